using System;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Marks in check boxes.</summary>
internal static class PageMarks
{
    private const string Signs = "\u2611\u2612\u2713\u2714\u2717\u2718";

    /// <summary>Whether a word is an X or a check sign, with or without its box around it.</summary>
    public static bool IsMark(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && Signs.Contains(word[0])) return true;
        word = word.Trim("[](){}_");
        return word.Length == 1 && word[0] is 'X' or 'x';
    }
}
