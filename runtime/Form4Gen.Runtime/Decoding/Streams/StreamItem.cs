namespace Form4Gen.Runtime.Decoding;

/// <summary>What a cell's text in reading order looks like.</summary>
internal enum ItemShape : byte
{
    Text,
    Date,
    Number,
    Money,

    /// <summary>A few letters that a code list may have.</summary>
    Letters,

    /// <summary>Nothing but footnote marks.</summary>
    Marks,
}

/// <summary>The text of one cell, or of a part of one, in a table that is printed as a stream of cells.</summary>
/// <param name="Shape">What it looks like.</param>
/// <param name="FirstPiece">Index of its first piece of text.</param>
/// <param name="PieceCount">How many pieces (lines) it has.</param>
internal readonly record struct StreamItem(ItemShape Shape, int FirstPiece, int PieceCount)
{
    /// <summary>The text, its marks excluded.</summary>
    public required string Text { get; init; }

    /// <summary>Footnote numbers, one byte each, first lowest.</summary>
    public ulong Marks { get; init; }

    public byte MarkCount { get; init; }

    /// <summary>A footnote number by its place.</summary>
    public byte MarkAt(int index) => (byte)(Marks >> (8 * index));

    /// <summary>Whether it bears a footnote number.</summary>
    public bool HasMark(int number)
    {
        for (int m = 0; m < MarkCount; m++)
            if (MarkAt(m) == number) return true;
        return false;
    }

    /// <summary>The column whose header stands directly before it; -1 where none does.</summary>
    public int HeaderBefore { get; init; }

    /// <summary>Whether any header stands between it and the item before.</summary>
    public bool IsAfterHeader { get; init; }

    /// <summary>Whether it shares its line with the item before.</summary>
    public bool SharesLine { get; init; }

    /// <summary>Whether its lines stand over and under the value before, so that it may stand on either side of that.</summary>
    public bool IsAround { get; init; }
}
