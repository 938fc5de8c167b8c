using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads a value between two signs (<c>[SONS]</c>); what is left belongs to the other fields of the box.</summary>
internal sealed class EnclosedReader(PageContext context)
{
    /// <summary>Pieces beyond this are none of an enclosed value, which is short.</summary>
    private const int MostPieces = 40;

    private readonly DocumentLayout _layout = context.Layout;

    /// <summary>Fills the part's field and returns the words outside the enclosure.</summary>
    public List<TextPiece> Read(BoxPart part, List<TextPiece> pieces, RecordValues record, float label)
    {
        pieces = BeforeNextBox(pieces);
        foreach (Enclosure pair in part.Between)
        {
            // Where nothing closes it, the value goes to the end.
            bool isOpen = Find(pieces, pair.Open, out Place open, fromEnd: true), isClosed = Find(pieces, pair.Close, out Place close, fromEnd: true);
            if (!isOpen && (!isClosed || pair.Close.Length == 0)) continue;
            if (IsWrapped(part.Field, pieces, open, close) is { } start) return TakeWrapped(part.Field, pair, pieces, start, open, close, record);
            return Take(part.Field, pair, pieces, open, close, record, label);
        }

        if (part.OnOwnLine && _layout.HasWholeCells && IsLineOfItsOwn(part.Field, pieces, out float sure))
        {
            record[part.Field] = context.Convert(part.Field, PagePieces.Text(_layout, pieces[^1]), ExtractionStatus.Found, sure, PagePieces.Source(_layout, pieces[^1], EvidenceName.Label));
            return pieces[..^1];
        }

        record[part.Field] = FieldValue.None(part.Field.IsOptional ? ExtractionStatus.Blank : ExtractionStatus.Missing, true);
        return pieces;
    }

    /// <summary>The pieces before one that begins with a printed number: what is left of the next box, whose label was not found.</summary>
    private List<TextPiece> BeforeNextBox(List<TextPiece> pieces)
    {
        for (int i = 1; i < pieces.Count; i++)
            if (pieces[i].Row != pieces[0].Row && _layout.TextOf(_layout.Tokens[pieces[i].FirstToken]) is [>= '1' and <= '9', '.'] or [>= '1' and <= '9', >= 'A' and <= 'Z' or >= 'a' and <= 'z', '.']) return pieces[..i];
        return pieces;
    }

    /// <summary>Whether the last line may be the value: one short word. That it is no rest of the text above it is sure where only it has capitals throughout.</summary>
    private bool IsLineOfItsOwn(FieldDescriptor field, List<TextPiece> lines, out float confidence)
    {
        confidence = PageEvidence.LineByLength;
        if (lines.Count < 2 || lines[^1].EndToken - lines[^1].FirstToken != 1) return false;
        ReadOnlySpan<char> text = PagePieces.Text(_layout, lines[^1]), above = PagePieces.Text(_layout, lines[..^1]);
        if ((field.MaxLength > 0 && text.Length > field.MaxLength) || text[^1] is '.' or ',') return false;
        if (text.IndexOfAnyInRange('a', 'z') < 0 && above.IndexOfAnyInRange('a', 'z') >= 0) confidence = PageEvidence.WholeCell;
        return true;
    }

    /// <summary>
    /// Behind an opening sign at a line's end the value stands in the next line, at its beginning: where a border runs through both lines, the last word of
    /// the cell before it is the value's beginning. That is told by how little stands behind the sign.
    /// </summary>
    private TextPiece? IsWrapped(FieldDescriptor field, List<TextPiece> pieces, Place open, Place close)
    {
        const int mostLeft = 2, mostBefore = 4;
        if (!open.IsFound || open.Piece == 0 || open.Piece != close.Piece || close.Offset <= open.Offset) return null;
        TextPiece before = pieces[open.Piece - 1];
        if (before.Cell == pieces[open.Piece].Cell || before.Row != pieces[open.Piece].Row || before.EndToken - before.FirstToken < 2) return null;
        ReadOnlySpan<char> text = _layout.Document.Text, inside = text[(open.Offset + 1)..close.Offset], word = _layout.TextOf(_layout.Tokens[before.EndToken - 1]);
        if (text[open.Offset + 1] != ' ' || inside.Trim().Length is 0 or > mostLeft || word.Length > mostBefore || word.ContainsAnyExceptInRange('A', 'Z')) return null;
        return field.MaxLength > 0 && word.Length + inside.Trim().Length > field.MaxLength ? null : PagePieces.Slice(_layout, before, before.EndToken - 1, before.EndToken);
    }

