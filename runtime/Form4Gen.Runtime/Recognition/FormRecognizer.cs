using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>The form a document was recognized as.</summary>
/// <param name="Family">The form.</param>
/// <param name="Other">The form that nearly as much speaks for; null: no other comes near.</param>
internal readonly record struct RecognizedForm(FormFamily Family, FormFamily? Other);

/// <summary>Tells forms apart: by the labels that their revisions are recognized by, their titles, and the first heading that is one of theirs.</summary>
internal sealed class FormRecognizer
{
    /// <summary>What a heading counts for beside labels and title, which count 1 together.</summary>
    private const float HeadingWeight = 0.5f;

    /// <summary>Forms whose scores differ by less are not told apart for certain.</summary>
    private const float CertainMargin = 0.3f;

    private readonly FormFamily[] _families;
    private readonly FormFamily _all;
    private readonly (string[] Words, int Family)[] _headings;

    /// <summary>Makes a recognizer.</summary>
    /// <param name="families">The forms; of equals the earlier one is taken.</param>
    public FormRecognizer(params FormFamily[] families)
    {
        _families = families;
        _all = new FormFamily
        {
            Form = "",
            Root = families[0].Root,
            Revisions = Titled(families),
        };
        _headings = Headings(families);
    }

    /// <summary>The form that most speaks for.</summary>
    public RecognizedForm Recognize(DocumentLayout layout)
    {
        if (_families.Length == 1) return new RecognizedForm(_families[0], null);
        Span<float> revisions = stackalloc float[_all.Revisions.Length];
        RevisionRecognizer.Score(_all, layout, revisions);
        int heading = FirstHeading(layout), best = 0, second = -1;
        float bestScore = float.MinValue, secondScore = float.MinValue;
        for (int i = 0; i < _families.Length; i++)
        {
            float score = float.MinValue;
            foreach (float revision in revisions[.._families[i].Revisions.Length]) score = Math.Max(score, revision);
            revisions = revisions[_families[i].Revisions.Length..];
            if (heading == i) score += HeadingWeight;
            if (score > bestScore)
            {
                (second, secondScore) = (i == 0 ? -1 : best, bestScore);
                (best, bestScore) = (i, score);
            }
            else if (score > secondScore)
            {
                (second, secondScore) = (i, score);
            }
        }

        bool isCertain = bestScore > 0 && bestScore - Math.Max(0, secondScore) >= CertainMargin;
        return new RecognizedForm(_families[best], isCertain || second < 0 ? null : _families[second]);
    }

    /// <summary>Index of the form whose heading first begins a cell or a line of one; -1 if none does. As it is printed, capitals and all: sentences name forms too.</summary>
    private int FirstHeading(DocumentLayout layout)
    {
        foreach (Cell cell in layout.Cells)
        {
            ReadOnlySpan<Token> tokens = layout.TokensOf(cell);
            for (int t = 0; t < tokens.Length; t++)
            {
                if (t > 0 && (tokens[t].Traits & TokenTraits.StartsLine) == 0) continue;
                foreach ((string[] words, int family) in _headings)
                    if (Begins(layout, tokens[t..], words)) return family;
            }
        }

        return -1;
    }

    private static bool Begins(DocumentLayout layout, ReadOnlySpan<Token> tokens, string[] words)
    {
        if (tokens.Length < words.Length) return false;
        for (int i = 0; i < words.Length; i++)
            if (!layout.TextOf(tokens[i]).SequenceEqual(words[i])) return false;
        return true;
    }

    private static (string[] Words, int Family)[] Headings(FormFamily[] families)
    {
        var headings = new List<(string[], int)>();
        for (int i = 0; i < families.Length; i++)
            foreach (FormDescriptor revision in families[i].Revisions)
                foreach (HeadingDescriptor heading in revision.Headings)
                    foreach (PrintedValue text in heading.Texts) headings.Add((text.Text.Split(' '), i));
        return [.. headings];
    }

    private static FormDescriptor[] Titled(FormFamily[] families)
    {
        var revisions = new List<FormDescriptor>();
        foreach (FormFamily family in families)
            foreach (FormDescriptor revision in family.Revisions) revisions.Add(WithTitle(revision));
        return [.. revisions];
    }

    private static FormDescriptor WithTitle(FormDescriptor form) => new()
    {
        Id = form.Id,
        Title = form.Title,
        RecognizeAll = [.. form.RecognizeAll, form.Title],
        RecognizeNone = form.RecognizeNone,
        Boxes = form.Boxes,
        Groups = form.Groups,
        Tables = form.Tables,
        FootnotesTitles = form.FootnotesTitles,
        Furniture = form.Furniture,
    };
}
