using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>Reads tables whose columns are told by short lines under their headers; what is in a column stands under its line.</summary>
internal static class DashedTable
{
    /// <summary>A table has fewer lines over its columns.</summary>
    public const int MostHeaderLines = 40;

    /// <summary>Spaces between the texts of two columns.</summary>
    private const int Gap = 2;

    /// <summary>Reads a table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="header">The first line of the headers.</param>
    /// <param name="dashes">The line of short lines.</param>
    /// <param name="next">The line behind the table.</param>
    public static DrawnTable Read(string text, ReadOnlySpan<DrawnLine> lines, int header, int dashes, out int next)
    {
        List<int> starts = Starts(lines[dashes].In(text), out List<int> widths);
        var headers = new List<DrawnRun>[starts.Count];
        for (int c = 0; c < headers.Length; c++) headers[c] = [];
        for (int l = header; l < dashes; l++) ReadHeader(text, lines[l], starts, headers);
        var table = new DrawnTable { Headers = headers, Widths = [.. widths] };
        var folding = new RowFolding(text, table);
        bool isApart = true;
        for (next = dashes + 1; next < lines.Length; next++)
        {
            DrawnLine line = lines[next];
            if (line.Kind == DrawnLineKind.Columns) continue;
            if (line.Kind is DrawnLineKind.Blank or DrawnLineKind.Rule)
            {
                folding.Part();
                isApart = true;
                continue;
            }

            if (line.Kind != DrawnLineKind.Text || Split(text, line, starts, widths) is not { } runs) break;
            if (isApart && !BeginsRow(runs, widths)) break;
            folding.Add(runs);
            isApart = false;
        }

        return table;
    }

    /// <summary>Whether a line begins a row: several cells are filled, each from its edge on or up to it.</summary>
    private static bool BeginsRow(DrawnRun[] runs, List<int> widths)
    {
        int filled = 0;
        for (int c = 0; c < runs.Length; c++)
        {
            if (runs[c].IsEmpty) continue;
            if (runs[c].Indent > 0 && runs[c].Room(widths[c]) != 0) return false;
            filled++;
        }

        return filled > 1;
    }

    private static List<int> Starts(ReadOnlySpan<char> dashes, out List<int> widths)
    {
        List<int> starts = [];
        widths = [];
        for (int i = 0; i < dashes.Length; i++)
        {
            if (dashes[i] == ' ') continue;
            if (i == 0 || dashes[i - 1] == ' ')
            {
                starts.Add(i);
                widths.Add(0);
            }

            widths[^1]++;
        }

        return starts;
    }

    /// <summary>Headers begin over their column; those of a group over the first of its columns.</summary>
    private static void ReadHeader(string text, in DrawnLine line, List<int> starts, List<DrawnRun>[] headers)
    {
        ReadOnlySpan<char> content = line.In(text);
        for (int i = 0; i < content.Length;)
        {
            if (content[i] == ' ')
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < content.Length && !content[end..].StartsWith("  ", StringComparison.Ordinal)) end++;
            int column = ColumnAt(starts, i);
            headers[column].Add(new DrawnRun(line.Start + i, end - i, i - starts[column]));
            i = end + Gap;
        }
    }

    private static int ColumnAt(List<int> starts, int at)
    {
        int column = starts.Count - 1;
        while (column > 0 && starts[column] > at) column--;
        return column;
    }

    /// <summary>What a line has in each column; null where a word stands in two.</summary>
    private static DrawnRun[]? Split(string text, in DrawnLine line, List<int> starts, List<int> widths)
    {
        ReadOnlySpan<char> content = line.In(text);
        if (content.Length > starts[^1] + widths[^1]) return null;
        var runs = new DrawnRun[starts.Count];
        for (int c = 0; c < runs.Length; c++)
        {
            if (starts[c] >= content.Length) break;
            int end = Math.Min(content.Length, c + 1 < runs.Length ? starts[c + 1] : content.Length);
            if (end < content.Length && content[end] != ' ' && content[end - 1] != ' ') return null;
            runs[c] = RunOf(content[starts[c]..end], line.Start + starts[c]);
        }

        return content[..Math.Min(starts[0], content.Length)].Trim().IsEmpty ? runs : null;
    }

    /// <summary>What stands in a part of a line.</summary>
    public static DrawnRun RunOf(ReadOnlySpan<char> part, int start)
    {
        ReadOnlySpan<char> behind = part.TrimStart(" \t");
        int indent = part.Length - behind.Length;
        return new DrawnRun(start + indent, behind.TrimEnd(" \t").Length, indent);
    }
}
