using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Location;

/// <summary>Words of a line of values as a text recognizer writes them: signs hang at a value where a raised mark or a border was not read.</summary>
internal static class ValueWords
{
    private const int LongestMarked = 4;

    /// <summary>
    /// Whether a word is a letter with a raised mark that was not read: a short one that begins with a capital and goes on otherwise. Behind a date
    /// stands a code, so there a small letter is one too.
    /// </summary>
    public static bool IsMarkedLetter(ReadOnlySpan<char> word, bool isBehindDate)
    {
        if (word.Length is < 2 or > LongestMarked || !char.IsAsciiLetter(word[0]) || MarkText.LengthAt(word, 1) == word.Length - 1) return false;
        if (!isBehindDate) return word.Length == 2 && char.IsAsciiLetterUpper(word[0]) && !char.IsLetter(word[1]) && word[1] is not ('_' or '.' or ',');
        foreach (char c in word[1..])
            if (char.IsAsciiLetterUpper(c) && c is not ('O' or 'M')) return false;
        return true;
    }

    /// <summary>Whether a word begins like a date and ends as one may.</summary>
    public static bool IsDate(ReadOnlySpan<char> word)
    {
        const int shortest = 8;
        return word.Length >= shortest && char.IsAsciiDigit(word[0]) && word.Count('/') == 2;
    }

    /// <summary>How much of a word is to be read; 0 where it has neither letter nor digit.</summary>
    public static int LengthOf(ReadOnlySpan<char> word)
    {
        int end = word.Length;
        while (end > 0 && !char.IsLetterOrDigit(word[end - 1])) end--;
        if (end == 0 || MarkText.LengthAt(word, 0) == word.Length) return end == 0 ? 0 : word.Length;
        if (!char.IsAsciiDigit(word[0]) && word[0] is not ('$' or '.')) return word[^1] is ')' && word.Contains('(') ? word.Length : end;
        int value = 0;
        while (value < end && (char.IsAsciiDigit(word[value]) || word[value] is '$' or ',' or '.' or '/')) value++;
        while (value > 0 && !char.IsAsciiDigit(word[value - 1])) value--;
        return value > 0 ? value - DigitsOfMark(word[..value], word[value..]) : end;
    }

    /// <summary>Digits beyond the last group of thousands, where a sign stands behind them: those of a raised mark.</summary>
    private static int DigitsOfMark(ReadOnlySpan<char> value, ReadOnlySpan<char> rest)
    {
        const int group = 3, longestMark = 2;
        int comma = value.LastIndexOf(','), digits = value.Length - comma - 1;
        return comma > 0 && !rest.IsEmpty && HasSign(rest) && value.IndexOfAny('.', '/') < 0 && digits > group && digits <= group + longestMark ? digits - group : 0;
    }

    /// <summary>How much of a word of a text is to be read: signs at its end are what raised marks are read as.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isOpen">Whether a parenthesis before it is still open.</param>
    public static int TextLength(ReadOnlySpan<char> word, bool isOpen)
    {
        int end = word.Length;
        while (end > 0 && !char.IsLetterOrDigit(word[end - 1]) && word[end - 1] is not ('.' or ',' or '-' or '/' or '&' or ':')) end--;
        if (end == 0) return word.Length;
        return end < word.Length && word[end] == ')' && (isOpen || word[..end].Contains('(')) ? end + 1 : end;
    }

    /// <summary>Whether what hangs at a value may be a raised mark: anything but the strokes that borders are read as, and stops.</summary>
    public static bool HasSign(ReadOnlySpan<char> rest) => rest.IndexOfAnyExcept("_.,;:-]}") >= 0;

    /// <summary>Where letters or digits go on behind what is read.</summary>
    public static int RestAt(ReadOnlySpan<char> rest)
    {
        foreach (char c in rest)
            if (char.IsLetterOrDigit(c)) return 0;
        return rest.Length;
    }
}
