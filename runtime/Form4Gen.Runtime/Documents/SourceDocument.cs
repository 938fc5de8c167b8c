using System;
using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Documents;

/// <summary>The decoded text of one document, with its lines. Offsets, lines and columns are those of this text, also where the document stands in a submission.</summary>
public sealed class SourceDocument
{
    private readonly SourceDocument? _source;
    private readonly SourceMap? _map;
    private readonly PdfPlaces? _places;
    private readonly byte[] _utf8 = [];
    private string? _text;
    private int[]? _lineStarts;

    /// <summary>Makes a document.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="index">0-based index within a submission.</param>
    public SourceDocument(string text, int index = 0)
    {
        _text = text ?? throw new ArgumentNullException(nameof(text));
        Index = index;
    }

    /// <summary>Makes a laid text: the words of a source in reading order. Its spans are places in the source.</summary>
    internal SourceDocument(string text, SourceDocument source, SourceMap map)
        : this(text, source.Index)
    {
        _source = source;
        _map = map;
    }

    /// <summary>A document that is decoded when its text is asked for: a reader that walks it once may borrow it instead.</summary>
    internal SourceDocument(byte[] utf8)
    {
        _utf8 = utf8;
    }

    /// <summary>Makes the text of a PDF, whose spans have pages and boxes.</summary>
    internal SourceDocument(string text, int index, PdfPlaces places)
        : this(text, index) => _places = places;

    /// <summary>Decodes a document just as reading it does, so that the places in a result point into its text.</summary>
    /// <param name="bytes">The document as it was filed.</param>
    /// <param name="index">0-based index within a submission.</param>
    public static SourceDocument Decode(ReadOnlySpan<byte> bytes, int index = 0) => new(TextDecoding.Decode(bytes), index);

    /// <summary>The decoded text.</summary>
    public string Text => _text ??= TextDecoding.Decode(_utf8);

    /// <summary>0-based index within a submission.</summary>
    public int Index { get; }

    /// <summary>The decoded text for as long as it is walked; its memory is used again for other documents.</summary>
    internal BorrowedText Borrow() => _text is null ? BorrowedText.Decode(_utf8) : new BorrowedText(_text);

    // Made when a place is first asked for: most readers of a good filing never do.
    private int[] LineStarts => _lineStarts ??= FindLines(Text);

    /// <summary>The number of lines; at least 1.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Offset of the first character of a line.</summary>
    /// <param name="line">The line, counted from 1.</param>
    public int LineStart(int line) => LineStarts[line - 1];

    /// <summary>The line's text without its line break.</summary>
    /// <param name="line">The line, counted from 1.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        int[] starts = LineStarts;
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    /// <summary>The span of a range of the text.</summary>
    /// <param name="start">Its offset.</param>
    /// <param name="length">Its length.</param>
    public SourceSpan Span(int start, int length)
    {
        if (_map is not null)
        {
            TextRange place = _map.Of(new TextRange(start, length));
            return _source!.Span(place.Start, place.Length);
        }

        int line = LineOf(start);
        var span = new SourceSpan(Index, start, length, line, start - LineStarts[line - 1] + 1);
        return _places is null ? span : _places.Place(span);
    }

    internal SourceSpan Span(TextRange range) => Span(range.Start, range.Length);

    /// <summary>The text of a span of this document.</summary>
    /// <param name="span">The span.</param>
    public string Slice(SourceSpan span) => _source?.Slice(span) ?? Text.Substring(span.Start, span.Length);

    internal string TextOf(TextRange range) => Text.Substring(range.Start, range.Length);

    /// <summary>The line, counted from 1, that holds an offset.</summary>
    /// <param name="offset">The offset.</param>
    public int LineOf(int offset)
    {
        int found = Array.BinarySearch(LineStarts, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    private static int[] FindLines(string text)
    {
        int count = 1 + text.AsSpan().Count('\n');
        int[] starts = new int[count];
        int line = 1;
        for (int i = text.IndexOf('\n'); i >= 0 && line < count; i = text.IndexOf('\n', i + 1))
            starts[line++] = i + 1;
        return starts;
    }
}
