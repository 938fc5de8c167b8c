namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>A run of characters of one line: what stands of a cell there.</summary>
/// <param name="Start">Offset of its first character that is no space.</param>
/// <param name="Length">Its length up to the last one; 0 where nothing stands there.</param>
/// <param name="Indent">Spaces between the cell's edge and the first character.</param>
internal readonly record struct DrawnRun(int Start, int Length, int Indent)
{
    public bool IsEmpty => Length == 0;

    public int End => Start + Length;

    /// <summary>How many characters of the cell's width are left behind it.</summary>
    public int Room(int width) => width - Indent - Length;
}
