using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Architecture.Tests.Vocabulary;

/// <summary>A text as its words in lower case: <c>transaction_code</c>, <c>transactionCode</c> and <c>Transaction Code</c> are the same.</summary>
internal static class Words
{
    public static string[] Of(string text)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsAsciiLetterOrDigit(text[i]);
            if (start >= 0 && (!inside || StartsWord(text, i)))
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
            if (inside && start < 0) start = i;
        }
        return [.. words];
    }

    public static int LetterCount(IEnumerable<string> words) => words.Sum(w => w.Count(char.IsAsciiLetter));

    /// <summary>Whether the words stand in the text one behind the other.</summary>
    public static bool Contain(string[] text, string[] words)
    {
        for (int i = 0; i + words.Length <= text.Length; i++)
            if (text.AsSpan(i, words.Length).SequenceEqual(words))
                return true;
        return false;
    }

    // A capital starts a word behind a small letter or a digit, or before a small one (NonUSAddress: non, us, address).
    private static bool StartsWord(string text, int i) => char.IsAsciiLetterUpper(text[i])
        && (!char.IsAsciiLetterUpper(text[i - 1]) || (i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1])));
}
