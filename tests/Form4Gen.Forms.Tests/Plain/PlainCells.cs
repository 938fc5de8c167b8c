using System.Globalization;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>Values as they are printed.</summary>
internal static class PlainCells
{
    public static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    public static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
