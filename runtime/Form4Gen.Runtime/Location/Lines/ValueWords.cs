using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Location;

/// <summary>Words of a line of values as a text recognizer writes them: signs hang at a value where a raised mark or a border was not read.</summary>
internal static class ValueWords
{
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
        return value > 0 ? value : end;
    }

    /// <summary>Where letters or digits go on behind what is read.</summary>
    public static int RestAt(ReadOnlySpan<char> rest)
    {
        foreach (char c in rest)
            if (char.IsLetterOrDigit(c)) return 0;
        return rest.Length;
    }
}
