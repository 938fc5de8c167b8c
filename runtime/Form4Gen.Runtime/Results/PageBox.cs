using System;

namespace Form4Gen.Runtime;

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's upper left corner.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
public readonly record struct PageBox(float Left, float Top, float Right, float Bottom)
{
    /// <summary>The smallest rectangle around this one and another.</summary>
    /// <param name="other">The other one.</param>
    public PageBox With(PageBox other) =>
        new(MathF.Min(Left, other.Left), MathF.Min(Top, other.Top), MathF.Max(Right, other.Right), MathF.Max(Bottom, other.Bottom));
}
