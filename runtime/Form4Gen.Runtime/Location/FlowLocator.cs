using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Shares the words outside the tables out where cells are whole. Words flow: what follows a box's label is its value up to the next phrase of the form,
/// and a caption goes on with the box it belongs to, wherever other boxes stand between.
/// </summary>
internal sealed class FlowLocator(LabelMap labels, FormDescriptor form)
{
    /// <summary>A printed box has fewer runs of words; more are no value.</summary>
    private const int MaxItems = 64;

    private readonly DocumentLayout _layout = labels.Layout;
    private readonly List<LocatedBox> _boxes = [];
    private readonly LocatedGroup?[] _groups = new LocatedGroup?[form.Groups.Length];
    private readonly LocatedBox?[] _last = new LocatedBox?[form.Boxes.Length];
    private readonly FlowPhrases _phrases = new(labels, form);
    private readonly List<AreaItem> _stray = [];
    private readonly List<(int Column, LocatedBox Box)> _below = [];
    private LocatedBox? _box;
    private LocatedGroup? _group;

    public LocatedBox[] Boxes => [.. _boxes];

    public LocatedGroup?[] Groups => _groups;

    public void Locate()
    {
        var lists = new RecordListLocator(labels, form, _phrases);
        for (int r = 0; r < _layout.Rows.Length; r++)
        {
            if (labels.Regions[r].Kind != RegionKind.Page)
            {
                Close();
                continue;
            }

            if (lists.Take(r, _boxes))
            {
                Close();
                continue;
            }

            Row row = _layout.Rows[r];
            int boxes = _boxes.Count;
            for (int c = row.FirstCell; c < row.FirstCell + row.CellCount; c++) ReadCell(r, c);
            LookDown(r, boxes);
        }
    }

    /// <summary>A row with several labels that nothing follows has the values in the row below it, column by column.</summary>
    private void LookDown(int r, int firstBox)
    {
        _below.Clear();
        if (_boxes.Count - firstBox < 2 || _layout.Rows[r].CellCount < 2 || r + 1 == _layout.Rows.Length || _layout.Rows[r + 1].Block != _layout.Rows[r].Block) return;
        for (int b = firstBox; b < _boxes.Count; b++)
            if (_boxes[b].Items.Count == 0) _below.Add((_layout.Cells[_boxes[b].LastCell].Column, _boxes[b]));
        if (_below.Count < 2) _below.Clear();
        else Close();
    }

    private void ReadCell(int r, int c)
    {
        Cell cell = _layout.Cells[c];
        int token = cell.FirstToken, end = cell.FirstToken + cell.TokenCount;
        if (_below.Count > 0) OpenBelow(cell.Column);
        if (token == end && _box is { Items.Count: > 0 } box) Add(box.Items, new AreaItem(r, c, token, 0, -1));
        while (token < end)
        {
            int s = labels.SegmentOf(token), first = token++;
            while (token < end && labels.SegmentOf(token) == s && (s >= 0 || !StartsLine(token))) token++;
            FlowPhrase phrase = s < 0 ? default : _phrases.Of(s, first, token);
            if (phrase.Role == FlowRole.Text) AddLines(r, c, first, token);
            else ReadPhrase(phrase, new AreaItem(r, c, first, token - first, phrase.Part));
        }
    }

    private void OpenBelow(int column)
    {
        Close();
        foreach ((int above, LocatedBox box) in _below)
            if (above == column) _box = box;
    }

    private bool StartsLine(int token) => (_layout.Tokens[token].Traits & TokenTraits.StartsLine) != 0;

    private void ReadPhrase(in FlowPhrase phrase, in AreaItem item)
    {
        switch (phrase.Role)
        {
            case FlowRole.Box:
                OpenBox(phrase, item);
                break;
            case FlowRole.Caption when _last[phrase.Owner] is { } captioned:
                Close();
                _box = captioned;
                Add(captioned.Items, item);
                break;
            case FlowRole.Group:
                if (_group?.Index != phrase.Owner) Close();
                _group ??= _groups[phrase.Owner] ??= NewGroup(phrase.Owner);
                break;
            case FlowRole.Check:
                AddCheck(phrase, item);
                break;
            case FlowRole.Caption:
                AddText(item with { Caption = -1 });
                return;
            default:
                Close();
                break;
        }

        _stray.Clear();
    }

