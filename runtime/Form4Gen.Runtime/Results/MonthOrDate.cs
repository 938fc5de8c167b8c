using System.Globalization;

namespace Form4Gen.Runtime;

/// <summary>A month (<c>1998-07</c>), or a whole date where the filer printed one.</summary>
/// <param name="Year">The year, four digits.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day, or null where only a month is printed.</param>
public readonly record struct MonthOrDate(int Year, int Month, int? Day)
{
    /// <summary><c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => Day is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{day:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
