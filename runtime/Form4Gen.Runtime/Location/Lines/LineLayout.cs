using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Lays out what a text recognizer makes of a page's picture without a grid: lines in reading order, where a line goes through all cells that stand
/// beside each other. Tables are told by their titles; a row is a line with values, and the lines that its cells wrap to become cells beside it.
/// </summary>
internal sealed class LineLayout
{
    /// <summary>One row of cells in so many lines is a stray sign.</summary>
    private const int LinesPerStrayRow = 12;

    private readonly DocumentLayout _lines;
    private readonly LabelMap _labels;
    private readonly int[] _tables;
    private readonly WrappedLines _wraps;
    private readonly LineRows _rows;
    private readonly FormDescriptor _form;
    private readonly List<LineRow> _found = [];
    private readonly List<HeadCell> _cells = [];
    private readonly List<LineRun> _runs = [];
    private readonly List<int> _rowTables = [];

    private LineLayout(DocumentLayout lines, FormDescriptor form, int[] tables)
    {
        _lines = lines;
        _tables = tables;
        _form = form;
        _labels = LabelMatcher.Match(lines, LabelIndex.Of(form));
        _wraps = new WrappedLines(lines, form, new KnownTitles(lines, form));
        _rows = new LineRows(_labels, form);
    }

    /// <summary>The layout of a text in lines; null where it has a grid, or no table of the form is found in it.</summary>
    public static DocumentLayout? Lay(DocumentLayout layout, FormDescriptor form)
    {
        if (layout.HasWholeCells || layout.IsOfBorders || HasGrid(layout)) return null;
        using DocumentLayout whole = TextLayout.LayLines(layout.Document);
        LabelMap labels = LineSeams.Cut(whole, form);
        using DocumentLayout cut = labels.Layout;
        int[] tables = LineSections.Of(labels);
        if (Array.TrueForAll(tables, static table => table == LineSections.None)) return null;
        using DocumentLayout lines = AsTables(cut, ref tables);
        return new LineLayout(lines, form, tables).Write();
    }

    private static bool HasGrid(DocumentLayout layout)
    {
        int rows = 0;
        foreach (Block block in layout.Blocks)
            if (block.Kind == BlockKind.Table) rows += block.RowCount;
        return rows * LinesPerStrayRow > layout.Rows.Length;
    }

    /// <summary>The same lines, with those of tables told as such: there headers are looked for.</summary>
    private static DocumentLayout AsTables(DocumentLayout text, ref int[] tables)
    {
        List<int> kept = [];
        using var builder = new LayoutBuilder(text.Document.Text.Length);
        for (int r = 0; r < text.Rows.Length; r++)
        {
            if (r > 0 && (text.Rows[r].Block != text.Rows[r - 1].Block || tables[r] != tables[r - 1])) builder.EndBlock();
            if (text.TokensOf(text.Rows[r]).IsEmpty) continue;
            kept.Add(tables[r]);
            builder.BeginRow(tables[r] == LineSections.None ? BlockKind.Paragraph : BlockKind.Table);
            WriteCell(builder, text, r, 0, text.TokensOf(text.Rows[r]).Length);
            builder.EndRow();
        }

        tables = [.. kept];
        return builder.ToLayout(text.Document);
    }

    private DocumentLayout Write()
    {
        using var builder = new LayoutBuilder(_lines.Document.Text.Length);
        HeadColumns? head = null;
        bool isBehindTable = false;
        for (int r = 0; r < _lines.Rows.Length;)
        {
            if (r > 0 && _lines.Rows[r].Block != _lines.Rows[r - 1].Block) builder.EndBlock();
            if (_tables[r] == LineSections.None)
            {
                if (!isBehindTable) head ??= HeadColumns.Find(_labels, _form, r);
                if (head is null || isBehindTable) WriteLine(builder, r, BlockKind.Paragraph);
                else WriteHead(builder, head, r);
                r++;
            }
            else
            {
                isBehindTable = true;
                r = WriteTable(builder, r);
            }
        }

        return builder.ToLayout(_lines.Document, [.. _rowTables]);
    }

    private void EndRow(LayoutBuilder builder, int table)
    {
        builder.EndRow();
        _rowTables.Add(table);
    }

    /// <summary>Writes a line of the head: the words of each column are a cell.</summary>
    private void WriteHead(LayoutBuilder builder, HeadColumns head, int row)
    {
        _cells.Clear();
        head.Cut(row, _cells);
        if (_cells.Count == 0) return;
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        builder.BeginRow(BlockKind.Table);
        foreach (HeadCell cell in _cells)
        {
            builder.BeginCell(tokens[cell.First].Start, cell.Column);
            for (int t = cell.First; t < cell.End; t++) builder.Add(tokens[t].Start, tokens[t].Length, tokens[t].Traits | (cell.IsUnsure ? TokenTraits.Unsure : TokenTraits.None));
            builder.EndCell(tokens[cell.End - 1].End);
        }

        EndRow(builder, LineSections.None);
    }

