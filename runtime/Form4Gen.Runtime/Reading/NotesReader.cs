using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads what stands in sections of running text: footnotes, sections that hold one field, and values before their captions.</summary>
internal sealed class NotesReader(PageContext context)
{
    /// <summary>The share of a furniture's letters that ends a section.</summary>
    private const float FurnitureShare = 0.5f;

    /// <summary>The share of a phrase that must be there where no letters can be lost.</summary>
    private const float WholeShare = 0.6f;

    private readonly DocumentLayout _layout = context.Layout;
    private readonly LabelMap _labels = context.Located.Labels;
    private readonly FormDescriptor _form = context.Located.Form;
    private readonly List<TextPiece> _section = [];
    private readonly CaptionedReader _captioned = new(context);
    private readonly ValuesBehind _behind = new(context);
    private readonly FootnoteReader _footnotes = new(context);
    private BoxDescriptor? _box;
    private bool _inFootnotes;

    /// <summary>The footnotes' numbers; unknown where the document has no section of footnotes.</summary>
    public FootnoteNumbers Numbers => _footnotes.Numbers;

    public void Read()
    {
        for (int r = 0; r < _layout.Rows.Length; r++)
        {
            Row row = _layout.Rows[r];
            if (_layout.TokensOf(row).IsEmpty || _labels.Regions[r].Kind == RegionKind.Table || IsHead(row)) continue;
            if (!ReadLabel(r, row)) AddText(r, row);
        }

        _behind.End();
        EndSection();
        _captioned.Finish();
    }

    /// <summary>Whether a row is one of the columns that were made of a head's lines.</summary>
    private bool IsHead(in Row row) => _layout.IsOfLines && _layout.Blocks[row.Block].Kind == BlockKind.Table;

    /// <summary>Whether a phrase of the form opens the row, which then begins or ends a section.</summary>
    private bool ReadLabel(int r, in Row row)
    {
        ReadOnlySpan<LabelSegment> segments = _labels.SegmentsOf(r);
        if (segments.Length == 0) return false;
        LabelSegment segment = segments[0];
        if (segment.FirstToken != FirstToken(row)) return false;
        Phrase phrase = _labels.PhraseOf(segment);
        if ((_layout.HasWholeCells || IsRunningText) && !IsWhole(segment, phrase)) return false;
        switch (phrase.Kind)
        {
            case PhraseKind.FootnotesTitle when segment.Letters == phrase.TotalLetters:
                EndSection();
                _inFootnotes = true;
                AddRest(r, row, segment);
                return true;
            case PhraseKind.BoxLabel when _form.Boxes[phrase.Owner].Place == ValuePlace.Section:
                EndSection();
                _box = _form.Boxes[phrase.Owner];
                AddRest(r, row, segment);
                return true;
            case PhraseKind.BoxLabel when _form.Boxes[phrase.Owner].Place == ValuePlace.Before && _behind.Begin(_form.Boxes[phrase.Owner], r, segment, _section):
                EndSection();
                return true;
            case PhraseKind.BoxLabel when _form.Boxes[phrase.Owner].Place == ValuePlace.Before:
                if (_layout.IsOfLines) _captioned.TakeWrapped(_form.Boxes[phrase.Owner], _section, RestOf(r));
                else _captioned.Take(_form.Boxes[phrase.Owner], _section);
                EndSection();
                return true;
            case PhraseKind.Furniture when segment.Letters >= FurnitureShare * phrase.TotalLetters:
            case PhraseKind.TableTitle or PhraseKind.BoxLabel:
                EndSection();
                return true;
            default:
                return _labels.Regions[r].Kind == RegionKind.Page && !(_layout.HasWholeCells && (_inFootnotes || _box is not null));
        }
    }

    /// <summary>Whether lines are of a text that goes on: a line of it may begin with any words of a label.</summary>
    private bool IsRunningText => _layout.IsOfLines && (_inFootnotes || _box is not null);

    /// <summary>Whether a phrase is there as printed, not only words of it in a text: a single word stands alone in its line, or has a colon.</summary>
    private bool IsWhole(in LabelSegment segment, Phrase phrase)
    {
        if (segment.Letters < WholeShare * phrase.TotalLetters) return false;
        int next = segment.LastToken + 1;
        ReadOnlySpan<char> last = _layout.TextOf(_layout.Tokens[segment.LastToken]);
        if (segment.Words == 1 && (char.IsLower(last[0]) || last[^1] == '.')) return false;
        if (segment.Words > 1 || next == _layout.Tokens.Length || last[^1] == ':') return true;
        return _layout.Tokens[next].Cell != segment.Cell || (_layout.Tokens[next].Traits & TokenTraits.StartsLine) != 0;
    }

    private void AddText(int r, in Row row)
    {
        int first = FirstToken(row);
        if (_inFootnotes && _layout.HasWholeCells && _section.Count > 0 && LeavesTable(row) && !FootnoteReader.IsNumber(_layout.TextOf(_layout.Tokens[first]), out _)) EndSection();
        AddLines(r, first, first + _layout.TokensOf(row).Length);
    }

    /// <summary>Whether the lines before stood in a table and this row does not: a list in a table ends with it.</summary>
    private bool LeavesTable(in Row row)
    {
        int before = _layout.Rows[_section[^1].Row].Block;
        return before != row.Block && _layout.Blocks[before].Kind == BlockKind.Table;
    }

    /// <summary>Adds words line by line: where cells are whole, they may hold several.</summary>
    private void AddLines(int r, int token, int end)
    {
        while (token < end)
        {
            int first = token++;
            while (token < end && (!IsLineOfCell(token) || _layout.Tokens[token].Cell != _layout.Tokens[token - 1].Cell)) token++;
            TextPiece line = PagePieces.Of(_layout, r, first, token - first);
            if (!_behind.Take(line)) _section.Add(line);
        }
    }

    private bool IsLineOfCell(int token) => (_layout.Tokens[token].Traits & TokenTraits.StartsLine) != 0;

    private void AddRest(int r, in Row row, in LabelSegment segment)
    {
        int first = segment.LastToken + 1, end = FirstToken(row) + _layout.TokensOf(row).Length;
        AddLines(r, first, end);
    }

    /// <summary>The line behind a caption, which may hold the value of the caption at its right.</summary>
    private TextPiece? RestOf(int r)
    {
        if (r + 1 >= _layout.Rows.Length || _layout.TokensOf(_layout.Rows[r + 1]).Length != 1) return null;
        return PagePieces.Of(_layout, r + 1, FirstToken(_layout.Rows[r + 1]), 1);
    }

    private void EndSection()
    {
        if (_inFootnotes) _footnotes.Read(_section);
        else if (_box is { } box) ReadSection(box);
        _section.Clear();
        _inFootnotes = false;
        _box = null;
    }

    private void ReadSection(BoxDescriptor box)
    {
        FieldDescriptor field = box.Parts[0].Field;
        RecordValues record = context.RecordOf(box.Member, 0);
        if (record[field].HasValue) return;
        record[field] = _section.Count == 0
            ? context.Absent(field, true)
            : context.Convert(field, PagePieces.Text(_layout, _section), ExtractionStatus.Found, _layout.IsOfLines ? PageEvidence.CutText : PageEvidence.OwnSection, PagePieces.Source(_layout, _section, EvidenceName.Section));
    }

    private int FirstToken(in Row row)
    {
        foreach (Cell cell in _layout.CellsOf(row))
            if (cell.TokenCount > 0) return cell.FirstToken;
        return -1;
    }
}
