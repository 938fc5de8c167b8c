using System;
using System.Globalization;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Ids of footnotes by their printed number.</summary>
internal static class FootnoteIds
{
    private static readonly string[] Known = Make();

    /// <summary>The ids that are kept ready, by number.</summary>
    public static string[] All => Known;

    /// <summary>The id of a footnote: <c>F1</c> for the one printed as 1.</summary>
    public static string Of(int number) => number >= 0 && number < Known.Length ? Known[number] : "F" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The printed number of an id.</summary>
    public static bool TryNumber(string id, out int number)
    {
        number = 0;
        return id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string[] Make()
    {
        string[] ids = new string[100];
        for (int i = 0; i < ids.Length; i++) ids[i] = "F" + i.ToString(CultureInfo.InvariantCulture);
        return ids;
    }
}
