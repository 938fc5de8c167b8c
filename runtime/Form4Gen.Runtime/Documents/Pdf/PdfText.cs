using System;
using System.Collections.Generic;
using System.Text;

namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>A word in the text of a PDF, measured in its usual characters and lines.</summary>
/// <param name="Range">Its place in the text.</param>
/// <param name="Word">The word.</param>
/// <param name="Line">Index of its line.</param>
/// <param name="IsGlued">Whether it goes on with the word before it: a raised mark.</param>
internal readonly record struct PdfToken(TextRange Range, PdfWord Word, int Line, bool IsGlued);

/// <summary>
/// The words of a PDF as a text: line by line from the top of each page, left to right, one space between words, an empty line between pages. The places in
/// a result point into this text, and have the page and the box of the words besides.
/// </summary>
internal sealed class PdfText
{
    private const float SameLine = 0.35f, NearMark = 0.35f, RaisedBy = 0.75f;

    private readonly List<PdfToken> _tokens = [];
    private readonly List<float> _lines = [];

    private PdfText(List<PdfWord> words, int index)
    {
        CharacterWidth = Median(words, static w => w.Text.Length >= 3 ? (w.Box.Right - w.Box.Left) / w.Text.Length : float.NaN, 4f);
        LineHeight = Median(words, static w => w.Height, 8f);
        Document = Lay(words, index);
    }

    public SourceDocument Document { get; }

    /// <summary>The words in the order of the text.</summary>
    public IReadOnlyList<PdfToken> Tokens => _tokens;

    /// <summary>Heights of the lines, in lines from the top of the first page.</summary>
    public IReadOnlyList<float> Lines => _lines;

    /// <summary>Width of a usual character, in points.</summary>
    public float CharacterWidth { get; }

    /// <summary>Height of a usual line, in points.</summary>
    public float LineHeight { get; }

    public static PdfText Of(List<PdfWord> words, int index = 0) => new(words, index);

    private SourceDocument Lay(List<PdfWord> words, int index)
    {
        float[] heights = Heights(words, out bool[] glued);
        int[] order = new int[words.Count];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => words[a].Page != words[b].Page ? words[a].Page - words[b].Page : heights[a] != heights[b] ? heights[a].CompareTo(heights[b]) : a - b);
        var text = new StringBuilder();
        float pageTop = 0, lowest = 0;
        for (int first = 0; first < order.Length;)
        {
            int end = first + 1, page = words[order[first]].Page;
            float top = heights[order[first]];
            while (end < order.Length && words[order[end]].Page == page && heights[order[end]] - top <= SameLine * LineHeight) end++;
            if (first > 0 && words[order[first - 1]].Page != page)
            {
                text.Append('\n');
                pageTop += (lowest / LineHeight) + 3;
                lowest = 0;
            }

            Array.Sort(order, first, end - first, Comparer<int>.Create((a, b) => words[a].Box.Left != words[b].Box.Left ? words[a].Box.Left.CompareTo(words[b].Box.Left) : a - b));
            for (int i = first; i < end; i++)
            {
                PdfWord word = words[order[i]];
                bool isGlued = glued[order[i]] && i > first;
                if (i > first && !isGlued) text.Append(' ');
                _tokens.Add(new PdfToken(new TextRange(text.Length, word.Text.Length), word, _lines.Count, isGlued));
                text.Append(word.Text);
            }

            text.Append('\n');
            _lines.Add(pageTop + (top / LineHeight));
            lowest = MathF.Max(lowest, top);
            first = end;
        }

        return new SourceDocument(text.ToString(), index, new PdfPlaces(_tokens));
    }

    /// <summary>The height that each word stands at: a raised mark at that of the word before it.</summary>
    private float[] Heights(List<PdfWord> words, out bool[] glued)
    {
        float[] heights = new float[words.Count];
        glued = new bool[words.Count];
        for (int i = 0; i < heights.Length; i++)
        {
            heights[i] = words[i].Baseline;
            if (i == 0 || words[i].Page != words[i - 1].Page) continue;
            glued[i] = MathF.Abs(words[i].Box.Left - words[i - 1].Box.Right) < NearMark * CharacterWidth && MathF.Abs(words[i].Baseline - words[i - 1].Baseline) < RaisedBy * LineHeight;
            if (glued[i]) heights[i] = heights[i - 1];
        }

        return heights;
    }

    private static float Median(List<PdfWord> words, Func<PdfWord, float> measure, float usual)
    {
        List<float> found = [];
        foreach (PdfWord word in words)
            if (measure(word) is > 0 and var value) found.Add(value);
        if (found.Count == 0) return usual;
        found.Sort();
        return found[found.Count / 2];
    }
}
