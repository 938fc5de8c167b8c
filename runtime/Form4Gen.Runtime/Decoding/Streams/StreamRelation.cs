namespace Form4Gen.Runtime.Decoding;

/// <summary>Numbers of a stream that fit a check: the last of them is the one that has the relation.</summary>
/// <param name="First">An item before it.</param>
/// <param name="Second">Another; -1 where the two are the same number.</param>
/// <param name="Totals">By column: whether it holds the running total, or the first of two that are the same.</param>
/// <param name="Parts">By column: whether it holds what the total changes by, or the second of two.</param>
internal sealed record StreamRelation(int First, int Second, bool[] Totals, bool[] Parts);

/// <summary>Where a number is expected, and what it is worth that it stands there.</summary>
internal readonly record struct StreamTie(int Row, bool[]? Columns, float Worth)
{
    public bool Has(int row, int column) => Columns is not null && row == Row && Columns[column];
}
