using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads documents as whichever of several forms they are. Immutable and safe for use by several threads.</summary>
public sealed class FormReaders
{
    private readonly FormReader[] _readers;
    private readonly DocumentReader _reader;

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
        _reader = new DocumentReader(families);
    }

    /// <summary>The forms, with all their revisions.</summary>
    public IReadOnlyList<FormFamily> Families { get; }

    /// <summary>Reads a text as the form it is. Never throws on content: what cannot be read is an issue of the result.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IExtraction Read(string text, ReadOptions? options = null) => Read(FilingFile.Open(text, options), options);

    /// <summary>Reads bytes as the form they are: a byte-order mark decides their encoding, else UTF-8, else Windows-1252. Never throws on content.</summary>
    /// <param name="bytes">The document as it was filed; gzip around it is taken off.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    public IExtraction Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null) => Read(FilingFile.Open(bytes, options), options);

    /// <summary>Reads a stream to its end, or to the limit of the options. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The document as it was filed; left open.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public IExtraction Read(Stream stream, ReadOptions? options = null) => Read(FilingFile.Open(stream, options), options);

    /// <summary>Reads a file that is open as the form it is. Never throws on content.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public IExtraction Read(FilingFile file, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        DocumentReading reading = _reader.Read(file, options ?? ReadOptions.Default);
        return (Array.Find(_readers, r => r.Family == reading.Family) ?? _readers[0]).Bind(reading, file.Submission);
    }
}
