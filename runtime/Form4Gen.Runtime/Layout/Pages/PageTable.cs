using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Lays out a printed table: its title, its headers, and rows of cells by the places of their words. The headers may come again on a next page.</summary>
internal sealed class PageTable(PlacedText page, PageWriter writer, PlannedTable table)
{
    public void Write(int firstLine, int endLine)
    {
        while (endLine > firstLine && IsAsterisk(page.Lines[endLine - 1])) endLine--;
        var header = new TableHeader(page, table);
        if (!header.Find(firstLine, endLine))
        {
            WriteRuns(firstLine, endLine);
            return;
        }

        int line = page.Words[header.TopWords(0)[0]].Line;
        Lines(firstLine, line);
        while (true)
        {
            int end = header.EndLine;
            var next = new TableHeader(page, table);
            while (end < endLine && !next.BeginsAt(end)) end++;
            WritePart(header, end);
            if (end == endLine) return;
            writer.EndBlock();
            if (!next.Read(end, endLine))
            {
                WriteRuns(end, endLine);
                return;
            }

            header = next;
        }
    }

    private bool IsAsterisk(in PageLine line) => line.Count == 1 && page.TextOf(line.First) is "*";

    private void Lines(int firstLine, int endLine)
    {
        for (int l = firstLine; l < endLine; l++)
        {
            writer.BeginLine();
            for (int w = page.Lines[l].First; w < page.Lines[l].End; w++) writer.Word(w);
            writer.EndLine();
        }
    }

    /// <summary>Without headers: a run of text is a cell.</summary>
    private void WriteRuns(int firstLine, int endLine)
    {
        for (int l = firstLine; l < endLine; l++)
        {
            PageLine line = page.Lines[l];
            writer.BeginRow(BlockKind.Table);
            int column = 0;
            for (int w = line.First; w < line.End; w++)
            {
                if (page.BeginsRun(w))
                {
                    if (column > 0) writer.EndCell();
                    writer.BeginCell(column++);
                }

                writer.Word(w);
            }

            if (column > 0) writer.EndCell();
            writer.EndRow();
        }
    }

    private void WritePart(TableHeader header, int endLine)
    {
        WriteHeader(header);
        if (header.EndLine >= endLine) return;
        float[] bounds = ColumnBounds.Of(page, table, header, header.EndLine, endLine);
        using var rows = new PageRows(page, header.EndLine, endLine, table.LeafCount);
        for (int l = header.EndLine; l < endLine; l++)
            for (int w = page.Lines[l].First; w < page.Lines[l].End; w++)
                if (ColumnOf(bounds, w) is var column) rows.Add(w, column, IsValue(page.TextOf(w), table.Types[column]));
        if (!Cut(rows))
        {
            WriteRow(bounds, header.EndLine, endLine);
            return;
        }

        for (int r = 0; r < rows.Count; r++)
        {
            (int from, int to) = rows.LinesOf(r);
            WriteRow(bounds, from, to);
        }
    }

    private void WriteHeader(TableHeader header)
    {
        writer.BeginRow(BlockKind.Table);
        for (int t = 0; t < table.Tops.Length; t++) Cell(table.Tops[t].FirstLeaf, header.TopWords(t));
        writer.EndRow();
        writer.BeginRow(BlockKind.Table);
        foreach (TopColumn top in table.Tops)
            for (int i = 0; top.IsGroup && i < top.LeafCount; i++) Cell(top.FirstLeaf + i, header.LeafWords(top.FirstLeaf + i));
        writer.EndRow();
    }

    private void Cell(int column, ReadOnlySpan<int> words)
    {
        writer.BeginCell(column);
        foreach (int w in words) writer.Word(w);
        writer.EndCell();
    }

    /// <summary>Rows are told by the column that every row fills, of those the one with the most values.</summary>
    private bool Cut(PageRows rows)
    {
        int best = -1, most = 0;
        ulong required = 0;
        for (int c = 0; c < table.LeafCount; c++)
        {
            int values = rows.ValuesIn(c);
            if (table.Required[c]) required |= 1UL << c;
            if (values == 0) continue;
            bool isBetter = best < 0 || (table.Required[c] && !table.Required[best]) || (table.Required[c] == table.Required[best] && values >= most);
            if (!isBetter) continue;
            best = c;
            most = values;
        }

        return best >= 0 && rows.Cut(best, required);
    }

    private void WriteRow(float[] bounds, int from, int to)
    {
        writer.BeginRow(BlockKind.Table);
        for (int c = 0; c < table.LeafCount; c++)
        {
            writer.BeginCell(c);
            float left = c == 0 ? float.MinValue : bounds[c - 1], right = c == bounds.Length ? float.MaxValue : bounds[c];
            for (int l = from; l < to; l++)
            {
                PageLine line = page.Lines[l];
                for (int w = line.First; w < line.End && page.Words[w].Left < right; w++)
                    if (page.Words[w].Middle >= left && page.Words[w].Middle < right) writer.Word(w);
            }

            writer.EndCell();
        }

        writer.EndRow();
    }

    private int ColumnOf(float[] bounds, int word)
    {
        float x = page.Words[word].Middle;
        int c = 0;
        while (c < bounds.Length && x >= bounds[c]) c++;
        return c;
    }

    private static bool IsValue(ReadOnlySpan<char> word, FieldDescriptor? field) => field?.Type switch
    {
        FieldType.Date or FieldType.MonthOrDate => char.IsAsciiDigit(word[0]) && word.Contains('/'),
        FieldType.Decimal or FieldType.Money or FieldType.Integer => word[0] != '(' && word.IndexOfAnyInRange('0', '9') >= 0,
        FieldType.Code => field.Codes is { } list && IsCode(word, list),
        _ => false,
    };

    private static bool IsCode(ReadOnlySpan<char> word, CodeListDescriptor list)
    {
        int end = word.IndexOf('(');
        if (end > 0) word = word[..end];
        foreach (CodeDescriptor code in list.Codes)
            if (word.Equals(code.Value, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
