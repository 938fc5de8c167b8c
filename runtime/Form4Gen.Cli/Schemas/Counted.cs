using System.Globalization;

namespace Form4Gen.Cli.Schemas;

/// <summary>A number with what it counts.</summary>
internal static class Counted
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="noun">One of them.</param>
    public static string Of(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
