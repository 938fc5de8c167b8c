using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Which words of a head are nothing: what rules and underlines are read as, and what labels leave over.</summary>
internal sealed class HeadWords
{
    private readonly DocumentLayout _layout;
    private readonly FormDescriptor _form;
    private readonly HashSet<string> _ofGroups = [], _ofCaptions = [];

    public HeadWords(LabelMap labels, FormDescriptor form)
    {
        _layout = labels.Layout;
        _form = form;
        foreach (Phrase phrase in labels.Index.Phrases)
            if (phrase.Kind is PhraseKind.GroupLabel or PhraseKind.CheckLabel)
                foreach (int word in phrase.Words) _ofGroups.Add(labels.Index.WordTexts[word]);
            else if (phrase.Kind == PhraseKind.BoxCaption)
                foreach (int word in phrase.Words) _ofCaptions.Add(labels.Index.WordTexts[word]);
    }

    /// <summary>Whether all of a few words are words of labels of check boxes.</summary>
    public bool AreOfGroup(ReadOnlySpan<Token> tokens)
    {
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        foreach (Token token in tokens)
        {
            int length = LabelFolding.Fold(_layout.TextOf(token), folded);
            if (length > 0 && !_ofGroups.Contains(folded[..length].ToString())) return false;
        }

        return true;
    }

    /// <summary>Whether words with small letters are all misread captions: most of their letters are a caption's, in order.</summary>
    public bool AreCaptions(ReadOnlySpan<Token> tokens)
    {
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        foreach (Token token in tokens)
        {
            ReadOnlySpan<char> text = _layout.TextOf(token);
            int length = LabelFolding.Fold(text, folded);
            if (length > 0 && (text.IndexOfAnyInRange('a', 'z') < 0 || !IsCaption(folded[..length]))) return false;
        }

        return true;
    }

    private bool IsCaption(ReadOnlySpan<char> word)
    {
        const float mostOfIt = 0.6f;
        foreach (string caption in _ofCaptions)
            if (word.Length <= caption.Length + 1 && CommonLetters.Count(word, caption) >= mostOfIt * word.Length) return true;
        return false;
    }

    /// <summary>
    /// Whether a line's words are what an underline leaves: none has more letters than a short word, and none is one of capitals or a number.
    /// </summary>
    public bool AreRemains(ReadOnlySpan<Token> tokens)
    {
        const int longest = 3;
        foreach (Token token in tokens)
        {
            ReadOnlySpan<char> text = _layout.TextOf(token);
            int letters = 0, small = 0;
            foreach (char c in text)
            {
                if (char.IsAsciiDigit(c)) return false;
                letters += char.IsLetter(c) ? 1 : 0;
                small += char.IsLower(c) ? 1 : 0;
            }

            if (letters > longest || (letters == longest && small == 0)) return false;
        }

        return true;
    }

    /// <summary>Whether a word has the strokes of a date, whatever its digits are read as.</summary>
    public static bool IsDate(ReadOnlySpan<char> word)
    {
        const int fewestDigits = 3;
        if (ValueConversion.TryDate(word, out _)) return true;
        int digits = 0;
        foreach (char c in word) digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits >= fewestDigits && (word.Count('/') == 2 || MisreadDate.TryRepair(word, out _));
    }

    /// <summary>The end of words before a label, without what is left of the label's number and of its first words.</summary>
    /// <param name="tokens">The words of the line.</param>
    /// <param name="first">The first of the words before the label.</param>
    /// <param name="end">Their end.</param>
    /// <param name="label">The label, or what was read of it.</param>
    public int EndBeforeLabel(ReadOnlySpan<Token> tokens, int first, int end, in LabelSegment label)
    {
        const int longest = 2;
        int remains = label.Words > 0 ? label.FirstWord + 1 : 0, from = Math.Max(first, end - Math.Max(longest, remains));
        for (int t = end - 1; t >= from; t--)
            foreach (BoxDescriptor box in _form.Boxes)
                if (box.Number is { } number && IsNumber(_layout.TextOf(tokens[t]), number, isBare: remains > 1)) return t > first && remains > 1 ? EndBeforeMisread(tokens, first, t, remains) : t;
        return remains > 1 ? EndBeforeMisread(tokens, first, end, remains) : end;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, string number, bool isBare) =>
        text.StartsWith(number, StringComparison.Ordinal) && (text.Length == number.Length ? isBare : text.Length == number.Length + 1 && text[^1] is '.' or ',');

    /// <summary>Leaves out words with small letters and signs, as misread words of a label are.</summary>
    private int EndBeforeMisread(ReadOnlySpan<Token> tokens, int first, int end, int most)
    {
        for (; end > first && most > 0; most--)
        {
            ReadOnlySpan<char> text = _layout.TextOf(tokens[end - 1]);
            if (text.Length > 1 && text.IndexOfAnyInRange('a', 'z') < 0 && !StrayWords.IsStray(text)) break;
            end--;
        }

        return end;
    }
}
