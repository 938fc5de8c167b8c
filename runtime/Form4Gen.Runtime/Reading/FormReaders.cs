using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads documents as whichever of several forms they are. Immutable and safe for use by several threads.</summary>
public sealed class FormReaders
{
    private readonly FormReader[] _readers;
    private readonly FormRecognizer _forms;

    /// <summary>Makes a reader of several forms.</summary>
    /// <param name="readers">Readers of the forms, one or more. Where a document speaks for two of them alike, the earlier one reads it.</param>
    /// <exception cref="ArgumentException"><paramref name="readers"/> is empty.</exception>
    public FormReaders(params FormReader[] readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        if (readers.Length == 0) throw new ArgumentException("no form to read", nameof(readers));
        _readers = readers;
        FormFamily[] families = Array.ConvertAll(readers, r => r.Family);
        Families = families;
        _forms = new FormRecognizer(families);
    }

    /// <summary>The forms, with all their revisions.</summary>
    public IReadOnlyList<FormFamily> Families { get; }

    /// <summary>Reads a text as the form it is. Never throws on content: what cannot be read is an issue of the result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IExtraction Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bind(DocumentReader.Read(text, _forms, options ?? ReadOptions.Default));
    }

    /// <summary>Reads bytes as the form they are: a byte-order mark decides their encoding, else UTF-8, else Latin-1. Never throws on content.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    public IExtraction Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return bytes.Length > FormReader.MaxBytes(options) ? TooLarge(options) : Read(TextDecoding.Decode(bytes), options);
    }

    /// <summary>Reads a stream to its end, or to the limit of the options. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The document as it was filed; left open.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public IExtraction Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        return LimitedStream.TryReadAll(stream, FormReader.MaxBytes(options), out ReadOnlySpan<byte> bytes) ? Read(bytes, options) : TooLarge(options);
    }

    private IExtraction TooLarge(ReadOptions options) => Bind(new DocumentReading { Format = DocumentFormat.Unknown, Issues = [DocumentReader.TooLarge(options)] });

    private IExtraction Bind(DocumentReading reading) => (Array.Find(_readers, r => r.Family == reading.Family) ?? _readers[0]).Bind(reading);
}
