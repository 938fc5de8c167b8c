using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads the boxes whose values tell themselves: by the signs around them, by being dates.</summary>
internal sealed class StreamBoxes(PageContext context, PageStream page)
{
    private const float Enclosed = 0.97f, OnlyOne = 0.97f, BehindLabel = 0.95f, Rival = 0.6f;

    private readonly FormDescriptor _form = context.Located.Form;

    /// <summary>The element behind the last enclosed value; -1 where there is none.</summary>
    public int EndOfEnclosed { get; private set; } = -1;

    public void Read()
    {
        List<int> dated = [];
        for (int b = 0; b < _form.Boxes.Length; b++)
        {
            BoxDescriptor box = _form.Boxes[b];
            if (box.Place != ValuePlace.After) continue;
            if (Array.Find(box.Parts, p => p.Between.Length > 0) is { } enclosed) ReadEnclosed(box, enclosed);
            else if (box.Member is null && box.Parts.Length == 1 && box.Parts[0].Field.Type == FieldType.Date) dated.Add(b);
        }

        ReadDates(dated);
    }

    /// <summary>Values in one block, told apart by the signs that enclose one of them.</summary>
    private void ReadEnclosed(BoxDescriptor box, BoxPart enclosed)
    {
        RecordValues record = context.RecordOf(box.Member, 0);
        foreach (Enclosure pair in enclosed.Between)
        {
            if (pair.Close.Length == 0) continue;
            for (int i = 0; i < page.Count; i++)
            {
                if (!page.IsOpen(i) || FindWord(i, pair.Open) < 0) continue;
                int last = i;
                while (last < page.Count && (!page[last].IsText || FindWord(last, pair.Close) < 0) && last - i < 8) last++;
                if (last == page.Count || !page[last].IsText || FindWord(last, pair.Close) < 0) continue;
                Fill(box, enclosed, record, i, last, pair);
                return;
            }
        }
    }

    private void Fill(BoxDescriptor box, BoxPart enclosed, RecordValues record, int opening, int closing, Enclosure pair)
    {
        List<int> names = [];
        int first = opening;
        while (first > 0 && page.IsOpen(first - 1) && page[first - 1].Block == page[opening].Block) first--;
        for (int i = first; i < opening; i++) names.Add(i);
        List<int> all = [.. names];
        for (int i = opening; i <= closing; i++)
            if (page.IsOpen(i)) all.Add(i);
        string text = page.Join(all);
        int at = text.IndexOf(pair.Open, StringComparison.Ordinal), end = text.IndexOf(pair.Close, at + pair.Open.Length, StringComparison.Ordinal);
        if (at < 0 || end < 0) return;
        float sure = closing - opening <= 1 && all.Count <= 3 ? Enclosed : PageEvidence.PartOfLabel;
        Provenance source = page.Source(all, EvidenceName.Shape);
        FieldDescriptor? before = Array.Find(box.Parts, p => p != enclosed)?.Field;
        string name = text[..at].Trim(), value = text[(at + pair.Open.Length)..end].Trim();
        if (before is not null) record[before] = name.Length > 0 ? context.Convert(before, name, ExtractionStatus.Found, SureOfName(sure, name), source) : context.Absent(before, true);
        record[enclosed.Field] = value.Length > 0 ? context.Convert(enclosed.Field, value, ExtractionStatus.Found, sure, source) : context.Absent(enclosed.Field, true);
        foreach (int i in all) page.Take(i);
        EndOfEnclosed = closing + 1;
    }

    private static float SureOfName(float sure, string name) => GluedWords.Has(name, isName: true) ? Math.Min(sure, PageEvidence.LookAlike) : sure;

    private int FindWord(int index, string sign)
    {
        DocumentLayout layout = page.Trace.Layout;
        for (int t = page[index].FirstToken; t < page[index].EndToken; t++)
            if (layout.TextOf(layout.Tokens[t]).Contains(sign, StringComparison.Ordinal)) return t;
        return -1;
    }

    private void ReadDates(List<int> boxes)
    {
        List<int> dates = [];
        for (int i = 0; i < page.Count; i++)
            if (page.IsOpen(i) && ValueConversion.TryDate(page.TextOf(i), out _)) dates.Add(i);
        foreach (int i in dates) page.Take(i);
        List<int> required = boxes.FindAll(b => !_form.Boxes[b].Parts[0].Field.IsOptional);
        if (dates.Count == 1 && required.Count == 1)
        {
            foreach (int b in boxes) Fill(b, b == required[0] ? dates[0] : -1, OnlyOne);
            return;
        }

        bool byLabel = dates.Count > 0 && dates.Count == boxes.Count && AreBehindLabels(boxes, dates);
        for (int n = 0; n < boxes.Count; n++) Fill(boxes[n], n < dates.Count ? dates[n] : -1, byLabel ? BehindLabel : Rival);
    }

    /// <summary>Whether each date stands behind its own label and before the label of the next.</summary>
    private bool AreBehindLabels(List<int> boxes, List<int> dates)
    {
        for (int n = 0; n < boxes.Count; n++)
        {
            int label = LabelOf(boxes[n]), next = n + 1 < boxes.Count ? LabelOf(boxes[n + 1]) : page.Count;
            if (label < 0 || next < 0 || dates[n] < label || dates[n] > next) return false;
        }

        return true;
    }

    private int LabelOf(int box)
    {
        for (int i = 0; i < page.Count; i++)
            if (!page[i].IsText && page.PhraseOf(i) is { Kind: PhraseKind.BoxLabel } phrase && phrase.Owner == box) return i;
        return -1;
    }

    private void Fill(int box, int element, float sure)
    {
        FieldDescriptor field = _form.Boxes[box].Parts[0].Field;
        context.RecordOf(_form.Boxes[box].Member, 0)[field] = element >= 0
            ? context.Convert(field, page.TextOf(element), ExtractionStatus.Found, sure, page.Source([element], EvidenceName.Shape))
            : context.Absent(field, LabelOf(box) >= 0);
    }
}
