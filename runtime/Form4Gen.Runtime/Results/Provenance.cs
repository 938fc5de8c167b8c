using System.Collections.Generic;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime;

/// <summary>Where a value stood and what spoke for it. Immutable; shared by everything that refers to the same reading.</summary>
public sealed class Provenance
{
    private readonly SourceDocument? _document;
    private readonly SourceSpan _first;
    private readonly SourceSpan[]? _all;
    private readonly string[] _because;
    private string? _raw;

    /// <summary>A value that stands in one piece.</summary>
    /// <param name="document">The document the span points into.</param>
    /// <param name="span">The value's place.</param>
    /// <param name="footnotes">Ids of the footnotes marked at the value (<c>F1</c>).</param>
    /// <param name="because">Names of the evidence that decided.</param>
    /// <param name="suggestion">What the value may be, as text; never a value.</param>
    public Provenance(SourceDocument? document, SourceSpan span, string[]? footnotes = null, string[]? because = null, string? suggestion = null)
    {
        _document = document;
        _first = span;
        Footnotes = footnotes ?? [];
        _because = because ?? [];
        Suggestion = suggestion;
    }

    /// <summary>A value that stands in one piece, whose line is found when it is asked for.</summary>
    internal Provenance(SourceDocument document, int start, int length, string[]? footnotes, string[]? because)
        : this(document, new SourceSpan(document.Index, start, length, 0, 0), footnotes, because)
    {
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
        _all = spans;
        _raw = raw;
        Footnotes = footnotes ?? [];
        _because = because ?? [];
        Suggestion = suggestion;
    }

    /// <summary>The text as it stands in the source; pieces are separated by <c>|</c>. Null where nothing stands.</summary>
    public string? RawText => _raw ??= Materialize();

    /// <summary>The places of the value's pieces; empty where nothing stands in the source.</summary>
    public IReadOnlyList<SourceSpan> Source => _all ?? (_first.Length > 0 ? [_first.Line > 0 || _document is null ? _first : _document.Span(_first.Start, _first.Length)] : []);

    /// <summary>Ids of the footnotes marked at the value. Never null.</summary>
    public IReadOnlyList<string> Footnotes { get; }

    /// <summary>Names of the evidence that decided, strongest first. Never null.</summary>
    public IReadOnlyList<string> Because => _because;

    /// <summary>What the value may be, as text. A suggestion is never a value.</summary>
    public string? Suggestion { get; }

    /// <summary>The same reading with other footnote marks.</summary>
    internal Provenance WithFootnotes(string[] footnotes) => _all is null
        ? new Provenance(_document, _first, footnotes, _because, Suggestion)
        : new Provenance(_document, _all, _raw, footnotes, _because, Suggestion);

    private string? Materialize()
    {
        if (_document is null) return null;
        if (_all is null) return _first.Length > 0 ? _document.Slice(_first) : null;
        if (_all.Length == 0) return null;
        string[] pieces = new string[_all.Length];
        for (int i = 0; i < pieces.Length; i++) pieces[i] = _document.Slice(_all[i]);
        return string.Join('|', pieces);
    }
}
