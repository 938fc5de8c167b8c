using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents.Pdf;
using Form4Gen.Runtime.Layout.Pages;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads PDFs: their words with boxes are printed pages like any other.</summary>
internal static class PdfReading
{
    private const string Install = "install poppler (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler; Windows: scoop install poppler)";

    public static DocumentReading Read(ReadOnlySpan<byte> pdf, FormFamily family, ReadOptions options, IPdfProgram program)
    {
        PdfOutput output = program.Run(pdf, options);
        if (output.Failure != PdfFailure.None) return Unread(output.Failure, output.Detail, options);
        List<PdfWord> words = PdfWords.Of(output.Xhtml);
        return words.Count == 0
            ? Unread(PdfFailure.NoWords, null, options)
            : DocumentReader.ReadPages(BoxedText.Read(PdfText.Of(words)), DocumentFormat.Pdf, family, options, []);
    }

    private static DocumentReading Unread(PdfFailure failure, string? detail, ReadOptions options)
    {
        (string id, string message) = failure switch
        {
            PdfFailure.MissingProgram => (IssueCatalog.PdfProgramMissing, $"reading a PDF needs the program '{options.PdfProgram}', which was not found; {Install}, or name it by {nameof(ReadOptions)}.{nameof(ReadOptions.PdfProgram)}"),
            PdfFailure.Encrypted => (IssueCatalog.PdfEncrypted, "the PDF needs a password; save it without one"),
            PdfFailure.NoWords => (IssueCatalog.PdfWithoutWords, "the PDF holds no words, only images or empty pages; give the text that a recognizer (OCR) reads from it"),
            PdfFailure.Limit => (IssueCatalog.PdfLimit, $"the PDF takes more than {nameof(ReadOptions)}.{detail} allows; raise it to read the PDF"),
            _ => (IssueCatalog.PdfBroken, "the PDF is cut or damaged, or is none; get it again"),
        };
        return new DocumentReading { Format = DocumentFormat.Pdf, Issues = [new Issue(id, IssueSeverity.Error, null, message)] };
    }
}
