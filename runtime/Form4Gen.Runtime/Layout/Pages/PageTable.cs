using System;

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
        var columns = new LineColumns(page, table, ColumnBounds.Of(page, table, header, header.EndLine, endLine));
        int firstWord = page.Lines[header.EndLine].First;
        int[] columnOf = new int[page.Lines[endLine - 1].End - firstWord];
        using var rows = new PageRows(page, header.EndLine, endLine, table.LeafCount);
        for (int l = header.EndLine; l < endLine; l++)
        {
            PageLine line = page.Lines[l];
            columns.Assign(line, columnOf.AsSpan(line.First - firstWord, line.Count));
            for (int w = line.First; w < line.End; w++) rows.Add(w, columnOf[w - firstWord], columns.IsValue(w, columnOf[w - firstWord]));
        }

        if (!Cut(rows))
        {
            WriteRow(columnOf, firstWord, header.EndLine, endLine);
            return;
        }

        for (int r = 0; r < rows.Count; r++)
        {
            (int from, int to) = rows.LinesOf(r);
            WriteRow(columnOf, firstWord, from, to);
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

    private void WriteRow(int[] columnOf, int firstWord, int from, int to)
    {
        writer.BeginRow(BlockKind.Table);
        int first = page.Lines[from].First, end = page.Lines[to - 1].End;
        for (int c = 0; c < table.LeafCount; c++)
        {
            writer.BeginCell(c);
            for (int w = first; w < end; w++)
                if (columnOf[w - firstWord] == c) writer.Word(w);
            writer.EndCell();
        }

        writer.EndRow();
    }
}
