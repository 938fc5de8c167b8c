using System;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Words that are nothing: what rules, borders and underlines are read as.</summary>
internal static class StrayWords
{
    /// <summary>So many letters, and hardly different ones, are a rule.</summary>
    private const int ShortestRule = 7, MostOfRule = 5, LongestTrailing = 2;

    /// <summary>Whether a word has neither letter nor digit, or is a rule.</summary>
    public static bool IsStray(ReadOnlySpan<char> text)
    {
        if (text is "&") return false;
        if (text.IndexOfAny('\u2014', '=') >= 0) return true;
        if (text.IndexOfAny('[', ']') >= 0) return false;
        Span<char> folded = stackalloc char[WordHash.MaxLetters], seen = stackalloc char[MostOfRule + 1];
        int length = LabelFolding.Fold(text, folded), different = 0;
        for (int i = 0; i < length && different <= MostOfRule; i++)
            if (!seen[..different].Contains(folded[i])) seen[different++] = folded[i];
        return length == 0 || (length >= ShortestRule && different * 3 <= length) || (length is 2 or 3 && different == 1 && char.IsLetter(folded[0]) && folded[0] is not ('i' or 'x'));
    }

    /// <summary>Whether a word at the end of others is what is left of a rule or a border.</summary>
    public static bool IsTrailing(ReadOnlySpan<char> text) => text.Length <= LongestTrailing && char.IsLower(text[0]) && char.ToLowerInvariant(text[0]) != 'x';
}
