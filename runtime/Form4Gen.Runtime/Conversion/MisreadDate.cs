using System;

namespace Form4Gen.Runtime.Conversion;

/// <summary>
/// Dates that a text recognizer misread in a way that leaves one reading: a month cannot begin with a nine, which a struck zero is read as; where
/// strokes are lost and all eight digits are there, they tell month, day and year.
/// </summary>
internal static class MisreadDate
{
    private const int Digits = 8;

    /// <summary>The date as it was printed, <c>MM/DD/YYYY</c>; false where the text is no such date, or is one as it stands.</summary>
    public static bool TryRepair(ReadOnlySpan<char> text, out DateOnly value)
    {
        value = default;
        ReadOnlySpan<char> printed = text;
        text = text.Trim(" .,;:'");
        Span<char> digits = stackalloc char[Digits];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && count < Digits) digits[count++] = text[i];
            else if (text[i] == '/' && (count is 2 or 4) && text[i - 1] != '/') continue;
            else return false;
        }

        if (count != Digits) return false;
        if (digits[0] == '9') digits[0] = '0';
        Span<char> whole = [digits[0], digits[1], '/', digits[2], digits[3], '/', digits[4], digits[5], digits[6], digits[7]];
        return DateText.TryDate(whole, out value) && !printed.SequenceEqual(whole);
    }
}
