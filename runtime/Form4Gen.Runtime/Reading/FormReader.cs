using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Reading;

/// <summary>A reader of one form, whatever its record; several make <see cref="FormReaders"/>.</summary>
public abstract class FormReader
{
    private protected FormReader(FormFamily family) => Family = family ?? throw new ArgumentNullException(nameof(family));

    /// <summary>The form's descriptors.</summary>
    public FormFamily Family { get; }

    /// <summary>Makes the result of what was read as this form, or not at all.</summary>
    internal abstract IExtraction Bind(DocumentReading reading, Submission? submission);
}

/// <summary>Reads documents as one form. Immutable and safe for use by several threads; generated readers hold one.</summary>
/// <typeparam name="TForm">The form's record.</typeparam>
public sealed class FormReader<TForm> : FormReader
    where TForm : class, IExtractedRecord
{
    private static readonly IReadOnlyDictionary<string, Explanation> NoExplanations = new Dictionary<string, Explanation>();

    private readonly Func<RecordValues, TForm> _bind;
    private readonly DocumentReader _reader;

    /// <summary>Makes a reader.</summary>
    /// <param name="family">The form's descriptors.</param>
    /// <param name="bind">Makes the record from the values.</param>
    public FormReader(FormFamily family, Func<RecordValues, TForm> bind)
        : base(family)
    {
        _bind = bind ?? throw new ArgumentNullException(nameof(bind));
        _reader = new DocumentReader(family);
    }

    /// <summary>Reads a text. Never throws on content: what cannot be read is an issue of the result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Extraction<TForm> Read(string text, ReadOptions? options = null) => Read(FilingFile.Open(text, options), options);

    /// <summary>Reads bytes: a byte-order mark decides their encoding, else UTF-8, else Windows-1252. Never throws on content.</summary>
    /// <param name="bytes">The document as it was filed; gzip around it is taken off.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    public Extraction<TForm> Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null) => Read(FilingFile.Open(bytes, options), options);

    /// <summary>Reads a stream to its end, or to the limit of the options. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The document as it was filed; left open.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public Extraction<TForm> Read(Stream stream, ReadOptions? options = null) => Read(FilingFile.Open(stream, options), options);

    /// <summary>Reads a file that is open. Never throws on content.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public Extraction<TForm> Read(FilingFile file, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Extract(_reader.Read(file, options ?? ReadOptions.Default), file.Submission);
    }

    internal override IExtraction Bind(DocumentReading reading, Submission? submission) => Extract(reading, submission);

    private Extraction<TForm> Extract(DocumentReading reading, Submission? submission)
    {
        TForm? filing = reading.Root is null ? null : _bind(reading.Root);
        return new Extraction<TForm>(filing, filing is null ? null : Family.Form, reading.Revision, reading.Format, reading.Issues, reading.Explanations ?? NoExplanations, submission) { Style = reading.Style };
    }
}
