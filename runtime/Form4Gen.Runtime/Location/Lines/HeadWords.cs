using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Which words of a head are nothing: what rules and underlines are read as, and what labels leave over.</summary>
internal sealed class HeadWords
{
    private readonly DocumentLayout _layout;
    private readonly FormDescriptor _form;
    private readonly HashSet<string> _ofGroups = [];

    public HeadWords(LabelMap labels, FormDescriptor form)
    {
        _layout = labels.Layout;
        _form = form;
        foreach (Phrase phrase in labels.Index.Phrases)
            if (phrase.Kind is PhraseKind.GroupLabel or PhraseKind.CheckLabel)
                foreach (int word in phrase.Words) _ofGroups.Add(labels.Index.WordTexts[word]);
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

    /// <summary>The end of words before a label, without what is left of the label's number and its first word.</summary>
    public int EndBeforeNumber(ReadOnlySpan<Token> tokens, int first, int end)
    {
        const int longest = 2;
        for (int t = end - 1; t >= Math.Max(first, end - longest); t--)
            foreach (BoxDescriptor box in _form.Boxes)
                if (box.Number is { } number && _layout.TextOf(tokens[t]) is var text && text.Length == number.Length + 1 && text.StartsWith(number, StringComparison.Ordinal) && text[^1] is '.' or ',') return t;
        return end;
    }
}
