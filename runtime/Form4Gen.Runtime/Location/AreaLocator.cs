using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Shares the words outside the tables out to the boxes and groups of check boxes whose labels stand near them.</summary>
internal sealed class AreaLocator(LabelMap labels, FormDescriptor form)
{
    private readonly DocumentLayout _layout = labels.Layout;
    private readonly BoxFiller _filler = new(labels, form);
    private readonly List<LocatedBox> _boxes = [];
    private readonly LocatedGroup?[] _groups = new LocatedGroup?[form.Groups.Length];
    private readonly LocatedBox?[] _last = new LocatedBox?[form.Boxes.Length];
    private readonly List<CellOwner> _above = [];
    private readonly List<CellOwner> _current = [];

    private readonly int[] _groupLetters = new int[form.Groups.Length];
    private int _segment;

    public LocatedBox[] Boxes => [.. _boxes];

    public LocatedGroup?[] Groups => _groups;

    public void Locate()
    {
        int block = -1;
        for (int r = 0; r < _layout.Rows.Length; r++)
        {
            Row row = _layout.Rows[r];
            if (labels.Regions[r].Kind != RegionKind.Page) continue;
            bool isTable = _layout.Blocks[row.Block].Kind == BlockKind.Table;
            if (isTable && _layout.IsOfLines) continue;
            if (row.Block != block && isTable) _above.Clear();
            if (isTable) TableRow(r, row);
            else Line(r, row, row.Block == block);
            block = row.Block;
        }
    }

    private void TableRow(int r, in Row row)
    {
        _current.Clear();
        _segment = 0;
        for (int c = row.FirstCell; c < row.FirstCell + row.CellCount; c++)
        {
            Cell cell = _layout.Cells[c];
            if (cell.TokenCount > 0) _current.Add(OwnerByLabel(r, c));
        }

        JoinGroups(r);
        for (int i = 0; i < _current.Count; i++)
        {
            CellOwner cell = _current[i];
            if (cell.IsNone) cell = OwnerByPlace(i);
            _current[i] = cell;
            if (cell.Box is { } box) _filler.Fill(r, cell.Cell, box);
            if (cell.Group >= 0) AddToGroup(cell.Group, cell.Cell);
        }

        if (_current.Count == 0) return;
        _above.Clear();
        _above.AddRange(_current);
    }

    /// <summary>The owner that the labels in a cell tell.</summary>
    private CellOwner OwnerByLabel(int r, int c)
    {
        LocatedBox? left = LastBox();
        var result = new CellOwner(c, null, -1);
        ReadOnlySpan<LabelSegment> segments = labels.SegmentsOf(r);
        while (_segment < segments.Length && segments[_segment].Cell < c) _segment++;
        for (int i = _segment; i < segments.Length && segments[i].Cell == c; i++)
        {
            LabelSegment segment = segments[i];
            Phrase phrase = labels.PhraseOf(segment);
            switch (phrase.Kind)
            {
                case PhraseKind.BoxLabel when form.Boxes[phrase.Owner].Place == ValuePlace.After:
                    if (left is not null && left.Box == form.Boxes[phrase.Owner] && IsContinued(left, segment, phrase)) return new CellOwner(c, left, -1);
                    if (OpensBox(segment, phrase)) return new CellOwner(c, Open(phrase, r), -1);
                    break;
                case PhraseKind.BoxCaption when _last[phrase.Owner] is { } captioned:
                    return new CellOwner(c, captioned, -1);
                case PhraseKind.GroupLabel or PhraseKind.CheckLabel when result.Group < 0 && SpeaksForGroup(segment, phrase):
                    result = new CellOwner(c, null, phrase.Owner);
                    break;
            }
        }

        return result;
    }

