namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>An open element.</summary>
/// <param name="State">Its state, or one of the constants.</param>
/// <param name="NameStart">Offset of its name.</param>
/// <param name="NameLength">Length of its name as it stands.</param>
/// <param name="Outer">The record to go on with behind it; null where it holds none.</param>
internal readonly record struct XmlFrame(int State, int NameStart, int NameLength, RecordValues? Outer)
{
    /// <summary>An element that is not known: it and all in it are passed over.</summary>
    public const int Skipped = -1;

    /// <summary>The child that holds a field's value.</summary>
    public const int ValueChild = -2;

    /// <summary>A footnote mark.</summary>
    public const int Mark = -3;
}
