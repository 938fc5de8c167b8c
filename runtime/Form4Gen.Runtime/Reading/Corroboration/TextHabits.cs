using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Corroboration;

/// <summary>
/// How a text is written. What is usual of one field is odd in another one (a street has a number, a name has none), so that what these are worth is
/// learned for each field.
/// </summary>
internal static class TextHabits
{
    /// <summary>The text is a usual one of its field.</summary>
    public const string Known = "known-text";

    private const string Digits = "digits", OnlyDigits = "only-digits", OddSign = "odd-sign", OpenEnd = "open-end-of-text", MixedCase = "mixed-case", SmallWord = "small-word",
        OneWord = "one-word", ManyWords = "many-words", PointAtEnd = "point-at-end", LoneLetter = "lone-letter-at-end", KnownOfOther = "known-text-of-other-field",
        NumberInside = "number-inside", OddBeginning = "odd-beginning", OddWord = "odd-word", UsualWords = "usual-words", UsualInPart = "usual-words-in-part", Plain = "plain-text", PlainNumbered = "plain-text-with-number";

    private const int MostWords = 10, ShortestUsual = 4;
    private const string OddSigns = "=~<>{}[]?@|_!*\"\u00ab\u00bb\u201c\u201d\u2018\u2019\u00ae\u00a9\u2122\u00b0\u00a2\u00a5\u00a7";
    private const string OpenSigns = ",:;-&(+";

    /// <summary>Adds the names of what is seen in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">Its field.</param>
    /// <param name="record">Its record, whose other fields have texts of their own.</param>
    /// <param name="names">Receives them.</param>
    public static void Add(ReadOnlySpan<char> text, FieldDescriptor field, RecordDescriptor record, List<string> names)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        int before = names.Count;
        bool odd = text.IndexOfAny(OddSigns) >= 0, capitals = false, others = false, small = false, oddWord = false;
        int words = 0, last = 0, lastNumber = 0;
        for (ReadOnlySpan<char> rest = text; rest.Length > 0;)
        {
            int end = rest.IndexOf(' ');
            ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (word.Length == 0) continue;
            words++;
            last = word.Length;
            int letters = LettersOf(word, out bool hasDigit, out bool hasSmall);
            odd |= letters == 0 && !hasDigit && word is not "&" and not "-" and not "/";
            small |= char.IsLower(word[0]);
            oddWord |= word is [var only, ','] && char.IsLetter(only) || (hasDigit && word[^1] == '.');
            if (hasDigit && words > 1) lastNumber = words;
            if (letters < 2 || hasDigit) continue;
            capitals |= !hasSmall;
            others |= hasSmall;
        }

        if (odd) names.Add(OddSign);
        if (OpenSigns.Contains(text[^1])) names.Add(OpenEnd);
        if (lastNumber > 1 && lastNumber < words && !char.IsAsciiDigit(text[0])) names.Add(NumberInside);
        if (char.IsLower(text[0]) || !(char.IsLetterOrDigit(text[0]) || text[0] == '/')) names.Add(OddBeginning);
        if (oddWord) names.Add(OddWord);
        if (HasKnownOfOther(text, field, record)) names.Add(KnownOfOther);
        bool isUsual = AddUsual(text, field, names);
        if (capitals && others) names.Add(MixedCase);
        if (words > 1 && last == 1) names.Add(LoneLetter);
        if (words > MostWords) names.Add(ManyWords);
        bool isPlain = names.Count == before + (isUsual ? 1 : 0), hasDigits = text.IndexOfAnyInRange('0', '9') >= 0;
        if (hasDigits && LettersOf(text, out _, out _) == 0) names.Add(OnlyDigits);
        else if (isPlain) names.Add(hasDigits ? PlainNumbered : Plain);
        else if (hasDigits) names.Add(Digits);
        if (IsKnown(text, field)) names.Add(Known);
        if (small) names.Add(SmallWord);
        if (words == 1) names.Add(OneWord);
        if (text[^1] == '.') names.Add(PointAtEnd);
    }

    private static bool IsKnown(ReadOnlySpan<char> text, FieldDescriptor field)
    {
        if (field.Codes is not { IsOpen: true } list) return false;
        foreach (CodeDescriptor known in list.Codes)
            if (text.Equals(known.Value, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether usual words of a field stand in a text as they are written; where only one of several is left, the text is damaged.</summary>
    private static bool AddUsual(ReadOnlySpan<char> text, FieldDescriptor field, List<string> names)
    {
        bool isPart = false;
        if (HasUsual(text, field.Usual))
        {
            names.Add(UsualWords);
            return true;
        }

        foreach (string usual in field.Hyphened)
        {
            if (text.Contains(usual, StringComparison.OrdinalIgnoreCase))
            {
                names.Add(UsualWords);
                return true;
            }

            for (ReadOnlySpan<char> rest = usual; rest.Length > 0;)
            {
                int end = rest.IndexOf('-');
                ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
                rest = end < 0 ? [] : rest[(end + 1)..];
                isPart |= word.Length >= ShortestUsual && text.Contains(word, StringComparison.OrdinalIgnoreCase);
            }
        }

        if (isPart) names.Add(UsualInPart);
        return false;
    }

    private static bool HasUsual(ReadOnlySpan<char> text, string[] usual)
    {
        foreach (string word in usual)
        {
            for (int from = 0; text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var found;)
            {
                int start = from + found, end = start + word.Length;
                if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
                from = end;
            }
        }

        return false;
    }

    private static int LettersOf(ReadOnlySpan<char> word, out bool hasDigit, out bool hasSmall)
    {
        int letters = 0;
        (hasDigit, hasSmall) = (false, false);
        foreach (char c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            hasDigit |= char.IsAsciiDigit(c);
            hasSmall |= char.IsLower(c);
        }

        return letters;
    }

    /// <summary>Whether a text begins or ends with a usual text of another field of its record, beside which it stands.</summary>
    private static bool HasKnownOfOther(ReadOnlySpan<char> text, FieldDescriptor field, RecordDescriptor record)
    {
        ReadOnlySpan<char> bare = text.Trim(" .,;:");
        foreach (FieldDescriptor other in record.Fields)
        {
            if (other == field || other.Codes is not { IsOpen: true } list) continue;
            foreach (CodeDescriptor known in list.Codes)
            {
                ReadOnlySpan<char> value = known.Value;
                if (bare.Length < value.Length) continue;
                if (bare.StartsWith(value, StringComparison.OrdinalIgnoreCase) && (bare.Length == value.Length || !char.IsLetterOrDigit(bare[value.Length]))) return true;
                if (bare.EndsWith(value, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(bare[bare.Length - value.Length - 1])) return true;
            }
        }

        return false;
    }
}
