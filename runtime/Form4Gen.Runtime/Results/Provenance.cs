using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime;

/// <summary>Where a value stood and what spoke for it. Immutable; shared by everything that refers to the same reading.</summary>
public sealed class Provenance
{
    private readonly SourceDocument? _document;
    private readonly TextRange _range;
    private readonly string[] _footnotes;
    private readonly Details? _details;

    // Set once, by the stages behind reading, before anybody else sees the reading.
    private string[] _marksBecause = [];
    private float _marksConfidence = float.NaN;
    private bool _areMarksDoubtful;

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

    /// <summary>A value put together from several pieces, in reading order.</summary>
    /// <param name="document">The document the spans point into.</param>
    /// <param name="spans">The pieces' places; may be empty.</param>
    /// <param name="raw">The pieces' text; null joins the pieces with <c>|</c>.</param>
    /// <param name="footnotes">Ids of the footnotes marked at the value.</param>
    /// <param name="because">Names of the evidence that decided.</param>
    /// <param name="suggestion">What the value may be, as text; never a value.</param>
    public Provenance(SourceDocument? document, SourceSpan[] spans, string? raw, string[]? footnotes = null, string[]? because = null, string? suggestion = null)
        : this(document, default, footnotes, new Details { Spans = spans, Raw = raw, Because = because ?? [], Suggestion = suggestion })
    {
    }

    /// <summary>A value that stands in one piece of the document's text, and nothing else is to be said of it.</summary>
    internal Provenance(SourceDocument document, TextRange range, string[] footnotes)
        : this(document, range, footnotes, details: null)
    {
    }

    /// <summary>A value that stands in one piece of the document's text.</summary>
    internal Provenance(SourceDocument document, TextRange range, string[]? footnotes, string[] because)
        : this(document, range, footnotes, new Details { Because = because })
    {
    }

    private Provenance(SourceDocument? document, TextRange range, string[]? footnotes, Details? details)
    {
        _document = document;
        _range = range;
        _footnotes = footnotes ?? [];
        _details = details;
    }

    /// <summary>The text as it stands in the source; pieces are separated by <c>|</c>. Null where nothing stands.</summary>
    public string? RawText => _details is null ? Materialize() : _details.Raw ??= Materialize();

    /// <summary>The places of the value's pieces; empty where nothing stands in the source.</summary>
    public IReadOnlyList<SourceSpan> Source => _details is null ? FindSpans() : _details.Spans ??= FindSpans();

    /// <summary>Ids of the footnotes marked at the value. Never null.</summary>
    public IReadOnlyList<string> Footnotes => _footnotes;

    /// <summary>Probability that the footnote marks are right, all of them; null where nothing is known of it apart from the value.</summary>
    public float? FootnotesConfidence => float.IsNaN(_marksConfidence) ? null : _marksConfidence;

    /// <summary>Whether the footnote marks are to be checked by a person; null where that is as for the value.</summary>
    public bool? AreFootnotesDoubtful => !float.IsNaN(_marksConfidence) ? _areMarksDoubtful : HasDamagedMarks ? true : null;

    /// <summary>Whether the marks themselves are damaged, or may be another value's: the value may be sure all the same.</summary>
    internal bool HasDamagedMarks { get; init; }

    /// <summary>Names of the evidence that decided, strongest first. Never null.</summary>
    public IReadOnlyList<string> Because => _details?.Because ?? [];

    /// <summary>What the value may be, as text. A suggestion is never a value.</summary>
    public string? Suggestion => _details?.Suggestion;

    /// <summary>A value put together from pieces of the document's text, in reading order.</summary>
    internal static Provenance OfPieces(SourceDocument document, TextRange[] ranges, string[]? footnotes = null, string[]? because = null, bool hasDamagedMarks = false) =>
        new(document, default, footnotes, new Details { Ranges = ranges, Because = because ?? [] }) { HasDamagedMarks = hasDamagedMarks };

    /// <summary>Names of what the whole filing says for and against the footnote marks. Never null.</summary>
    public IReadOnlyList<string> FootnotesBecause => _marksBecause;

    /// <summary>Says what speaks for and against the marks.</summary>
    internal void JudgeMarks(string[] because) => _marksBecause = because;

    /// <summary>Says how sure the marks are, apart from their value.</summary>
    internal void CalibrateMarks(float confidence, bool areDoubtful) => (_marksConfidence, _areMarksDoubtful) = (confidence, areDoubtful);

    /// <summary>The same reading with other footnote marks.</summary>
    internal Provenance WithFootnotes(string[] footnotes) => new(_document, _range, footnotes, _details);

    /// <summary>The same reading with more evidence.</summary>
    internal Provenance WithMore(string[] because) => new(_document, _range, _footnotes, _details is null ? new Details { Because = because } : _details.WithMore(because)) { HasDamagedMarks = HasDamagedMarks };

    // Most places are never asked for, so lines are counted only for those that are.
    private SourceSpan[] FindSpans()
    {
        if (_document is null) return [];
        if (_details?.Ranges is { } ranges) return Array.ConvertAll(ranges, _document.Span);
        return _range.Length > 0 ? [_document.Span(_range)] : [];
    }

    private string? Materialize()
    {
        if (_document is null) return null;
        if (_details?.Ranges is { } ranges) return Joined(ranges, _document.TextOf);
        if (_range.Length > 0) return _document.TextOf(_range);
        return Joined(_details?.Spans ?? [], _document.Slice);
    }

    private static string? Joined<T>(T[] pieces, Converter<T, string> text) => pieces.Length switch
    {
        0 => null,
        1 => text(pieces[0]),
        _ => string.Join('|', Array.ConvertAll(pieces, text)),
    };

    /// <summary>What most values of a good document lack: there are many of those.</summary>
    private sealed class Details
    {
        public TextRange[]? Ranges { get; init; }

        public SourceSpan[]? Spans { get; set; }

        public string? Raw { get; set; }

        public string[] Because { get; init; } = [];

        public string? Suggestion { get; init; }

        public Details WithMore(string[] because) => new() { Ranges = Ranges, Spans = Spans, Raw = Raw, Because = [.. Because, .. because], Suggestion = Suggestion };
    }
}
