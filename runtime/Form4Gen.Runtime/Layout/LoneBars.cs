using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout.Drawn;

namespace Form4Gen.Runtime.Layout;

/// <summary>
/// Cells that stand one below the other, each with a line of nothing but a bar behind it: a web page of which the lines between rows are lost. How many
/// cells a row has shows where cells of the same kind come back.
/// </summary>
internal sealed class LoneBars
{
    private const int FewestBars = 12, FewestColumns = 6, MostColumns = 24, FewestAlike = 3, LongestLetter = 2, WordsOfTitle = 8;

    private readonly string _text;
    private readonly TextRange[] _cells;
    private readonly CellKind[] _kinds;

    private enum CellKind : byte
    {
        Empty,
        Text,
        Letter,
        Date,
        Money,
        Number,
    }

    private LoneBars(string text, TextRange[] cells)
    {
        _text = text;
        _cells = cells;
        _kinds = Array.ConvertAll(cells, KindOf);
    }

    /// <summary>The cells from the top, in rows; a cell of no table is a row. Null where a text is of another style: where a bar stands beside words.</summary>
    public static List<ArraySegment<TextRange>>? Read(string text)
    {
        if (!text.Contains("\n|\n", StringComparison.Ordinal) || CellsOf(text) is not { Length: > FewestBars } cells) return null;
        var bars = new LoneBars(text, cells);
        List<ArraySegment<TextRange>> rows = [];
        for (int cell = 0; cell < cells.Length;)
        {
            int first = bars.FirstOfTable(cell), columns = first < 0 ? 0 : bars.ColumnsFrom(first);

            // What begins no rows is a cell of its own too.
            int end = first < 0 ? cells.Length : columns == 0 ? first + 1 : first;
            for (; cell < end; cell++) rows.Add(new ArraySegment<TextRange>(cells, cell, 1));
            if (columns == 0) continue;
            do
            {
                rows.Add(new ArraySegment<TextRange>(cells, cell, Math.Min(columns, cells.Length - cell)));
                cell += columns;
            }
            while (bars.AreAlike(first, cell, columns));
        }

        return rows;
    }

    private static TextRange[]? CellsOf(string text)
    {
        List<TextRange> cells = [];
        int cell = 0;
        for (int start = 0; start <= text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n'), end = length < 0 ? text.Length : start + length;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).Trim();
            bool isBar = line is "|";
            if (!isBar && line.Contains('|')) return null;
            if (isBar || end == text.Length)
            {
                cells.Add(Trimmed(text, cell, isBar ? start : end));
                cell = end + 1;
            }

            start = end + 1;
        }

        return [.. cells];
    }

    private static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextRange(start, end - start);
    }

    /// <summary>The cell that begins the next row: the last text before a date or a number that stands in a cell of its own; -1 where none is left.</summary>
    private int FirstOfTable(int from)
    {
        int text = -1;
        for (int i = from; i < _kinds.Length; i++)
        {
            if (_kinds[i] == CellKind.Text) text = i;
            else if (_kinds[i] == CellKind.Letter) text = -1;
            else if (_kinds[i] != CellKind.Empty && text >= 0) return text;
        }

        return -1;
    }

    /// <summary>How many cells the rows have that begin at a cell; 0 where no rows do.</summary>
    private int ColumnsFrom(int first)
    {
        for (int columns = FewestColumns; columns <= MostColumns; columns++)
            if (AreAlike(first, first + columns, columns)) return columns;

        // A row by itself goes on to what is a title or a label.
        int end = first + 1;
        while (end < _cells.Length && end - first < MostColumns && !EndsTable(end)) end++;
        return end < _cells.Length && end - first >= FewestColumns && EndsTable(end) ? end - first : 0;
    }

    /// <summary>Whether a cell is none of a row's: it goes over lines, is long, has a number before it or a colon behind it.</summary>
    private bool EndsTable(int cell)
    {
        if (_kinds[cell] != CellKind.Text) return false;
        ReadOnlySpan<char> text = _text.AsSpan(_cells[cell].Start, _cells[cell].Length);
        return text.Contains('\n') || text.Count(' ') >= WordsOfTitle || text[^1] == ':' || char.IsAsciiDigit(text[0]);
    }

    /// <summary>Whether two rows have the same kinds of value in the same columns.</summary>
    private bool AreAlike(int row, int other, int columns)
    {
        if (other >= _kinds.Length || _kinds[other] != CellKind.Text || EndsTable(other)) return false;
        int alike = 0;
        bool hasValue = false;
        for (int c = 0; c < columns && other + c < _kinds.Length; c++)
        {
            CellKind one = _kinds[row + c], two = _kinds[other + c];
            if (one == CellKind.Empty || two == CellKind.Empty) continue;
            if (one != two) return false;
            alike++;
            hasValue |= one > CellKind.Letter;
        }

        return hasValue && alike >= FewestAlike;
    }

    private CellKind KindOf(TextRange cell)
    {
        ReadOnlySpan<char> text = _text.AsSpan(cell.Start, cell.Length);
        if (text.IsEmpty) return CellKind.Empty;
        if (text.IndexOf('(') is > 0 and int mark) text = text[..mark].TrimEnd();
        return WholeValue.Of(text) switch
        {
            WholeValueKind.Date => CellKind.Date,
            WholeValueKind.Money => CellKind.Money,
            WholeValueKind.Number => CellKind.Number,
            _ when text.IndexOfAnyExcept("0123456789.,") < 0 => CellKind.Number,
            _ => text.Length <= LongestLetter ? CellKind.Letter : CellKind.Text,
        };
    }
}
