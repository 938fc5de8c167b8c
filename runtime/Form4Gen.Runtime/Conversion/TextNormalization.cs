using System;
using System.Buffers;

namespace Form4Gen.Runtime.Conversion;

/// <summary>Text as values hold it: runs of white space are one space, none at the ends.</summary>
internal static class TextNormalization
{
    /// <summary>The text with its white space collapsed.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (IsCollapsed(text)) return text.ToString();
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c)) rented[length++] = c;
            else if (rented[length - 1] != ' ') rented[length++] = ' ';
        }
        string result = new(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private static bool IsCollapsed(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i - 1] == ' ')) return false;
        return true;
    }
}
