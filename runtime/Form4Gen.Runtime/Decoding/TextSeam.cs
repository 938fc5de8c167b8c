namespace Form4Gen.Runtime.Decoding;

/// <summary>How the words at a border of two cells go together as text.</summary>
/// <param name="Kind">The join; <see cref="ReadingTraits.None"/> inside a cell.</param>
/// <param name="Drop">How many characters before the border are left out.</param>
/// <param name="Skip">How many characters behind it are left out, spaces counted.</param>
/// <param name="Middle">A character that takes their place; NUL for none.</param>
/// <param name="Space">Where a space stands.</param>
/// <param name="Cost">What it costs, next to the words.</param>
internal readonly record struct TextSeam(ReadingTraits Kind, byte Drop, byte Skip, char Middle, SeamSpace Space, float Cost);

/// <summary>Where a space stands at a seam.</summary>
internal enum SeamSpace : byte
{
    None,
    BeforeMiddle,
    BehindMiddle,
}
