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

    /// <summary>The share of a label's letters without which a whole cell has words of it by chance.</summary>
    private const float WholeLabelShare = 0.75f;

    private readonly DocumentLayout _layout = context.Layout;
    private readonly LabelMap _labels = context.Located.Labels;
    private readonly FormDescriptor _form = context.Located.Form;
    private readonly List<TextPiece> _section = [];
    private readonly CaptionedReader _captioned = new(context);
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
            if (_layout.TokensOf(row).IsEmpty || _labels.Regions[r].Kind == RegionKind.Table) continue;
            if (!ReadLabel(r, row)) AddText(r, row);
        }

        EndSection();
        _captioned.Finish();
    }

    /// <summary>Whether a phrase of the form opens the row, which then begins or ends a section.</summary>
    private bool ReadLabel(int r, in Row row)
    {
        ReadOnlySpan<LabelSegment> segments = _labels.SegmentsOf(r);
        if (segments.Length == 0) return false;
        LabelSegment segment = segments[0];
        if (segment.FirstToken != FirstToken(row)) return false;
        Phrase phrase = _labels.PhraseOf(segment);

        // A line of a note may begin with a word of a label; where cells are whole, labels are too.
        if (_layout.HasWholeCells && segment.Letters < WholeLabelShare * phrase.TotalLetters) return _labels.Regions[r].Kind == RegionKind.Page;
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
            case PhraseKind.BoxLabel when _form.Boxes[phrase.Owner].Place == ValuePlace.Before:
                _captioned.Take(_form.Boxes[phrase.Owner], _section);
                EndSection();
                return true;
            case PhraseKind.Furniture when segment.Letters >= FurnitureShare * phrase.TotalLetters:
            case PhraseKind.TableTitle or PhraseKind.BoxLabel:
                EndSection();
                return true;
            default:
                return _labels.Regions[r].Kind == RegionKind.Page;
        }
    }

    private void AddText(int r, in Row row)
    {
        int first = FirstToken(row);
        _section.Add(PagePieces.Of(_layout, r, first, _layout.TokensOf(row).Length));
    }

    private void AddRest(int r, in Row row, in LabelSegment segment)
    {
        int first = segment.LastToken + 1, end = FirstToken(row) + _layout.TokensOf(row).Length;
        if (first < end) _section.Add(PagePieces.Of(_layout, r, first, end - first));
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
            : context.Convert(field, PagePieces.Text(_layout, _section), ExtractionStatus.Found, PageEvidence.OwnSection, PagePieces.Source(_layout, _section, EvidenceName.Section));
    }

    private int FirstToken(in Row row)
    {
        foreach (Cell cell in _layout.CellsOf(row))
            if (cell.TokenCount > 0) return cell.FirstToken;
        return -1;
    }
}
