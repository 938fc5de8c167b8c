using System;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Folds characters for comparison with labels: letters and digits only, no case, look-alikes of recognizers as the letter they look like.</summary>
internal static class LabelFolding
{
    private const int TableSize = 0x530;
    private static readonly char[] Table = MakeTable();

    /// <summary>The folded letter or digit, or NUL where the character does not count.</summary>
    public static char Fold(char c) => c < TableSize ? Table[c] : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';

    /// <summary>Folds a word; returns the number of letters written, at most the length of the buffer.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int n = 0;
        foreach (char c in word)
        {
            char f = Fold(c);
            if (f == '\0') continue;
            if (n == folded.Length) break;
            folded[n++] = f;
        }

        return n;
    }

    private static char[] MakeTable()
    {
        char[] table = new char[TableSize];
        for (char c = '\0'; c < TableSize; c++)
            if (char.IsLetterOrDigit(c)) table[c] = char.ToLowerInvariant(c);
        const string from = "ıİаАвВсСеЕіІјЈкКмМнНоОрРтТуУхХ";
        const string to = "iiaabbcceeiijjkkmmhhooppttyyxx";
        for (int i = 0; i < from.Length; i++) table[from[i]] = to[i];
        return table;
    }
}
