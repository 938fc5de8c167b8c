namespace Form4Gen.Runtime.Decoding;

/// <summary>How many rows of each kind a stream of cells holds.</summary>
/// <param name="Events">Rows of the kind that a column decides.</param>
/// <param name="Others">Rows of the other kind.</param>
/// <param name="Deviation">How far the counts are from what these rows would bring; 0 where they agree.</param>
internal readonly record struct StreamCensus(int Events, int Others, float Deviation)
{
    public int Rows => Events + Others;
}
