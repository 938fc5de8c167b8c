using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Unicode;
using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Documents;

/// <summary>
/// A file, unwrapped: a single document, or the documents of a full submission; gzip and the mail wrapper of the 1990s are taken off.
/// Everything is recognized by what the file holds, never by its name. Immutable.
/// </summary>
public sealed class FilingFile
{
    private FilingFile(IReadOnlyList<FiledDocument> documents, Submission? submission = null, Issue? problem = null)
    {
        Documents = documents;
        Submission = submission;
        Problem = problem;
    }

    /// <summary>The documents, in the file's order; one where the file is no submission, none where it could not be opened.</summary>
    public IReadOnlyList<FiledDocument> Documents { get; }

    /// <summary>What the header of a submission says; null where the file is none.</summary>
    public Submission? Submission { get; }

    /// <summary>Why the file could not be opened; null where it could.</summary>
    public Issue? Problem { get; }

    /// <summary>Opens a file's bytes. Never throws on content.</summary>
    /// <param name="bytes">The file as it was filed or fetched.</param>
    /// <param name="options">Limits; null: the defaults.</param>
    public static FilingFile Open(ReadOnlySpan<byte> bytes, ReadOptions? options = null) => Open(bytes, options ?? ReadOptions.Default, PdfProgram.Instance);

    /// <summary>Opens a file's bytes; what reads it, if it is a PDF, is given.</summary>
    internal static FilingFile Open(ReadOnlySpan<byte> bytes, ReadOptions options, IPdfProgram program)
    {
        if (GzipContent.Unpack(bytes, options, out bytes) is { } problem) return new([], null, problem);
        if (BinaryContent.Recognize(bytes) is { } binary)
        {
            byte[] kept = binary.Format == DocumentFormat.Pdf ? bytes.ToArray() : [];
            return new([new FiledDocument(binary, kept, options, program)]);
        }

        // Counted before it is decoded: a text beyond the limit takes no memory.
        if (bytes.Length > MaxBytes(options) || (bytes.Length > options.MaxCharacters && TextDecoding.CountOf(bytes) > options.MaxCharacters)) return TooLarge(options);
        return bytes.Length <= options.MaxCharacters && OpenXml(bytes) is { } xml ? xml : Open(TextDecoding.Decode(bytes), options);
    }

    // XML is walked once, so its text is not made unless somebody asks for it. Only ASCII counts for what a text is; so its bytes will do.
    private static FilingFile? OpenXml(ReadOnlySpan<byte> bytes)
    {
        Span<char> head = stackalloc char[ContentRecognizer.Looked];
        int length = Encoding.Latin1.GetChars(bytes[..Math.Min(bytes.Length, head.Length)], head);
        if (SubmissionText.IsSubmission(head[..length]) || ContentRecognizer.Recognize(head[..length]) is not { Format: DocumentFormat.Xml } xml) return null;
        return Utf8.IsValid(bytes) && !bytes.StartsWith("\uFEFF"u8) ? new([new FiledDocument(xml, new SourceDocument(bytes.ToArray()))]) : null;
    }

    /// <summary>Opens a text. Never throws on content.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Limits; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FilingFile Open(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReadOptions.Default;
        if (text.Length > options.MaxCharacters) return TooLarge(options);
        if (!SubmissionText.IsSubmission(text)) return new([new FiledDocument(text, 0, text.Length, 0, null)]);
        Submission submission = SubmissionText.Read(text, options);
        var documents = new FiledDocument[submission.Documents.Count];
        for (int i = 0; i < documents.Length; i++)
        {
            SubmissionDocument document = submission.Documents[i];
            documents[i] = new FiledDocument(text, document.Offset, document.Length, i, document.Type);
        }

        return new(documents, submission);
    }

    /// <summary>Opens a stream: reads it to its end, or to the limit. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="options">Limits; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static FilingFile Open(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        return LimitedStream.TryReadAll(stream, MaxBytes(options), out ReadOnlySpan<byte> bytes) ? Open(bytes, options) : TooLarge(options);
    }

    private static FilingFile TooLarge(ReadOptions options) =>
        new([], null, new(IssueCatalog.TooLarge, IssueSeverity.Error, null, FormattableString.Invariant($"the document is larger than {options.MaxCharacters} characters; raise {nameof(ReadOptions)}.{nameof(ReadOptions.MaxCharacters)} to read it")));

    // No encoding needs more bytes for a UTF-16 code unit, so nothing that would fit is refused.
    private static long MaxBytes(ReadOptions options) => 4L * options.MaxCharacters;
}
