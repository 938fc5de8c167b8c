using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Location;

/// <summary>Words of a line that are, or are part of, one cell of a row.</summary>
/// <param name="Row">The line.</param>
/// <param name="First">The first word, counted from the line's first.</param>
/// <param name="End">The end of its words.</param>
/// <param name="HasValues">Whether signs may hang at them.</param>
/// <param name="IsUnsure">Whether they were put there by what is known of the cell's texts.</param>
internal readonly record struct LineRun(int Row, int First, int End, bool HasValues, bool IsUnsure = false);

/// <summary>
/// Shares out the lines around a line of values to the cells of its row that wrap: the first, a text between the values, the last. Words go to a
/// text between the values only where they make a text that is known to stand there, and to the last cell where the row demands one or where the
/// first needs none.
/// </summary>
internal sealed class WrappedLines
{
    private const int FewestLetters = 3;

    private readonly DocumentLayout _lines;
    private readonly string?[] _demands;
    private readonly KnownTitles _titles;

    /// <param name="lines">The lines.</param>
    /// <param name="form">The form.</param>
    /// <param name="titles">Texts that cells may hold.</param>
    public WrappedLines(DocumentLayout lines, FormDescriptor form, KnownTitles titles)
    {
        (_lines, _titles) = (lines, titles);
        _demands = Array.ConvertAll(form.Tables, table => DemandOf(table, form));
    }

    /// <summary>Whether rows of a table have a text between their values.</summary>
    public bool HasMiddle(int table) => _titles.Middle(table) >= 0;

    /// <summary>Notes what a row of a single line begins with: it is a whole text.</summary>
    public void Note(int table, in LineRow row)
    {
        if (row.First == row.Last) _titles.Note(table, row.Line, EndOfWords(row.Line));
    }

    /// <summary>The words of a row, in the order of its columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row's lines.</param>
    /// <param name="runs">Receives the words.</param>
    public void Share(int table, in LineRow row, List<LineRun> runs)
    {
        int count = CountOf(row.Line), split = EndOfWords(row.Line);
        if (_titles.Middle(table) is var middle and >= 0 && ShareMiddle(table, middle, row, split, runs)) return;
        int tail = FirstOfTail(table, row, split);
        if (tail > 0)
        {
            runs.Add(new LineRun(row.Line, 0, tail, true));
            AddLines(row.First, row.Line, runs);
            if (tail < count && !(row.Last > row.First && IsRemains(row.Line, tail, count))) runs.Add(new LineRun(row.Line, tail, count, false));
            AddLines(row.Line + 1, row.Last + 1, runs);
            return;
        }

        AddLines(row.First, row.Line, runs);
        bool isWrapped = row.Last > row.First;
        if (isWrapped) runs.Add(new LineRun(row.Line, 0, split, false));
        AddLines(row.Line + 1, row.Last + 1, runs);
        runs.Add(new LineRun(row.Line, isWrapped ? split : 0, count, true));
    }

    /// <summary>Shares lines between the first cell and a text between the values; false where no known text is made of them.</summary>
    private bool ShareMiddle(int table, int column, in LineRow row, int split, List<LineRun> runs)
    {
        (int at, int end) = MiddleWords(row.Line, split);
        if (at == end) return false;
        int[] taken = new int[row.Last - row.First + 1];
        bool isFound = _titles.TryFind(table, column, row, at, end, taken, out int beside);
        for (int r = row.First; r <= row.Last; r++)
        {
            if (r == row.Line) continue;
            int words = taken[r - row.First], pieces = words > 0 ? 0 : _titles.PiecesAtEnd(table, column, r);
            isFound |= pieces > 0;
            AddWrapped(r, 0, EndOfFirst(r, _titles.EndOfWords(r) - Math.Max(words, pieces)), runs, isUnsure: true);
            if (r == row.Line - 1 && split > 0) runs.Add(new LineRun(row.Line, 0, split, false, true));
        }

        if (!isFound)
        {
            runs.Clear();
            return false;
        }

        if (row.First == row.Line && split > 0) runs.Insert(0, new LineRun(row.Line, 0, split, false, true));
        runs.Add(new LineRun(row.Line, split, at, true));
        for (int r = row.First; r < row.Line; r++) AddTaken(r, taken[r - row.First], runs);
        if (beside < end) runs.Add(new LineRun(row.Line, beside, end, false, true));
        for (int r = row.Line + 1; r <= row.Last; r++) AddTaken(r, taken[r - row.First], runs);
        runs.Add(new LineRun(row.Line, end, CountOf(row.Line), true));
        return true;
    }

