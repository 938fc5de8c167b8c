using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads the check boxes of a group: which box each mark belongs to, and what boxes without a mark say.</summary>
internal sealed class GroupReader(PageContext context)
{
    private readonly DocumentLayout _layout = context.Layout;
    private readonly LabelMap _labels = context.Located.Labels;

    public void Read(LocatedGroup? located, CheckBoxGroupDescriptor group, RecordValues record)
    {
        if (located is null)
        {
            foreach (CheckBoxDescriptor box in group.Boxes) SetMissing(box, record, null);
            return;
        }

        GroupLabels labels = GroupLabels.Of(_labels, located);
        List<CheckMark> marks = MarkFinder.Find(_labels, located.Cells);
        if (marks.Count == 0 && MarkBefore(located) is { } before) marks.Add(before);
        GroupDetail detail = GroupDetail.Of(_labels, located, labels);
        var placer = new MarkPlacer(_labels, group, located.Index, labels, detail);
        MarkOfBox?[] marked = placer.Place(marks);
        if (Array.TrueForAll(marked, m => m is null)) ReadUnmarked(group, labels, detail, record);
        else ReadMarked(group, labels, marked, detail, placer.HasRepeated ? PageEvidence.EmptyBoxOfCutGroup : 1f, record);
        ReadDetails(group, labels, marked, OfMarked(group, marked, detail), record);
    }

    /// <summary>A text belongs to the box that is marked; where several are, it may be of all of them.</summary>
    private static GroupDetail OfMarked(CheckBoxGroupDescriptor group, MarkOfBox?[] marked, GroupDetail detail)
    {
        int first = -1, count = 0;
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            if (group.Boxes[b].Detail is null || marked[b] is null) continue;
            if (first < 0) first = b;
            count++;
        }

