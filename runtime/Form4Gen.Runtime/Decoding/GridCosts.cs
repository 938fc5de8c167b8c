using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// What borders cost in a row. A table with about as many cells as columns stands in a grid of its own, where a border seldom cuts a value and
/// a cell seldom holds two; with many more cells it lies in the grid of another.
/// </summary>
/// <param name="Crossing">Cost of a border inside a value.</param>
/// <param name="Sharing">Cost of two columns in one cell.</param>
/// <param name="Repeating">Cost of a whole value that stands in two cells: a grid of its own repeats none.</param>
internal readonly record struct GridCosts(float Crossing, float Sharing, float Repeating)
{
    /// <summary>Rows that are hardly divided say nothing by their borders.</summary>
    private const float UndividedRatio = 0.6f, SharingUndivided = 0.2f;

    /// <summary>Whether the row is a line of text, where signs and borders are read as short words.</summary>
    public bool IsOfLines { get; init; }

    /// <summary>Costs of a line of text: it has no borders, but words that were put beside it.</summary>
    public static GridCosts OfLine(int cells, int columns) => Of(Math.Min(cells, 2), columns) with { IsOfLines = true };

    public static GridCosts Of(int cells, int columns)
    {
        float ratio = cells / (float)Math.Max(1, columns);
        float own = Math.Clamp((DecodingCosts.ForeignGridRatio - ratio) / (DecodingCosts.ForeignGridRatio - DecodingCosts.OwnGridRatio), 0f, 1f);
        return new GridCosts(
            Mix(DecodingCosts.CrossingForeignGrid, DecodingCosts.CrossingOwnGrid, own),
            ratio < UndividedRatio ? SharingUndivided : Mix(DecodingCosts.SharingForeignGrid, DecodingCosts.SharingOwnGrid, own),
            own * DecodingCosts.RepeatingOwnGrid);
    }

    private static float Mix(float foreign, float own, float share) => foreign + ((own - foreign) * share);
}
