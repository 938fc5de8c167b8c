using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Conversion;

/// <summary>From texts to values, independent of culture and clock. Surrounding white space is ignored; nothing is allocated but results.</summary>
internal static class ValueConversion
{
    /// <summary>Reads <c>M/D/YYYY</c>, <c>MM/DD/YY</c>, <c>July 31, 2002</c> or <c>YYYY-MM-DD</c> with an optional time zone, whose offset does not change the date.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly value) => DateText.TryDate(text.Trim(), out value);

    /// <summary>Reads a month (<c>7/1998</c>, <c>1998-07</c>, <c>July 1998</c>), or a whole date.</summary>
    public static bool TryMonthOrDate(ReadOnlySpan<char> text, out MonthOrDate value) => DateText.TryMonthOrDate(text.Trim(), out value);

    /// <summary>Reads a number with its decimals as filed (<c>0.00</c> keeps its scale); groups of thousands must be right.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out decimal value, out NumberTraits traits) => NumberText.TryParse(Undressed(text.Trim()), out value, out traits);

    /// <summary>Reads a number.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out decimal value) => NumberText.TryParse(Undressed(text.Trim()), out value, out _);

    /// <summary>The noughts of typewriters stand between hyphens, so that nobody writes a digit before them: <c>-0-</c>.</summary>
    private static ReadOnlySpan<char> Undressed(ReadOnlySpan<char> text) => text is "-0-" ? text[1..2] : text;

    /// <summary>Finds a code in its list: as filed, else by one of its other printed texts, else without regard to case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="list">The list.</param>
    /// <param name="index">0-based index in the list; -1 where it holds no such code (in an open list the text may be a code all the same).</param>
    public static bool TryCode(ReadOnlySpan<char> text, CodeListDescriptor list, out int index)
    {
        text = text.Trim();
        CodeDescriptor[] codes = list.Codes;
        for (index = 0; index < codes.Length; index++)
            if (text.SequenceEqual(codes[index].Value)) return true;
        for (index = 0; index < codes.Length; index++)
            foreach (string alias in codes[index].Aliases)
                if (text.Equals(alias, StringComparison.OrdinalIgnoreCase)) return true;
        for (index = 0; index < codes.Length; index++)
            if (text.Equals(codes[index].Value, StringComparison.OrdinalIgnoreCase)) return true;
        index = -1;
        return false;
    }

    /// <summary>Whether a text has one of the shapes; any text has when there are none.</summary>
    public static bool TryShape(ReadOnlySpan<char> text, string[] pictures)
    {
        if (pictures.Length == 0) return true;
        foreach (string picture in pictures)
            if (TryShape(text, picture)) return true;
        return false;
    }

    /// <summary>Whether a text has the shape of a picture: <c>9</c> a digit, <c>A</c> a letter, anything else itself.</summary>
    public static bool TryShape(ReadOnlySpan<char> text, string picture)
    {
        text = text.Trim();
        if (text.Length != picture.Length) return false;
        for (int i = 0; i < text.Length; i++)
        {
            bool fits = picture[i] switch
            {
                '9' => char.IsAsciiDigit(text[i]),
                'A' => char.IsAsciiLetter(text[i]),
                _ => text[i] == picture[i],
            };
            if (!fits) return false;
        }
        return true;
    }

    /// <summary>Reads a truth value as filed: <c>1</c>, <c>0</c>, <c>true</c>, <c>false</c>.</summary>
    public static bool TryBoolean(ReadOnlySpan<char> text, out bool value)
    {
        text = text.Trim();
        value = text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }
}
