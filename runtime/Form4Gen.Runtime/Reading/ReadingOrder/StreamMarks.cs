using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads check boxes in reading order: a mark stands before the label of its box, or before what stands beside that.</summary>
internal sealed class StreamMarks(PageContext context, PageStream page, bool hasFurtherRecords)
{
    /// <summary>What a mark is worth directly before its label, and before one that other texts stand between; what an empty box beside such marks is worth.</summary>
    private const float AtLabel = 0.97f, NearLabel = 0.93f, Uncertain = 0.6f;

    /// <summary>Marks on lines of their own beyond this are not placed: no page has as many, and nothing is sure on one that does.</summary>
    private const int MostFloating = 32;

    private readonly FormDescriptor _form = context.Located.Form;
    private readonly float[][] _marks = Array.ConvertAll(context.Located.Form.Groups, g => new float[g.Boxes.Length]);
    private readonly List<int>[][] _places = Array.ConvertAll(context.Located.Form.Groups, g => new List<int>[g.Boxes.Length]);
    private readonly bool[] _isUnsure = new bool[context.Located.Form.Groups.Length];
    private readonly bool[] _isFloating = new bool[context.Located.Form.Groups.Length];
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

    /// <summary>Whether it is open which boxes of a group are marked.</summary>
    public bool IsUnsure(int group) => _isUnsure[group];

    private void Find()
    {
        List<int> floating = [];
        for (int i = 0; i < page.Count; i++)
        {
            if (!page[i].IsText && page.PhraseOf(i) is { Kind: PhraseKind.CheckLabel or PhraseKind.GroupLabel } label) _hasLabel[label.Owner] = true;
            if (!page.IsOpen(i) || !IsMark(i)) continue;
            page.Take(i);
            bool isOnLine = i + 1 < page.Count && page[i + 1].Row == page[i].Row && IsLabel(i + 1, out _);
            if (isOnLine) Mark(page.PhraseOf(i + 1), i, AtLabel);
            else floating.Add(i);
        }

        if (floating.Count > MostFloating)
        {
            floating.RemoveRange(MostFloating, floating.Count - MostFloating);
            Array.Fill(_isUnsure, true);
        }

        for (int n = 0; n < floating.Count; n++)
        {
            int next = NextLabel(floating[n], out bool isDirect);
            bool isLast = n + 1 == floating.Count || NextLabel(floating[n + 1], out _) != next;
            if (next >= 0 && !isLast) _isUnsure[page.PhraseOf(next).Owner] = true;
            if (next < 0 || !isLast) Stray(floating[n]);
            else Float(floating[n], next, isDirect);
        }
    }

    private bool IsLabel(int index, out Phrase phrase)
    {
        phrase = page[index].IsText ? null! : page.PhraseOf(index);
        return phrase is { Kind: PhraseKind.CheckLabel };
    }

    private void Mark(Phrase label, int element, float sure)
    {
        ref float mark = ref _marks[label.Owner][label.Part];
        if (mark > 0) _isUnsure[label.Owner] = true;
        mark = sure;
        if (sure <= Uncertain) _isUnsure[label.Owner] = true;
        (_places[label.Owner][label.Part] ??= []).Add(element);
    }

    /// <summary>A mark on a line of its own: the label behind it is its box's where the labels stand in printed order.</summary>
    private void Float(int mark, int next, bool isDirect)
    {
        Phrase label = page.PhraseOf(next);
        CheckBoxGroupDescriptor group = _form.Groups[label.Owner];
        bool isElsewhere = !isDirect && (group.Boxes.Length == 1 || Array.Exists(_marks[label.Owner], m => m == AtLabel)) && OtherLabel(label.Owner, next) is >= 0;
        if (isElsewhere)
        {
            _isUnsure[label.Owner] |= group.Boxes.Length == 1;
            Mark(page.PhraseOf(OtherLabel(label.Owner, next)), mark, Uncertain);
            return;
        }

        if (group.Boxes.Length == 1)
        {
            int rival = LastSingle(next);
            if (rival == next) Mark(label, mark, isDirect ? AtLabel : NearLabel);
            else
            {
                _isUnsure[label.Owner] = true;
                Mark(page.PhraseOf(rival), mark, Uncertain);
            }

            return;
        }

        (bool isPrinted, bool isFirst, int sharing) = OrderOf(label.Owner, next, mark);
        bool isSure = isPrinted ? isDirect || isFirst : isDirect && isFirst && sharing == 1 && !hasFurtherRecords;
        _isFloating[label.Owner] = true;
        Mark(label, mark, !isSure ? Uncertain : isDirect && isPrinted ? AtLabel : NearLabel);
    }

