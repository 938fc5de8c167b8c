using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads check boxes in reading order: a mark stands before the label of its box, or before what stands beside that.</summary>
internal sealed class StreamMarks(PageContext context, PageStream page)
{
    /// <summary>What a mark is worth directly before its label, and before one that other texts stand between; what an empty box beside such marks is worth.</summary>
    private const float AtLabel = 0.97f, NearLabel = 0.93f, Uncertain = 0.6f;

    private readonly FormDescriptor _form = context.Located.Form;
    private readonly float[][] _marks = Array.ConvertAll(context.Located.Form.Groups, g => new float[g.Boxes.Length]);
    private readonly List<int>[][] _places = Array.ConvertAll(context.Located.Form.Groups, g => new List<int>[g.Boxes.Length]);
    private readonly bool[] _isUnsure = new bool[context.Located.Form.Groups.Length];
    private readonly bool[] _hasLabel = new bool[context.Located.Form.Groups.Length];

    public void Read()
    {
        Find();
        for (int g = 0; g < _form.Groups.Length; g++) Fill(g);
    }

    /// <summary>Whether a box of a field is marked.</summary>
    public bool IsMarked(FieldDescriptor field)
    {
        for (int g = 0; g < _marks.Length; g++)
            for (int b = 0; b < _marks[g].Length; b++)
                if (_form.Groups[g].Boxes[b].Field == field && _marks[g][b] > 0) return true;
        return false;
    }

    private void Find()
    {
        for (int i = 0; i < page.Count; i++)
        {
            if (!page[i].IsText && page.PhraseOf(i) is { Kind: PhraseKind.CheckLabel or PhraseKind.GroupLabel } label) _hasLabel[label.Owner] = true;
            if (!page.IsOpen(i) || !IsMark(i)) continue;
            page.Take(i);
            int next = NextLabel(i, out bool isDirect);
            if (next < 0) continue;
            Phrase phrase = page.PhraseOf(next);
            ref float sure = ref _marks[phrase.Owner][phrase.Part];
            if (sure > 0) _isUnsure[phrase.Owner] = true;
            sure = isDirect ? AtLabel : NearLabel;
            (_places[phrase.Owner][phrase.Part] ??= []).Add(i);
        }
    }

    private bool IsMark(int index)
    {
        if (page[index].EndToken != page[index].FirstToken + 1) return false;
        return MarkFinder.IsMark(page.Trace.Layout, default, page[index].FirstToken, out bool sure) && sure;
    }

    private int NextLabel(int mark, out bool isDirect)
    {
        isDirect = true;
        for (int i = mark + 1; i < page.Count; i++)
        {
            if (!page[i].IsText && page[i].Opens && page.PhraseOf(i).Kind == PhraseKind.CheckLabel) return i;
            if (page[i].IsText && IsMark(i)) continue;
            isDirect = false;
        }

        return -1;
    }

    private void Fill(int index)
    {
        CheckBoxGroupDescriptor group = _form.Groups[index];
        RecordValues record = context.RecordOf(group.Member, 0);
        bool any = Array.Exists(_marks[index], m => m > 0);
        float least = 1;
        foreach (float mark in _marks[index])
            if (mark > 0) least = Math.Min(least, mark);
        if (_isUnsure[index]) least = Uncertain;
        for (int b = 0; b < group.Boxes.Length; b++)
        {
            CheckBoxDescriptor box = group.Boxes[b];
            float mark = _marks[index][b];
            if (mark > 0)
            {
                float sure = _isUnsure[index] ? Uncertain : mark;
                record[box.Field] = FieldValue.OfNumber(box.Value ? 1 : 0, ExtractionStatus.Found, sure, context.IsDoubtful(sure), page.Source(_places[index][b], EvidenceName.Mark));
            }
            else if (!record[box.Field].HasValue) record[box.Field] = Empty(box, group.Marks, any, least, _hasLabel[index]);
        }
    }

    private FieldValue Empty(CheckBoxDescriptor box, MarkRule rule, bool any, float least, bool hasLabel)
    {
        if (!hasLabel || (rule != MarkRule.Any && !any)) return FieldValue.None(ExtractionStatus.Missing, true);
        float sure = Math.Min(least, PageEvidence.EmptyBox);
        return box.Value
            ? FieldValue.OfNumber(0, ExtractionStatus.Found, sure, context.IsDoubtful(sure), new Provenance(null, default(SourceSpan), null, [EvidenceName.NoMark]))
            : default;
    }
}
