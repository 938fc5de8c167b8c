using System.Collections.Generic;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime;

/// <summary>Where a value stood and what spoke for it. Immutable; shared by everything that refers to the same reading.</summary>
public sealed class Provenance
{
    private readonly SourceDocument? _document;
    private readonly int _start;
    private readonly int _length;
    private readonly string[] _footnotes;
    private readonly Details? _details;

    /// <summary>What most values of a good document lack: there are many of those.</summary>
    private sealed class Details
    {
        public SourceSpan? First { get; init; }

        public SourceSpan[]? All { get; init; }

        public string? Raw { get; set; }

        public string[] Because { get; init; } = [];

        public string? Suggestion { get; init; }
    }

    /// <summary>A value that stands in one piece.</summary>
    /// <param name="document">The document the span points into.</param>
    /// <param name="span">The value's place.</param>
    /// <param name="footnotes">Ids of the footnotes marked at the value (<c>F1</c>).</param>
    /// <param name="because">Names of the evidence that decided.</param>
    /// <param name="suggestion">What the value may be, as text; never a value.</param>
    public Provenance(SourceDocument? document, SourceSpan span, string[]? footnotes = null, string[]? because = null, string? suggestion = null)
        : this(document, span.Start, span.Length, footnotes, new Details { First = span, Because = because ?? [], Suggestion = suggestion })
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
        : this(document, 0, 0, footnotes, new Details { All = spans, Raw = raw, Because = because ?? [], Suggestion = suggestion })
    {
    }

    /// <summary>A value that stands in one piece, whose line is found when it is asked for.</summary>
    internal Provenance(SourceDocument document, int start, int length, string[] footnotes)
        : this(document, start, length, footnotes, null)
    {
    }

    private Provenance(SourceDocument? document, int start, int length, string[]? footnotes, Details? details)
    {
        _document = document;
        _start = start;
        _length = length;
        _footnotes = footnotes ?? [];
        _details = details;
    }

    /// <summary>The text as it stands in the source; pieces are separated by <c>|</c>. Null where nothing stands.</summary>
    public string? RawText => _details is null ? Materialize() : _details.Raw ??= Materialize();

    /// <summary>The places of the value's pieces; empty where nothing stands in the source.</summary>
    public IReadOnlyList<SourceSpan> Source => _details?.All ?? (_length > 0 ? [_details?.First ?? _document!.Span(_start, _length)] : []);

    /// <summary>Ids of the footnotes marked at the value. Never null.</summary>
    public IReadOnlyList<string> Footnotes => _footnotes;

    /// <summary>Names of the evidence that decided, strongest first. Never null.</summary>
    public IReadOnlyList<string> Because => _details?.Because ?? [];

    /// <summary>What the value may be, as text. A suggestion is never a value.</summary>
    public string? Suggestion => _details?.Suggestion;

    /// <summary>The same reading with other footnote marks.</summary>
    internal Provenance WithFootnotes(string[] footnotes) => new(_document, _start, _length, footnotes, _details);

    private string? Materialize()
    {
        if (_document is null) return null;
        if (_details?.All is not { } all) return _length > 0 ? _document.Text.Substring(_start, _length) : null;
        if (all.Length == 0) return null;
        string[] pieces = new string[all.Length];
        for (int i = 0; i < pieces.Length; i++) pieces[i] = _document.Slice(all[i]);
        return string.Join('|', pieces);
    }
}
