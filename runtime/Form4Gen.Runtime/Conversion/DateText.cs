using System;

namespace Form4Gen.Runtime.Conversion;

/// <summary>Dates and months as forms print them and as XML writes them.</summary>
internal static class DateText
{
    /// <summary>A year of two digits below this is of the 2000s, any other of the 1900s.</summary>
    private const int CenturyPivot = 70;

    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly value)
    {
        value = default;
        int position = 0;
        if (text.Length > 0 && char.IsAsciiLetter(text[0])) return TryNamedDate(text, out value);
        if (!TryDigits(text, ref position, out int first, out int digits) || position >= text.Length) return false;
        if (text[position] == '-' && digits == 4) return TryIsoDate(text, first, out value);
        if (text[position] != '/' || digits > 2) return false;
        position++;
        if (!TryDigits(text, ref position, out int day, out digits) || digits > 2) return false;
        if (position >= text.Length || text[position++] != '/') return false;
        if (!TryDigits(text, ref position, out int year, out digits) || position != text.Length) return false;
        return TryYear(ref year, digits) && TryMake(year, first, day, out value);
    }

    public static bool TryMonthOrDate(ReadOnlySpan<char> text, out MonthOrDate value)
    {
        if (TryDate(text, out DateOnly date))
        {
            value = new MonthOrDate(date.Year, date.Month, date.Day);
            return true;
        }
        value = default;
        if (!TryMonth(text, out int year, out int month)) return false;
        value = new MonthOrDate(year, month, null);
        return true;
    }

    private static bool TryMonth(ReadOnlySpan<char> text, out int year, out int month)
    {
        year = month = 0;
        int position = 0;
        if (text.Length > 0 && char.IsAsciiLetter(text[0])) return TryNamedMonth(text, out year, out month);
        if (!TryDigits(text, ref position, out int first, out int digits) || position >= text.Length) return false;
        char separator = text[position++];
        if (!TryDigits(text, ref position, out int second, out int secondDigits) || position != text.Length) return false;
        if (separator == '-' && digits == 4 && secondDigits == 2) (year, month) = (first, second);
        else if (separator is '/' or '-' && digits <= 2 && TryYear(ref second, secondDigits)) (year, month) = (second, first);
        else return false;
        return month is >= 1 and <= 12 && year >= 1;
    }

    /// <summary>Reads <c>July 31, 2002</c>.</summary>
    private static bool TryNamedDate(ReadOnlySpan<char> text, out DateOnly value)
    {
        value = default;
        int month = MonthAt(text, out ReadOnlySpan<char> rest), position = 0;
        if (month == 0 || !TryDigits(rest, ref position, out int day, out int digits) || digits > 2) return false;
        rest = rest[position..];
        ReadOnlySpan<char> behind = rest.TrimStart(" ,");
        position = 0;
        return behind.Length < rest.Length && TryDigits(behind, ref position, out int year, out digits) && digits == 4 && position == behind.Length && TryMake(year, month, day, out value);
    }

    /// <summary>The month that a text begins with, 0 if none: its name, or so many letters of it that it is no other.</summary>
    private static int MonthAt(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        const int fewestLetters = 3;
        int letters = 0, month = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        rest = text[letters..].TrimStart(" .,/-");
        if (letters < fewestLetters) return 0;
        for (int i = 0; i < MonthNames.Length; i++)
            if (MonthNames[i].AsSpan().StartsWith(text[..letters], StringComparison.OrdinalIgnoreCase)) month = i + 1;
        return month;
    }

    private static bool TryNamedMonth(ReadOnlySpan<char> text, out int year, out int month)
    {
        year = 0;
        month = MonthAt(text, out ReadOnlySpan<char> rest);
        int position = 0;
        return month > 0 && TryDigits(rest, ref position, out year, out int digits) && position == rest.Length && TryYear(ref year, digits);
    }

    private static bool TryIsoDate(ReadOnlySpan<char> text, int year, out DateOnly value)
    {
        value = default;
        int position = 5;
        if (!TryDigits(text, ref position, out int month, out int digits) || digits != 2) return false;
        if (position >= text.Length || text[position++] != '-') return false;
        if (!TryDigits(text, ref position, out int day, out digits) || digits != 2) return false;
        return IsTimeZone(text[position..]) && TryMake(year, month, day, out value);
    }

    private static bool IsTimeZone(ReadOnlySpan<char> text) =>
        text.IsEmpty || text is "Z"
        || (text.Length == 6 && text[0] is '+' or '-' && text[3] == ':'
            && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[4]) && char.IsAsciiDigit(text[5]));

    private static bool TryDigits(ReadOnlySpan<char> text, ref int position, out int number, out int digits)
    {
        number = 0;
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]) && position - start < 5)
            number = (number * 10) + (text[position++] - '0');
        digits = position - start;
        return digits is > 0 and < 5;
    }

    private static bool TryYear(ref int year, int digits)
    {
        if (digits == 2) year += year < CenturyPivot ? 2000 : 1900;
        return digits is 2 or 4 && year >= 1;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly value)
    {
        value = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        value = new DateOnly(year, month, day);
        return true;
    }
}
