using System;
using System.Globalization;

namespace Form4Gen.Runtime.Conversion;

/// <summary>How a number is written.</summary>
[Flags]
internal enum NumberTraits : byte
{
    None = 0,

    /// <summary>Thousands stand in groups, <c>12,345</c>.</summary>
    Grouped = 1,

    /// <summary>A currency sign stands before it.</summary>
    CurrencySign = 2,

    /// <summary>Four or more digits without groups, <c>12345</c>.</summary>
    UngroupedThousands = 4,

    /// <summary>No digit before the decimal point or none behind it, <c>.83</c>, <c>12.</c>.</summary>
    BarePoint = 8,

    /// <summary>A minus sign stands before it.</summary>
    Negative = 16,
}

/// <summary>Numbers as forms print them and as XML writes them.</summary>
internal static class NumberText
{
    /// <summary>More digits than any amount has; longer texts are no numbers.</summary>
    private const int MaxLength = 40;

    /// <summary>Characters of a number whose digits fit into 64 bits.</summary>
    private const int MaxPlain = 18;

    public static bool TryParse(ReadOnlySpan<char> text, out decimal value, out NumberTraits traits)
    {
        if (TryPlain(text, out value, out traits)) return true;
        value = 0;
        if (!TryScan(text, out traits, out int start)) return false;
        Span<char> digits = stackalloc char[MaxLength + 1];
        int length = 0;
        if ((traits & NumberTraits.Negative) != 0) digits[length++] = '-';
        foreach (char c in text[start..])
            if (c != ',') digits[length++] = c;
        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Digits and at most one point between them, as XML writes numbers: the same value, sooner.</summary>
    private static bool TryPlain(ReadOnlySpan<char> text, out decimal value, out NumberTraits traits)
    {
        value = 0;
        traits = NumberTraits.None;
        if (text.Length is 0 or > MaxPlain || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1])) return false;
        long digits = 0;
        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c)) digits = (digits * 10) + (c - '0');
            else if (c == '.' && point < 0) point = i;
            else return false;
        }

        if ((point < 0 ? text.Length : point) > 3) traits = NumberTraits.UngroupedThousands;
        value = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)(point < 0 ? 0 : text.Length - 1 - point));
        return true;
    }

    /// <summary>Whether a text is a number, without making one.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="traits">How it is written.</param>
    /// <param name="start">Offset of its first digit or point.</param>
    public static bool TryScan(ReadOnlySpan<char> text, out NumberTraits traits, out int start)
    {
        start = SkipSigns(text, out traits);
        ReadOnlySpan<char> digits = text[start..];
        if (digits.IsEmpty || digits.Length > MaxLength) return false;
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        if (!AreGroups(whole, ref traits)) return false;
        if (point < 0) return whole.Length > 0;
        ReadOnlySpan<char> fraction = digits[(point + 1)..];
        foreach (char c in fraction)
            if (!char.IsAsciiDigit(c)) return false;
        if (whole.IsEmpty && fraction.IsEmpty) return false;
        if (whole.IsEmpty || fraction.IsEmpty) traits |= NumberTraits.BarePoint;
        return true;
    }

    /// <summary>Whether a character is a currency sign.</summary>
    public static bool IsCurrencySign(char c) => c == '$' || (c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    private static int SkipSigns(ReadOnlySpan<char> text, out NumberTraits traits)
    {
        traits = NumberTraits.None;
        int i = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '-' && (traits & NumberTraits.Negative) == 0) traits |= NumberTraits.Negative;
            else if (IsCurrencySign(c) && (traits & NumberTraits.CurrencySign) == 0) traits |= NumberTraits.CurrencySign;
            else if (c == '\\' && i + 1 < text.Length && IsCurrencySign(text[i + 1])) continue;
            else if (c != ' ' || (traits & NumberTraits.CurrencySign) == 0) break;
        }
        return i;
    }

    private static bool AreGroups(ReadOnlySpan<char> whole, ref NumberTraits traits)
    {
        int group = 0;
        bool grouped = false;
        foreach (char c in whole)
        {
            if (c == ',')
            {
                if (grouped ? group != 3 : group is 0 or > 3) return false;
                grouped = true;
                group = 0;
            }
            else if (char.IsAsciiDigit(c)) group++;
            else return false;
        }
        if (grouped) traits |= NumberTraits.Grouped;
        else if (group > 3) traits |= NumberTraits.UngroupedThousands;
        return !grouped || group == 3;
    }
}
