namespace Form4Gen.Runtime.Decoding;

/// <summary>How values go down a column that is printed by itself.</summary>
internal enum Descent : byte
{
    None,

    /// <summary>The last one stands below the one before it.</summary>
    Down,

    /// <summary>The last one stands in the first open row of a column right of one that was printed so.</summary>
    Begun,
}
