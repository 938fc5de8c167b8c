using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Reading;

/// <summary>Says why a PDF was not read, and what to do.</summary>
internal static class PdfProblems
{
    private const string Install = "install poppler (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler; Windows: scoop install poppler)";

    public static Issue Of(PdfContent pdf, ReadOptions options)
    {
        (string id, string message) = pdf.Failure switch
        {
            PdfFailure.MissingProgram => (IssueCatalog.PdfProgramMissing, $"reading a PDF needs the program '{options.PdfProgram}', which was not found; {Install}, or name it by {nameof(ReadOptions)}.{nameof(ReadOptions.PdfProgram)}"),
            PdfFailure.Encrypted => (IssueCatalog.PdfEncrypted, "the PDF needs a password; save it without one"),
            PdfFailure.NoWords => (IssueCatalog.PdfWithoutWords, "the PDF holds no words, only images or empty pages; give the text that a recognizer (OCR) reads from it"),
            PdfFailure.Limit => (IssueCatalog.PdfLimit, $"the PDF takes more than {nameof(ReadOptions)}.{pdf.Detail} allows; raise it to read the PDF"),
            _ => (IssueCatalog.PdfBroken, "the PDF is cut or damaged, or is none; get it again"),
        };
        return new Issue(id, IssueSeverity.Error, null, message);
    }
}
