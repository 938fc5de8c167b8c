using System;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// What makes a value of a line doubtful whatever its margin: raised marks and borders are read as short numbers and odd signs, and of a text that
/// wraps a single word is seldom all.
/// </summary>
internal static class LineDoubts
{
    private const string OddSigns = "\u00ae\u00a9\u00bb\u00ab\u2122\u00b0\u00a2\u00a5|=~<>{}[]?@";

    public static bool Has(FieldDescriptor field, in ColumnReading reading) => field.Type switch
    {
        FieldType.Text or FieldType.PersonName => reading.Has(ReadingTraits.OneWord | ReadingTraits.OddText) || (reading.Text ?? "").AsSpan().IndexOfAny(OddSigns) >= 0,
        FieldType.Money => reading.Has(ReadingTraits.CurrencyMissing) && IsShort(reading),
        FieldType.Decimal or FieldType.Integer => IsShort(reading),
        _ => false,
    };

    /// <summary>Whether a text has a word of letters and digits: a value that was misread.</summary>
    public static bool HasMixedWord(string? text)
    {
        const int shortest = 5;
        int length = 0;
        bool letters = false, digits = false;
        foreach (char c in text ?? "")
        {
            if (c == ' ') (length, letters, digits) = (0, false, false);
            else length++;
            letters |= char.IsLetter(c);
            digits |= char.IsAsciiDigit(c);
            if (letters && digits && length >= shortest) return true;
        }

        return false;
    }

    private static bool IsShort(in ColumnReading reading) => reading.Number is > 0 and < 10;
}