    /// <summary>Writes the lines of a table from its title on.</summary>
    private int WriteTable(LayoutBuilder builder, int first)
    {
        int end = first + 1;
        while (end < _tables.Length && _tables[end] == _tables[first] && LineSections.TitleIn(_labels, end) == LineSections.None) end++;
        _found.Clear();
        int begin = _rows.Find(_tables[first], first + 1, end, _wraps.HasMiddle(_tables[first]), _found);
        WriteHeaders(builder, first, begin);
        foreach (LineRow row in _found) _wraps.Note(_tables[first], row);
        foreach (LineRow row in _found) WriteRow(builder, _tables[first], row);
        return end;
    }

    /// <summary>Writes a title, and the lines of headers below it as one row, whatever damage makes a line of its own look like.</summary>
    private void WriteHeaders(LayoutBuilder builder, int title, int end)
    {
        WriteLine(builder, title, BlockKind.Table);
        int words = 0;
        for (int r = title + 1; r < end; r++) words += _lines.TokensOf(_lines.Rows[r]).Length;
        if (words == 0) return;
        builder.BeginRow(BlockKind.Table);
        builder.BeginCell(_lines.TokensOf(_lines.Rows[title + 1])[0].Start);
        int last = 0;
        for (int r = title + 1; r < end; r++)
            foreach (Token token in _lines.TokensOf(_lines.Rows[r]))
            {
                builder.Add(token.Start, token.Length, token.Traits);
                last = token.End;
            }

        builder.EndCell(last);
        EndRow(builder, LineSections.None);
    }

    /// <summary>Writes a row: the words of its first cell, its values, the words of its last, each with the lines that they wrap to.</summary>
    private void WriteRow(LayoutBuilder builder, int table, in LineRow row)
    {
        builder.BeginRow(BlockKind.Table);
        _runs.Clear();
        _wraps.Share(table, row, _runs);
        bool isOpen = false;
        foreach (LineRun run in _runs)
        {
            if (run.HasValues) WriteValues(builder, run.Row, run.First, run.End);
            else WriteText(builder, run, ref isOpen);
        }

        EndRow(builder, table);
    }

    /// <summary>Writes the part of a line with values: signs that hang at a value are what is left of a raised mark or of a border.</summary>
    private void WriteValues(LayoutBuilder builder, int row, int first, int end)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row])[first..end];
        if (tokens.IsEmpty) return;
        builder.BeginCell(tokens[0].Start);
        bool isBehindDate = false;
        foreach (Token token in tokens)
        {
            ReadOnlySpan<char> text = _lines.TextOf(token);
            if (ValueWords.IsMarkedLetter(text, isBehindDate))
            {
                builder.Add(token.Start, 1, token.Traits | TokenTraits.Unsure | TokenTraits.Marked);
            }
            else
            {
                int length = ValueWords.LengthOf(text), rest = length + ValueWords.RestAt(text[length..]);
                if (length > 0) builder.Add(token.Start, length, token.Traits | (ValueWords.HasSign(text[length..]) ? TokenTraits.Marked : TokenTraits.None));
                if (rest < text.Length) builder.Add(token.Start + rest, text.Length - rest, length > 0 ? TokenTraits.GluedToPrevious : token.Traits);
            }

            isBehindDate = ValueWords.IsDate(text);
        }

        builder.EndCell(tokens[^1].End);
    }

    /// <summary>Writes words of a text without the signs that raised marks are read as.</summary>
    private void WriteText(LayoutBuilder builder, in LineRun run, ref bool isOpen)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[run.Row])[run.First..run.End];
        if (tokens.IsEmpty) return;
        TokenTraits traits = run.IsUnsure ? TokenTraits.Unsure : TokenTraits.None;
        builder.BeginCell(tokens[0].Start);
        foreach (Token token in tokens)
        {
            ReadOnlySpan<char> text = _lines.TextOf(token);
            bool isMark = MarkText.LengthAt(text, 0) == text.Length;
            int length = isMark ? text.Length : ValueWords.TextLength(text, isOpen);
            builder.Add(token.Start, length, token.Traits | traits | (length < text.Length && ValueWords.HasSign(text[length..]) ? TokenTraits.Marked : TokenTraits.None));
            if (!isMark && text.IndexOfAny('(', ')') >= 0) isOpen = text.LastIndexOf('(') > text.LastIndexOf(')');
        }

        builder.EndCell(tokens[^1].End);
    }

    private void WriteLine(LayoutBuilder builder, int row, BlockKind kind)
    {
        builder.BeginRow(kind);
        WriteWhole(builder, row);
        EndRow(builder, LineSections.None);
    }

    private void WriteWhole(LayoutBuilder builder, int row) => WriteCell(builder, _lines, row, 0, _lines.TokensOf(_lines.Rows[row]).Length);

    private static void WriteCell(LayoutBuilder builder, DocumentLayout text, int row, int first, int end)
    {
        ReadOnlySpan<Token> tokens = text.TokensOf(text.Rows[row])[first..end];
        if (tokens.IsEmpty) return;
        builder.BeginCell(tokens[0].Start);
        foreach (Token token in tokens) builder.Add(token.Start, token.Length, token.Traits);
        builder.EndCell(tokens[^1].End);
    }
}