    /// <summary>Labels of groups share words: cells with a few words of one group in a row of another belong to that.</summary>
    private void JoinGroups(int r)
    {
        const float strong = 0.5f;
        Array.Clear(_groupLetters);
        int dominant = -1;
        foreach (LabelSegment segment in labels.SegmentsOf(r))
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind is not (PhraseKind.GroupLabel or PhraseKind.CheckLabel) || !SpeaksForGroup(segment, phrase)) continue;
            _groupLetters[phrase.Owner] += segment.Letters;
            if (dominant < 0 || _groupLetters[phrase.Owner] > _groupLetters[dominant]) dominant = phrase.Owner;
        }

        if (dominant < 0) return;
        for (int i = 0; i < _current.Count; i++)
            if (_current[i].Group >= 0 && _current[i].Group != dominant && ShareIn(_current[i]) < strong) _current[i] = _current[i] with { Group = dominant };
    }

    /// <summary>The greatest share of a label of its group that a cell has.</summary>
    private float ShareIn(in CellOwner owner)
    {
        float share = 0;
        Cell cell = _layout.Cells[owner.Cell];
        int last = -1;
        for (int t = cell.FirstToken; t < cell.FirstToken + cell.TokenCount; t++)
        {
            int s = labels.SegmentOf(t);
            if (s < 0 || s == last) continue;
            last = s;
            Phrase phrase = labels.PhraseOf(labels.Segments[s]);
            if (phrase.Kind is PhraseKind.GroupLabel or PhraseKind.CheckLabel && phrase.Owner == owner.Group) share = Math.Max(share, (float)labels.Segments[s].Letters / phrase.TotalLetters);
        }

        return share;
    }

    /// <summary>The owner of a cell without labels: an unfinished value on its left, check boxes beside it, an empty box on its left or above it.</summary>
    private CellOwner OwnerByPlace(int i)
    {
        int cell = _current[i].Cell;
        CellOwner left = i > 0 ? _current[i - 1] : default;
        CellOwner right = RightOf(i);
        if (right.Box is { } next && (_filler.IsNumberOf(next, _layout.Cells[cell].FirstToken) || (IsCutAtLeft(right) && Fits(next, cell) && !IsOpenBox(left, cell)))) return new CellOwner(cell, next, -1);
        if (IsOpenBox(left, cell) || (left.Box is not null && left.Box == right.Box)) return new CellOwner(cell, left.Box, -1);
        if (i > 0 && left.Group >= 0) return new CellOwner(cell, null, left.Group);
        if (Enclosing(cell) is { } enclosing) return new CellOwner(cell, enclosing, -1);
        if (right.Group >= 0) return new CellOwner(cell, null, right.Group);
        if (i > 0 && left.Box is { } empty && BoxFiller.IsEmpty(empty) && Fits(empty, cell)) return new CellOwner(cell, empty, -1);
        CellOwner above = Above(_layout.Cells[cell].Column);
        if (above.Group >= 0) return new CellOwner(cell, null, above.Group);
        bool mayGoOn = above.Box is { } under && Fits(under, cell) && (BoxFiller.IsEmpty(under) || HasLines(under.Box));
        if (mayGoOn && i == 0) return new CellOwner(cell, above.Box, -1);
        return new CellOwner(cell, mayGoOn && BoxFiller.IsEmpty(above.Box!) ? above.Box : null, GroupAbove());
    }

    private CellOwner RightOf(int i)
    {
        for (int j = i + 1; j < _current.Count; j++)
            if (!_current[j].IsNone) return _current[j];
        return new CellOwner(-1, null, -1);
    }

    private bool IsOpenBox(in CellOwner left, int cell) => left.Box is { } open && IsOpen(open) && Fits(open, cell);

    /// <summary>Whether a cell begins in the middle of its box's label: what was before it stands in the cell on its left.</summary>
    private bool IsCutAtLeft(in CellOwner owner)
    {
        int first = _layout.Cells[owner.Cell].FirstToken, s = labels.SegmentOf(first);
        if (s < 0) return false;
        Phrase phrase = labels.PhraseOf(labels.Segments[s]);
        return phrase.Kind == PhraseKind.BoxLabel && (labels.Segments[s].FirstWord > 0 || (phrase.NumberWord >= 0 && !StartsWithDigit(first)));
    }

    /// <summary>A box without any label that is told by the signs around its value.</summary>
    private LocatedBox? Enclosing(int cell)
    {
        Cell c = _layout.Cells[cell];
        ReadOnlySpan<char> text = _layout.Document.Text.AsSpan(c.Start, c.Length);
        for (int i = 0; i < form.Boxes.Length; i++)
        {
            if (_last[i] is not null) continue;
            foreach (BoxPart part in form.Boxes[i].Parts)
                if (part.Between.Length > 0 && text.IndexOf(part.Between[0].Open) is >= 0 and var open && text[open..].Contains(part.Between[0].Close, StringComparison.Ordinal))
                    return Open(new Phrase(PhraseKind.BoxLabel, i, 0, [], "") { Letters = [], TotalLetters = 0 }, c.Row);
        }

        return null;
    }

    private static bool HasLines(BoxDescriptor box)
    {
        foreach (BoxPart part in box.Parts)
            if (part.BeginsLine) return true;
        return false;
    }

    private int GroupAbove()
    {
        foreach (CellOwner owner in _above)
            if (owner.Group >= 0) return owner.Group;
        return -1;
    }

    private CellOwner Above(int column)
    {
        CellOwner found = new(-1, null, -1);
        foreach (CellOwner owner in _above)
            if (_layout.Cells[owner.Cell].Column <= column) found = owner;
        return found;
    }

    /// <summary>A line of running text: labels open boxes; words go to the box that is open.</summary>
    private void Line(int r, in Row row, bool sameBlock)
    {
        Cell cell = _layout.Cells[row.FirstCell];
        LocatedBox? open = _above.Count == 1 && (sameBlock || (_above[0].Box is { } waiting && BoxFiller.IsEmpty(waiting))) ? _above[0].Box : null;
        int group = -1;
        foreach (LabelSegment segment in labels.SegmentsOf(r))
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind is PhraseKind.GroupLabel or PhraseKind.CheckLabel && SpeaksForGroup(segment, phrase)) group = phrase.Owner;
            if (phrase.Kind is PhraseKind.Furniture or PhraseKind.Heading or PhraseKind.GroupLabel or PhraseKind.CheckLabel) open = null;
        }

        if (open is not null && BeginsNext(open, r)) open = null;
        int token = cell.FirstToken, end = cell.FirstToken + cell.TokenCount, before = 0;
        while (token < end)
        {
            int segment = labels.SegmentOf(token), first = token;
            while (token < end && labels.SegmentOf(token) == segment) token++;
            if (segment < 0 && open is null && first == cell.FirstToken) before = token - first;
            if (segment < 0 && open is not null) _filler.AddText(open, r, row.FirstCell, first, token - first);
            if (segment >= 0) open = ReadSegment(labels.Segments[segment], r, first, token, open);
        }

        // The value may stand before its label where nothing follows.
        if (before > 0 && open is not null && open.FirstRow == r && BoxFiller.IsEmpty(open)) _filler.AddText(open, r, row.FirstCell, cell.FirstToken, before);
        if (group >= 0) AddToGroup(group, row.FirstCell);
        _above.Clear();
        _above.Add(new CellOwner(row.FirstCell, open, -1));
    }

    /// <summary>Whether a line has the label of a box that is open, and that box is one of a list and filled: the line begins the next one.</summary>
    private bool BeginsNext(LocatedBox open, int r)
    {
        if (open.Box.Member is not { Kind: MemberKind.List } || open.FirstRow == r || BoxFiller.IsEmpty(open)) return false;
        foreach (LabelSegment segment in labels.SegmentsOf(r))
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind == PhraseKind.BoxLabel && form.Boxes[phrase.Owner] == open.Box && segment.FirstWord == 0 && OpensBox(segment, phrase)) return true;
        }

        return false;
    }

    private LocatedBox? ReadSegment(in LabelSegment segment, int r, int first, int end, LocatedBox? open)
    {
        Phrase phrase = labels.PhraseOf(segment);
        if (phrase.Kind == PhraseKind.BoxCaption && open?.Box == form.Boxes[phrase.Owner])
        {
            open.Items.Add(new AreaItem(r, segment.Cell, first, end - first, phrase.Part));
            return open;
        }

        if (phrase.Kind != PhraseKind.BoxLabel || form.Boxes[phrase.Owner].Place != ValuePlace.After) return open;
        if (open is not null && open.Box == form.Boxes[phrase.Owner])
        {
            BoxFiller.CountLabel(open, segment, phrase, first);
            return open;
        }

        if (!OpensBox(segment, phrase)) return open;
        LocatedBox box = Open(phrase, r);
        BoxFiller.CountLabel(box, segment, phrase, first);
        return box;
    }

    private LocatedBox Open(Phrase phrase, int r)
    {
        var box = new LocatedBox { Box = form.Boxes[phrase.Owner], FirstRow = r, PrintedLetters = phrase.TotalLetters };

        // The same label again where overlapping cells show it twice.
        if (_last[phrase.Owner] is { } before && before.FirstRow == r) return before;
        _boxes.Add(box);
        _last[phrase.Owner] = box;
        return box;
    }

    private LocatedBox? LastBox() => _current.Count > 0 ? _current[^1].Box : null;

    private static bool IsContinued(LocatedBox left, in LabelSegment segment, Phrase phrase) =>
        left.PrintedLetters == phrase.TotalLetters || segment.FirstWord > 0;

    /// <summary>Whether a piece of a label is its beginning, or most of it: a piece of its end may belong to another label with the same words.</summary>
    private bool OpensBox(in LabelSegment segment, Phrase phrase)
    {
        const float mostOfIt = 0.5f;
        bool hasNumber = phrase.NumberWord >= 0 && segment.FirstWord == 0 && StartsWithDigit(segment.FirstToken);
        return segment.Letters >= mostOfIt * phrase.TotalLetters || hasNumber || (segment.FirstWord <= 1 && segment.Words >= 2);
    }

    private bool StartsWithDigit(int token) => char.IsAsciiDigit(_layout.Document.Text[_layout.Tokens[token].Start]);

    /// <summary>A few words out of a long label are chance.</summary>
    private static bool SpeaksForGroup(in LabelSegment segment, Phrase phrase)
    {
        const int longLabel = 12, fewWords = 4;
        return phrase.Words.Length < longLabel || segment.Words > fewWords;
    }

    private bool IsOpen(LocatedBox box) => box.LabelGoesOn || EnclosureState(box) != 0 || HasCutCaption(box);

    private int EnclosureState(LocatedBox box)
    {
        int open = 0;
        foreach (BoxPart part in box.Box.Parts)
        {
            if (part.Between.Length == 0) continue;
            Enclosure pair = part.Between[0];
            foreach (AreaItem item in box.Items)
                for (int t = item.FirstToken; t < item.EndToken && !item.IsCaption; t++)
                {
                    ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[t]);
                    if (text.Contains(pair.Open, StringComparison.Ordinal)) open++;
                    if (text.Contains(pair.Close, StringComparison.Ordinal)) open--;
                }
        }

        return open;
    }

    /// <summary>A caption whose closing parenthesis stands in the next cell.</summary>
    private bool HasCutCaption(LocatedBox box)
    {
        if (box.Items.Count == 0 || !box.Items[^1].IsCaption) return false;
        ReadOnlySpan<char> last = _layout.TextOf(_layout.Tokens[box.Items[^1].EndToken - 1]);
        return last.Contains('(') && !last.Contains(')');
    }

    /// <summary>Whether a cell can hold a value of the box: dates and numbers have digits.</summary>
    private bool Fits(LocatedBox box, int cell)
    {
        if (box.Box.Parts.Length > 1 || box.Box.Parts[0].Field.Type is FieldType.Text or FieldType.PersonName or FieldType.Code) return true;
        Cell c = _layout.Cells[cell];
        return _layout.Document.Text.AsSpan(c.Start, c.Length).IndexOfAnyInRange('0', '9') >= 0;
    }

    private void AddToGroup(int group, int cell)
    {
        LocatedGroup located = _groups[group] ??= new LocatedGroup { Group = form.Groups[group], Index = group };
        located.Cells.Add(cell);
    }

    /// <summary>Whom a cell belongs to: a box, a group, or nobody.</summary>
    private readonly record struct CellOwner(int Cell, LocatedBox? Box, int Group)
    {
        public bool IsNone => Box is null && Group < 0;
    }
}
