using System;
using System.Collections.Generic;
using System.IO;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Forms;

/// <summary>Reads a document without knowing beforehand which ownership form it is.</summary>
public static class OwnershipForms
{
    private delegate IExtraction ReadBytes(ReadOnlySpan<byte> bytes, ReadOptions? options);

    // A new form is a line here; everything else about it is generated.
    private static readonly Form[] Forms =
    [
        new(Form4Reader.Family, static (text, options) => Form4Reader.Read(text, options), static (bytes, options) => Form4Reader.Read(bytes, options)),
    ];

    /// <summary>The forms that can be read, with all their revisions.</summary>
    public static IReadOnlyList<FormFamily> Families { get; } = Array.ConvertAll(Forms, static form => form.Family);

    /// <summary>Reads a text. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IExtraction Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        IExtraction? first = null;
        foreach (Form form in Candidates(options))
        {
            IExtraction read = form.ReadText(text, options);
            if (read.Filing is not null) return read;
            first ??= read;
        }
        return first!;
    }

    /// <summary>Reads a document. Never throws on its content: what could not be read is in the result's issues.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    public static IExtraction Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null)
    {
        IExtraction? first = null;
        foreach (Form form in Candidates(options))
        {
            IExtraction read = form.ReadBytes(bytes, options);
            if (read.Filing is not null) return read;
            first ??= read;
        }
        return first!;
    }

    /// <summary>Reads a stream to its end, or to the limit of the options. Never throws on content; errors of the stream itself pass through.</summary>
    /// <param name="stream">The document as it was filed; left open.</param>
    /// <param name="options">How to read; null: the defaults. A revision that it names decides the form.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static IExtraction Read(Stream stream, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        // One byte more than any document within the limit can have: the reader then says that it is too large.
        long limit = 4L * (options ?? ReadOptions.Default).MaxCharacters + 1;
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while (content.Length < limit && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - content.Length))) > 0)
            content.Write(buffer, 0, read);
        return Read(content.GetBuffer().AsSpan(0, (int)content.Length), options);
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

    private sealed record Form(FormFamily Family, Func<string, ReadOptions?, IExtraction> ReadText, ReadBytes ReadBytes);
}
