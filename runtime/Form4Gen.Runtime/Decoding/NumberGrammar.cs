using System;
using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Numbers and amounts of money with the marks behind them, as put together from pieces.</summary>
internal static class NumberGrammar
{
    /// <summary>Whether a text can still become a number with marks when more is put behind it.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> text, CellGrammar grammar)
    {
        int i = text.Length > 0 && NumberText.IsCurrencySign(text[0]) ? 1 : 0, group = 0, digits = 0;
        bool grouped = false, point = false;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits++;
                if (++group > 3 && grouped && !point) return false;
            }
            else if (c is ',' or '.')
            {
                if (point || (grouped ? group != 3 : c == ',' && group is 0 or > 3)) return false;
                if (c == '.') point = true;
                else grouped = true;
                group = 0;
            }
            else if (c is '(' or ')')
            {
                return grammar.CarriesMarks && (c == '(' || digits > 0) && (!grouped || point || group == 3) && MarkTail.IsPrefix(text[i..]);
            }
            else return false;
        }
        return true;
    }

    /// <summary>Completes a reading; false where the text is no number.</summary>
    public static bool TryFinish(ReadOnlySpan<char> text, CellGrammar grammar, FootnoteNumbers footnotes, ref SpanReading reading)
    {
        int tail = text.IndexOfAny('(', ')');
        ReadOnlySpan<char> value = tail < 0 ? text : text[..tail];
        if (tail >= 0 && !MarkTail.TryRead(text[tail..], footnotes, ref reading)) return false;
        if (value.IsEmpty) return MarkTail.IsAlone(ref reading);
        if (!NumberText.TryScan(value, out NumberTraits traits, out int start)) return false;
        reading.TextLength = value.Length;
        ReadOnlySpan<char> digits = value[start..];
        reading.Cost += SignCost((traits & NumberTraits.CurrencySign) != 0, grammar, ref reading) + WritingCost(digits, traits, grammar.Shape == CellShape.Money, ref reading);
        return true;
    }

    private static float SignCost(bool sign, CellGrammar grammar, ref SpanReading reading)
    {
        if (grammar.Shape == CellShape.Money)
        {
            if (sign) return 0f;
            reading.Traits |= ReadingTraits.CurrencyMissing;
            return DecodingCosts.MissingCurrency;
        }
        if (!sign) return 0f;
        if (!grammar.AllowsMoney) return DecodingCosts.UnexpectedCurrency;
        reading.Traits |= ReadingTraits.InsteadOf;
        return DecodingCosts.InsteadOf;
    }

    private static float WritingCost(ReadOnlySpan<char> digits, NumberTraits traits, bool money, ref SpanReading reading)
    {
        float cost = 0f;
        int point = digits.IndexOf('.'), decimals = point < 0 ? 0 : digits.Length - point - 1, whole = point < 0 ? digits.Length : point;
        if ((traits & NumberTraits.UngroupedThousands) != 0) cost += DecodingCosts.UngroupedThousands;
        if ((traits & NumberTraits.BarePoint) != 0) cost += DecodingCosts.BarePoint;
        if (whole > 1 && digits[0] == '0') cost += DecodingCosts.LeadingZero;
        if (cost > 0f) reading.Traits |= ReadingTraits.OddNumber;
        if (money && decimals is 1 or 3) cost += DecodingCosts.OddDecimals;
        if (money && decimals == 1) reading.Traits |= ReadingTraits.OneDecimal;
        if (!money && point >= 0) cost += DecodingCosts.DecimalsInCount;
        if (whole + decimals <= 3) reading.Traits |= ReadingTraits.FewDigits;
        if (!money && digits.Length == 1) cost += DecodingCosts.SingleDigit;
        return cost;
    }
}
