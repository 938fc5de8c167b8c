using System;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Lays out notes, line by line, and the values over captions side by side: those of one row stand around one height.</summary>
internal sealed class PageNotes(PlacedText page, PageAnchors anchors, PageWriter writer)
{
    private const float Slack = 6f;

    public void Write(int firstLine, int endLine, ReadOnlySpan<PageAnchor> found)
    {
        int line = firstLine;
        foreach (PageAnchor anchor in found)
        {
            if (anchors.LabelOf(anchor).Kind != AnchorKind.Caption || anchor.Line < line) continue;
            int first = anchor.Line;
            float left = page.Words[anchor.Word].Left - Slack;
            while (first > line && left > Slack && page.Words[page.Lines[first - 1].First].Left >= left) first--;
            Lines(line, first);
            if (first < anchor.Line) writer.EndBlock();
            Captioned(first, anchor.Line);
            Lines(anchor.Line, anchor.Line + 1);
            line = anchor.Line + 1;
        }

        Lines(line, endLine);
    }

    private void Lines(int first, int end)
    {
        for (int l = first; l < end; l++)
        {
            writer.BeginLine();
            for (int w = page.Lines[l].First; w < page.Lines[l].End; w++) writer.Word(w);
            writer.EndLine();
        }
    }

    /// <summary>Values over their captions: the last one of a row is a date or a number, the text before it is wrapped around its height.</summary>
    private void Captioned(int first, int end)
    {
        if (first == end) return;
        using var rows = new PageRows(page, first, end, 2);
        for (int l = first; l < end; l++)
        {
            for (int w = page.Lines[l].First; w < page.Lines[l].End; w++)
            {
                bool isValue = w == page.Lines[l].End - 1 && IsDate(page.TextOf(w));
                rows.Add(w, isValue ? 1 : 0, isValue);
            }
        }

        if (!rows.Cut(1))
        {
            Lines(first, end);
            return;
        }

        for (int r = 0; r < rows.Count; r++)
        {
            (int from, int to) = rows.LinesOf(r);
            writer.BeginLine();
            int value = -1;
            for (int w = page.Lines[from].First; w < page.Lines[to - 1].End; w++)
            {
                if (w == page.Lines[page.Words[w].Line].End - 1 && IsDate(page.TextOf(w))) value = w;
                else writer.Word(w);
            }

            if (value >= 0) writer.Word(value);
            writer.EndLine();
        }
    }

    private static bool IsDate(ReadOnlySpan<char> word)
    {
        int slashes = 0;
        foreach (char c in word)
        {
            if (c is '/' or '-') slashes++;
            else if (!char.IsAsciiDigit(c)) return false;
        }

        return slashes == 2 && word.Length >= 6;
    }
}
