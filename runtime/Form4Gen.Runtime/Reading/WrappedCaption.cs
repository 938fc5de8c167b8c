using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>The text before a caption that goes over several lines, and the value beside it.</summary>
/// <param name="Texts">The lines of the text.</param>
/// <param name="Shaped">The value; null where none was read.</param>
internal sealed record WrappedCaption(List<TextPiece> Texts, TextPiece? Shaped)
{
    /// <summary>Signs that no text of this sort has: two lines of it were read as one.</summary>
    private const string Overlaid = "=%;>\u00bb~";

    private const int FewestLetters = 4;

    /// <summary>Shares the lines out.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="lines">The lines before the caption.</param>
    /// <param name="below">A single word in the line below the caption.</param>
    /// <param name="shapeAt">The word at which the value begins in a line; -1 where it has none.</param>
    public static WrappedCaption Of(DocumentLayout layout, List<TextPiece> lines, TextPiece? below, Func<TextPiece, int> shapeAt)
    {
        List<TextPiece> texts = [];
        TextPiece? shaped = null;
        foreach (TextPiece line in lines)
        {
            int at = shaped is null ? shapeAt(line) : -1;
            if (at >= 0) shaped = PagePieces.Slice(layout, line, at, line.EndToken);
            int end = at >= 0 ? at : line.EndToken;
            if (end > line.FirstToken && PagePieces.Slice(layout, line, line.FirstToken, end) is var text && !IsOverlaid(layout, text)) texts.Add(text);
        }

        if (shaped is null && below is { } word && shapeAt(word) == word.FirstToken) shaped = word;
        return new WrappedCaption(texts, shaped);
    }

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
