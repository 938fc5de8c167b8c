using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading.Flow;

/// <summary>Reads the check boxes of a group whose labels and signs are whole: a box that is printed without a mark says no.</summary>
internal sealed class FlowGroupReader(PageContext context)
{
    private readonly DocumentLayout _layout = context.Layout;

    public void Read(LocatedGroup? located, CheckBoxGroupDescriptor group, RecordValues record)
    {
        if (located is null)
        {
            foreach (CheckBoxDescriptor box in group.Boxes) SetMissing(box, record);
            return;
        }

        FlowChecks checks = FlowChecks.Of(_layout, located);
        int marks = 0, signs = 0;
        foreach (FlowCheck check in checks.Boxes)
        {
            if (check.Sign == CheckSign.Marked) marks++;
            if (check.Sign != CheckSign.None) signs++;
        }

        float marked = checks.HasStrayMark || (group.Marks == MarkRule.ExactlyOne && marks > 1) ? PageEvidence.FloatingMark : PageEvidence.WholeCell;
        for (int b = 0; b < group.Boxes.Length; b++)
            if (checks.Boxes[b].Sign == CheckSign.Marked) SetMarked(group.Boxes[b], checks.Boxes[b], marked, record);
        for (int b = 0; b < group.Boxes.Length; b++)
            if (checks.Boxes[b].Sign != CheckSign.Marked) SetEmpty(group, b, checks, located, marks, signs, record);
        new FlowDetails(context, group, located, checks).Read(record);
    }

    private void SetMarked(CheckBoxDescriptor box, in FlowCheck check, float confidence, RecordValues record)
    {
        TextRange range = RangeOf(check.FirstToken, check.EndToken);
        var value = FieldValue.OfNumber(box.Value ? 1 : 0, ExtractionStatus.Found, confidence, context.IsDoubtful(confidence), new Provenance(_layout.Document, range, null, [EvidenceName.Mark]));
        FieldValue other = record[box.Field];
        record[box.Field] = other.HasValue && other.Number != value.Number ? value.With(value.Status, PageEvidence.BesideDamage, true, value.Provenance) : value;
    }

    private void SetEmpty(CheckBoxGroupDescriptor group, int index, FlowChecks checks, LocatedGroup located, int marks, int signs, RecordValues record)
    {
        CheckBoxDescriptor box = group.Boxes[index];
        FlowCheck check = checks.Boxes[index];
        if (record[box.Field].Status != ExtractionStatus.NotOnForm) return;
        if (check.Label < 0 || (marks == 0 && IsShared(group, box.Field)))
        {
            SetMissing(box, record);
            return;
        }

        // Where other boxes have signs, one without may have lost its own; where a mark must be and none is, it may be a picture.
        bool isPlain = check.Sign == CheckSign.None && signs > marks;
        bool lacksMark = marks == 0 && group.Marks != MarkRule.Any && signs < group.Boxes.Length;
        float confidence = isPlain || lacksMark || check.IsUnclear || checks.HasStrayMark ? PageEvidence.FloatingMark : PageEvidence.WholeCell;
        AreaItem label = located.Items[check.Label];
        TextRange range = check.Sign == CheckSign.Empty ? RangeOf(check.FirstToken, check.EndToken) : RangeOf(label.FirstToken, label.EndToken);
        record[box.Field] = FieldValue.OfNumber(box.Value ? 0 : 1, ExtractionStatus.Found, confidence, context.IsDoubtful(confidence), new Provenance(_layout.Document, range, null, [EvidenceName.NoMark]));
    }

    private static bool IsShared(CheckBoxGroupDescriptor group, FieldDescriptor field)
    {
        int count = 0;
        foreach (CheckBoxDescriptor box in group.Boxes)
            if (box.Field == field) count++;
        return count > 1;
    }

    private static void SetMissing(CheckBoxDescriptor box, RecordValues record)
    {
        if (record[box.Field].Status == ExtractionStatus.NotOnForm) record[box.Field] = FieldValue.None(ExtractionStatus.Missing, true);
        if (box.Detail is { } detail && record[detail].Status == ExtractionStatus.NotOnForm) record[detail] = FieldValue.None(ExtractionStatus.Missing, true);
    }

    private TextRange RangeOf(int first, int end) => new(_layout.Tokens[first].Start, _layout.Tokens[end - 1].End - _layout.Tokens[first].Start);
}
