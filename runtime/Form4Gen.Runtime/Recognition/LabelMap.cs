using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>A run of words of one cell that agrees with words of one phrase, in order.</summary>
/// <param name="Phrase">Index of the phrase.</param>
/// <param name="Cell">Index of the cell.</param>
/// <param name="FirstToken">Its first word in the text.</param>
/// <param name="LastToken">Its last word in the text.</param>
/// <param name="FirstWord">The phrase's word that the first one agrees with.</param>
/// <param name="LastWord">The phrase's word that the last one agrees with.</param>
/// <param name="Letters">Letters of the phrase that agree.</param>
/// <param name="Words">How many words agree.</param>
/// <param name="Pieces">How many of them are cut.</param>
/// <param name="EndsCut">Whether the last word is a piece, which may go on in the next cell.</param>
/// <param name="Score">How much speaks for it.</param>
internal readonly record struct LabelSegment(
    int Phrase, int Cell, int FirstToken, int LastToken, byte FirstWord, byte LastWord, ushort Letters, byte Words, byte Pieces, bool EndsCut, float Score);

/// <summary>The part of a printed form that a row stands in.</summary>
internal enum RegionKind : byte
{
    /// <summary>Outside tables and notes: headings, boxes, check boxes, signatures.</summary>
    Page,

    /// <summary>Under a table's title.</summary>
    Table,

    /// <summary>Under the footnotes' title, or in another section of running text.</summary>
    Notes,
}

/// <summary>The region of a row.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Table">Index of the table; -1 outside tables.</param>
internal readonly record struct Region(RegionKind Kind, int Table)
{
    public static readonly Region Page = new(RegionKind.Page, -1);
    public static readonly Region Notes = new(RegionKind.Notes, -1);
}

/// <summary>Which phrase of the form explains each word of a document, and the region of each row.</summary>
internal sealed class LabelMap(DocumentLayout layout, LabelIndex index, LabelSegment[] segments, int[] segmentOf, Region[] regions, int[] firstSegments)
{
    public DocumentLayout Layout { get; } = layout;

    public LabelIndex Index { get; } = index;

    /// <summary>All segments, in the order of the rows.</summary>
    public ReadOnlySpan<LabelSegment> Segments => segments;

    /// <summary>By row: the region it stands in.</summary>
    public ReadOnlySpan<Region> Regions => regions;

    /// <summary>Segments of a row.</summary>
    public ReadOnlySpan<LabelSegment> SegmentsOf(int row) => segments.AsSpan(firstSegments[row], firstSegments[row + 1] - firstSegments[row]);

    /// <summary>Whether a word is explained by a phrase.</summary>
    public bool IsLabel(int token) => segmentOf[token] >= 0;

    /// <summary>Index of the segment that explains a word; -1 if none does.</summary>
    public int SegmentOf(int token) => segmentOf[token];

    /// <summary>The phrase that explains a word; null if none does.</summary>
    public Phrase? PhraseOf(int token) => segmentOf[token] < 0 ? null : Index.Phrases[segments[segmentOf[token]].Phrase];

    public Phrase PhraseOf(in LabelSegment segment) => Index.Phrases[segment.Phrase];
}
