using System;
using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Dates with the marks behind them, as put together from pieces.</summary>
internal static class DateGrammar
{
    private const int LongestDate = 10, LongestMonth = 15;

    /// <summary>A piece of a date shorter than this says too little to be completed.</summary>
    private const int LeastPiece = 4;

    private const int NearDays = 370, OldestYear = 1930, YearsAhead = 60;

    /// <summary>Whether a text can still become a date with marks when more is put behind it.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> text, CellGrammar grammar)
    {
        int tail = text.IndexOf('(');
        if (tail >= 0 && (!grammar.CarriesMarks || !MarkTail.IsPrefix(text[tail..]))) return false;
        ReadOnlySpan<char> value = tail < 0 ? text : text[..tail];
        if (grammar.Shape == CellShape.Month) return IsMonthPrefix(value);
        int part = 0, digits = 0;
        bool iso = false;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsAsciiDigit(c))
            {
                if (++digits > (part == 1 || (part == 2 && iso) ? 2 : 4)) return false;
            }
            else if (c == '-' && part == 0 && digits == 4) (iso, part, digits) = (true, 1, 0);
            else if (c == (iso ? '-' : '/') && part < 2 && digits <= 2) (part, digits) = (part + 1, 0);
            else if (c == ')') return i > 0 && grammar.CarriesMarks && MarkTail.IsPrefix(value[i..]);
            else return false;
        }
        return value.Length <= LongestDate;
    }

    /// <summary>Completes a reading; false where the text is no date.</summary>
    public static bool TryFinish(ReadOnlySpan<char> text, CellGrammar grammar, TableContext context, ref SpanReading reading)
    {
        int tail = text.IndexOfAny('(', ')');
        ReadOnlySpan<char> value = tail < 0 ? text : text[..tail];
        if (tail >= 0 && !MarkTail.TryRead(text[tail..], context.FootnoteNumbers, ref reading)) return false;
        if (grammar.IsSeldomMarked) reading.Cost += DecodingCosts.SeldomMark * reading.MarkCount;
        if (value.IsEmpty) return MarkTail.IsAlone(ref reading);
        reading.TextLength = value.Length;
        if (grammar.Shape == CellShape.Month)
        {
            reading.Cost += DecodingCosts.FreeDate;
            return DateText.TryMonthOrDate(value, out _);
        }
        float completed = CompletionCost(value, grammar, context);
        if (DateText.TryDate(value, out DateOnly date))
        {
            ReadingTraits traits = ReadingTraits.None;
            float cost = WritingCost(value, ref traits) + DistanceCost(date, grammar, context, ref traits);
            if (cost <= completed)
            {
                reading.Cost += cost;
                reading.Traits |= traits;
                return true;
            }
        }
        if (completed == float.PositiveInfinity) return false;
        reading.Cost += completed;
        reading.Traits |= ReadingTraits.FromPeriod;
        return true;
    }

    private static float WritingCost(ReadOnlySpan<char> value, ref ReadingTraits traits)
    {
        float cost = 0f;
        int second = value.LastIndexOf('/'), first = value.IndexOf('/');
        if (second < 0) return 0f;
        if (value.Length - second - 1 == 2) cost += DecodingCosts.TwoDigitYear;
        if (first < 2) cost += DecodingCosts.OneDigitPart;
        if (second - first - 1 < 2) cost += DecodingCosts.OneDigitPart;
        if (cost > 0f) traits |= ReadingTraits.ShortDate;
        return cost;
    }

    private static float DistanceCost(DateOnly date, CellGrammar grammar, TableContext context, ref ReadingTraits traits)
    {
        if (date.Year < OldestYear) return DecodingCosts.DateImplausible;
        if (context.PeriodDate is not { } period) return DecodingCosts.FreeDate;
        if (date == period)
        {
            traits |= ReadingTraits.EqualsPeriod;
            return grammar.ExpectsPeriod || !context.IsOfLines ? DecodingCosts.DateEqualsPeriod : DecodingCosts.DateOfOther;
        }
        if (Math.Abs(date.Year - period.Year) > YearsAhead) return DecodingCosts.DateImplausible;
        if (!grammar.ExpectsPeriod) return DecodingCosts.FreeDate;
        DateOnly latest = context.LatestDate ?? period;
        if (date > period && date <= latest) return DecodingCosts.DateNearPeriod;
        traits |= ReadingTraits.FarDate;
        return Math.Abs(date.DayNumber - period.DayNumber) <= NearDays ? DecodingCosts.DateFar : DecodingCosts.DateImplausible;
    }

    /// <summary>Cost of taking a piece for the date that the document is about; infinite where it is no piece of that.</summary>
    private static float CompletionCost(ReadOnlySpan<char> piece, CellGrammar grammar, TableContext context)
    {
        if (!grammar.ExpectsPeriod || context.PeriodDate is not { } period || piece.Length < LeastPiece) return float.PositiveInfinity;
        Span<char> whole = stackalloc char[LongestDate];
        Write(period, whole);
        if (piece.Length >= whole.Length) return float.PositiveInfinity;
        int front = 0, back = 0;
        while (front < piece.Length && piece[front] == whole[front]) front++;
        while (back < piece.Length && piece[piece.Length - 1 - back] == whole[whole.Length - 1 - back]) back++;
        return front + back >= piece.Length ? DecodingCosts.DateFromPeriod + (0.25f * (whole.Length - piece.Length)) : float.PositiveInfinity;
    }

    private static void Write(DateOnly date, Span<char> whole)
    {
        whole[2] = whole[5] = '/';
        Digits(whole[..2], date.Month);
        Digits(whole.Slice(3, 2), date.Day);
        Digits(whole[6..], date.Year);
    }

    private static void Digits(Span<char> target, int number)
    {
        for (int i = target.Length - 1; i >= 0; i--, number /= 10) target[i] = (char)('0' + (number % 10));
    }

    private static bool IsMonthPrefix(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '-' or '.' or ',')) return false;
        return value.Length <= LongestMonth;
    }
}
