using System;
using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Documents;

/// <summary>One document of a file, recognized by what it holds.</summary>
public sealed class FiledDocument
{
    private readonly string _text;
    private readonly int _offset;
    private readonly int _length;
    private readonly int _index;
    private readonly ReadOptions _options = ReadOptions.Default;
    private readonly IPdfProgram _program = PdfProgram.Instance;
    private SourceDocument? _source;
    private RecognizedContent? _content;
    private PdfContent? _pdf;

    internal FiledDocument(string text, int offset, int length, int index, string? type)
    {
        _text = text;
        _offset = offset;
        _length = length;
        _index = index;
        Type = type;
    }

    internal FiledDocument(RecognizedContent content, byte[] bytes, ReadOptions options, IPdfProgram program)
        : this("", 0, 0, 0, null)
    {
        _options = options;
        _program = program;
        _content = content;
        Bytes = bytes;
    }

    internal FiledDocument(RecognizedContent content, SourceDocument source)
        : this("", 0, 0, 0, null)
    {
        _content = content;
        _source = source;
    }

    /// <summary>The type that a submission gives it, <c>4/A</c>; null outside submissions.</summary>
    public string? Type { get; }

    /// <summary>What it is.</summary>
    public DocumentFormat Format => Content.Format;

    /// <summary>Its text, which places in results point into; that of a PDF is its words, line by line; empty for what is no text.</summary>
    public SourceDocument Source => _source ??= Format == DocumentFormat.Pdf && Pdf.Text is { } words ? words.Document : new SourceDocument(_length == _text.Length ? _text : _text.Substring(_offset, _length), _index);

    /// <summary>Its bytes, where it has no text of its own (PDF); otherwise empty.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The words of a PDF, got when they are first asked for.</summary>
    internal PdfContent Pdf => _pdf ??= PdfContent.Read(Bytes.Span, _options, _program);

    internal RecognizedContent Content => _content ??= ContentRecognizer.Recognize(_text.AsSpan(_offset, Math.Min(_length, ContentRecognizer.Looked)));
}
