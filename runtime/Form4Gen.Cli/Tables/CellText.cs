using System.Globalization;
using System.Text;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Tables;

/// <summary>A value as a person reads it: grouped digits, a question mark when it is doubtful, footnote marks behind it.</summary>
internal static class CellText
{
    private const int LongestRaw = 40;

    /// <summary>The text; empty where nothing is filled in.</summary>
    /// <param name="entry">The value.</param>
    public static string Of(FieldEntry entry)
    {
        var text = new StringBuilder(Value(entry));
        if (text.Length == 0) text.Append(Absence(entry));
        if (entry.NeedsAttention) text.Append('?');
        if (entry.Marks.Count == 0) return text.ToString();
        if (text.Length > 0) text.Append(' ');
        return text.Append('(').AppendJoin(", ", entry.Marks).Append(')').ToString();
    }

    /// <summary>The value alone; empty where there is none.</summary>
    /// <param name="entry">The value.</param>
    public static string Value(FieldEntry entry)
    {
        if (entry.Flag is { } flag) return flag ? "yes" : "no";
        if (entry.Number is { } number) return Number(number, entry.Field?.Type);
        return entry.Reading.Value is { } text ? SafeText.OneLine(text) : "";
    }

    /// <summary>The source's text of a value, in one short line; null where nothing stands.</summary>
    /// <param name="entry">The value.</param>
    public static string? Raw(FieldEntry entry)
    {
        if (entry.Reading.RawText is not { } raw) return null;
        string line = SafeText.OneLine(raw);
        return line.Length <= LongestRaw ? line : SafeText.OneLine(line[..(LongestRaw - 1)]) + "\u2026";
    }

    private static string Number(decimal number, FieldType? type)
    {
        string digits = number.ToString("N" + number.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (type != FieldType.Money) return digits;
        return digits.StartsWith('-') ? "-$" + digits[1..] : "$" + digits;
    }

    private static string Absence(FieldEntry entry) => entry.Status switch
    {
        ExtractionStatus.Missing => "missing",
        ExtractionStatus.Unreadable => $"unreadable '{Raw(entry)}'",
        _ => "",
    };
}
