using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>What is in a PDF: its text, or why it has none.</summary>
/// <param name="Text">The text; null on failure.</param>
/// <param name="Failure">What went wrong.</param>
/// <param name="Detail">The limit that it went beyond, by its option.</param>
internal sealed record PdfContent(PdfText? Text, PdfFailure Failure, string? Detail = null)
{
    public static PdfContent Read(ReadOnlySpan<byte> pdf, ReadOptions options, IPdfProgram program)
    {
        PdfOutput output = program.Run(pdf, options);
        if (output.Failure != PdfFailure.None) return new(null, output.Failure, output.Detail);
        if (output.Xhtml.Length > options.MaxCharacters) return new(null, PdfFailure.Limit, nameof(ReadOptions.MaxCharacters));
        List<PdfWord> words = PdfWords.Of(output.Xhtml);
        return words.Count == 0 ? new(null, PdfFailure.NoWords) : new(PdfText.Of(words), PdfFailure.None);
    }
}