    private List<TextPiece> TakeWrapped(FieldDescriptor field, Enclosure pair, List<TextPiece> pieces, in TextPiece start, Place open, Place close, RecordValues record)
    {
        List<TextPiece> inside = [start], outside = [];
        for (int i = 0; i < pieces.Count; i++)
        {
            if (i == open.Piece - 1) outside.Add(PagePieces.Slice(_layout, pieces[i], pieces[i].FirstToken, pieces[i].EndToken - 1));
            else if (i == open.Piece) Cut(pieces[i], open.Offset, pair.Open.Length, close.Offset, pair.Close.Length, inside, outside);
            else outside.Add(pieces[i]);
        }

        string text = string.Concat(PagePieces.Text(_layout, inside[0]), PagePieces.Text(_layout, inside[^1]));
        record[field] = context.Convert(field, text, ExtractionStatus.Repaired, PageEvidence.JoinOfText, PagePieces.Source(_layout, inside, EvidenceName.Label, EvidenceName.Join));
        return outside;
    }

    private List<TextPiece> Take(FieldDescriptor field, Enclosure pair, List<TextPiece> pieces, Place open, Place close, RecordValues record, float label)
    {
        List<TextPiece> inside = [], outside = [];
        bool inOrder = open.IsFound && close.IsFound && (open.Piece < close.Piece || (open.Piece == close.Piece && open.Offset < close.Offset));
        for (int i = 0; i < pieces.Count; i++)
        {
            if (inOrder) Cut(pieces[i], i == open.Piece ? open.Offset : i > open.Piece ? int.MinValue : int.MaxValue, pair.Open.Length, i == close.Piece ? close.Offset : i < close.Piece ? int.MaxValue : int.MinValue, pair.Close.Length, inside, outside);
            else CutOutOfOrder(pieces[i], i == open.Piece ? open : default, i == close.Piece ? close : default, pair, inside, outside);
        }

        Fill(field, inside, inOrder, record, label);
        return outside;
    }

    private void Fill(FieldDescriptor field, List<TextPiece> inside, bool inOrder, RecordValues record, float label)
    {
        if (inside.Count == 0)
        {
            record[field] = FieldValue.None(field.IsOptional ? ExtractionStatus.Blank : ExtractionStatus.Missing, true);
            return;
        }

        if (inside.Count > MostPieces) inside.RemoveRange(MostPieces, inside.Count - MostPieces);
        bool isCut = inside.Count > 1 || !inOrder;
        string text = PagePieces.Text(_layout, inside[0]);
        float confidence = isCut ? PageEvidence.JoinOfText : Math.Max(label, PageEvidence.PartOfLabel);
        for (int i = 1; i < inside.Count; i++)
        {
            string next = PagePieces.Text(_layout, inside[i]);
            text += next[PageText.Overlap(text, next)..];
        }

        if (isCut && inside.Count == 1 && !text.Contains(' ')) confidence = PageEvidence.JoinOfShape;
        if (isCut && inside.Count == 2 && !text.Contains(' ') && field.MaxLength > 0 && text.Length <= field.MaxLength) confidence = PageEvidence.CutText;

        // A recognizer that is unsure of letters' height is unsure of the letters.
        bool isSmall = _layout.IsOfLines && text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0;
        if (isSmall) (text, isCut, confidence) = (Capitals(text), true, Math.Min(confidence, PageEvidence.LookAlike));
        record[field] = context.Convert(field, text, isCut ? ExtractionStatus.Repaired : ExtractionStatus.Found, confidence,
            PagePieces.Source(_layout, inside, EvidenceName.Label, isSmall ? EvidenceName.SmallLetters : isCut ? EvidenceName.Join : EvidenceName.Shape));
    }

