namespace Form4Gen.Schema.Binding;

/// <summary>A legal key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Shape">What may stand under it.</param>
/// <param name="Child">Kind of the mappings under it.</param>
internal sealed record KeyRule(string Key, ValueShape Shape, NodeKind Child = default)
{
    /// <summary>Whether the key must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Legal words of a <see cref="ValueShape.Word"/>.</summary>
    public string[] Words { get; init; } = [];
}
