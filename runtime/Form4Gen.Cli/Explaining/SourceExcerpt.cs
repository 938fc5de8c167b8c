using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Cli.Output;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;
using Spectre.Console.Rendering;

namespace Form4Gen.Cli.Explaining;

/// <summary>A piece of a source line and the carets under it.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Text">The piece, safe to show; an ellipsis stands where the line goes on.</param>
/// <param name="Carets">Spaces and carets, to stand under the piece.</param>
internal sealed record SourceExcerpt(int Line, string Text, string Carets)
{
    private const string Ellipsis = "\u2026";

    /// <summary>The pieces that show the places of a value.</summary>
    /// <param name="document">The source.</param>
    /// <param name="spans">The places.</param>
    /// <param name="width">Characters in a piece, at most.</param>
    public static IReadOnlyList<SourceExcerpt> Of(SourceDocument document, IReadOnlyList<SourceSpan> spans, int width)
    {
        var excerpts = new List<SourceExcerpt>();
        foreach (IGrouping<int, SourceSpan> onLine in spans.SelectMany(span => PerLine(document, span)).GroupBy(span => span.Line))
        {
            SourceSpan[] marked = [.. onLine.OrderBy(span => span.Start)];
            int first = 0;
            while (first < marked.Length)
            {
                int last = first;
                while (last + 1 < marked.Length && marked[last + 1].End - marked[first].Start <= width - 2) last++;
                excerpts.Add(Excerpt(document, marked[first..(last + 1)], width));
                first = last + 1;
            }
        }
        return excerpts;
    }

    // A value that is wrapped over lines is marked on each of them. Places outside the text (a document of a submission that is not at hand) are left out.
    private static IEnumerable<SourceSpan> PerLine(SourceDocument document, SourceSpan span)
    {
        if (span.Document != document.Index || span.Start < 0 || span.Length <= 0 || span.Start + (long)span.Length > document.Text.Length) yield break;
        int last = document.LineOf(span.End - 1);
        for (int line = document.LineOf(span.Start); line <= last; line++)
        {
            int start = Math.Max(span.Start, document.LineStart(line));
            int end = Math.Min(span.End, document.LineStart(line) + document.Line(line).Length);
            if (end > start) yield return document.Span(start, end - start);
        }
    }

    private static SourceExcerpt Excerpt(SourceDocument document, SourceSpan[] marked, int width)
    {
        int number = marked[0].Line, lineStart = document.LineStart(number);
        ReadOnlySpan<char> line = document.Line(number);
        (int from, int to) = Window(line, marked[0].Start - lineStart, marked[^1].End - lineStart, width);
        string text = SafeText.Visible(line[from..to]);
        var carets = new StringBuilder();
        int at = from;
        foreach (SourceSpan span in marked)
        {
            int start = Math.Clamp(span.Start - lineStart, at, to), end = Math.Clamp(span.End - lineStart, start, to);
            carets.Append(' ', Cells(text, at - from, start - from)).Append('^', Cells(text, start - from, end - from));
            at = end;
        }
        string before = from > 0 ? Ellipsis : "", after = to < line.Length ? Ellipsis : "";
        return new SourceExcerpt(number, before + text + after, (from > 0 ? " " : "") + carets);
    }

    // The marked places in the middle; never cuts a surrogate pair.
    private static (int From, int To) Window(ReadOnlySpan<char> line, int start, int end, int width)
    {
        if (line.Length <= width) return (0, line.Length);
        int room = Math.Max(1, width - 2);
        int from = Math.Clamp(start - Math.Max(0, room - (end - start)) / 2, 0, line.Length - room);
        int to = from + room;
        if (from > 0 && char.IsLowSurrogate(line[from])) from--;
        if (to < line.Length && char.IsLowSurrogate(line[to])) to++;
        return (from, to);
    }

    private static int Cells(string text, int start, int end) => new Segment(text[start..end]).CellCount();
}
