using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading.Flow;

/// <summary>Reads the fields of a box whose lines are whole: captions or the lines themselves tell the parts.</summary>
internal sealed class FlowBoxReader(PageContext context)
{
    private readonly DocumentLayout _layout = context.Layout;
    private readonly FlowPlaceReader _places = new(context);
    private readonly EnclosedReader _enclosed = new(context);

    /// <summary>Fills the fields of a box into a record.</summary>
    public void Read(LocatedBox box, RecordValues record)
    {
        BoxPart[] parts = box.Box.Parts;
        int enclosed = Array.FindIndex(parts, p => p.Between.Length > 0);
        if (parts.Length == 1) ReadWhole(parts[0].Field, LinesOf(box.Items, 0, box.Items.Count), record);
        else if (enclosed >= 0) ReadEnclosed(parts, enclosed, LinesOf(box.Items, 0, box.Items.Count), record);
        else ReadParts(box, record);
        foreach (BoxPart part in parts)
            if (record[part.Field].Status == ExtractionStatus.NotOnForm) record[part.Field] = context.Absent(part.Field, true);
    }

    private List<TextPiece> LinesOf(List<AreaItem> items, int first, int end)
    {
        List<TextPiece> lines = [];
        for (int i = first; i < end; i++)
            if (!items[i].IsCaption && items[i].Count > 0) lines.Add(PagePieces.Of(_layout, items[i].Row, items[i].FirstToken, items[i].Count));
        return lines;
    }

    private void ReadEnclosed(BoxPart[] parts, int enclosed, List<TextPiece> lines, RecordValues record)
    {
        List<TextPiece> rest = _enclosed.Read(parts[enclosed], lines, record, PageEvidence.WholeLabel);
        for (int i = 0; i < parts.Length; i++)
            if (i != enclosed) ReadWhole(parts[i].Field, rest, record, rest.Count > 1 ? PageEvidence.LineByLength : PageEvidence.WholeCell);
    }

    /// <summary>Reads lines as one value.</summary>
    private void ReadWhole(FieldDescriptor field, List<TextPiece> lines, RecordValues record, float confidence = PageEvidence.WholeCell)
    {
        if (field.Type is not (FieldType.Text or FieldType.PersonName)) lines.RemoveAll(IsHint);
        if (lines.Count == 0) return;
        FieldValue value = context.Convert(field, PagePieces.Text(_layout, lines), ExtractionStatus.Found, confidence, PagePieces.Source(_layout, lines, EvidenceName.Label));
        record[field] = value.HasValue ? value : ReadWord(field, lines) ?? value;
    }

    /// <summary>Whether a line is what is left of a label: words in parentheses that say how to fill it in.</summary>
    private bool IsHint(TextPiece line)
    {
        ReadOnlySpan<char> text = _layout.Document.Text.AsSpan(line.Start, line.End - line.Start);
        return text[0] == '(' && text[^1] == ')' && text.IndexOfAnyInRange('0', '9') < 0;
    }

    /// <summary>The one word that is a value, beside others that are not: hints of the label.</summary>
    private FieldValue? ReadWord(FieldDescriptor field, List<TextPiece> lines)
    {
        FieldValue? found = null;
        foreach (TextPiece line in lines)
        {
            for (int t = line.FirstToken; t < line.EndToken; t++)
            {
                TextPiece word = PagePieces.Slice(_layout, line, t, t + 1);
                FieldValue value = context.Convert(field, PagePieces.Text(_layout, word), ExtractionStatus.Found, PageEvidence.PartOfLabel, PagePieces.Source(_layout, word, EvidenceName.Label, EvidenceName.Shape));
                if (!value.HasValue) continue;
                if (found is not null) return null;
                found = value;
            }
        }

        return found;
    }

    /// <summary>Captions close the parts up to theirs; where there are none, the lines are taken in order.</summary>
    private void ReadParts(LocatedBox box, RecordValues record)
    {
        List<AreaItem> items = box.Items;
        int next = 0, last = box.Box.Parts.Length - 1, i = 0;
        while (i < items.Count && next <= last)
        {
            int first = i;
            while (i < items.Count && !items[i].IsCaption) i++;
            int captions = i, lowest = int.MaxValue, highest = -1;
            for (; i < items.Count && items[i].IsCaption; i++)
            {
                lowest = Math.Min(lowest, items[i].Caption);
                highest = Math.Max(highest, items[i].Caption);
            }

            // Captions that come again, or before anything they could be of, tell nothing.
            if (highest >= 0 && (highest < next || (captions == first && next == 0))) continue;
            if (highest < 0) highest = last;
            List<TextPiece> lines = LinesOf(items, first, captions);
            if (highest < next + 2 && HasBlank(items, first, captions)) ReadWithBlanks(box, items.GetRange(first, captions - first), next, highest, record);
            else if (!ReadByColumn(box, lowest, highest, items.GetRange(first, captions - first).FindAll(v => v.Count > 0), items.GetRange(captions, i - captions), next, record))
                new FlowLines(context, _places, box.Box.Parts, record).Read(lines, next, highest);
            next = highest + 1;
        }
    }

    private static bool HasBlank(List<AreaItem> items, int first, int end) => items.FindIndex(first, end - first, i => i.Count == 0) >= 0;

    /// <summary>Lines of which some are empty: where there are as many as printed, an empty one is that part's.</summary>
    private void ReadWithBlanks(LocatedBox box, List<AreaItem> lines, int next, int highest, RecordValues record)
    {
        List<TextPiece> filled = LinesOf(lines, 0, lines.Count);
        var reader = new FlowLines(context, _places, box.Box.Parts, record);
        if (filled.Count == 1 && lines.Count == highest - next + 1)
        {
            int at = next + lines.FindIndex(l => l.Count > 0);
            reader.Read(filled, at, at);
        }
        else
        {
            reader.Read(filled, next, highest);
        }
    }

    /// <summary>Values that stand in columns over their captions.</summary>
    private bool ReadByColumn(LocatedBox box, int lowest, int highest, List<AreaItem> values, List<AreaItem> captions, int next, RecordValues record)
    {
        if (lowest != next || lowest == highest || values.Count == 0 || captions.Count < 2) return false;
        int row = values[0].Row;
        foreach (AreaItem value in values)
            if (value.Row != row || Under(value, captions) < 0) return false;
        foreach (AreaItem caption in captions)
            if (ColumnOf(caption) == ColumnOf(captions[0]) && caption != captions[0]) return false;
        foreach (AreaItem value in values)
        {
            FieldDescriptor field = box.Box.Parts[Under(value, captions)].Field;
            ReadWhole(field, [PagePieces.Of(_layout, row, value.FirstToken, value.Count)], record);
        }

        for (int p = next; p <= highest; p++)
            if (!record[box.Box.Parts[p].Field].HasValue) record[box.Box.Parts[p].Field] = context.Absent(box.Box.Parts[p].Field, true);
        return true;
    }

    private int Under(in AreaItem value, List<AreaItem> captions)
    {
        foreach (AreaItem caption in captions)
            if (ColumnOf(caption) == ColumnOf(value)) return caption.Caption;
        return -1;
    }

    private int ColumnOf(in AreaItem item) => _layout.Cells[item.Cell].Column;
}
