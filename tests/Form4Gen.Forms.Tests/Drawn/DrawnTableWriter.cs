using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Drawn;

/// <summary>Draws tables with characters.</summary>
internal sealed class DrawnTableWriter(DrawnStyle style)
{
    private const int SlicedWidth = 9, WidestText = 18;

    private bool HasBars => style.Tables is DrawnTables.Bars or DrawnTables.SlicedBars;

    public List<string> Write(string title, List<DrawnColumn> columns, IReadOnlyList<RowFacts> rows)
    {
        if (style.Tables == DrawnTables.List) return Listed(title, columns, rows);
        if (style.Tables == DrawnTables.LoneBars) return Below(title, columns, rows);
        string?[][] cells = [.. rows.Select(r => columns.Select(c => c.Cell(r)).ToArray())];
        int[] widths = [.. columns.Select((column, c) => Width(column, cells.Select(row => row[c])))];
        string separator = HasBars ? "|" : "  ", end = HasBars ? "|" : "";
        int width = widths.Sum() + (separator.Length * (widths.Length - 1));
        string rule = new(style.Taste % 2 == 0 ? '_' : '-', width);
        List<string> lines = style.HasTags ? ["<TABLE>", "<CAPTION>"] : [];
        if (HasBars) lines.AddRange([rule, (" " + title).PadRight(width) + "|", rule + "|"]);
        else lines.AddRange([title, ""]);
        foreach (string header in Headers(columns, widths, separator)) lines.Add((header + end).TrimEnd());
        lines.Add(HasBars ? rule + "|" : string.Join(separator, widths.Select(w => new string('-', w))));
        if (style.HasTags) lines.Add(Tags(widths, separator.Length));
        for (int r = 0; r < cells.Length; r++)
        {
            if (r > 0 && style.Taste % 3 == 1) lines.Add(HasBars ? new string('-', width) + "|" : "");
            foreach (string line in Lines([.. cells[r].Select((cell, c) => Wrapped(cell ?? "", widths[c]))], widths, separator)) lines.Add((line + end).TrimEnd());
        }

        if (HasBars) lines.Add(rule + "|");
        if (style.HasTags) lines.Add("</TABLE>");
        return lines;
    }

    private int Width(DrawnColumn column, IEnumerable<string?> cells)
    {
        string[] words = [.. cells.SelectMany(cell => (cell ?? "").Split(' '))];
        int longest = cells.Select(cell => cell?.Length ?? 0).DefaultIfEmpty().Max(), word = words.Select(w => w.Length).DefaultIfEmpty().Max();
        if (style.Tables == DrawnTables.SlicedBars) return column.Header.Length <= 4 ? Math.Max(3, column.Header.Length) : SlicedWidth;
        return Math.Max(Math.Max(word, Math.Min(longest, WidestText)), column.Header.Length <= 4 ? 4 : 8);
    }

    private List<string> Wrapped(string text, int width)
    {
        if (style.Tables != DrawnTables.SlicedBars) return Words(text, width);
        return [.. Enumerable.Range(0, (text.Length + width - 1) / width).Select(i => text.Substring(i * width, Math.Min(width, text.Length - (i * width))))];
    }

    /// <summary>Breaks a text between words; a longer word is hyphened.</summary>
    private static List<string> Words(string text, int width)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = word;
            if (line.Length > 0 && line.Length + 1 + rest.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            for (; rest.Length > width; rest = rest[(width - 1)..]) lines.Add(rest[..(width - 1)] + "-");
            line = line.Length == 0 ? rest : line + " " + rest;
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    /// <summary>Headers over several columns stand over the first of them, the columns' own at the bottom.</summary>
    private static List<string> Headers(List<DrawnColumn> columns, int[] widths, string separator)
    {
        List<(int Width, List<string> Top, List<List<string>> Below, int[] Widths)> blocks = [];
        for (int c = 0; c < columns.Count;)
        {
            int end = c + 1;
            while (columns[c].Group is { } group && end < columns.Count && columns[end].Group == group) end++;
            int width = widths[c..end].Sum() + (separator.Length * (end - c - 1));
            bool isGroup = columns[c].Group is not null;
            blocks.Add((width, Words(columns[c].Group ?? columns[c].Header, width), isGroup ? [.. Enumerable.Range(c, end - c).Select(i => Words(columns[i].Header, widths[i]))] : [], widths[c..end]));
            c = end;
        }

        int height = blocks.Max(b => b.Top.Count + (b.Below.Count == 0 ? 0 : b.Below.Max(s => s.Count)));
        return [.. Enumerable.Range(0, height).Select(l => string.Join(separator, blocks.Select(b => Part(b.Width, b.Top, b.Below, b.Widths, l, height, separator))))];
    }

    private static string Part(int width, List<string> top, List<List<string>> below, int[] widths, int line, int height, string separator)
    {
        int low = below.Count == 0 ? 0 : below.Max(s => s.Count);
        if (line < height - low) return (line < top.Count ? top[line] : "").PadRight(width);
        int at = line - (height - low);
        return string.Join(separator, below.Select((s, i) => (at - (low - s.Count) is var own and >= 0 ? s[own] : "").PadRight(widths[i])));
    }

    private static IEnumerable<string> Lines(List<string>[] cells, int[] widths, string separator) =>
        Enumerable.Range(0, Math.Max(1, cells.Max(c => c.Count))).Select(l => string.Join(separator, cells.Select((c, i) => (l < c.Count ? c[l] : "").PadRight(widths[i]))));

    private static string Tags(int[] widths, int gap)
    {
        string line = "";
        int at = 0;
        for (int c = 0; c < widths.Length; at += widths[c++] + gap) line = line.PadRight(at) + (c == 0 ? "<S>" : "<C>");
        return line;
    }

    /// <summary>First the title and the numbered headers, then those below them, then cell by cell.</summary>
    private static List<string> Below(string title, List<DrawnColumn> columns, IReadOnlyList<RowFacts> rows)
    {
        List<string> lines = [title, "|"];
        foreach (string header in columns.Select(c => c.Group ?? c.Header).Distinct().Concat(columns.Where(c => c.Group is not null).Select(c => c.Header))) lines.AddRange([header, "|"]);
        foreach (RowFacts row in rows)
            foreach (DrawnColumn column in columns) lines.AddRange(column.Cell(row) is { Length: > 0 } cell ? [cell, "|"] : ["|"]);
        return lines;
    }

    private static List<string> Listed(string title, List<DrawnColumn> columns, IReadOnlyList<RowFacts> rows)
    {
        List<string> lines = [title, ""];
        if (rows.Count == 0) return [.. lines, "   None", ""];
        for (int r = 0; r < rows.Count; r++)
        {
            for (int c = 0; c < columns.Count; c++)
            {
                string? group = columns[c].Group;
                if (group is not null && (c == 0 || columns[c - 1].Group != group)) lines.Add($" {group}:");
                lines.Add($"{(group is null ? " " : "      ")}{columns[c].Header}:  {columns[c].Cell(rows[r])}".TrimEnd());
            }

            lines.Add(r + 1 < rows.Count ? new string('-', 60) : "");
        }

        return lines;
    }
}
