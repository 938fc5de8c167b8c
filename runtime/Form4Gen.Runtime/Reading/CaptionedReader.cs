using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Reads values that stand before their captions, such as names over dates over the captions of both. Several may stand there: all of one kind and then
/// all of the other, or in turn. Values that have a shape are told by it; as many lines as they are hold the others.
/// </summary>
internal sealed class CaptionedReader(PageContext context)
{
    private const int LongestInitial = 4;

    private readonly DocumentLayout _layout = context.Layout;
    private readonly List<TextPiece> _texts = [];
    private readonly List<TextPiece> _shaped = [];
    private readonly Dictionary<int, List<TextPiece>> _wrapped = [];
    private FieldDescriptor? _textField, _shapedField;
    private RecordMember? _member;

    /// <summary>Takes the captioned values from the end of the lines before a caption; what is left belongs to the section that the lines stand in.</summary>
    public void Take(BoxDescriptor caption, List<TextPiece> lines)
    {
        Learn(caption);
        int first = lines.Count, shaped = 0, texts = 0;
        while (first > 0)
        {
            TextPiece line = lines[first - 1];
            if (FootnoteReader.IsNumber(_layout.TextOf(_layout.Tokens[line.FirstToken]), out _)) break;
            if (_layout.HasWholeCells && first < lines.Count && BlockOf(line) != BlockOf(lines[^1])) break;
            bool hasShape = ShapeAt(line, out int at);
            bool hasText = !hasShape || at > line.FirstToken;
            if (hasText && !hasShape && texts > 0 && texts >= shaped) break;
            if (hasShape && !hasText && texts > 0 && texts < shaped) break;
            if (hasShape) shaped++;
            if (hasText) texts++;
            first--;
        }

        for (int i = first; i < lines.Count; i++) Sort(lines[i]);
        lines.RemoveRange(first, lines.Count - first);
    }

    /// <summary>
    /// Takes what stands before a caption where lines go through the cells of the text and of the value beside it: the lines behind the last sentence
    /// are one text, and the value stands at the end of one of them, or below the caption.
    /// </summary>
    public void TakeWrapped(BoxDescriptor caption, List<TextPiece> lines, TextPiece? below)
    {
        const int mostLines = 4;
        if (lines.Count == 0 && _textField is not null) return;
        Learn(caption);
        int first = lines.Count;
        while (first > 0 && lines.Count - first < mostLines && !EndsSentence(lines[first - 1])) first--;
        if (first == lines.Count && first > 0) first--;
        WrappedCaption taken = WrappedCaption.Of(_layout, lines[first..], below, line => ShapeAt(line, out int at) ? at : -1);
        if (taken.Texts.Count > 0) _wrapped.Add(_texts.Count, taken.Texts);
        if (taken.Texts.Count > 0) _texts.Add(taken.Texts[0]);
        if (taken.Shaped is { } shaped) _shaped.Add(shaped);
        lines.RemoveRange(first, lines.Count - first);
    }

    private bool EndsSentence(in TextPiece line) => _layout.TextOf(_layout.Tokens[line.EndToken - 1]) is [.., not ('.' or ','), '.'] text && text.Length > LongestInitial;

    private int BlockOf(in TextPiece line) => _layout.Rows[line.Row].Block;

    /// <summary>Gives the values to the records, in order.</summary>
    public void Finish()
    {
        int count = Math.Max(_texts.Count, _shaped.Count);
        for (int i = 0; i < count; i++)
        {
            RecordValues record = context.RecordOf(_member, i);
            bool isPaired = _texts.Count == _shaped.Count || _shapedField is null || _textField is null;
            if (_textField is { } text && _wrapped.TryGetValue(i, out List<TextPiece>? pieces)) FillWrapped(record, text, pieces);
            else Fill(record, _textField, i < _texts.Count ? _texts[i] : null, isPaired);
            Fill(record, _shapedField, i < _shaped.Count ? _shaped[i] : null, isPaired);
        }
    }

    private void FillWrapped(RecordValues record, FieldDescriptor field, List<TextPiece> pieces)
    {
        JoinedText text = PageText.Join(_layout, pieces);
        float confidence = pieces.Count == 1 && pieces[0].EndToken - pieces[0].FirstToken > 1 ? PageEvidence.OwnSection : PageEvidence.JoinOfText;
        record[field] = context.Convert(field, text.Text, pieces.Count == 1 ? ExtractionStatus.Found : ExtractionStatus.Repaired, confidence, PagePieces.Source(_layout, pieces, EvidenceName.Caption));
    }

    private void Learn(BoxDescriptor caption)
    {
        _member = caption.Member;
        foreach (BoxDescriptor box in context.Located.Form.Boxes)
        {
            if (box.Place != ValuePlace.Before || box.Member != caption.Member) continue;
            foreach (BoxPart part in box.Parts)
            {
                if (part.Field.Type is FieldType.Text or FieldType.PersonName) _textField ??= part.Field;
                else _shapedField ??= part.Field;
            }
        }
    }

    private void Sort(in TextPiece line)
    {
        if (!ShapeAt(line, out int at))
        {
            _texts.Add(line);
            return;
        }

        if (at > line.FirstToken) _texts.Add(PagePieces.Slice(_layout, line, line.FirstToken, at));
        _shaped.Add(PagePieces.Slice(_layout, line, at, line.EndToken));
    }

    /// <summary>Whether a line is, or ends in, a value with a shape.</summary>
    private bool ShapeAt(in TextPiece line, out int token)
    {
        const int mostWords = 3;
        token = line.FirstToken;
        if (_shapedField is null) return false;
        for (int words = 1; words <= mostWords && words <= line.EndToken - line.FirstToken; words++)
        {
            token = line.EndToken - words;
            TextPiece end = PagePieces.Slice(_layout, line, token, line.EndToken);
            if (IsShaped(_shapedField, PagePieces.Text(_layout, end))) return true;
        }

        return false;
    }

    private bool IsShaped(FieldDescriptor field, string text) => field.Type switch
    {
        FieldType.Date => ValueConversion.TryDate(text, out _) || (_layout.IsOfLines && MisreadDate.TryRepair(text, out _)),
        FieldType.MonthOrDate => ValueConversion.TryMonthOrDate(text, out _),
        FieldType.Code => field.Codes is { } list && ValueConversion.TryCode(text, list, out _),
        _ => ValueConversion.TryNumber(text, out _),
    };

    private void Fill(RecordValues record, FieldDescriptor? field, TextPiece? piece, bool isPaired)
    {
        if (field is null) return;
        float confidence = isPaired ? PageEvidence.OwnSection : PageEvidence.BesideDamage;
        record[field] = piece is { } p
            ? context.Convert(field, PagePieces.Text(_layout, p), ExtractionStatus.Found, confidence, PagePieces.Source(_layout, p, EvidenceName.Caption))
            : context.Absent(field, true);
    }
}
