using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime;

/// <summary>Where a value stood and what spoke for it. Immutable; shared by everything that refers to the same reading.</summary>
public sealed class Provenance
{
    private readonly SourceDocument? _document;
    private readonly TextRange _first;
    private readonly TextRange[]? _ranges;
    private readonly string[] _because;
    private SourceSpan[]? _spans;
    private string? _raw;

    /// <summary>A value that stands in one piece.</summary>
    /// <param name="document">The document the span points into.</param>
    /// <param name="span">The value's place.</param>
    /// <param name="footnotes">Ids of the footnotes marked at the value (<c>F1</c>).</param>
    /// <param name="because">Names of the evidence that decided.</param>
    /// <param name="suggestion">What the value may be, as text; never a value.</param>
    public Provenance(SourceDocument? document, SourceSpan span, string[]? footnotes = null, string[]? because = null, string? suggestion = null)
        : this(document, span.Length > 0 ? [span] : [], null, footnotes, because, suggestion)
    {
    }

    /// <summary>A value that stands in one piece of the document's text.</summary>
    internal Provenance(SourceDocument? document, TextRange range, string[]? footnotes = null, string[]? because = null, string? suggestion = null)
    {
        _document = document;
        _first = range;
        Footnotes = footnotes ?? [];
        _because = because ?? [];
        Suggestion = suggestion;
    }

    /// <summary>A value put together from several pieces, in reading order.</summary>
    /// <param name="document">The document the spans point into.</param>
    /// <param name="spans">The pieces' places; may be empty.</param>
    /// <param name="raw">The pieces' text; null joins the pieces with <c>|</c>.</param>
    /// <param name="footnotes">Ids of the footnotes marked at the value.</param>
    /// <param name="because">Names of the evidence that decided.</param>
    /// <param name="suggestion">What the value may be, as text; never a value.</param>
    public Provenance(SourceDocument? document, SourceSpan[] spans, string? raw, string[]? footnotes = null, string[]? because = null, string? suggestion = null)
    {
        _document = document;
        _spans = spans;
        _raw = raw;
        Footnotes = footnotes ?? [];
        _because = because ?? [];
        Suggestion = suggestion;
    }

    private Provenance(SourceDocument document, TextRange[] ranges, string[] footnotes, string[] because)
    {
        _document = document;
        _ranges = ranges;
        Footnotes = footnotes;
        _because = because;
    }

    private Provenance(Provenance other, string[] footnotes)
    {
        (_document, _first, _ranges, _spans, _raw, _because) = (other._document, other._first, other._ranges, other._spans, other._raw, other._because);
        Footnotes = footnotes;
        Suggestion = other.Suggestion;
    }

    /// <summary>The text as it stands in the source; pieces are separated by <c>|</c>. Null where nothing stands.</summary>
    public string? RawText => _raw ??= Materialize();

    /// <summary>The places of the value's pieces; empty where nothing stands in the source.</summary>
    public IReadOnlyList<SourceSpan> Source => _spans ??= FindSpans();

    /// <summary>Ids of the footnotes marked at the value. Never null.</summary>
    public IReadOnlyList<string> Footnotes { get; }

    /// <summary>Names of the evidence that decided, strongest first. Never null.</summary>
    public IReadOnlyList<string> Because => _because;

    /// <summary>What the value may be, as text. A suggestion is never a value.</summary>
    public string? Suggestion { get; }

    /// <summary>A value put together from pieces of the document's text, in reading order.</summary>
    internal static Provenance OfPieces(SourceDocument document, TextRange[] ranges, string[]? footnotes = null, string[]? because = null) =>
        new(document, ranges, footnotes ?? [], because ?? []);

    /// <summary>The same reading with other footnote marks.</summary>
    internal Provenance WithFootnotes(string[] footnotes) => new(this, footnotes);

    // Most places are never asked for, so lines are counted only for those that are.
    private SourceSpan[] FindSpans()
    {
        if (_document is null) return [];
        if (_ranges is not null) return Array.ConvertAll(_ranges, _document.Span);
        return _first.Length > 0 ? [_document.Span(_first)] : [];
    }

    private string? Materialize()
    {
        if (_document is null) return null;
        if (_ranges is not null) return Joined(_ranges, range => _document.TextOf(range));
        if (_first.Length > 0) return _document.TextOf(_first);
        return Joined(_spans ?? [], _document.Slice);
    }

    private static string? Joined<T>(T[] pieces, Converter<T, string> text) => pieces.Length switch
    {
        0 => null,
        1 => text(pieces[0]),
        _ => string.Join('|', Array.ConvertAll(pieces, text)),
    };
}
