using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>A piece of a row's text that is never divided: a word, a footnote mark, a currency sign.</summary>
/// <param name="Start">Offset in the document's text.</param>
/// <param name="Length">Length.</param>
/// <param name="Cell">Index of its cell in the row.</param>
/// <param name="Traits">What it is.</param>
internal readonly record struct RowToken(int Start, int Length, short Cell, RowTokenTraits Traits)
{
    public int End => Start + Length;

    public bool IsGlued => (Traits & RowTokenTraits.Glued) != 0;

    public bool Is(RowTokenTraits traits) => (Traits & traits) != 0;
}

/// <summary>What a row's token is.</summary>
[Flags]
internal enum RowTokenTraits : byte
{
    None = 0,

    /// <summary>No white space before it in its cell.</summary>
    Glued = 1,

    /// <summary>A whole footnote mark.</summary>
    Mark = 2,

    /// <summary>A currency sign.</summary>
    Currency = 4,

    /// <summary>It holds a digit.</summary>
    Digits = 8,

    /// <summary>It holds a letter.</summary>
    Letters = 16,

    /// <summary>It was moved in front of the words of its cell: the cell's lines stood interleaved.</summary>
    Moved = 32,

    /// <summary>Something beside it could not be read.</summary>
    Unsure = 64,

    /// <summary>A sign hangs at it that may be a raised mark.</summary>
    Marked = 128,
}
