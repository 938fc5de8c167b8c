using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>The text before a caption that goes over several lines, and the value beside it.</summary>
/// <param name="Texts">The lines of the text.</param>
/// <param name="Shaped">The value; null where none was read.</param>
internal sealed record WrappedCaption(List<TextPiece> Texts, TextPiece? Shaped)
{
    /// <summary>Signs that no text of this sort has: two lines of it were read as one.</summary>
    private const string Overlaid = "=%;>\u00bb~";

    private const int FewestLetters = 4, FewestBeside = 6;

    /// <summary>Shares the lines out.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="lines">The lines before the caption.</param>
    /// <param name="below">A single word in the line below the caption.</param>
    /// <param name="shapeAt">The word at which the value begins in a line; -1 where it has none.</param>
    public static WrappedCaption Of(DocumentLayout layout, List<TextPiece> lines, TextPiece? below, Func<TextPiece, int> shapeAt)
    {
        List<TextPiece> texts = [];
        TextPiece? shaped = null;
        int beside = -1;
        foreach (TextPiece line in lines)
        {
            int at = shaped is null ? shapeAt(line) : -1;
            if (at >= 0) shaped = PagePieces.Slice(layout, line, at, line.EndToken);
            int end = at >= 0 ? at : line.EndToken;
            while (end > line.FirstToken && StrayWords.IsStray(WordAt(layout, end - 1))) end--;
            if (end == line.FirstToken) continue;
            TextPiece text = PagePieces.Slice(layout, line, line.FirstToken, end);
            if (IsOverlaid(layout, text)) continue;
            if (at >= 0) beside = texts.Count;
            texts.Add(text);
        }

        if (beside > 0 && IsEcho(layout, texts, beside)) texts.RemoveAt(beside);
        if (texts.Count > 0 && texts[^1] is var last && last.EndToken - last.FirstToken > 1 && StrayWords.IsTrailing(WordAt(layout, last.EndToken - 1)))
            texts[^1] = PagePieces.Slice(layout, last, last.FirstToken, last.EndToken - 1);
        if (shaped is null && below is { } word && shapeAt(word) == word.FirstToken) shaped = word;
        return new WrappedCaption(texts, shaped);
    }

    /// <summary>
    /// Whether the words beside the value only repeat those above or below: the value stands at half the height of a text of two lines, and the line
    /// through its middle goes through parts of both.
    /// </summary>
    private static bool IsEcho(DocumentLayout layout, List<TextPiece> texts, int beside)
    {
        const float mostOfIt = 0.6f;
        Span<char> middle = stackalloc char[CommonLetters.Longest], other = stackalloc char[CommonLetters.Longest];
        int length = LabelFolding.Fold(PagePieces.Text(layout, texts[beside]), middle);
        if (length < FewestBeside && beside + 1 < texts.Count) return true;
        for (int t = beside - 1; t <= beside + 1 && t < texts.Count; t += 2)
        {
            int letters = LabelFolding.Fold(PagePieces.Text(layout, texts[t]), other);
            if (CommonLetters.Count(middle[..length], other[..letters]) >= mostOfIt * length) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> WordAt(DocumentLayout layout, int token) => layout.TextOf(layout.Tokens[token]);

    private static bool IsOverlaid(DocumentLayout layout, in TextPiece line)
    {
        int letters = 0;
        foreach (char c in PagePieces.Text(layout, line))
        {
            if (Overlaid.Contains(c)) return true;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters < FewestLetters;
    }
}
