using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>A mark with the evidence that it belongs to a box.</summary>
internal readonly record struct MarkOfBox(CheckMark Mark, float Confidence, string Because);

/// <summary>Finds the box of each mark: marks stand left of their labels, in the same line or, where lines are cut, one row lower.</summary>
internal sealed class MarkPlacer(LabelMap labels, CheckBoxGroupDescriptor group, int groupIndex, GroupLabels found, GroupDetail detail)
{
    /// <summary>Marks beyond this are not placed: no group has as many boxes, and of one with so many marks nothing is sure.</summary>
    private const int MostMarks = 64;

    private readonly DocumentLayout _layout = labels.Layout;
    private readonly int _firstRow = found.Segments.Count == 0 ? 0 : labels.Layout.Cells[found.Segments[0].Cell].Row;

    /// <summary>Whether a mark was taken for another one that the next cell shows too: then a mark may be one too few.</summary>
    public bool HasRepeated { get; private set; }

    public MarkOfBox?[] Place(List<CheckMark> marks)
    {
        var placed = new MarkOfBox?[group.Boxes.Length];
        List<CheckMark> floating = [];
        foreach (CheckMark mark in marks.Count <= MostMarks ? marks : marks.GetRange(0, MostMarks))
        {
            if (group.Boxes.Length == 1) Set(placed, 0, mark, PageEvidence.MarkAtLabel, EvidenceName.Mark);
            else if (!PlaceAtLabel(mark, placed)) floating.Add(mark);
        }

        foreach (CheckMark mark in floating)
        {
            if (IsSeenAgain(mark, floating, placed)) HasRepeated = true;
            else PlaceFloating(mark, placed, marks.Count == 1);
        }
        if (marks.Count <= MostMarks) return placed;
        for (int b = 0; b < placed.Length; b++)
            if (placed[b] is { } unsure) placed[b] = unsure with { Confidence = Math.Min(unsure.Confidence, PageEvidence.BesideDamage) };
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
        if (phrase.Kind != PhraseKind.CheckLabel || phrase.Owner != groupIndex || segment.FirstToken != next) return false;
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

    /// <summary>
    /// A mark without a label beside it. Boxes are printed in two columns: a mark to the right of a label of the left column is the right column's.
    /// Of the boxes of a column, a mark one row lower, or with a text filled in below a box, is the lower one's.
    /// </summary>
    private void PlaceFloating(CheckMark mark, MarkOfBox?[] placed, bool isOnly)
    {
        int columns = ColumnsOf(group);
        int column = columns == 2 && HasLabelBefore(mark, columns) ? 1 : 0;
        bool isLower = _layout.Cells[mark.Cell].Row > _firstRow;
        int upper = column, lower = column + columns;
        if (lower >= group.Boxes.Length) lower = upper;
        bool hasText = detail.IsText && (detail.Box == lower || detail.Box + 1 == lower);
        int box = isLower || (hasText && column == detail.Box % columns) ? lower : upper;
        if (placed[box] is not null) box = box == upper ? lower : upper;
        if (placed[box] is not null) return;
        float confidence = isOnly && columns > 1 && found.IsSeen(box) ? PageEvidence.OnlyFloatingMark : PageEvidence.FloatingMark;
        Set(placed, box, mark, confidence, EvidenceName.FloatingMark);
    }

    /// <summary>
    /// Whether the cell behind shows a mark's box too: all marks of the left column stand one below the other, so where a border runs through them,
    /// both cells show the same ones.
    /// </summary>
    private bool IsSeenAgain(CheckMark mark, List<CheckMark> floating, MarkOfBox?[] placed)
    {
        int columns = ColumnsOf(group), behind = NextCell(mark.Cell), seen = 0, here = 0;
        if (behind < 0 || HasLabelBefore(mark, columns)) return false;
        for (int b = 0; b < placed.Length; b += columns)
            if (placed[b] is { } there && there.Mark.Cell == behind) seen++;
        foreach (CheckMark other in floating)
            if (other.Cell == mark.Cell) here++;
        return here <= seen;
    }

    /// <summary>The next cell of a row that is not empty; -1 where there is none.</summary>
    private int NextCell(int cell)
    {
        Cell from = _layout.Cells[cell];
        int next = from.FirstToken + from.TokenCount;
        return next < _layout.Tokens.Length && _layout.Cells[_layout.Tokens[next].Cell].Row == from.Row ? _layout.Tokens[next].Cell : -1;
    }

    private static int ColumnsOf(CheckBoxGroupDescriptor group) => group.Boxes.Length >= 4 ? 2 : 1;

    /// <summary>Whether a label of the left column begins before the mark, in its row.</summary>
    private bool HasLabelBefore(CheckMark mark, int columns)
    {
        int row = _layout.Cells[mark.Cell].Row;
        foreach (LabelSegment segment in found.Segments)
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind != PhraseKind.CheckLabel || phrase.Owner != groupIndex || phrase.Part % columns != 0 || segment.FirstWord > 0) continue;
            if (_layout.Cells[segment.Cell].Row == row && segment.FirstToken < mark.Token) return true;
        }

        return false;
    }

    private static bool Set(MarkOfBox?[] placed, int box, CheckMark mark, float confidence, string because)
    {
        if (placed[box] is null || placed[box]!.Value.Confidence < confidence) placed[box] = new MarkOfBox(mark, confidence, because);
        return true;
    }
}