        return first < 0 ? detail : detail with { Box = first, IsShared = count > 1 };
    }

    private void ReadMarked(CheckBoxGroupDescriptor group, GroupLabels labels, MarkOfBox?[] marked, GroupDetail detail, float mostOfEmpty, RecordValues record)
    {
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            CheckBoxDescriptor box = group.Boxes[b];
            if (marked[b] is not { } mark) continue;
            FieldValue value = FieldValue.OfNumber(box.Value ? 1 : 0, ExtractionStatus.Found, mark.Confidence, context.IsDoubtful(mark.Confidence), MarkSource(mark));
            FieldValue other = record[box.Field];

            // Two marks that contradict each other: neither is to be relied on.
            if (other.HasValue && other.Number != value.Number) value = Weaker(other, value);
            record[box.Field] = value;
        }

        for (int b = 0; b < group.Boxes.Length; b++)
        {
            if (record[group.Boxes[b].Field].Status != ExtractionStatus.NotOnForm) continue;
            if (labels.IsCut && b == detail.Box && detail.IsListed && !IsTold(group, marked, detail)) SetByDetail(group.Boxes[b], record, detail);
            else SetEmpty(group.Boxes[b], record, Math.Min(mostOfEmpty, EmptyConfidence(labels, marked, b)), labels);
        }
    }

    /// <summary>That a box is empty is as sure as that its place was seen, and that all marks were told apart.</summary>
    private static float EmptyConfidence(GroupLabels labels, MarkOfBox?[] marked, int box)
    {
        bool isSeen = !labels.IsCut || labels.IsSeen(box);
        float confidence = isSeen ? PageEvidence.EmptyBox : PageEvidence.EmptyBoxOfCutGroup;
        for (int b = 0; b < marked.Length; b++)
        {
            if (marked[b] is not { } mark) continue;

            // A mark without a label beside it, given to a box whose label is lost, may be another box's.
            bool isToldApart = mark.Because == EvidenceName.FloatingMark && mark.Confidence >= PageEvidence.OnlyFloatingMark;
            confidence = Math.Min(confidence, isSeen && isToldApart ? PageEvidence.EmptyBoxBesideFloatingMark : mark.Confidence);
        }

        return confidence;
    }

    private void ReadUnmarked(CheckBoxGroupDescriptor group, GroupLabels labels, GroupDetail detail, RecordValues record)
    {
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            CheckBoxDescriptor box = group.Boxes[b];
            if (record[box.Field].Status != ExtractionStatus.NotOnForm) continue;
            if (group.Marks == MarkRule.Any && labels.ShareOf(b) >= (_layout.IsOfLines ? GroupLabels.PartOfLines : GroupLabels.MostOfLabel)) SetEmpty(box, record, labels.ShareOf(b) >= 0.9f ? PageEvidence.EmptyBox : PageEvidence.EmptyBoxOfCutGroup, labels);
            else if (group.Marks != MarkRule.Any && b == detail.Box && detail.IsText)
                SetByDetail(box, record, detail);
            else if (group.Marks == MarkRule.AtLeastOne && labels.IsSeen(b)) SetUnmarked(box, record, labels);
            else SetMissing(box, record, EvidenceName.NoMark);
        }
    }

    /// <summary>The texts that are filled in below boxes: they belong to a marked one.</summary>
    private void ReadDetails(CheckBoxGroupDescriptor group, GroupLabels labels, MarkOfBox?[] marked, GroupDetail detail, RecordValues record)
    {
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            if (group.Boxes[b].Detail is not { } field) continue;
            FieldValue box = record[group.Boxes[b].Field];
            bool isSet = box.HasValue && (box.Number != 0) == group.Boxes[b].Value;
            if (b == detail.Box && detail.Pieces.Count > 0) record[field] = DetailValue(field, detail, labels, isSet);
            else if (isSet) record[field] = FieldValue.None(ExtractionStatus.Missing, true);
            else if (box.HasValue && marked[b] is null) record[field] = FieldValue.None(ExtractionStatus.Blank, box.IsDoubtful, null, box.Confidence);
            else record[field] = FieldValue.None(ExtractionStatus.Missing, true);
        }
    }

    private FieldValue DetailValue(FieldDescriptor field, GroupDetail detail, GroupLabels labels, bool isSet)
    {
        bool isClean = isSet && !labels.IsCut && !detail.IsShared && detail.Pieces.Count == 1;
        if (_layout.IsOfLines) isClean &= IsWholeText(PagePieces.Text(_layout, detail.Pieces));
        if (!detail.IsText) return FieldValue.None(ExtractionStatus.Missing, true, PagePieces.Source(_layout, detail.Pieces, EvidenceName.LabelFragment));
        if (isClean) return context.Convert(field, PagePieces.Text(_layout, detail.Pieces[0]), ExtractionStatus.Found, PageEvidence.PartOfLabel, PagePieces.Source(_layout, detail.Pieces, EvidenceName.Detail));
        JoinedText text = PageText.Join(_layout, detail.Pieces);
        if (Listed(field, detail, text) is { } known)
            return context.Convert(field, known.Text, known.Cover.Missing > 0 ? ExtractionStatus.Inferred : ExtractionStatus.Repaired, PageEvidence.TextAmongFragments, PagePieces.Source(_layout, detail.Pieces, EvidenceName.Detail, EvidenceName.CutGroup, EvidenceName.PiecesOfKnown));
        float confidence = Math.Min(PageEvidence.TextAmongFragments, text.Confidence);
        return context.Convert(field, text.Text, ExtractionStatus.Repaired, confidence, PagePieces.Source(_layout, detail.Pieces, EvidenceName.Detail, EvidenceName.CutGroup));
    }

    /// <summary>The usual text that the words of a cut group are left of; none where they are one themselves.</summary>
    private KnownText? Listed(FieldDescriptor field, GroupDetail detail, in JoinedText text) =>
        _layout.IsOfLines || field.Codes is not { } list || ListedText.Stands(text.Text, list) ? null : ListedText.Find(_layout, detail.Pieces, list);

    /// <summary>Whether a text of a line can be all that was filled in: several words and no digits, which are those of a label.</summary>
    private static bool IsWholeText(string text) => text.Contains(' ') && text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !char.IsLower(text[0]);

    /// <summary>Whether a marked box has a text: then the words are its.</summary>
    private static bool IsTold(CheckBoxGroupDescriptor group, MarkOfBox?[] marked, GroupDetail detail)
    {
        for (int b = 0; b < marked.Length; b++)
            if (b != detail.Box && marked[b] is not null && group.Boxes[b].Detail is not null) return true;
        return false;
    }

    /// <summary>A box whose mark is lost, and below which a text is filled in.</summary>
    private void SetByDetail(CheckBoxDescriptor box, RecordValues record, GroupDetail detail) =>
        record[box.Field] = FieldValue.OfNumber(box.Value ? 1 : 0, ExtractionStatus.Inferred, PageEvidence.FromDetail, true, PagePieces.Source(_layout, detail.Pieces, EvidenceName.Detail));

    private void SetEmpty(CheckBoxDescriptor box, RecordValues record, float confidence, GroupLabels labels) =>
        record[box.Field] = FieldValue.OfNumber(box.Value ? 0 : 1, ExtractionStatus.Found, confidence, context.IsDoubtful(confidence), labels.Source(_layout, EvidenceName.NoMark));

    /// <summary>A box of a group whose mark is lost: that its label stands there without one speaks for an empty box, and does not show it.</summary>
    private void SetUnmarked(CheckBoxDescriptor box, RecordValues record, GroupLabels labels) =>
        record[box.Field] = FieldValue.OfNumber(box.Value ? 0 : 1, ExtractionStatus.Inferred, PageEvidence.WithoutMark, true, labels.Source(_layout, EvidenceName.NoMark));

    private void SetMissing(CheckBoxDescriptor box, RecordValues record, string? because)
    {
        var source = because is null ? null : new Provenance(_layout.Document, [], null, null, [because]);
        record[box.Field] = FieldValue.None(ExtractionStatus.Missing, true, source);
        if (box.Detail is { } detail && record[detail].Status == ExtractionStatus.NotOnForm) record[detail] = FieldValue.None(ExtractionStatus.Missing, true);
    }

    private static FieldValue Weaker(FieldValue a, FieldValue b)
    {
        FieldValue better = a.Confidence >= b.Confidence ? a : b;
        return better.With(better.Status, PageEvidence.BesideDamage, true, better.Provenance);
    }

    private Provenance MarkSource(MarkOfBox mark)
    {
        Token token = _layout.Tokens[mark.Mark.Token];
        return new Provenance(_layout.Document, new TextRange(token.Start, token.Length), null, [mark.Because]);
    }

    /// <summary>A mark that stands alone in the line before the group's label.</summary>
    private CheckMark? MarkBefore(LocatedGroup located)
    {
        Cell first = _layout.Cells[located.Cells[0]];
        if (first.Row == 0) return null;
        Row above = _layout.Rows[first.Row - 1];
        if (above.CellCount != 1) return null;
        Cell cell = _layout.Cells[above.FirstCell];
        return cell.TokenCount == 1 && MarkFinder.IsMark(_layout, cell, cell.FirstToken, out bool sure) && sure ? new CheckMark(cell.FirstToken, above.FirstCell, true) : null;
    }
}
