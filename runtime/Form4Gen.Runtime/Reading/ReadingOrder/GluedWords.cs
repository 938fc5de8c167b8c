using System;

namespace Form4Gen.Runtime.Reading;

/// <summary>Tools that put text in reading order drop the hyphen at a line's end and glue the next line on; a capital inside a word is what is left to see.</summary>
internal static class GluedWords
{
    private const int LeastBefore = 2;

    /// <summary>Whether a word has a capital behind small letters.</summary>
    public static bool Has(ReadOnlySpan<char> text)
    {
        int small = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLower(text[i])) small++;
            else if (char.IsUpper(text[i]) && small >= LeastBefore) return true;
            else small = 0;
        }

        return false;
    }
}