    /// <summary>The end of a wrapped line's words of the first cell: behind them stand signs and numbers of others.</summary>
    private int EndOfFirst(int row, int end)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        int first = 0;
        while (first < end && !HasLetters(tokens[first], 1)) first++;
        for (int t = first; t < end; t++)
            if (!HasLetters(tokens[t], 1) && (tokens[t].Traits & TokenTraits.GluedToPrevious) == 0 && _lines.TextOf(tokens[t]) is not "&") return t;
        return end;
    }

    private void AddTaken(int row, int words, List<LineRun> runs)
    {
        if (words > 0) runs.Add(new LineRun(row, _titles.EndOfWords(row) - words, _titles.EndOfWords(row), false, true));
    }

    /// <summary>The last words between values of a line.</summary>
    private (int First, int End) MiddleWords(int row, int split)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        int end = LastValue(tokens);
        while (end > split + 1 && !IsWord(tokens[end - 1])) end--;
        int first = end;
        while (first > split + 1 && IsWord(tokens[first - 1])) first--;
        bool isCode = end - first == 1 && first > 0 && ValueWords.IsDate(_lines.TextOf(tokens[first - 1])) && ValueWords.IsMarkedLetter(_lines.TextOf(tokens[first]), isBehindDate: true);
        return first > split + 1 && !isCode ? (first, end) : (0, 0);
    }

    private bool IsWord(in Token token)
    {
        ReadOnlySpan<char> text = _lines.TextOf(token);
        int letters = 0, digits = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return letters > 1 && letters > digits;
    }

    /// <summary>The first word behind the values of a line, where the lines around it belong to the last cell; 0 where they do not.</summary>
    private int FirstOfTail(int table, in LineRow row, int split)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row.Line]);
        int last = LastValue(tokens);
        if (_demands[table] is not { } demand || last < 0) return 0;
        for (int t = last + 1; t < tokens.Length; t++)
            if (_lines.TextOf(tokens[t]).Equals(demand, StringComparison.Ordinal)) return t + 1;
        if (row.First == row.Last || !_titles.IsWhole(table, row.Line, split)) return 0;
        return last + 1 < tokens.Length && tokens[last + 1].Length == 1 ? last + 2 : last + 1;
    }

    /// <summary>Whether the words behind the values are what is left of two lines of a cell that the line of values goes through the middle of.</summary>
    private bool IsRemains(int row, int first, int end)
    {
        const int mostLetters = 2;
        int letters = 0;
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        for (int t = first; t < end; t++)
            foreach (char c in _lines.TextOf(tokens[t])) letters += char.IsLetter(c) ? 1 : 0;
        return letters <= mostLetters && !(end - first == 1 && _titles.HasWord(_lines.TextOf(tokens[first])));
    }

    /// <summary>The number of words before the first value of a line.</summary>
    private int EndOfWords(int row)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        int t = 0;
        while (t < tokens.Length && !IsValue(tokens[t])) t++;
        while (t > 0 && !HasLetters(tokens[t - 1], 2)) t--;
        return t;
    }

    private int LastValue(ReadOnlySpan<Token> tokens)
    {
        for (int t = tokens.Length - 1; t >= 0; t--)
            if (IsValue(tokens[t])) return t;
        return -1;
    }

    private bool IsValue(in Token token)
    {
        ReadOnlySpan<char> text = _lines.TextOf(token);
        text = text[..ValueWords.LengthOf(text)];
        return text.Length > 0 && (ValueConversion.TryDate(text, out _) || (text.Length > 1 && ValueConversion.TryNumber(text, out _, out _)) || (text[0] == '$' && text.Length > 1));
    }

    private void AddLines(int first, int end, List<LineRun> runs)
    {
        for (int r = first; r < end; r++) AddWrapped(r, 0, CountOf(r), runs);
    }

    /// <summary>Adds words of a wrapped line without signs and single letters at its ends: those are what borders and marks are read as.</summary>
    private void AddWrapped(int row, int first, int end, List<LineRun> runs, bool isUnsure = false)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        while (first < end && !HasLetters(tokens[first], 1)) first++;
        while (end > first && !HasLetters(tokens[end - 1], 1) && (tokens[end - 1].Traits & TokenTraits.GluedToPrevious) == 0) end--;
        int letters = 0;
        for (int t = first; t < end; t++)
            foreach (char c in _lines.TextOf(tokens[t])) letters += char.IsLetter(c) ? 1 : 0;
        if (letters >= FewestLetters || (end - first == 1 && _titles.HasWord(_lines.TextOf(tokens[first])))) runs.Add(new LineRun(row, first, end, false, isUnsure));
    }

    private bool HasLetters(in Token token, int fewest)
    {
        int letters = 0;
        ReadOnlySpan<char> text = _lines.TextOf(token);
        foreach (char c in text) letters += char.IsLetter(c) ? 1 : 0;
        return text.Length == 1 ? char.IsAsciiLetterUpper(text[0]) : letters >= fewest;
    }

    private int CountOf(int row) => _lines.TokensOf(_lines.Rows[row]).Length;

    /// <summary>The code with which a check demands that the last column is filled.</summary>
    private static string? DemandOf(TableDescriptor table, FormDescriptor form)
    {
        ColumnDescriptor last = table.Columns[^1];
        foreach (CheckDescriptor check in form.Checks)
        {
            if (!check.TiesCodeToField(table.Id)) continue;
            foreach (FieldDescriptor? field in last.Fields[0].ByKind)
                if (field is { Type: FieldType.Text } && field.Id == check.Fields[1]) return check.Values[0];
        }

        return null;
    }
}
