using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>Lines between two lines drawn across, with bars between their cells.</summary>
internal sealed class BarBand
{
    /// <summary>Its lines.</summary>
    public List<DrawnLine> Lines { get; } = [];

    /// <summary>Whether a line is drawn across above it.</summary>
    public bool HasRuleAbove { get; init; }

    /// <summary>Whether a line is drawn across below it, or marks of columns stand there.</summary>
    public bool HasRuleBelow { get; set; }

    /// <summary>Where cells begin and end in the line that has the most of them: offsets in a line, of the first cell's first character and of every bar behind a cell.</summary>
    public List<int> Edges(string text)
    {
        List<int> most = [];
        foreach (DrawnLine line in Lines)
        {
            List<int> edges = EdgesOf(line.In(text));
            if (edges.Count > most.Count) most = edges;
        }

        return most;
    }

    /// <summary>The edges of the cells of one line.</summary>
    private static List<int> EdgesOf(ReadOnlySpan<char> line)
    {
        List<int> edges = [line.Length > 0 && line[0] == '|' ? 1 : 0];
        for (int i = edges[0]; i < line.Length; i++)
            if (line[i] == '|') edges.Add(i);
        if (line.Length > 0 && line[^1] != '|') edges.Add(line.Length);
        return edges;
    }

    /// <summary>Calls for every cell of a line: its first character, the bar behind it.</summary>
    public static IEnumerable<(int Start, int End)> CellsOf(string text, DrawnLine line)
    {
        List<int> edges = EdgesOf(line.In(text));
        for (int i = 1; i < edges.Count; i++) yield return (i == 1 ? edges[0] : edges[i - 1] + 1, edges[i]);
    }
}
