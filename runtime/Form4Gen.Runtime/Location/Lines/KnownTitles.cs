using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Texts that cells of a table's text columns are known to hold: those of the columns' lists, and those that lines of values begin with, in every
/// table whose first column has the same list.
/// </summary>
internal sealed class KnownTitles
{
    /// <summary>More are not looked at, and no longer ones: the cost stays linear in the lines.</summary>
    private const int MostTitles = 64, MostWords = 10, ShortestPiece = 3;

    private readonly DocumentLayout _lines;
    private readonly FormDescriptor _form;
    private readonly Dictionary<CodeListDescriptor, List<string[]>> _titles = [];
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public KnownTitles(DocumentLayout lines, FormDescriptor form)
    {
        (_lines, _form) = (lines, form);
        foreach (TableDescriptor table in form.Tables)
            for (int c = 0; c < table.Columns.Length; c++)
                if (ListOf(table, c) is { } list && !_titles.ContainsKey(list)) _titles.Add(list, TextsOf(list));
    }

    /// <summary>Notes what a line of values begins with.</summary>
    public void Note(int table, int row, int words)
    {
        if (words is 0 or > MostWords || ListOf(_form.Tables[table], 0) is not { } list || _titles[list].Count >= MostTitles) return;
        string[] title = new string[words];
        for (int t = 0; t < words; t++) title[t] = Fold(WordAt(row, t));
        if (!_titles[list].Exists(known => known.AsSpan().SequenceEqual(title))) _titles[list].Add(title);
    }

    /// <summary>The column of a table that holds a text and stands between others; -1 where there is none.</summary>
    public int Middle(int table)
    {
        for (int c = 1; c < _form.Tables[table].Columns.Length - 1; c++)
            if (ListOf(_form.Tables[table], c) is not null) return c;
        return -1;
    }

    /// <summary>Whether the first words of a line are all of a text of the first column.</summary>
    public bool IsWhole(int table, int row, int words)
    {
        if (ListOf(_form.Tables[table], 0) is not { } list) return false;
        foreach (string[] title in _titles[list])
        {
            if (title.Length != words) continue;
            int t = 0;
            while (t < words && IsSame(WordAt(row, t), title[t])) t++;
            if (t == words) return true;
        }

        return false;
    }

    /// <summary>Whether a word is one of a known text, of any column.</summary>
    public bool HasWord(ReadOnlySpan<char> word) => _words.Contains(word.ToString());

    /// <summary>Finds the known text of which ends of the lines around a line of values make most, with words beside them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column of the text.</param>
    /// <param name="row">The row's lines.</param>
    /// <param name="first">The first word in the line of values that may be of the text.</param>
    /// <param name="end">The end of those words.</param>
    /// <param name="taken">Receives, by line, how many words at its end are of the text.</param>
    /// <param name="beside">The first word in the line of values that is of the text; <paramref name="end"/> where none is: they are parts of the lines above and below.</param>
    public bool TryFind(int table, int column, in LineRow row, int first, int end, int[] taken, out int beside)
    {
        beside = end;
        bool isWhole = false;
        int most = 0;
        int[] tried = new int[taken.Length];
        foreach (string[] title in _titles[ListOf(_form.Tables[table], column)!])
        {
            if (title.Length < 2) continue;
            int found = Cover(title, row, first, end, tried, out int from);
            if (found == 0 || (isWhole && found < title.Length) || (found <= most && (isWhole || found < title.Length))) continue;
            (isWhole, most, beside) = (found == title.Length, found, from);
            tried.AsSpan().CopyTo(taken);
        }

        if (most == 0) beside = first;
        return most > 0;
    }

    /// <summary>How many words at the start of a text are there; ends of lines count only where something stands before them.</summary>
    private int Cover(string[] title, in LineRow row, int first, int end, int[] taken, out int beside)
    {
        int at = 0, lines = 0;
        beside = end;
        Array.Clear(taken);
        for (int r = row.First; r <= row.Last && at < title.Length; r++)
        {
            if (r == row.Line)
            {
                beside = first;
                while (beside < end && (end - beside > title.Length - at || !AreSame(title, at, r, beside, end - beside))) beside++;
                at += end - beside;
                continue;
            }

            int last = EndOfWords(r), words = Math.Min(last, title.Length - at);
            while (words > 0 && !AreSame(title, at, r, last - words, words)) words--;
            taken[r - row.First] = words;
            at += words;
            lines += words > 0 ? 1 : 0;
        }

        return lines == 0 && at < title.Length ? 0 : at;
    }

    /// <summary>How many words at the end of a line are pieces of words of a column's texts: what is left of them where another line was read over them.</summary>
    public int PiecesAtEnd(int table, int column, int row)
    {
        int end = EndOfWords(row), words = 0;
        bool isTorn = false;
        while (words < end && IsPiece(table, column, WordAt(row, end - 1 - words), out bool lacksFirst))
        {
            isTorn |= lacksFirst;
            words++;
        }

        return isTorn ? words : 0;
    }

    private bool IsPiece(int table, int column, ReadOnlySpan<char> word, out bool lacksFirst)
    {
        lacksFirst = false;
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(word, folded);
        if (length < ShortestPiece) return length == 0;
        bool isPiece = false;
        foreach (string[] title in _titles[ListOf(_form.Tables[table], column)!])
            foreach (string known in title)
            {
                if (length >= known.Length || known.AsSpan().IndexOf(folded[..length]) is not (>= 0 and var at)) continue;
                isPiece = true;
                lacksFirst |= at > 0;
            }

        return isPiece;
    }

    /// <summary>The end of a line's last word with letters.</summary>
    public int EndOfWords(int row)
    {
        int end = _lines.TokensOf(_lines.Rows[row]).Length;
        while (end > 0 && !HasLetters(WordAt(row, end - 1))) end--;
        return end;
    }

    private static bool HasLetters(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private bool AreSame(string[] title, int at, int row, int first, int words)
    {
        for (int w = 0; w < words; w++)
            if (!IsSame(WordAt(row, first + w), title[at + w])) return false;
        return true;
    }

    /// <summary>Whether a word is a known one, but for one letter of a long word.</summary>
    private static bool IsSame(ReadOnlySpan<char> word, string known)
    {
        const int shortestMisread = 5;
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(word, folded), wrong = 0;
        if (length != known.Length) return false;
        for (int i = 0; i < length; i++) wrong += folded[i] == known[i] ? 0 : 1;
        return wrong == 0 || (wrong == 1 && length >= shortestMisread);
    }

    private ReadOnlySpan<char> WordAt(int row, int word) => _lines.TextOf(_lines.TokensOf(_lines.Rows[row])[word]);

    private List<string[]> TextsOf(CodeListDescriptor list)
    {
        List<string[]> texts = [];
        foreach (CodeDescriptor code in list.Codes)
        {
            string[] words = code.Value.Split(' ');
            foreach (string word in words) _words.Add(word);
            texts.Add(Array.ConvertAll(words, static word => Fold(word)));
        }

        return texts;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        return folded[..LabelFolding.Fold(word, folded)].ToString();
    }

    private static CodeListDescriptor? ListOf(TableDescriptor table, int column)
    {
        foreach (ColumnField field in table.Columns[column].Fields)
            foreach (FieldDescriptor? ofKind in field.ByKind)
                if (ofKind is { Type: FieldType.Text, Codes: { } list }) return list;
        return null;
    }
}
