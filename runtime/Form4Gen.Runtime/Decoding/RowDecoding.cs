using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>A row as the decoder read it: its kind and, by column, what stands there.</summary>
internal sealed class RowDecoding
{
    /// <summary>0-based index of the row's kind in the table.</summary>
    public required int Kind { get; init; }

    /// <summary>How much dearer the best reading as another kind is.</summary>
    public required float KindMargin { get; init; }

    /// <summary>Cost of the whole row.</summary>
    public required float Cost { get; init; }

    /// <summary>By column; empty columns included.</summary>
    public required ColumnReading[] Columns { get; init; }

    /// <summary>Places of all pieces; columns refer to runs of it.</summary>
    public required Piece[] Pieces { get; init; }

    public required int TokenCount { get; init; }

    /// <summary>Tokens that no column took.</summary>
    public required int SkippedTokens { get; init; }

    /// <summary>Whether words beyond the limit were not read.</summary>
    public bool IsCut { get; init; }

    public ReadOnlySpan<Piece> PiecesOf(in ColumnReading reading) => Pieces.AsSpan(reading.FirstPiece, reading.PieceCount);
}

/// <summary>A place in the document's text.</summary>
/// <param name="Start">Offset.</param>
/// <param name="Length">Length.</param>
internal readonly record struct Piece(int Start, int Length);

/// <summary>What stands in a column of a row.</summary>
internal struct ColumnReading
{
    /// <summary>How the reading came about.</summary>
    public ReadingTraits Traits;

    /// <summary>What its surroundings say.</summary>
    public ReadingContext Context;

    /// <summary>A number; a date as <c>yyyymmdd</c> (day 0: a month); the index of a code.</summary>
    public decimal Number;

    /// <summary>A text, an open code, or what could not be read.</summary>
    public string? Text;

    /// <summary>Footnote numbers, one byte each, first lowest.</summary>
    public ulong Marks;

    public byte MarkCount;

    /// <summary>Whether the column has a value.</summary>
    public bool HasValue;

    /// <summary>Whether anything stands there.</summary>
    public bool IsFilled;

    public short FirstCell, LastCell;

    public int FirstPiece, PieceCount;

    /// <summary>Cost of the reading in its column, position and presence included.</summary>
    public float Cost;

    /// <summary>How much dearer the best row is that has another value here.</summary>
    public float Margin;

    /// <summary>Share of the likelihood that readings with this value have.</summary>
    public float Posterior;

    /// <summary>Probability of being right.</summary>
    public float Confidence;

    /// <summary>The readings considered, when they are to be explained.</summary>
    public CandidateReading[]? Considered;

    public readonly bool Has(ReadingTraits traits) => (Traits & traits) != 0;

    public readonly bool Has(ReadingContext context) => (Context & context) != 0;
}

/// <summary>What the surroundings of a reading say for or against it.</summary>
[Flags]
internal enum ReadingContext : uint
{
    None = 0,

    /// <summary>Another column's value stands before it in its first cell.</summary>
    SharedLeft = 1 << 0,

    /// <summary>Another column's value stands behind it in its last cell.</summary>
    SharedRight = 1 << 1,

    /// <summary>The token before it belongs to no column.</summary>
    SkippedBefore = 1 << 2,

    /// <summary>The token behind it belongs to no column.</summary>
    SkippedAfter = 1 << 3,

    /// <summary>It stands far from its column.</summary>
    FarFromColumn = 1 << 4,

    /// <summary>It agrees with what the row's code lets expect.</summary>
    AsExpected = 1 << 5,

    /// <summary>It disagrees with what the row's code lets expect.</summary>
    NotAsExpected = 1 << 6,

    /// <summary>Another column of the row, or the same column of another row, has the same value.</summary>
    SeenElsewhere = 1 << 7,

    /// <summary>Other rows' values of the column begin or end with it, or the reverse.</summary>
    PartOfOther = 1 << 8,

    /// <summary>It ends at the border of its cell, and nothing stands in the next.</summary>
    OpenRight = 1 << 9,

    /// <summary>It ends at the border of its cell, and another value stands in the next.</summary>
    ClosedRight = 1 << 10,

    /// <summary>The row is much damaged: many values cross borders or share cells.</summary>
    DamagedRow = 1 << 11,

    /// <summary>The column beside it that should be filled is empty.</summary>
    NeighbourMissing = 1 << 12,

    /// <summary>It stands at the row's end.</summary>
    LastOfRow = 1 << 13,

    /// <summary>The running total holds with the row before or behind.</summary>
    BalanceHolds = 1 << 14,

    /// <summary>The running total fails.</summary>
    BalanceFails = 1 << 15,

    /// <summary>A text that holds, as a word, a code that the empty column beside it could have.</summary>
    HoldsNeighbour = 1 << 16,

    /// <summary>Its mark stands between it and a text in the same cell, and may be the text's.</summary>
    MarkBetween = 1 << 17,

    /// <summary>A code that another column, which should be filled and is not, could have as well.</summary>
    FitsOther = 1 << 18,

    /// <summary>A code without what it requires beside it.</summary>
    AgainstRequirement = 1 << 19,

    /// <summary>In reading order: it stands in one part of the text with most of its row.</summary>
    InRow = 1 << 20,

    /// <summary>In reading order: the order of its column tells its row.</summary>
    ByOrder = 1 << 21,

    /// <summary>In reading order: nothing tells its row but the gap that it fills.</summary>
    InGap = 1 << 22,

    /// <summary>In reading order: other values, of its column or many of the table, found no row.</summary>
    BesideLost = 1 << 23,

    /// <summary>In reading order: which rows of its table are of which kind is not sure.</summary>
    UnsureKinds = 1 << 24,

    /// <summary>In reading order: rows and columns were searched for together, since the order of the columns did not tell them.</summary>
    BySearch = 1 << 25,

    /// <summary>In reading order: the search and the order of the columns disagree about its place.</summary>
    Contested = 1 << 26,

    /// <summary>In reading order: it comes later than a value of its column in a lower row.</summary>
    OutOfOrder = 1 << 27,

    /// <summary>In reading order: its marks stood apart and are its own by what its column has in other rows.</summary>
    MarksGivenBack = 1 << 28,

    /// <summary>Which column, or which row, it stands in was guessed.</summary>
    UnsurePlace = 1u << 31,
}
