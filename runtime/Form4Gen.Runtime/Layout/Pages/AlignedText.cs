using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Text whose columns are aligned by spaces: a character's column is its place across.</summary>
internal static class AlignedText
{
    private const string Gap = "   ";
    private const int FewestLines = 4;

    /// <summary>Two spaces are a gap.</summary>
    private const float WordGap = 1.6f;

    /// <summary>A page break counts as so many empty lines.</summary>
    private const int PageBreak = 3;

    /// <summary>Whether wide gaps stand inside many lines, and no other sign separates cells.</summary>
    public static bool IsAligned(ReadOnlySpan<char> text)
    {
        int lines = 0, aligned = 0, separated = 0;
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = (end < 0 ? text : text[..end]).Trim(" \f\r");
            text = end < 0 ? [] : text[(end + 1)..];
            if (line.IsEmpty) continue;
            lines++;
            if (line[0] == '|' || line.Contains('\t')) separated++;
            else if (line.Contains(Gap, StringComparison.Ordinal)) aligned++;
        }

        return aligned >= FewestLines && aligned * 8 >= lines && separated * 20 <= lines;
    }

    public static PlacedText Read(SourceDocument document)
    {
        ReadOnlySpan<char> text = document.Text;
        var words = new PooledList<PageWord>((text.Length / 12) + 16);
        var lines = new PooledList<PageLine>(256);
        int y = 0;
        for (int start = 0; start < text.Length; y++)
        {
            int length = text[start..].IndexOf('\n');
            ReadOnlySpan<char> line = length < 0 ? text[start..] : text.Slice(start, length);
            int first = words.Count, margin = 0;
            if (line.Length > 0 && line[0] == '\f')
            {
                y += PageBreak;
                margin = 1;
            }

            for (int i = margin; i < line.Length;)
            {
                int blank = line[i..].IndexOfAnyExcept(' ');
                if (blank < 0) break;
                i += blank;
                if (line[i] > ' ' && !char.IsWhiteSpace(line[i]))
                {
                    int end = i + 1;
                    while (end < line.Length && line[end] > ' ' && !char.IsWhiteSpace(line[end])) end++;
                    words.Add(new PageWord(start + i, end - i, i - margin, end - margin, lines.Count));
                    i = end;
                }
                else
                {
                    i++;
                }
            }

            if (words.Count > first) lines.Add(new PageLine(first, words.Count - first, y));
            start += line.Length + 1;
        }

        var page = new PlacedText(document, words.ToArray(), lines.ToArray(), WordGap);
        words.Dispose();
        lines.Dispose();
        return page;
    }
}
