using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>How tables break what is too long for a column.</summary>
internal enum CellBreaks : byte
{
    /// <summary>Between words.</summary>
    Words,

    /// <summary>At the column's edge, wherever that is.</summary>
    Edge,

    /// <summary>Likely at the edge; nothing proves it.</summary>
    PerhapsEdge,
}

/// <summary>
/// Tells whether the tables of a text slice what is too long for a column at the character, as some agents do, or break it between words. A sliced
/// line fills its column, a word that begins the next one leaves its space at the edge, and numbers and dates are never broken between words.
/// </summary>
internal sealed class SlicedText
{
    private const int FewestFull = 4, MostLookedUp = 8;

    private readonly string _text;
    private int _full, _sliced, _words;

    private SlicedText(string text) => _text = text;

    public static CellBreaks Of(string text, List<DrawnTable> tables)
    {
        var sliced = new SlicedText(text);
        foreach (DrawnTable table in tables)
            foreach (List<DrawnRun[]> row in table.Rows)
                for (int l = 1; l < row.Count; l++) sliced.Look(table, row[l - 1], row[l]);
        if (sliced._words > 0 || sliced._full == 0) return CellBreaks.Words;
        return sliced._sliced > 0 || sliced._full >= FewestFull ? CellBreaks.Edge : CellBreaks.PerhapsEdge;
    }

    private void Look(DrawnTable table, DrawnRun[] above, DrawnRun[] line)
    {
        for (int c = 0; c < line.Length; c++)
        {
            if (above[c].IsEmpty || line[c].IsEmpty) continue;
            int room = above[c].Room(table.Widths[c]);
            if (room > 1 || above[c].Indent > 1) _words++;
            if (room > 0 || line[c].Indent > 0) continue;
            _full++;
            char last = _text[above[c].End - 1], next = _text[line[c].Start];
            if (IsOfNumber(last) && IsOfNumber(next)) _sliced++;
            else if (char.IsAsciiLetterLower(last) && (char.IsAsciiLetterUpper(next) || next == '(')) _words++;
            else if (char.IsAsciiLetter(last) && char.IsAsciiLetter(next) && _full <= MostLookedUp) LookUp(above[c], line[c]);
        }
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '/' or '.' or ',' or '(' or ')' or '$' or '-';

    /// <summary>Whether the text has, in other places, the word that two pieces make, or each of them as a word.</summary>
    private void LookUp(in DrawnRun above, in DrawnRun line)
    {
        ReadOnlySpan<char> text = _text, head = text.Slice(above.Start, above.Length), tail = text.Slice(line.Start, line.Length);
        head = head[(head.LastIndexOf(' ') + 1)..];
        tail = tail.IndexOf(' ') is var space and >= 0 ? tail[..space] : tail;
        if (IsWord(string.Concat(head, tail))) _sliced++;
        else if (IsWord(head) && IsWord(tail)) _words++;
    }

    /// <summary>Whether a word stands somewhere, not at the edge of a column.</summary>
    private bool IsWord(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> text = _text;
        for (int from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0; from += at + word.Length)
        {
            int start = from + at, end = start + word.Length;
            bool begins = start > 0 && (text[start - 1] == ' ' || (!char.IsAsciiLetterOrDigit(text[start - 1]) && text[start - 1] is not ('|' or '\n')));
            if (begins && end < text.Length && !char.IsAsciiLetterOrDigit(text[end]) && text[end] != '|') return true;
        }

        return false;
    }
}
