using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Reading;

namespace Form4Gen.Forms;

/// <summary>Reads a document without knowing beforehand which ownership form it is.</summary>
public static class OwnershipForms
{
    // A new form is a line here; everything else about it is generated. The most frequent comes first: it takes what tells nothing of its form.
    private static readonly FormReaders Readers = new(
        Form4Reader.Reader,
        Form3Reader.Reader,
        Form5Reader.Reader);

    /// <summary>The forms that can be read, with all their revisions.</summary>
    public static IReadOnlyList<FormFamily> Families => Readers.Families;

    /// <summary>Reads a text. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IExtraction Read(string text, ReadOptions? options = null) => Readers.Read(text, options);

    /// <summary>Reads a document. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    public static IExtraction Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null) => Readers.Read(bytes, options);

    /// <summary>Reads a stream to its end, or to the limit of the options. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The document as it was filed; left open.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static IExtraction Read(Stream stream, ReadOptions? options = null) => Readers.Read(stream, options);

    /// <summary>Reads a file that is open. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static IExtraction Read(FilingFile file, ReadOptions? options = null) => Readers.Read(file, options);

    /// <summary>A revision of one of the forms.</summary>
    /// <param name="id">Its id, <c>form4-2003</c>; may be null.</param>
    /// <returns>The revision, or null where no form has it.</returns>
    public static FormDescriptor? FindRevision(string? id)
    {
        foreach (FormFamily family in Families)
            if (Array.Find(family.Revisions, revision => string.Equals(revision.Id, id, StringComparison.Ordinal)) is { } found) return found;
        return null;
    }
}
