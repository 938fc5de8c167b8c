using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>What speaks for or against a reading, and how it came about.</summary>
[Flags]
internal enum ReadingTraits : uint
{
    None = 0,

    /// <summary>Pieces of two cells were put together end to end.</summary>
    ConcatJoin = 1 << 0,

    /// <summary>Pieces of two cells were put together over the characters that both have.</summary>
    OverlapJoin = 1 << 1,

    /// <summary>A piece repeats the end or the start of the piece beside it.</summary>
    DuplicatePiece = 1 << 2,

    /// <summary>A half glyph at the seam was left out.</summary>
    LookAlike = 1 << 3,

    /// <summary>Words of two cells were put together with a space.</summary>
    SpaceJoin = 1 << 4,

    /// <summary>A space stood inside a value.</summary>
    SpaceInside = 1 << 5,

    /// <summary>A footnote mark has lost a parenthesis.</summary>
    DamagedMark = 1 << 6,

    /// <summary>A footnote mark has a number that no footnote has.</summary>
    UnknownMark = 1 << 7,

    /// <summary>Nothing but footnote marks stands there.</summary>
    OnlyMarks = 1 << 8,

    /// <summary>What stands there is no value of the column's type.</summary>
    Unreadable = 1 << 9,

    /// <summary>The value belongs to the field that may stand in place of the column's usual one.</summary>
    InsteadOf = 1 << 10,

    /// <summary>An amount of money without currency sign.</summary>
    CurrencyMissing = 1 << 11,

    /// <summary>Thousands without groups, a bare decimal point, leading zeros.</summary>
    OddNumber = 1 << 12,

    /// <summary>A date equal to the one the document is about.</summary>
    EqualsPeriod = 1 << 13,

    /// <summary>A piece of a date, completed from the one the document is about.</summary>
    FromPeriod = 1 << 14,

    /// <summary>A date with a year of two digits, or a month or day of one.</summary>
    ShortDate = 1 << 15,

    /// <summary>The text that stands for the field beside was printed.</summary>
    Beside = 1 << 16,

    /// <summary>One of the field's known texts.</summary>
    KnownText = 1 << 17,

    /// <summary>A text of a single word.</summary>
    OneWord = 1 << 18,

    /// <summary>A word that stands nowhere else in the document, at a seam or at the text's end.</summary>
    UnknownWord = 1 << 19,

    /// <summary>Three or fewer digits.</summary>
    FewDigits = 1 << 20,

    /// <summary>Overlap of a single character.</summary>
    ShortOverlap = 1 << 21,

    /// <summary>A date far from the one the document is about, in a column that usually has it.</summary>
    FarDate = 1 << 22,

    /// <summary>The code was printed in another form or case than the list has.</summary>
    OddCode = 1 << 23,

    /// <summary>A text with an unknown word or a number inside, or with half a pair of parentheses.</summary>
    OddText = 1 << 24,

    /// <summary>A hyphen that was lost at a line's end was put back.</summary>
    HyphenRestored = 1 << 25,

    /// <summary>Put in order after a text that the column is known to hold.</summary>
    Restored = 1 << 26,

    /// <summary>A sign hangs at it that may be a raised mark.</summary>
    UnreadMark = 1 << 27,

    /// <summary>The known text that the pieces which stand there are left of.</summary>
    FromPieces = 1 << 28,

    /// <summary>Letters of that text stand nowhere in its place.</summary>
    Completed = 1 << 29,

    /// <summary>An amount of money with a single decimal: its last digit may be cut off.</summary>
    OneDecimal = 1 << 30,

    /// <summary>A letter that halves of other codes' letters look like.</summary>
    HalfGlyph = 1u << 31,

    /// <summary>Any joining of pieces.</summary>
    AnyJoin = ConcatJoin | OverlapJoin | DuplicatePiece | LookAlike | SpaceJoin,
}

/// <summary>One reading of a run of tokens as a value of a column's type.</summary>
internal struct SpanReading
{
    /// <summary>Index behind the last token.</summary>
    public int End;

    /// <summary>Its cost, negative log-likelihood units, position and presence excluded.</summary>
    public float Cost;

    /// <summary>Where the joined value, without marks, stands in the workspace.</summary>
    public int TextStart;

    public int TextLength;

    /// <summary>Footnote numbers, one byte each, first lowest.</summary>
    public ulong Marks;

    public ReadingTraits Traits;

    /// <summary>0-based index of the code; -1 for none.</summary>
    public short Code;

    public byte MarkCount;

    public readonly bool Has(ReadingTraits traits) => (Traits & traits) != 0;
}
