using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>A mark with the evidence that it belongs to a box.</summary>
internal readonly record struct MarkOfBox(CheckMark Mark, float Confidence, string Because);

/// <summary>Finds the box of each mark: marks stand left of their labels, in the same line or, where lines are cut, one row lower.</summary>
internal sealed class MarkPlacer(LabelMap labels, CheckBoxGroupDescriptor group, GroupLabels found, GroupDetail detail)
{
    private readonly DocumentLayout _layout = labels.Layout;

    public MarkOfBox?[] Place(List<CheckMark> marks)
    {
        var placed = new MarkOfBox?[group.Boxes.Length];
        List<CheckMark> floating = [];
        foreach (CheckMark mark in marks)
        {
            if (group.Boxes.Length == 1) Set(placed, 0, mark, PageEvidence.MarkAtLabel, EvidenceName.Mark);
            else if (!PlaceAtLabel(mark, placed)) floating.Add(mark);
        }

        foreach (CheckMark mark in floating) PlaceFloating(mark, placed);
        return placed;
    }

    /// <summary>The label begins right behind the mark, or in the next cell that is not empty.</summary>
    private bool PlaceAtLabel(CheckMark mark, MarkOfBox?[] placed)
    {
        Cell cell = _layout.Cells[mark.Cell];
        int next = mark.Token + 1;
        bool sameCell = next < cell.FirstToken + cell.TokenCount;
        if (next >= _layout.Tokens.Length) return false;
        if (!sameCell && _layout.Cells[_layout.Tokens[next].Cell].Row != cell.Row) return false;
        int s = labels.SegmentOf(next);
        if (s < 0) return false;
        LabelSegment segment = labels.Segments[s];
        Phrase phrase = labels.PhraseOf(segment);
        if (phrase.Kind != PhraseKind.CheckLabel || group.Boxes.Length <= phrase.Part || segment.FirstToken != next) return false;
        int box = BoxOf(segment, phrase, mark, out bool ambiguous);
        if (box < 0) return false;
        float confidence = sameCell ? PageEvidence.MarkAtLabel : PageEvidence.MarkBesideLabel;
        if (ambiguous || !mark.IsSure) confidence = Math.Min(confidence, PageEvidence.MarkBesideLabel);
        return Set(placed, box, mark, confidence, EvidenceName.Mark);
    }

    /// <summary>The box of a segment; where several labels have its words, their order in the row decides.</summary>
    private int BoxOf(in LabelSegment segment, Phrase phrase, CheckMark mark, out bool ambiguous)
    {
        List<int> same = [];
        for (int b = 0; b < group.Boxes.Length; b++)
            if (b == phrase.Part || SharesWords(phrase, segment, b)) same.Add(b);
        ambiguous = same.Count > 1;
        if (!ambiguous) return phrase.Part;
        int before = 0, after = 0, row = _layout.Cells[segment.Cell].Row;
        foreach (LabelSegment other in found.Segments)
        {
            Phrase p = labels.PhraseOf(other);
            if (other == segment || p.Kind != PhraseKind.CheckLabel || !same.Contains(p.Part) || _layout.Cells[other.Cell].Row != row) continue;
            if (other.FirstWord > segment.FirstWord) continue;
            if (other.FirstToken < mark.Token) before++;
            else after++;
        }

        if (before + after == 0) return AfterGroupLabel(mark) ? same[0] : -1;
        return before < same.Count ? same[before] : -1;
    }

    /// <summary>Whether a mark stands right behind the group's own label: then it is the first line's.</summary>
    private bool AfterGroupLabel(CheckMark mark)
    {
        int s = mark.Token > 0 ? labels.SegmentOf(mark.Token - 1) : -1;
        return s >= 0 && labels.PhraseOf(labels.Segments[s]).Kind == PhraseKind.GroupLabel;
    }

    /// <summary>Whether the words of a segment could as well be those of another box's label.</summary>
    private bool SharesWords(Phrase phrase, in LabelSegment segment, int box)
    {
        foreach (Phrase other in labels.Index.Phrases)
        {
            if (other.Kind != PhraseKind.CheckLabel || other.Owner != phrase.Owner || other.Part != box) continue;
            int count = segment.LastWord - segment.FirstWord + 1;
            ReadOnlySpan<int> words = phrase.Words.AsSpan(segment.FirstWord, count);
            if (other.Words.AsSpan().IndexOf(words) >= 0) return true;
        }

        return false;
    }

    /// <summary>A mark without a label beside it: the box whose label stands nearest to its right, in its row or the one above.</summary>
    private void PlaceFloating(CheckMark mark, MarkOfBox?[] placed)
    {
        const float rowAbove = 0.5f, rowBelow = 1.5f, taken = 3f, leftOf = 2.5f;
        int best = -1;
        float bestCost = float.MaxValue;
        foreach (LabelSegment segment in found.Segments)
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind != PhraseKind.CheckLabel) continue;
            Cell at = _layout.Cells[segment.Cell], own = _layout.Cells[mark.Cell];
            float cost = Math.Abs(at.Column - own.Column) + (at.Row == own.Row ? 0 : at.Row < own.Row ? rowAbove : rowBelow);
            if (segment.FirstWord > 0) cost += rowAbove;
            if (segment.Cell == mark.Cell) cost += 0.05f * Math.Abs(segment.FirstToken - mark.Token);
            if (at.Column < own.Column) cost += leftOf;
            if (placed[phrase.Part] is not null) cost += taken;
            bool below = own.Row > at.Row;
            if (phrase.Part == detail.Box && (detail.IsText || below)) cost -= 1;
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = phrase.Part;
        }

        if (best >= 0) Set(placed, best, mark, PageEvidence.FloatingMark, EvidenceName.FloatingMark);
    }

    private static bool Set(MarkOfBox?[] placed, int box, CheckMark mark, float confidence, string because)
    {
        if (placed[box] is null || placed[box]!.Value.Confidence < confidence) placed[box] = new MarkOfBox(mark, confidence, because);
        return true;
    }
}
