using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>
/// Tells whether the tables of a text slice what is too long for a column at the character, as some agents do, or break it between words. A sliced
/// line fills its column; numbers and dates are never broken between words.
/// </summary>
internal sealed class SlicedText
{
    private readonly string _text;
    private int _full, _broken, _echoed;
    private bool _hasRoom;

    private SlicedText(string text) => _text = text;

    public static bool Is(string text, List<DrawnTable> tables)
    {
        var sliced = new SlicedText(text);
        foreach (DrawnTable table in tables)
            foreach (List<DrawnRun[]> row in table.Rows)
                for (int l = 1; l < row.Count; l++) sliced.Look(table, row[l - 1], row[l]);
        return !sliced._hasRoom && (sliced._broken > 0 || sliced._echoed > 0 || sliced._full >= FewestFull);
    }

    private const int FewestFull = 4;

    private void Look(DrawnTable table, DrawnRun[] above, DrawnRun[] line)
    {
        for (int c = 0; c < line.Length; c++)
        {
            if (above[c].IsEmpty || line[c].IsEmpty) continue;
            int room = above[c].Room(table.Widths[c]);
            _hasRoom |= room > 1 || above[c].Indent > 1;
            if (room > 0 || line[c].Indent > 0) continue;
            _full++;
            if (IsOfNumber(_text[above[c].End - 1]) && IsOfNumber(_text[line[c].Start])) _broken++;
            else if (IsEchoed(above[c], line[c])) _echoed++;
        }
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '/' or '.' or ',' or '(' or ')' or '$' or '-';

    /// <summary>Whether the word that two pieces make stands elsewhere in the text too.</summary>
    private bool IsEchoed(in DrawnRun above, in DrawnRun line)
    {
        const int mostLooked = 8;
        if (_full > mostLooked) return false;
        ReadOnlySpan<char> text = _text, head = text.Slice(above.Start, above.Length), tail = text.Slice(line.Start, line.Length);
        head = head[(head.LastIndexOf(' ') + 1)..];
        tail = tail.IndexOf(' ') is var space and >= 0 ? tail[..space] : tail;
        return char.IsAsciiLetter(head[^1]) && char.IsAsciiLetter(tail[0]) && text.IndexOf(string.Concat(head, tail), StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
