using System;
using System.Text;

namespace Form4Gen.Runtime.Conversion;

/// <summary>Tools that put text in reading order drop the hyphen at a line's end and glue the next line on; a capital inside a word is what is left to see.</summary>
internal static class GluedWords
{
    /// <summary>Small letters before the capital inside a word; names of persons may have one (<c>McCoy</c>).</summary>
    private const int Usual = 1, InNames = 2;

    /// <summary>Whether a text that goes on belongs to the last word without a space: a hyphen that was kept at a line's end.</summary>
    /// <param name="text">The text so far.</param>
    public static bool GoesOn(StringBuilder text) => text.Length > 1 && text[^1] == '-' && char.IsLetterOrDigit(text[^2]);

    /// <summary>Whether a word has a capital behind small letters, or ends with a capital that another word begins with (<c>VPProperty</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="isName">Whether it is a name.</param>
    public static bool Has(ReadOnlySpan<char> text, bool isName = false)
    {
        int small = 0, capitals = 0;
        foreach (char c in text)
        {
            bool isSmall = char.IsLower(c), isCapital = char.IsUpper(c);
            if (isCapital && small >= (isName ? InNames : Usual)) return true;
            if (isSmall && capitals > 2 && !isName) return true;
            small = isSmall ? small + 1 : 0;
            capitals = isCapital ? capitals + 1 : 0;
        }

        return false;
    }
}
