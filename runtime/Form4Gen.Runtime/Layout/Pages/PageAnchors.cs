using System;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>A label that was found on a page.</summary>
/// <param name="Label">The label.</param>
/// <param name="Word">Its first word, or its number.</param>
/// <param name="Last">The last word of it in the same line.</param>
/// <param name="Matched">How many of its words stand there.</param>
/// <param name="Line">Its line.</param>
internal readonly record struct PageAnchor(int Label, int Word, int Last, int Matched, int Line);

/// <summary>Finds where the parts of a form begin, in one pass over the page.</summary>
internal sealed class PageAnchors(PlacedText page, PagePlan plan) : IDisposable
{
    /// <summary>Words of a label that are enough to know it.</summary>
    private const int Telling = 3, TellingOfTitle = 4, TellingBehindNumber = 2;

    private readonly System.Collections.Generic.List<PlannedLabel> _labels = [];
    private PooledList<PageAnchor> _found = new(32);

    public ReadOnlySpan<PageAnchor> Found => _found.Items;

    public PlannedLabel LabelOf(in PageAnchor anchor) => _labels[anchor.Label];

    public void Dispose() => _found.Dispose();

    /// <summary>Finds all labels, in the order of the page.</summary>
    public void Find()
    {
        for (int l = 0; l < page.Lines.Length; l++)
        {
            PageLine line = page.Lines[l];
            for (int w = line.First; w < line.End; w++)
            {
                ReadOnlySpan<char> text = page.TextOf(w);
                bool begins = page.BeginsRun(w) || (w > line.First && !PrintedLabel.HasLetters(page.TextOf(w - 1)));
                if (!begins && !(text[^1] == '.' && char.IsAsciiDigit(text[0]))) continue;
                if (Best(w, text, begins, line) is { } anchor)
                {
                    _found.Add(anchor);
                    w = anchor.Last;
                }
            }
        }
    }

    private PageAnchor? Best(int w, ReadOnlySpan<char> text, bool begins, in PageLine line)
    {
        PageAnchor? best = null;
        PlannedLabel? chosen = null;
        foreach (PlannedLabel planned in plan.StartingWith(text))
        {
            int matched = planned.Label.Match(page, w, out int last, out bool isNumbered);
            if (matched == 0 || (best is { } b && b.Matched >= matched) || !IsEnough(planned, matched, isNumbered, begins)) continue;
            if (planned.Kind is AnchorKind.Table or AnchorKind.Section && !IsFirst(w, line)) continue;
            if (planned.Label.EndsWithColon && page.TextOf(last)[^1] != ':') continue;
            if (planned.Kind == AnchorKind.Caption && planned.Label.Words.Length == 1 && !FollowsCaption(line)) continue;
            best = new PageAnchor(_labels.Count, w, last, matched, page.Words[w].Line);
            chosen = planned;
        }

        if (chosen is not null) _labels.Add(chosen);
        return best;
    }

    private static bool IsEnough(PlannedLabel planned, int matched, bool isNumbered, bool begins) => planned.Kind switch
    {
        AnchorKind.Table => matched >= Math.Min(TellingOfTitle, planned.Label.Words.Length),
        AnchorKind.Section or AnchorKind.Caption => begins && matched == planned.Label.Words.Length,
        _ when isNumbered => matched >= Math.Min(TellingBehindNumber, planned.Label.Words.Length),
        _ => begins && matched >= Math.Min(Telling, planned.Label.Words.Length),
    };

    /// <summary>Whether only signs stand before a word in its line.</summary>
    private bool IsFirst(int word, in PageLine line)
    {
        for (int w = line.First; w < word; w++)
            if (PrintedLabel.HasLetters(page.TextOf(w))) return false;
        return true;
    }

    private bool FollowsCaption(in PageLine line) =>
        _found.Count > 0 && _found.Items[^1] is var last && last.Word >= line.First && _labels[last.Label].Kind == AnchorKind.Caption;
}
