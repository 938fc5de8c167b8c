using System;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>What a line of drawn text is.</summary>
internal enum DrawnLineKind : byte
{
    Blank,

    /// <summary>Words without bars.</summary>
    Text,

    /// <summary>Cells between bars.</summary>
    Bars,

    /// <summary>A line drawn across, with or without bars at its ends.</summary>
    Rule,

    /// <summary>Short lines beside each other, one under each header of a table.</summary>
    Dashes,

    /// <summary>Marks where the columns of a table begin (<c>&lt;S&gt; &lt;C&gt;</c>).</summary>
    Columns,

    /// <summary>A tag that has a line of its own: a table, a caption or a page begins or ends.</summary>
    Tag,
}

/// <summary>A line of a text, white space at its end left out.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct DrawnLine(int Start, int Length, DrawnLineKind Kind)
{
    private const int ShortestRule = 8;
    private const int FewestDashes = 3;
    private const string MailEscape = "- -";
    private static readonly string[] Tags = ["<TABLE>", "</TABLE>", "<CAPTION>", "</CAPTION>", "<PAGE>"];

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>Reads the line that begins at an offset.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The offset.</param>
    /// <param name="end">The offset of its line feed, or of the text's end.</param>
    public static DrawnLine Of(ReadOnlySpan<char> text, int start, int end)
    {
        // Mail that is signed has a hyphen and a space before lines that begin with a hyphen.
        if (text[start..end].StartsWith(MailEscape, StringComparison.Ordinal)) start += MailEscape.Length - 1;
        ReadOnlySpan<char> line = text[start..end].TrimEnd(" \t\r\f");
        return new DrawnLine(start, line.Length, KindOf(line));
    }

    private static DrawnLineKind KindOf(ReadOnlySpan<char> line)
    {
        if (line.TrimStart().IsEmpty) return DrawnLineKind.Blank;
        if (line.IndexOfAnyExcept(" _-=|+") < 0) return OfSigns(line);
        if (line.Contains('<'))
        {
            ReadOnlySpan<char> tag = line.Trim();
            foreach (string known in Tags)
                if (tag.Equals(known, StringComparison.OrdinalIgnoreCase)) return DrawnLineKind.Tag;
            if (tag.StartsWith("<S>", StringComparison.OrdinalIgnoreCase) && tag.IndexOfAnyExcept("<SCsc> ") < 0) return DrawnLineKind.Columns;
        }

        return line.Contains('|') ? DrawnLineKind.Bars : DrawnLineKind.Text;
    }

    /// <summary>A line without a letter: cells that are empty, one long line, or several short ones.</summary>
    private static DrawnLineKind OfSigns(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> drawn = line.Trim("| ");

        // Behind an empty cell a line goes across its own cell only.
        bool isInCell = line[0] == ' ' && line.Contains('|');
        if (drawn.IndexOfAny(" |") < 0) return drawn.Length >= ShortestRule && !isInCell ? DrawnLineKind.Rule : line.Contains('|') ? DrawnLineKind.Bars : DrawnLineKind.Text;
        if (line.Contains('|')) return DrawnLineKind.Bars;
        int groups = 0;
        for (int i = 0; i < drawn.Length; i++)
            if (drawn[i] != ' ' && (i == 0 || drawn[i - 1] == ' ')) groups++;
        return groups >= FewestDashes && drawn.IndexOfAnyExcept(" -=") < 0 ? DrawnLineKind.Dashes : DrawnLineKind.Rule;
    }
}
