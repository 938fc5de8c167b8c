using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>A printed label as words of which letters and digits count, without case.</summary>
internal sealed class PrintedLabel
{
    private PrintedLabel(string? number, string text)
    {
        Number = number is null ? null : Fold(number);
        List<string> words = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (Fold(word) is { Length: > 0 } folded) words.Add(folded);
        Words = [.. words];
        EndsWithColon = text.EndsWith(':');
    }

    /// <summary>The printed number before it, without its dot; null where none is printed.</summary>
    public string? Number { get; }

    public string[] Words { get; }

    public bool EndsWithColon { get; }

    public static PrintedLabel[] Of(string? number, string[] texts)
    {
        List<PrintedLabel> labels = [];
        foreach (string text in texts)
            if (new PrintedLabel(number, text) is { Words.Length: > 0 } label) labels.Add(label);
        return [.. labels];
    }

    /// <summary>How many of the label's words stand from a word of the page on, in its line.</summary>
    /// <param name="page">The page.</param>
    /// <param name="word">Where the label, or its number, may begin.</param>
    /// <param name="last">The last word that agrees.</param>
    /// <param name="isNumbered">Whether the number stands there.</param>
    public int Match(PlacedText page, int word, out int last, out bool isNumbered)
    {
        int end = page.Lines[page.Words[word].Line].End, matched = 0;
        last = word;
        isNumbered = Number is not null && IsNumber(page.TextOf(word), Number);
        for (int i = isNumbered ? word + 1 : word; i < end && matched < Words.Length; i++)
        {
            if (matched > 0 && page.IsApart(i)) break;
            if (Same(page.TextOf(i), Words[matched])) last = i;
            else if (HasLetters(page.TextOf(i))) break;
            else continue;
            matched++;
        }

        return matched;
    }

    public static bool IsNumber(ReadOnlySpan<char> word, string number) => word.Length == number.Length + 1 && word[^1] == '.' && Same(word, number);

    /// <summary>Whether a word has the letters and digits of a folded one.</summary>
    public static bool Same(ReadOnlySpan<char> word, string folded)
    {
        if (word.Length < folded.Length) return false;
        int n = 0;
        foreach (char c in word)
        {
            char f = Fold(c);
            if (f == '\0') continue;
            if (n == folded.Length || folded[n] != f) return false;
            n++;
        }

        return n == folded.Length;
    }

    public static bool HasLetters(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (Fold(c) != '\0') return true;
        return false;
    }

    /// <summary>The first letter or digit of a word; NUL where there is none.</summary>
    public static char First(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (Fold(c) is not '\0' and char f) return f;
        return '\0';
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => '\0',
        _ => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0',
    };

    private static string Fold(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int n = 0;
        foreach (char c in text)
            if (Fold(c) is not '\0' and char f) folded[n++] = f;
        return folded[..n].ToString();
    }
}
