using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>Page and box of any range of a PDF's text.</summary>
/// <param name="tokens">The words, in the order of the text.</param>
internal sealed class PdfPlaces(List<PdfToken> tokens)
{
    /// <summary>Adds page and box to a span: those of its words on the page of the first.</summary>
    public SourceSpan Place(SourceSpan span)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Range.End <= span.Start) low = middle + 1;
            else high = middle;
        }

        PageBox? box = null;
        int page = 0;
        for (int i = low; i < tokens.Count && tokens[i].Range.Start < Math.Max(span.End, span.Start + 1); i++)
        {
            PdfWord word = tokens[i].Word;
            if (page == 0) page = word.Page;
            if (word.Page == page) box = box is { } b ? b.With(word.Box) : word.Box;
        }

        return span with { Page = page, Box = box };
    }
}