    /// <summary>The first label behind one that is of a group of the other sort, single box or several; -1 where there is none.</summary>
    private int OtherLabel(int group, int label)
    {
        bool isSingle = _form.Groups[group].Boxes.Length == 1;
        for (int i = label + 1; i < page.Count; i++)
            if (page[i].Opens && IsLabel(i, out Phrase phrase) && _form.Groups[phrase.Owner].Boxes.Length == 1 != isSingle && !Array.Exists(_marks[phrase.Owner], m => m > 0)) return i;
        return -1;
    }

    /// <summary>The last of several labels of single boxes that follow a mark: they stand one below the other, and nothing tells which of them it is.</summary>
    private int LastSingle(int label)
    {
        int last = label;
        for (int i = label + 1; i < page.Count; i++)
            if (page[i].Opens && IsLabel(i, out Phrase phrase) && _form.Groups[phrase.Owner].Boxes.Length == 1) last = i;
        return last;
    }

    /// <summary>Whether a group's labels stand in printed order, whether the first of them stands behind the mark or at least comes first, and how many stand in the label's block.</summary>
    private (bool IsPrinted, bool IsFirst, int Sharing) OrderOf(int group, int label, int mark)
    {
        int before = -1, first = -1, sharing = 0;
        bool isPrinted = true;
        for (int i = 0; i < page.Count; i++)
        {
            if (!page[i].Opens || !IsLabel(i, out Phrase phrase) || phrase.Owner != group) continue;
            if (first < 0) first = i;
            isPrinted &= phrase.Part > before;
            before = phrase.Part;
            if (page[i].Block == page[label].Block) sharing++;
        }

        bool isFirst = isPrinted ? first > mark : first >= 0 && page.PhraseOf(first).Part == 0;
        return (isPrinted, isFirst, sharing);
    }

    /// <summary>A mark without a label: perhaps that of the first empty box of the group before it.</summary>
    private void Stray(int mark)
    {
        for (int i = mark - 1; i >= 0; i--)
        {
            if (!IsLabel(i, out Phrase phrase) || _form.Groups[phrase.Owner].Boxes.Length == 1) continue;
            int empty = Array.FindIndex(_marks[phrase.Owner], m => m == 0);
            if (empty < 0) return;
            _isUnsure[phrase.Owner] = true;
            _marks[phrase.Owner][empty] = Uncertain;
            (_places[phrase.Owner][empty] ??= []).Add(mark);
            return;
        }

        for (int g = 0; g < _form.Groups.Length; g++) _isUnsure[g] |= _form.Groups[g].Boxes.Length == 1;
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
            if (page[i].IsText ? !IsMark(i) : page.PhraseOf(i).Kind != PhraseKind.Furniture) isDirect = false;
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
        _isUnsure[index] |= IsFirstAlone(index);
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
            else if (!record[box.Field].HasValue) record[box.Field] = Empty(box, group, any, least, index);
        }
    }

    /// <summary>
    /// Whether a mark on a line of its own is a group's only one, and its first box's by the order alone. Where several records of a list file together the
    /// first box is marked less often than the one beside it, so the order is not enough.
    /// </summary>
    private bool IsFirstAlone(int index) =>
        hasFurtherRecords && _isFloating[index] && _form.Groups[index].Boxes.Length > 1 && Array.FindIndex(_marks[index], m => m > 0) == 0 && Array.FindLastIndex(_marks[index], m => m > 0) == 0;

    private FieldValue Empty(CheckBoxDescriptor box, CheckBoxGroupDescriptor group, bool any, float least, int index)
    {
        if (!_hasLabel[index] || (group.Marks != MarkRule.Any && !any)) return FieldValue.None(ExtractionStatus.Missing, true);
        float sure = Math.Min(least, PageEvidence.EmptyBox);
        bool isOpen = _isUnsure[index] && group.Boxes.Length == 1;
        return box.Value
            ? FieldValue.OfNumber(0, isOpen ? ExtractionStatus.Inferred : ExtractionStatus.Found, sure, context.IsDoubtful(sure), new Provenance(null, default(SourceSpan), null, [EvidenceName.NoMark]))
            : default;
    }
}
