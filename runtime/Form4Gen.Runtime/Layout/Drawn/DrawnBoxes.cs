using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>Writes boxes that stand beside each other between two lines; a line that is drawn in one of them only parts two boxes.</summary>
internal sealed class DrawnBoxes(string text, DrawnWriter writer)
{
    private const int ShortestRule = 8, MostColumns = 64;

    private readonly List<DrawnRun>?[] _open = new List<DrawnRun>?[MostColumns];

    public void Write(BarBand band)
    {
        List<int> edges = band.Edges(text);
        foreach (DrawnLine line in band.Lines)
        {
            foreach ((int start, int end) in BarBand.CellsOf(text, line))
            {
                int column = Math.Max(0, edges.FindLastIndex(e => e <= start));
                if (column >= MostColumns) continue;
                ReadOnlySpan<char> content = line.In(text)[start..end];
                if (IsRule(content)) End(column);
                else if (DashedTable.RunOf(content, line.Start + start) is { IsEmpty: false } run) (_open[column] ??= []).Add(run);
            }
        }

        List<(int, List<DrawnRun>)> row = [];
        for (int c = 0; c < MostColumns; c++)
            if (_open[c] is { } lines) row.Add((c, lines));
        writer.Boxes(row);
        writer.EndBlock();
    }

    /// <summary>Writes a box that ends before the others do.</summary>
    private void End(int column)
    {
        if (_open[column] is { } lines) writer.Boxes([(column, lines)]);
        writer.EndBlock();
        _open[column] = null;
    }

    private static bool IsRule(ReadOnlySpan<char> content) => content.Length >= ShortestRule && content.Trim() is { Length: >= ShortestRule } drawn && drawn.IndexOfAnyExcept("-_=") < 0;
}
