using System;

namespace Form4Gen.Runtime.Layout;

/// <summary>Footnote marks inside words, such as <c>(1)</c> and <c>(12)</c>: they are words of their own.</summary>
internal static class MarkText
{
    /// <summary>The length of a mark that begins at an offset; 0 if there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int i)
    {
        if (text[i] != '(') return 0;
        int end = i + 1;
        while (end < text.Length && end - i <= 2 && char.IsAsciiDigit(text[end])) end++;
        return end > i + 1 && end < text.Length && text[end] == ')' ? end + 1 - i : 0;
    }
}
