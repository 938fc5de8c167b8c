using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading.Flow;

/// <summary>Reads the texts that are filled in below check boxes: behind the label, in its column, or below all labels for the one box that is marked.</summary>
internal sealed class FlowDetails(PageContext context, CheckBoxGroupDescriptor group, LocatedGroup located, FlowChecks checks)
{
    private readonly DocumentLayout _layout = context.Layout;
    private readonly List<TextPiece>?[] _texts = new List<TextPiece>?[group.Boxes.Length];
    private readonly List<TextPiece> _common = [];

    public void Read(RecordValues record)
    {
        if (!Array.Exists(group.Boxes, b => b.Detail is not null)) return;
        foreach (AreaItem text in checks.Texts)
        {
            int box = BoxOf(text);
            TextPiece piece = PagePieces.Of(_layout, text.Row, text.FirstToken, text.Count);
            if (box < 0) _common.Add(piece);
            else (_texts[box] ??= []).Add(piece);
        }

        int owner = OwnerOfCommon(out bool isSure);
        for (int b = 0; b < group.Boxes.Length; b++)
            if (group.Boxes[b].Detail is { } field) record[field] = ValueOf(b, field, b == owner, isSure, record[group.Boxes[b].Field]);
    }

    private FieldValue ValueOf(int b, FieldDescriptor field, bool hasCommon, bool isSure, in FieldValue box)
    {
        bool isMarked = checks.Boxes[b].Sign == CheckSign.Marked;
        List<TextPiece>? pieces = _texts[b];
        if (hasCommon && _common.Count > 0)
        {
            // A text of its own and one below all boxes: the second may be anything.
            isSure &= pieces is null;
            pieces = [.. pieces ?? [], .. _common];
        }

        if (pieces is null) return isMarked || !box.HasValue ? FieldValue.None(ExtractionStatus.Missing, true) : FieldValue.None(ExtractionStatus.Blank, box.IsDoubtful, null, box.Confidence);
        float confidence = isMarked && (isSure || !hasCommon) && !box.IsDoubtful ? PageEvidence.WholeCell : PageEvidence.LineByLength;
        return context.Convert(field, PagePieces.Text(_layout, pieces), ExtractionStatus.Found, confidence, PagePieces.Source(_layout, pieces, EvidenceName.Detail));
    }

    /// <summary>The box that a text below all boxes belongs to: the one that is marked and has a text; sure if it is the only one.</summary>
    private int OwnerOfCommon(out bool isSure)
    {
        int owner = -1, first = -1;
        isSure = false;
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            if (group.Boxes[b].Detail is null) continue;
            if (first < 0) first = b;
            if (checks.Boxes[b].Sign != CheckSign.Marked) continue;
            isSure = owner < 0;
            if (owner < 0) owner = b;
        }

        return owner < 0 ? first : owner;
    }

    /// <summary>The box whose label a text follows in its line, or alone shares a column with; -1 where neither tells.</summary>
    private int BoxOf(in AreaItem text)
    {
        int column = _layout.Cells[text.Cell].Column, found = -1;
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            if (group.Boxes[b].Detail is null || checks.Boxes[b].Label < 0) continue;
            AreaItem label = located.Items[checks.Boxes[b].Label];
            bool follows = label.EndToken == text.FirstToken && label.Cell == text.Cell && (_layout.Tokens[text.FirstToken].Traits & TokenTraits.StartsLine) == 0;
            if (follows || StandsBelow(text, b)) return b;
            if (label.Row >= text.Row || _layout.Cells[label.Cell].Column != column || !HasColumns()) continue;
            if (found >= 0) return -1;
            found = b;
        }

        return found;
    }

    /// <summary>Whether labels stand one under the other with a text below each: this one is the first below a label.</summary>
    private bool StandsBelow(in AreaItem text, int box)
    {
        AreaItem label = located.Items[checks.Boxes[box].Label];
        if (!StartsLine(text) || label.EndToken > text.FirstToken) return false;
        bool isLast = true, hasTextBefore = false;
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            if (checks.Boxes[b].Label < 0) continue;
            AreaItem other = located.Items[checks.Boxes[b].Label];
            if (!SharesColumn(other, text) || (other.FirstToken > label.FirstToken && other.FirstToken < text.FirstToken)) return false;
            if (group.Boxes[b].Detail is null) continue;
            if (!BeginsLine(other)) return false;
            isLast &= other.FirstToken <= text.FirstToken;
            hasTextBefore |= HasTextBetween(other, label);
        }

        // Below the last label of all, a text is that label's only if one before has its own.
        return !isLast || hasTextBefore;
    }

    private bool HasTextBetween(AreaItem upper, AreaItem lower) => checks.Texts.Exists(t => StartsLine(t) && upper.EndToken <= t.FirstToken && t.EndToken <= lower.FirstToken);

    private bool StartsLine(in AreaItem text) => _layout.Cells[text.Cell].FirstToken == text.FirstToken || (_layout.Tokens[text.FirstToken].Traits & TokenTraits.StartsLine) != 0;

    /// <summary>Whether no other label stands before a label in its line.</summary>
    private bool BeginsLine(in AreaItem label)
    {
        int token = label.FirstToken, first = _layout.Cells[label.Cell].FirstToken;
        while (token > first && (_layout.Tokens[token].Traits & TokenTraits.StartsLine) == 0) token--;
        foreach (FlowCheck other in checks.Boxes)
            if (other.Label >= 0 && located.Items[other.Label] is { } before && before.FirstToken < label.FirstToken && before.EndToken > token) return false;
        return true;
    }

    private bool SharesColumn(in AreaItem one, in AreaItem other) => _layout.Cells[one.Cell].Column == _layout.Cells[other.Cell].Column;

    /// <summary>Whether the labels stand in cells of their own, beside each other.</summary>
    private bool HasColumns()
    {
        int cell = -1;
        bool differ = false;
        foreach (FlowCheck check in checks.Boxes)
        {
            if (check.Label < 0) continue;
            AreaItem label = located.Items[check.Label];
            if (label.Cell == cell) return false;
            differ |= cell >= 0 && _layout.Cells[label.Cell].Column != _layout.Cells[cell].Column;
            cell = label.Cell;
        }

        return differ;
    }
}