    /// <summary>A word of capitals of which some or all were read as small letters, in capitals.</summary>
    private static string Capitals(string text) => text.Contains(' ') ? text : text.ToUpperInvariant();

    /// <summary>Cuts a piece at the signs, which stand in order.</summary>
    private void Cut(in TextPiece piece, int open, int openLength, int close, int closeLength, List<TextPiece> inside, List<TextPiece> outside)
    {
        int insideStart = open == int.MinValue ? piece.Start : open == int.MaxValue ? piece.End : open + openLength;
        int insideEnd = close == int.MaxValue ? piece.End : close == int.MinValue ? piece.Start : close;
        if (open != int.MinValue) Add(outside, piece, piece.Start, open == int.MaxValue ? piece.End : open);
        if (insideStart < insideEnd) Add(inside, piece, insideStart, insideEnd);
        if (close != int.MaxValue && open != int.MaxValue) Add(outside, piece, close == int.MinValue ? piece.Start : close + closeLength, piece.End);
    }

    /// <summary>The closing sign stands in a line above the opening one, or one of them is lost: the word at the sign is the value.</summary>
    private void CutOutOfOrder(in TextPiece piece, Place open, Place close, Enclosure pair, List<TextPiece> inside, List<TextPiece> outside)
    {
        if (close.IsFound)
        {
            int start = WordStart(piece, close.Offset);
            Add(outside, piece, piece.Start, start);
            Add(inside, piece, start, close.Offset);
            Add(outside, piece, close.Offset + pair.Close.Length, open.IsFound && open.Offset > close.Offset ? open.Offset : piece.End);
            if (open.IsFound && open.Offset > close.Offset) Add(inside, piece, open.Offset + pair.Open.Length, piece.End);
        }
        else if (open.IsFound)
        {
            Add(outside, piece, piece.Start, open.Offset);
            List<TextPiece> behind = [];
            Add(behind, piece, open.Offset + pair.Open.Length, piece.End);
            if (inside.Count == 0) inside.AddRange(behind);
            else inside.InsertRange(0, behind);
        }
        else
        {
            outside.Add(piece);
        }
    }

    private int WordStart(in TextPiece piece, int sign)
    {
        int end = sign;
        while (end > piece.Start && char.IsWhiteSpace(_layout.Document.Text[end - 1])) end--;
        while (end > piece.Start && !char.IsWhiteSpace(_layout.Document.Text[end - 1])) end--;
        return end;
    }

    /// <summary>Adds the words between two offsets; words without letters and digits are no value.</summary>
    private void Add(List<TextPiece> pieces, in TextPiece piece, int start, int end)
    {
        ReadOnlySpan<char> text = _layout.Document.Text;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start >= end) return;
        int first = piece.FirstToken, last = piece.EndToken;
        while (first < last && _layout.Tokens[first].End <= start) first++;
        while (last > first && _layout.Tokens[last - 1].Start >= end) last--;
        if (first < last) pieces.Add(piece with { Start = Math.Max(start, _layout.Tokens[first].Start), End = Math.Min(end, _layout.Tokens[last - 1].End), FirstToken = first, EndToken = last });
    }

    private bool Find(List<TextPiece> pieces, string sign, out Place place, bool fromEnd)
    {
        for (int i = pieces.Count - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> text = _layout.Document.Text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start);
            int at = fromEnd ? text.LastIndexOf(sign) : text.IndexOf(sign);
            if (at < 0) continue;
            place = new Place(i, pieces[i].Start + at, true);
            return true;
        }

        place = default;
        return false;
    }

    private readonly record struct Place(int Piece, int Offset, bool IsFound);
}
