using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>Words of a box that hold the fields from one part to another.</summary>
/// <param name="FirstPart">Index of the first part.</param>
/// <param name="LastPart">Index of the last part.</param>
/// <param name="Pieces">The words.</param>
internal readonly record struct BoxChunk(int FirstPart, int LastPart, List<TextPiece> Pieces);

/// <summary>
/// Shares the words of a box out by its captions, which stand below or behind their values. In a row of cells the order of caption and value is
/// not to be relied on: captions of a line above come first there, captions of the line itself last.
/// </summary>
internal sealed class BoxChunks
{
    private readonly DocumentLayout _layout;
    private readonly BoxDescriptor _box;
    private readonly List<BoxChunk> _chunks = [];
    private readonly List<TextPiece> _pending = [];
    private int _next;

    private BoxChunks(DocumentLayout layout, BoxDescriptor box)
    {
        _layout = layout;
        _box = box;
    }

    public static List<BoxChunk> Of(DocumentLayout layout, LocatedBox box)
    {
        var chunks = new BoxChunks(layout, box.Box);
        chunks.Read(box.Items);
        return chunks._chunks;
    }

    private void Read(List<AreaItem> items)
    {
        int first = 0;
        while (first < items.Count)
        {
            int end = first + 1;
            while (end < items.Count && items[end].Row == items[first].Row) end++;
            ReadRow(items, first, end);
            first = end;
        }

        Close(_box.Parts.Length - 1);
    }

    private void ReadRow(List<AreaItem> items, int first, int end)
    {
        bool isFirstRow = _pending.Count == 0 && _next == 0;
        if (isFirstRow) ReadInOrder(items, first, end);
        else ReadBelow(items, first, end);
    }

    /// <summary>A row that may hold the whole box: captions close what stands before them.</summary>
    private void ReadInOrder(List<AreaItem> items, int first, int end)
    {
        int caption = -1;
        for (int i = first; i < end; i++)
        {
            if (items[i].IsCaption)
            {
                caption = Math.Max(caption, items[i].Caption);
                continue;
            }

            if (caption >= 0) Close(caption);
            caption = -1;
            Add(items[i]);
        }

        if (caption >= 0) Close(caption);
    }

    /// <summary>A row below another one: captions of the line above close what is pending, captions of the last line close the row's own words.</summary>
    private void ReadBelow(List<AreaItem> items, int first, int end)
    {
        int above = -1, own = -1, lowest = int.MaxValue;
        bool hasText = false;
        for (int i = first; i < end; i++)
        {
            if (!items[i].IsCaption) hasText = true;
            else if (items[i].Caption >= _next) lowest = Math.Min(lowest, LineOf(items[i].Caption));
        }

        int lastLine = LineOf(_box.Parts.Length - 1);
        for (int i = first; i < end; i++)
        {
            if (!items[i].IsCaption || items[i].Caption < _next) continue;
            bool isAbove = !hasText || (LineOf(items[i].Caption) == lowest && lowest < lastLine);
            if (isAbove) above = Math.Max(above, items[i].Caption);
            else own = Math.Max(own, items[i].Caption);
        }

        if (above >= 0) Close(above);
        else if (own >= 0 && LineOf(own) > LineOf(_next)) Close(LineStart(LineOf(own)) - 1);
        for (int i = first; i < end; i++)
            if (!items[i].IsCaption) Add(items[i]);
        if (own >= 0) Close(own);
    }

    private void Add(in AreaItem item) => _pending.Add(PagePieces.Of(_layout, item.Row, item.FirstToken, item.Count));

    /// <summary>Gives what is pending to the parts up to the last one; several rows are several lines of them.</summary>
    private void Close(int last)
    {
        if (last < _next) return;
        if (_pending.Count > 0)
        {
            int start = 0, part = _next;
            while (start < _pending.Count)
            {
                int end = start + 1, line = LineEnd(part, last);
                while (end < _pending.Count && (_pending[end].Row == _pending[start].Row || line == last)) end++;
                bool isLastRow = end == _pending.Count;
                _chunks.Add(new BoxChunk(part, isLastRow ? last : line, _pending.GetRange(start, end - start)));
                start = end;
                part = line + 1;
            }

            _pending.Clear();
        }
        else if (_chunks.Count > 0 && _chunks[^1].LastPart == _next - 1 && LineOf(last) == LineOf(_next - 1))
        {
            // Captions of one printed line that stand on lines of their own: what is before the first of them is of all.
            _chunks[^1] = _chunks[^1] with { LastPart = last };
        }

        _next = last + 1;
    }

    /// <summary>The printed line of a part, counted from 0: parts on a line of their own begin one.</summary>
    private int LineOf(int part)
    {
        int line = 0;
        for (int i = 1; i <= part && i < _box.Parts.Length; i++)
            if (_box.Parts[i].BeginsLine) line++;
        return line;
    }

    private int LineStart(int line)
    {
        int part = 0;
        while (LineOf(part) < line) part++;
        return part;
    }

    private int LineEnd(int part, int last)
    {
        while (part < last && !_box.Parts[part + 1].BeginsLine) part++;
        return part;
    }
}
