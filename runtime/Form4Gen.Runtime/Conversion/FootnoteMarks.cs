using System;

namespace Form4Gen.Runtime.Conversion;

/// <summary>Footnote marks as printed: <c>(1)</c>, <c>(1)(2)</c>, <c>(1, 2)</c>.</summary>
internal static class FootnoteMarks
{
    /// <summary>The greatest number a mark may have: the filing system accepts 99 footnotes.</summary>
    public const int MaxNumber = 99;

    /// <summary>Reads a text that is nothing but marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">Receives the numbers in printed order; marks beyond its length are not kept.</param>
    /// <param name="count">How many were read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, Span<byte> numbers, out int count)
    {
        text = text.Trim();
        count = 0;
        int position = 0;
        while (position < text.Length)
            if (!TryMark(text, ref position, numbers, ref count)) return false;
        return count > 0;
    }

    /// <summary>Splits the marks off the end of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">Receives the numbers in printed order.</param>
    /// <param name="count">How many were read.</param>
    /// <returns>Length of the text before its marks, trailing white space excluded; the whole length where there are none.</returns>
    public static int SplitTrailing(ReadOnlySpan<char> text, Span<byte> numbers, out int count)
    {
        int end = text.TrimEnd().Length, start = end;
        while (start > 0 && text[start - 1] is ')')
        {
            int open = text[..start].LastIndexOf('(');
            if (open < 0 || !IsMark(text[open..start])) break;
            start = text[..open].TrimEnd().Length;
        }
        TryRead(text[start..end], numbers, out count);
        return count > 0 ? start : end;
    }

    /// <summary>Length of the mark or marks that a text starts with; 0 where it starts with none.</summary>
    public static int LeadingLength(ReadOnlySpan<char> text)
    {
        int position = 0, count = 0, end = 0;
        while (position < text.Length && text[position] == '(' && TryMark(text, ref position, default, ref count)) end = position;
        return end;
    }

    private static bool IsMark(ReadOnlySpan<char> text)
    {
        int position = 0, count = 0;
        return TryMark(text, ref position, default, ref count) && position == text.Length;
    }

    private static bool TryMark(ReadOnlySpan<char> text, ref int position, Span<byte> numbers, ref int count)
    {
        if (text[position] != '(') return false;
        int i = position + 1;
        while (true)
        {
            while (i < text.Length && text[i] == ' ') i++;
            int number = 0, digits = 0;
            for (; i < text.Length && char.IsAsciiDigit(text[i]) && digits < 3; i++, digits++) number = (number * 10) + (text[i] - '0');
            if (number is 0 or > MaxNumber) return false;
            if (count < numbers.Length) numbers[count++] = (byte)number;
            else if (numbers.IsEmpty) count++;
            while (i < text.Length && text[i] == ' ') i++;
            if (i >= text.Length) return false;
            if (text[i++] == ')') break;
            if (text[i - 1] != ',') return false;
        }
        while (i < text.Length && text[i] == ' ') i++;
        position = i;
        return true;
    }
}
