using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Finds the boxes and check boxes of a head whose lines were cut into columns: in each, a label opens a box, and words go to the one that is open.</summary>
internal sealed class LineAreas(LabelMap labels, FormDescriptor form)
{
    private const string OddSigns = "{}=<>~?_*\u00bb\u2122\u00a5\u00a2\u00ae\u2018\u00b0";

    private readonly DocumentLayout _layout = labels.Layout;
    private readonly BoxFiller _filler = new(labels, form);
    private readonly Dictionary<int, LocatedBox> _open = [];
    private readonly Dictionary<int, int> _openGroups = [];
    private readonly LocatedBox?[] _found = new LocatedBox?[form.Boxes.Length];

    /// <summary>The boxes that were found, in the order of their labels.</summary>
    public List<LocatedBox> Boxes { get; } = [];

    /// <summary>By group of the form: where it stands.</summary>
    public LocatedGroup?[] Groups { get; } = new LocatedGroup?[form.Groups.Length];

    public void Locate()
    {
        for (int r = 0; r < _layout.Rows.Length; r++)
        {
            Row row = _layout.Rows[r];
            if (labels.Regions[r].Kind != RegionKind.Page || _layout.Blocks[row.Block].Kind != BlockKind.Table) continue;
            for (int c = row.FirstCell; c < row.FirstCell + row.CellCount; c++) ReadCell(r, c, _layout.Cells[c]);
        }
    }

    private void ReadCell(int r, int c, in Cell cell)
    {
        int group = GroupOf(c, r);
        if (group >= 0) _openGroups[cell.Column] = group;
        else if (!_open.ContainsKey(cell.Column) && !HasBox(r, c) && _openGroups.TryGetValue(cell.Column, out int before)) group = before;
        if (group >= 0)
        {
            LocatedGroup located = Groups[group] ??= new LocatedGroup { Group = form.Groups[group], Index = group };
            located.Cells.Add(c);
            return;
        }

        int token = cell.FirstToken, end = cell.FirstToken + cell.TokenCount;
        while (token < end)
        {
            int s = labels.SegmentOf(token), first = token;
            while (token < end && labels.SegmentOf(token) == s) token++;
            if (s < 0 && IsWithin(first, token, cell)) continue;
            ReadWords(r, c, s, first, token);
        }
    }

    /// <summary>Whether words stand between two runs of words of one label: they are misread words of it.</summary>
    private bool IsWithin(int first, int end, in Cell cell) =>
        first > cell.FirstToken && end < cell.FirstToken + cell.TokenCount && labels.PhraseOf(first - 1) is { Kind: PhraseKind.BoxLabel } before && labels.PhraseOf(end) == before;

    private void ReadWords(int r, int c, int segment, int first, int end)
    {
        int column = _layout.Cells[c].Column;
        Phrase? phrase = segment < 0 ? null : labels.PhraseOf(labels.Segments[segment]);
        LocatedBox? open = _open.GetValueOrDefault(column);
        if (phrase is { Kind: PhraseKind.BoxLabel } && form.Boxes[phrase.Owner].Place == ValuePlace.After)
        {
            if (open?.Box != form.Boxes[phrase.Owner]) _open[column] = open = Open(phrase, r);
            BoxFiller.CountLabel(open, labels.Segments[segment], phrase, first);
        }
        else if (open is not null && phrase is { Kind: PhraseKind.BoxCaption } && form.Boxes[phrase.Owner] == open.Box)
        {
            open.Items.Add(new AreaItem(r, c, first, end - first, phrase.Part));
        }
        else if (open is not null && (phrase is null || labels.Segments[segment].Words == 1))
        {
            open.IsCut |= IsUnsure(first, end);
            open.LastCell = c;
            _filler.AddText(open, r, c, first, end - first);
        }
    }

    /// <summary>Whether words were put here by guess, or are such as labels and rules leave: half a pair of parentheses, odd signs, a small letter first.</summary>
    private bool IsUnsure(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[t]);
            bool isHalf = text.Contains('(') != text.Contains(')'), isNumber = text.Length == 2 && text[1] == '.' && char.IsAsciiDigit(text[0]);
            if ((_layout.Tokens[t].Traits & TokenTraits.Unsure) != 0 || isHalf || isNumber || char.IsLower(text[0]) || text.IndexOfAny(OddSigns) >= 0) return true;
        }

        return false;
    }

    private LocatedBox Open(Phrase phrase, int row)
    {
        if (_found[phrase.Owner] is { } before) return before;
        var box = new LocatedBox { Box = form.Boxes[phrase.Owner], FirstRow = row, PrintedLetters = phrase.TotalLetters };
        _found[phrase.Owner] = box;
        Boxes.Add(box);
        return box;
    }

    private bool HasBox(int row, int c)
    {
        foreach (LabelSegment segment in labels.SegmentsOf(row))
            if (segment.Cell == c && labels.PhraseOf(segment).Kind == PhraseKind.BoxLabel) return true;
        return false;
    }

    /// <summary>The group whose labels a cell has; -1 where it has none.</summary>
    private int GroupOf(int c, int row)
    {
        int best = -1, letters = 0;
        foreach (LabelSegment segment in labels.SegmentsOf(row))
        {
            if (segment.Cell != c || labels.PhraseOf(segment) is not { Kind: PhraseKind.GroupLabel or PhraseKind.CheckLabel } phrase || segment.Letters <= letters) continue;
            (best, letters) = (phrase.Owner, segment.Letters);
        }

        return best;
    }
}
