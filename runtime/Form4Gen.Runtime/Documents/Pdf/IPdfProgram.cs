using System;

namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>Why a PDF has no words.</summary>
internal enum PdfFailure : byte
{
    None,

    /// <summary>The program that reads PDFs is not installed.</summary>
    MissingProgram,

    /// <summary>It needs a password.</summary>
    Encrypted,

    /// <summary>Its pages are images, or empty.</summary>
    NoWords,

    /// <summary>It is cut, damaged, or none.</summary>
    Broken,

    /// <summary>It takes more time, memory or output than the options allow.</summary>
    Limit,
}

/// <summary>What the program gave.</summary>
/// <param name="Xhtml">Words with their boxes, page by page; empty on failure.</param>
/// <param name="Failure">What went wrong.</param>
/// <param name="Detail">What the program said, or which limit it was.</param>
internal sealed record PdfOutput(string Xhtml, PdfFailure Failure = PdfFailure.None, string? Detail = null);

/// <summary>Gets the words of a PDF with their boxes.</summary>
internal interface IPdfProgram
{
    /// <summary>Reads a whole PDF. Never throws on content.</summary>
    PdfOutput Run(ReadOnlySpan<byte> pdf, ReadOptions options);
}
