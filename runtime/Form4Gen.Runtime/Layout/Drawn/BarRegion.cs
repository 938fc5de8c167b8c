using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>Reads what is drawn with bars: tables, which have a title, a row of headers and rows, and boxes beside each other.</summary>
internal sealed class BarRegion
{
    private const int FewestColumns = 4, FewestUntitled = 6, MostColumns = 64;

    private readonly string _text;
    private readonly List<BarBand> _bands = [];

    private BarRegion(string text) => _text = text;

    /// <summary>Reads the lines from one that is drawn on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The first line.</param>
    /// <param name="next">The line behind the region.</param>
    /// <returns>Tables (<see cref="DrawnTable"/>) and boxes (<see cref="BarBand"/>) in printed order.</returns>
    public static List<object> Read(string text, ReadOnlySpan<DrawnLine> lines, int first, out int next)
    {
        var region = new BarRegion(text);
        bool isOpen = false, hasRule = false;
        for (next = first; next < lines.Length; next++)
        {
            DrawnLine line = lines[next];
            if (line.Kind == DrawnLineKind.Bars)
            {
                if (!isOpen) region._bands.Add(new BarBand { HasRuleAbove = hasRule });
                isOpen = true;
                hasRule = false;
                region._bands[^1].Lines.Add(line);
                continue;
            }

            if (line.Kind is not (DrawnLineKind.Rule or DrawnLineKind.Columns or DrawnLineKind.Blank)) break;
            isOpen = false;
            if (line.Kind == DrawnLineKind.Blank) continue;
            hasRule = true;
            if (region._bands.Count > 0) region._bands[^1].HasRuleBelow = true;
        }

        return region.Parts();
    }

    private List<object> Parts()
    {
        List<object> parts = [];
        for (int b = 0; b < _bands.Count;)
        {
            int title = CountTitles(b), header = b + title;
            bool isTable = header < _bands.Count && _bands[header] is { HasRuleAbove: true, HasRuleBelow: true } band && band.Edges(_text).Count - 1 is var columns
                && columns <= MostColumns && columns >= (title > 0 ? FewestColumns : FewestUntitled);
            if (isTable)
            {
                parts.Add(TableOf(b, header, out b));
            }
            else
            {
                parts.Add(_bands[b++]);
            }
        }

        return parts;
    }

    /// <summary>How many bands from one on have a single cell.</summary>
    private int CountTitles(int b)
    {
        int first = b;
        while (b < _bands.Count && _bands[b].Edges(_text).Count == 2) b++;
        return b - first;
    }

    private DrawnTable TableOf(int title, int header, out int next)
    {
        List<int> edges = GridOf(header);
        var headers = new List<DrawnRun>[edges.Count - 1];
        int[] widths = new int[headers.Length];
        for (int c = 0; c < headers.Length; c++)
        {
            headers[c] = [];
            widths[c] = edges[c + 1] - Left(edges, c);
        }

        var table = new DrawnTable { Headers = headers, Widths = widths };
        for (int b = title; b < header; b++)
            foreach (DrawnLine line in _bands[b].Lines)
                foreach ((int start, int end) in BarBand.CellsOf(_text, line)) AddTo(table.Title, line, start, end);
        foreach (DrawnLine line in _bands[header].Lines)
            foreach ((int start, int end) in BarBand.CellsOf(_text, line)) AddTo(headers[ColumnAt(edges, start)], line, start, end);
        var folding = new RowFolding(_text, table);
        for (next = header + 1; next < _bands.Count && IsOf(_bands[next], edges); next++)
        {
            folding.Part();
            foreach (DrawnLine line in _bands[next].Lines) folding.Add(Runs(line, edges));
        }

        return table;
    }

    /// <summary>The finest grid of the headers and of the rows right under them.</summary>
    private List<int> GridOf(int header)
    {
        List<int> edges = _bands[header].Edges(_text);
        if (header + 1 < _bands.Count && _bands[header + 1].Edges(_text) is var below && below.Count > edges.Count && below.Count <= MostColumns && below[^1] == edges[^1]) return below;
        return edges;
    }

    /// <summary>Whether a band has rows of a grid.</summary>
    private bool IsOf(BarBand band, List<int> edges)
    {
        foreach (int edge in band.Edges(_text))
            if (!edges.Contains(edge)) return false;
        return band.Edges(_text).Count > 2;
    }

    private DrawnRun[] Runs(in DrawnLine line, List<int> edges)
    {
        var runs = new DrawnRun[edges.Count - 1];
        foreach ((int start, int end) in BarBand.CellsOf(_text, line))
        {
            int column = ColumnAt(edges, start);
            if (runs[column].IsEmpty) runs[column] = DashedTable.RunOf(line.In(_text)[start..end], line.Start + start);
        }

        return runs;
    }

    private void AddTo(List<DrawnRun> runs, in DrawnLine line, int start, int end)
    {
        DrawnRun run = DashedTable.RunOf(line.In(_text)[start..end], line.Start + start);
        if (!run.IsEmpty) runs.Add(run);
    }

    private static int Left(List<int> edges, int column) => column == 0 ? edges[0] : edges[column] + 1;

    private static int ColumnAt(List<int> edges, int start)
    {
        int column = edges.Count - 2;
        while (column > 0 && Left(edges, column) > start) column--;
        return column;
    }
}