    private void OpenBox(in FlowPhrase phrase, in AreaItem item)
    {
        // A label that stands in pieces, or twice.
        if (_box is { } open && open.Box == form.Boxes[phrase.Owner] && open.Items.Count == 0) return;
        Close();
        _box = new LocatedBox { Box = form.Boxes[phrase.Owner], FirstRow = item.Row, LastCell = item.Cell, LabelLetters = phrase.Letters, PrintedLetters = phrase.TotalLetters };
        _boxes.Add(_box);
        _last[phrase.Owner] = _box;
    }

    /// <summary>A check box's label, with the sign before it, which may have come before the group was known.</summary>
    private void AddCheck(in FlowPhrase phrase, in AreaItem item)
    {
        if (_group?.Index != phrase.Owner)
        {
            AreaItem? sign = TakeSign();
            Close();
            _group = _groups[phrase.Owner] ??= NewGroup(phrase.Owner);
            if (Has(_group, phrase.Part)) _group = NewGroup(phrase.Owner, _group.Record + 1);
            if (sign is { } before) Add(_group.Items, before);
        }
        else if (Has(_group, phrase.Part) && !HasSignBefore(_group))
        {
            // The label's words again, in a text.
            Add(_group.Items, item with { Caption = -1 });
            return;
        }

        Add(_group.Items, item);
    }

    private bool HasSignBefore(LocatedGroup group) =>
        group.Items.Count > 0 && group.Items[^1] is { IsCaption: false } last && CheckSigns.Of(_layout, last.FirstToken, last.EndToken) != CheckSign.None;

    private static bool Has(LocatedGroup group, int box)
    {
        foreach (AreaItem item in group.Items)
            if (item.Caption == box) return true;
        return false;
    }

    /// <summary>The sign at the end of what has just been read: it is no part of the box or group that is open.</summary>
    private AreaItem? TakeSign()
    {
        List<AreaItem> items = _group?.Items ?? _box?.Items ?? _stray;
        if (items.Count == 0 || items[^1].IsCaption || items[^1].Count == 0) return null;
        AreaItem last = items[^1];
        if (CheckSigns.AtEnd(_layout, last.FirstToken, last.EndToken, out int start) == CheckSign.None) return null;
        items.RemoveAt(items.Count - 1);
        if (start > last.FirstToken) items.Add(last with { Count = start - last.FirstToken });
        return last with { FirstToken = start, Count = last.EndToken - start };
    }

    /// <summary>Adds words that are no phrase, line by line.</summary>
    private void AddLines(int r, int c, int token, int end)
    {
        while (token < end)
        {
            int first = token++;
            while (token < end && !StartsLine(token)) token++;
            AddText(new AreaItem(r, c, first, token - first, -1));
        }
    }

    private void AddText(in AreaItem item)
    {
        if (_group is { } group)
        {
            Add(group.Items, item);
        }
        else if (_box is { } box && !IsFull(box, item))
        {
            Add(box.Items, item);
        }
        else
        {
            _box = null;
            if (_stray.Count == MaxItems) _stray.Clear();
            Add(_stray, item);
        }
    }

    /// <summary>Whether a box without captions has its value, which is one cell: what stands in the next one is something else.</summary>
    private bool IsFull(LocatedBox box, in AreaItem item)
    {
        if (box.Items.Count == 0 || box.Items[^1].Cell == item.Cell) return false;
        foreach (BoxPart part in box.Box.Parts)
        {
            if (part.Captions.Length > 0) return false;
            foreach (Enclosure pair in part.Between)
                if (_layout.TextOf(_layout.Tokens[item.FirstToken]).StartsWith(pair.Open)) return false;
        }

        return true;
    }

    private LocatedGroup NewGroup(int index, int record = 0) => new() { Group = form.Groups[index], Index = index, Record = record };

    private void Close()
    {
        _box = null;
        _group = null;
    }

    /// <summary>Adds a run of words; what goes on with the line before is one with it.</summary>
    private void Add(List<AreaItem> items, in AreaItem item)
    {
        bool goesOn = !item.IsCaption && item.Count > 0 && items.Count > 0 && items[^1] is { IsCaption: false, Count: > 0 } last && last.EndToken == item.FirstToken && last.Cell == item.Cell && !StartsLine(item.FirstToken);
        if (goesOn) items[^1] = items[^1] with { Count = items[^1].Count + item.Count };
        else if (items.Count < MaxItems) items.Add(item);
    }
}
