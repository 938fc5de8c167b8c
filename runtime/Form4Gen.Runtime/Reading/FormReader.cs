using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads documents as one form. Immutable and safe for use by several threads; generated readers hold one.</summary>
/// <typeparam name="TForm">The form's record.</typeparam>
public sealed class FormReader<TForm>
    where TForm : class, IExtractedRecord
{
    private static readonly IReadOnlyDictionary<string, Explanation> NoExplanations = new Dictionary<string, Explanation>();

    private readonly FormFamily _family;
    private readonly Func<RecordValues, TForm> _bind;

    /// <summary>Makes a reader.</summary>
    /// <param name="family">The form's descriptors.</param>
    /// <param name="bind">Makes the record from the values.</param>
    public FormReader(FormFamily family, Func<RecordValues, TForm> bind)
    {
        _family = family ?? throw new ArgumentNullException(nameof(family));
        _bind = bind ?? throw new ArgumentNullException(nameof(bind));
    }

    /// <summary>Reads a text. Never throws on content: what cannot be read is an issue of the result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Extraction<TForm> Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bind(DocumentReader.Read(text, _family, options ?? ReadOptions.Default));
    }

    private Extraction<TForm> Bind(DocumentReading reading)
    {
        TForm? filing = reading.Root is null ? null : _bind(reading.Root);
        return new Extraction<TForm>(filing, filing is null ? null : _family.Form, reading.Revision, reading.Format, reading.Issues, reading.Explanations ?? NoExplanations);
    }

    /// <summary>Reads bytes: a byte-order mark decides their encoding, else UTF-8, else Latin-1. Never throws on content.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    public Extraction<TForm> Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        if (bytes.Length <= MaxBytes(options) && PdfSigns.IsPdf(bytes)) return Bind(PdfReading.Read(bytes, _family, options, PdfProgram.Instance));
        return bytes.Length > MaxBytes(options) ? TooLarge(options) : Read(TextDecoding.Decode(bytes), options);
    }

    /// <summary>Reads a stream to its end, or to the limit of the options. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The document as it was filed; left open.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public Extraction<TForm> Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        return LimitedStream.TryReadAll(stream, MaxBytes(options), out ReadOnlySpan<byte> bytes) ? Read(bytes, options) : TooLarge(options);
    }

    // No encoding needs more bytes for a UTF-16 code unit, so nothing that would fit is refused.
    private static long MaxBytes(ReadOptions options) => 4L * options.MaxCharacters;

    private static Extraction<TForm> TooLarge(ReadOptions options) =>
        new(null, null, null, DocumentFormat.Unknown, [DocumentReader.TooLarge(options)], NoExplanations);
}
