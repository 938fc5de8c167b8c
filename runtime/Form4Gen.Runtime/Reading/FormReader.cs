using System;
using System.IO;
using System.Text;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads documents as one form. Immutable and safe for use by several threads; generated readers hold one.</summary>
/// <typeparam name="TForm">The form's record.</typeparam>
public sealed class FormReader<TForm>
    where TForm : class, IExtractedRecord
{
    private readonly FormFamily _family;
    private readonly Func<RecordValues, TForm> _bind;

    /// <summary>Makes a reader.</summary>
    /// <param name="family">The form's descriptors.</param>
    /// <param name="bind">Makes the record from the values.</param>
    public FormReader(FormFamily family, Func<RecordValues, TForm> bind)
    {
        _family = family;
        _bind = bind;
    }

    /// <summary>Reads a text. Never throws on content.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    public Extraction<TForm> Read(string text, ReadOptions? options = null) => throw new NotImplementedException();

    /// <summary>Reads a document. Never throws on content.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    public Extraction<TForm> Read(ReadOnlySpan<byte> bytes, ReadOptions? options = null) => throw new NotImplementedException();

    /// <summary>Reads a document. Never throws on content.</summary>
    /// <param name="stream">The document as it was filed; read to its end and left open.</param>
    /// <param name="options">How to read; null: the defaults.</param>
    public Extraction<TForm> Read(Stream stream, ReadOptions? options = null) => throw new NotImplementedException();
}
