using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Footnote marks at the end of a value, some of which may have lost a parenthesis at a border.</summary>
internal static class MarkTail
{
    private const int MaxMarks = 8;

    /// <summary>Whether a text consists of what marks consist of.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (c is not ('(' or ')' or ',' or ' ') && !char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>Reads marks into a reading, with their cost; false where something else stands there.</summary>
    public static bool TryRead(ReadOnlySpan<char> tail, FootnoteNumbers footnotes, ref SpanReading reading)
    {
        int i = 0;
        bool open = false;
        while (i < tail.Length)
        {
            char c = tail[i];
            if (char.IsAsciiDigit(c))
            {
                int start = i, number = 0;
                while (i < tail.Length && char.IsAsciiDigit(tail[i]) && i - start < 3) number = (number * 10) + (tail[i++] - '0');
                bool closed = i < tail.Length && tail[i] is ')' or ',';
                if (!open && !closed) return false;
                AddMark(number, open && closed, footnotes, ref reading);
                continue;
            }
            i++;
            if (c == '(')
            {
                if (open) Damage(DecodingCosts.LostMark, ref reading);
                open = true;
            }
            else if (c == ')')
            {
                if (!open && !char.IsAsciiDigit(PreviousOf(tail, i - 1))) Damage(DecodingCosts.StrayParenthesis, ref reading);
                open = false;
            }
            else if (c is not (',' or ' ')) return false;
        }
        if (open && tail[^1] == '(') Damage(DecodingCosts.LostMark, ref reading);
        return true;
    }

    /// <summary>A cell that holds nothing but marks.</summary>
    public static bool IsAlone(ref SpanReading reading)
    {
        if (reading.MarkCount == 0) return false;
        reading.Traits |= ReadingTraits.OnlyMarks;
        reading.Cost += DecodingCosts.OnlyMarks;
        reading.TextLength = 0;
        return true;
    }

    public static void AddMark(int number, bool whole, FootnoteNumbers footnotes, ref SpanReading reading)
    {
        reading.Cost += DecodingCosts.Mark;
        if (!whole) Damage(footnotes.IsOnlyStart(number) ? DecodingCosts.UnclosedMark : DecodingCosts.UnclosedMark + 1f, ref reading);
        if (number is 0 or > 99 || !footnotes.Contains(number))
        {
            reading.Cost += DecodingCosts.UnknownMark;
            reading.Traits |= ReadingTraits.UnknownMark;
            return;
        }
        for (int m = 0; m < reading.MarkCount; m++)
            if ((byte)(reading.Marks >> (8 * m)) == number) return;
        if (reading.MarkCount < MaxMarks) reading.Marks |= (ulong)number << (8 * reading.MarkCount++);
    }

    private static void Damage(float cost, ref SpanReading reading)
    {
        reading.Cost += cost;
        reading.Traits |= ReadingTraits.DamagedMark;
    }

    private static char PreviousOf(ReadOnlySpan<char> tail, int index) => index > 0 ? tail[index - 1] : '\0';
}
