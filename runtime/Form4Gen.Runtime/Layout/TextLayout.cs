using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout;

/// <summary>Lays out text: lines, cells separated by tabs or by Markdown's pipes, words. Markup residue is skipped, never turned into text.</summary>
internal static class TextLayout
{
    /// <summary>Separators beyond this many cells of a row are white space: no printed table is that wide, and hostile input may be.</summary>
    private const int MaxCellsPerRow = 1024;

    public static DocumentLayout Lay(SourceDocument document) => Lay(document, isOfLines: false);

    /// <summary>Lays out a text whose lines are all that can be relied on: one cell a line, bars are white space.</summary>
    public static DocumentLayout LayLines(SourceDocument document) => Lay(document, isOfLines: true);

    private static DocumentLayout Lay(SourceDocument document, bool isOfLines)
    {
        string text = document.Text;
        using var builder = new LayoutBuilder(text.Length);
        if (!isOfLines && LoneBars.Read(text) is { } rows)
        {
            foreach (ArraySegment<TextRange> row in rows) RowOfBars(builder, text, row);
            return builder.ToLayout(document, isOfBorders: true);
        }

        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            if (isOfLines) WholeLine(builder, text.AsSpan(0, end), start);
            else Line(builder, text.AsSpan(0, end), start);
            start = end + 1;
        }

        return builder.ToLayout(document);
    }

    /// <summary>A cell of no table is lines of text; a line with a bar separates it from the next.</summary>
    private static void RowOfBars(LayoutBuilder builder, string text, ArraySegment<TextRange> row)
    {
        if (row.Count == 1)
        {
            int end = row[0].Start + row[0].Length;
            for (int start = row[0].Start; start < end;)
            {
                int length = text.AsSpan(start, end - start).IndexOf('\n'), lineEnd = length < 0 ? end : start + length;
                Line(builder, text.AsSpan(0, lineEnd), start);
                start = lineEnd + 1;
            }

            builder.EndBlock();
            return;
        }

        builder.BeginRow(BlockKind.Table);
        foreach (TextRange cell in row) ReadCell(builder, text.AsSpan(0, cell.Start + cell.Length), cell.Start);
        builder.EndRow();
    }

    private static void WholeLine(LayoutBuilder builder, ReadOnlySpan<char> text, int start)
    {
        if (text[start..].IndexOfAnyExcept(" \t\r\f|") < 0)
        {
            builder.EndBlock();
            return;
        }

        builder.BeginRow(BlockKind.Paragraph);
        builder.BeginCell(start);
        ReadBetweenBars(builder, text, start);
        builder.EndCell(text.Length);
        builder.EndRow();
    }

    private static void ReadBetweenBars(LayoutBuilder builder, ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length)
        {
            int length = text[start..].IndexOf('|'), end = length < 0 ? text.Length : start + length;
            ReadWords(builder, text[..end], start);
            start = end + 1;
        }
    }

    private static void Line(LayoutBuilder builder, ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> line = text[start..];
        int first = 0;
        while (first < line.Length && line[first] != '\t' && IsBlank(line[first])) first++;
        if (first == line.Length)
        {
            builder.EndBlock();
        }
        else if (line[first] == '|')
        {
            if (!IsRule(line)) PipeRow(builder, text, start + first);
        }
        else if (line.Contains('\t'))
        {
            TabRow(builder, text, start);
        }
        else
        {
            builder.BeginRow(BlockKind.Paragraph);
            ReadCell(builder, text, start + first + Prefix(line[first..]));
            builder.EndRow();
        }
    }

    private static void TabRow(LayoutBuilder builder, ReadOnlySpan<char> text, int start)
    {
        builder.BeginRow(BlockKind.Table);
        for (int cells = 1; ; cells++)
        {
            int tab = cells < MaxCellsPerRow ? text[start..].IndexOf('\t') : -1;
            int end = tab < 0 ? text.Length : start + tab;
            ReadCell(builder, text[..end], start);
            if (tab < 0) break;
            start = end + 1;
        }

        builder.EndRow();
    }

    private static void PipeRow(LayoutBuilder builder, ReadOnlySpan<char> text, int bar)
    {
        builder.BeginRow(BlockKind.Table);
        int start = bar + 1;
        for (int cells = 1; start < text.Length; cells++)
        {
            int end = start;
            while (end < text.Length && (text[end] != '|' || text[end - 1] == '\\' || cells >= MaxCellsPerRow)) end++;
            if (end == text.Length && text[start..].Trim().IsEmpty) break;
            ReadCell(builder, text[..end], start);
            start = end + 1;
        }

        builder.EndRow();
    }

    private static void ReadCell(LayoutBuilder builder, ReadOnlySpan<char> text, int start)
    {
        builder.BeginCell(start);
        ReadWords(builder, text, start);
        builder.EndCell(text.Length);
    }

    private static void ReadWords(LayoutBuilder builder, ReadOnlySpan<char> text, int start)
    {
        bool glued = false, superscript = false;
        int i = start;
        while (i < text.Length)
        {
            if (IsBlank(text[i]))
            {
                glued = false;
                i++;
                continue;
            }

            int residue = Residue.LengthAt(text, i, out Residue.Effect effect);
            if (residue > 0)
            {
                superscript = effect == Residue.Effect.SuperscriptOn || (superscript && effect != Residue.Effect.SuperscriptOff);
                glued = effect != Residue.Effect.Break && (glued || (i > start && !IsBlank(text[i - 1])));
                i += residue;
                continue;
            }

            int end = WordEnd(text, i);
            builder.Add(i, end - i, glued, superscript);
            glued = true;
            i = end;
        }
    }

    /// <summary>A word ends at white space, at residue, and where a footnote mark begins or has ended.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        int mark = MarkText.LengthAt(text, start);
        if (mark > 0) return start + mark;
        int i = start + 1;
        while (i < text.Length)
        {
            char c = text[i];
            if (IsBlank(c)) break;
            if (c is '\\' or '<' or '*' && Residue.LengthAt(text, i, out _) > 0) break;
            if (c == '(' && MarkText.LengthAt(text, i) > 0) break;
            i++;
        }

        return i;
    }

    /// <summary>The length of a Markdown list or heading sign at the start of a line.</summary>
    private static int Prefix(ReadOnlySpan<char> line)
    {
        int sign = 0;
        while (sign < line.Length && line[sign] == '#') sign++;
        if (sign == 0 && line[0] == '-') sign = 1;
        return sign > 0 && sign < line.Length && IsBlank(line[sign]) ? sign : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.IndexOfAnyExcept("|-: \t\r") < 0 && line.Contains('-');

    /// <summary>White space and control characters; a byte order mark inside the text is no letter either.</summary>
    private static bool IsBlank(char c) => c <= ' ' || (c >= '\u007f' && (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B'));
}
