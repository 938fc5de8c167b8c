using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>A reader of one form, whatever its record; several make <see cref="FormReaders"/>.</summary>
public abstract class FormReader
{
    private protected FormReader(FormFamily family) => Family = family ?? throw new ArgumentNullException(nameof(family));

    /// <summary>The form's descriptors.</summary>
    public FormFamily Family { get; }

    /// <summary>Makes the result of what was read as this form, or not at all.</summary>
    internal abstract IExtraction Bind(DocumentReading reading);

    // No encoding needs more bytes for a UTF-16 code unit, so nothing that would fit is refused.
    internal static long MaxBytes(ReadOptions options) => 4L * options.MaxCharacters;
}

/// <summary>Reads documents as one form. Immutable and safe for use by several threads; generated readers hold one.</summary>
/// <typeparam name="TForm">The form's record.</typeparam>
public sealed class FormReader<TForm> : FormReader
    where TForm : class, IExtractedRecord
{
    private static readonly IReadOnlyDictionary<string, Explanation> NoExplanations = new Dictionary<string, Explanation>();

    private readonly FormRecognizer _forms;
    private readonly Func<RecordValues, TForm> _bind;

    /// <summary>Makes a reader.</summary>
    /// <param name="family">The form's descriptors.</param>
    /// <param name="bind">Makes the record from the values.</param>
    public FormReader(FormFamily family, Func<RecordValues, TForm> bind)
        : base(family)
    {
        _forms = new FormRecognizer(family);
        _bind = bind ?? throw new ArgumentNullException(nameof(bind));
    }

    /// <summary>Reads a text. Never throws on content: what cannot be read is an issue of the result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Extraction<TForm> Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(DocumentReader.Read(text, _forms, options ?? ReadOptions.Default));
    }

    /// <summary>Reads bytes: a byte-order mark decides their encoding, else UTF-8, else Latin-1. Never throws on content.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    public Extraction<TForm> Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
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

    internal override IExtraction Bind(DocumentReading reading) => Extract(reading);

    private Extraction<TForm> Extract(DocumentReading reading)
    {
        TForm? filing = reading.Root is null ? null : _bind(reading.Root);
        return new Extraction<TForm>(filing, filing is null ? null : Family.Form, reading.Revision, reading.Format, reading.Issues, reading.Explanations ?? NoExplanations);
    }

    private static Extraction<TForm> TooLarge(ReadOptions options) =>
        new(null, null, null, DocumentFormat.Unknown, [DocumentReader.TooLarge(options)], NoExplanations);
}
