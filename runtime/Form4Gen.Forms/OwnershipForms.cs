using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Forms;

/// <summary>Reads a document without knowing beforehand which ownership form it is.</summary>
public static class OwnershipForms
{
    // A new form is a line here; everything else about it is generated.
    private static readonly Form[] Forms =
    [
        new(Form4Reader.Family, static (file, options) => Form4Reader.Read(file, options)),
    ];

    /// <summary>The forms that can be read, with all their revisions.</summary>
    public static IReadOnlyList<FormFamily> Families { get; } = Array.ConvertAll(Forms, static form => form.Family);

    /// <summary>Reads a text. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IExtraction Read(string text, ReadOptions? options = null) => Read(FilingFile.Open(text, options), options);

    /// <summary>Reads a document. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    public static IExtraction Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null) => Read(FilingFile.Open(bytes, options), options);

    /// <summary>Reads a stream to its end, or to the limit of the options. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The document as it was filed; left open.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static IExtraction Read(Stream stream, ReadOptions? options = null) => Read(FilingFile.Open(stream, options), options);

    /// <summary>Reads a file that is open. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static IExtraction Read(FilingFile file, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        IExtraction? first = null;
        foreach (Form form in Candidates(options))
        {
            IExtraction read = form.Read(file, options);
            if (read.Filing is not null) return read;
            first ??= read;
        }
        return first!;
    }

    /// <summary>A revision of one of the forms.</summary>
    /// <param name="id">Its id, <c>form4-2003</c>; may be null.</param>
    /// <returns>The revision, or null where no form has it.</returns>
    public static FormDescriptor? FindRevision(string? id)
    {
        foreach (FormFamily family in Families)
            if (RevisionOf(family, id) is { } revision) return revision;
        return null;
    }

    // A revision that no form has is left to every reader: its issue names those that there are.
    private static Form[] Candidates(ReadOptions? options)
    {
        if (options?.Revision is not { } id) return Forms;
        Form[] named = Array.FindAll(Forms, form => RevisionOf(form.Family, id) is not null);
        return named.Length > 0 ? named : Forms;
    }

    private static FormDescriptor? RevisionOf(FormFamily family, string? id) =>
        Array.Find(family.Revisions, revision => string.Equals(revision.Id, id, StringComparison.Ordinal));

    private sealed record Form(FormFamily Family, Func<FilingFile, ReadOptions?, IExtraction> Read);
}
