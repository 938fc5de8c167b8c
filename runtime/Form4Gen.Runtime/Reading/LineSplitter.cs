using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Shares words out to fields that are printed on lines of their own, where the line breaks are lost. A number followed by words, behind words, begins
/// a line; so does what would make a line too long. Where nothing tells, all of it is the first line.
/// </summary>
internal sealed class LineSplitter(PageContext context)
{
    private readonly DocumentLayout _layout = context.Layout;

    public void Read(BoxPart[] parts, BoxChunk chunk, RecordValues record, float label)
    {
        for (int i = chunk.FirstPart; i <= chunk.LastPart; i++) record[parts[i].Field] = context.Absent(parts[i].Field, true);
        if (chunk.Pieces.Count == 0) return;
        if (chunk.Pieces.Count == 1)
        {
            ReadPiece(parts, chunk, record, label);
            return;
        }

        if (chunk.Pieces.Count == 2 && chunk.LastPart > chunk.FirstPart && chunk.Pieces[0].Cell == chunk.Pieces[1].Cell && StartsWithDigit(chunk.Pieces[1].FirstToken))
        {
            ReadLine(parts[chunk.FirstPart].Field, chunk.Pieces[0], record, Math.Min(label, PageEvidence.LineAtNumber));
            ReadLine(parts[chunk.FirstPart + 1].Field, chunk.Pieces[1], record, Math.Min(label, PageEvidence.LineAtNumber));
            return;
        }

        if (chunk.Pieces.Count == 2 && chunk.Pieces[0].Cell != chunk.Pieces[1].Cell && ReadLinesOfTwoCells(parts, chunk, record)) return;
        JoinedText joined = PageText.Join(_layout, chunk.Pieces);
        string[] because = [EvidenceName.Label, joined.Because ?? EvidenceName.Join];
        record[parts[chunk.FirstPart].Field] = context.Convert(parts[chunk.FirstPart].Field, joined.Text, ExtractionStatus.Repaired, Math.Min(joined.Confidence, PageEvidence.JoinOfText), PagePieces.Source(_layout, chunk.Pieces, because));
    }

    private void ReadPiece(BoxPart[] parts, BoxChunk chunk, RecordValues record, float label)
    {
        TextPiece piece = chunk.Pieces[0];
        FieldDescriptor first = parts[chunk.FirstPart].Field;
        (int split, float confidence) = FindSplit(piece, first.MaxLength);
        if (split < 0)
        {
            record[first] = context.Convert(first, PagePieces.Text(_layout, piece), ExtractionStatus.Found, Math.Min(label, confidence), PagePieces.Source(_layout, piece, EvidenceName.Label));
            return;
        }

        FieldDescriptor second = parts[chunk.FirstPart + 1].Field;
        TextPiece upper = PagePieces.Slice(_layout, piece, piece.FirstToken, split), lower = PagePieces.Slice(_layout, piece, split, piece.EndToken);
        ReadLine(first, upper, record, Math.Min(label, confidence));
        ReadLine(second, lower, record, Math.Min(label, confidence));
    }

    private void ReadLine(FieldDescriptor field, in TextPiece piece, RecordValues record, float confidence) =>
        record[field] = context.Convert(field, PagePieces.Text(_layout, piece), ExtractionStatus.Repaired, confidence, PagePieces.Source(_layout, piece, EvidenceName.Label, EvidenceName.Split));

    /// <summary>The word that begins the second line, or -1, and what that is worth.</summary>
    private (int Split, float Confidence) FindSplit(in TextPiece piece, int maxLength)
    {
        int count = piece.EndToken - piece.FirstToken;
        bool tooLong = maxLength > 0 && piece.End - piece.Start > maxLength;
        if (count < 2) return (-1, PageEvidence.WholeLabel);
        bool startsWithNumber = StartsWithDigit(piece.FirstToken);
        for (int t = piece.FirstToken + 1; t + 1 < piece.EndToken; t++)
        {
            if (startsWithNumber || !IsHouseNumber(t, piece.EndToken)) continue;
            bool fits = maxLength == 0 || (LengthTo(piece, t) <= maxLength && LengthFrom(piece, t) <= maxLength);
            return (t, fits && !EndsWithComma(t - 1) ? PageEvidence.LineAtNumber : PageEvidence.LineByLength);
        }

        if ((startsWithNumber || EndsWithOrdinal(piece)) && FindSecondNumber(piece) is > 0 and int second) return (second, PageEvidence.LineByLength);
        if (tooLong && FindByLength(piece, maxLength) is > 0 and int forced) return (forced, PageEvidence.LineByLength);
        return (-1, (startsWithNumber || count <= 4) && !HoldsNumber(piece) ? PageEvidence.LineAtNumber : PageEvidence.CutText);
    }

    /// <summary>
    /// After a line that began with a number: an ordinal followed by words (<c>25TH FLOOR</c>), or a word with the number that ends the text (<c>SUITE 700</c>, <c>#700</c>),
    /// if no comma holds it to what stands before.
    /// </summary>
    private int FindSecondNumber(in TextPiece piece)
    {
        const int wordsOfFirstLine = 3;
        int last = piece.EndToken - 1;
        for (int t = piece.FirstToken + wordsOfFirstLine; t < last; t++)
            if (IsOrdinal(t) && !EndsWithComma(t - 1) && t == last - 1) return t;
        if (last >= piece.FirstToken + wordsOfFirstLine && StartsWithSign(last) && HasDigit(last) && !EndsWithComma(last - 1)) return last;
        if (HasDigit(last) && !StartsWithSign(last) && last - 1 >= piece.FirstToken + wordsOfFirstLine && !EndsWithComma(last - 2) && !EndsWithComma(last - 1) && !StartsWithDigit(last - 1)) return last - 1;
        return -1;
    }

    /// <summary>The last place, behind a comma if there is one, that keeps both lines short enough.</summary>
    private int FindByLength(in TextPiece piece, int maxLength)
    {
        int found = -1;
        bool behindComma = false;
        for (int t = piece.FirstToken + 1; t < piece.EndToken; t++)
        {
            if (LengthTo(piece, t) > maxLength || LengthFrom(piece, t) > maxLength) continue;
            bool comma = EndsWithComma(t - 1);
            if (behindComma && !comma) continue;
            found = t;
            behindComma |= comma;
        }

        return found;
    }

    /// <summary>Two lines of two words cut by one border: upper left, lower left, upper right, lower right.</summary>
    private bool ReadLinesOfTwoCells(BoxPart[] parts, BoxChunk chunk, RecordValues record)
    {
        TextPiece left = chunk.Pieces[0], right = chunk.Pieces[1];
        int split = -1;
        for (int t = left.FirstToken + 1; t < left.EndToken && split < 0; t++)
            if (StartsWithDigit(t) && !StartsWithDigit(left.FirstToken)) split = t;
        if (split < 0 || right.EndToken - right.FirstToken != 2 || chunk.LastPart == chunk.FirstPart) return false;
        for (int line = 0; line < 2; line++)
        {
            TextPiece upper = line == 0 ? PagePieces.Slice(_layout, left, left.FirstToken, split) : PagePieces.Slice(_layout, left, split, left.EndToken);
            TextPiece end = PagePieces.Slice(_layout, right, right.FirstToken + line, right.FirstToken + line + 1);
            List<TextPiece> pieces = [upper, end];
            JoinedText joined = PageText.Join(_layout, pieces);
            FieldDescriptor field = parts[chunk.FirstPart + line].Field;
            record[field] = context.Convert(field, joined.Text, ExtractionStatus.Repaired, Math.Min(joined.Confidence, PageEvidence.JoinOfText), PagePieces.Source(_layout, pieces, EvidenceName.Label, EvidenceName.Split, joined.Because ?? EvidenceName.Join));
        }

        return true;
    }

    /// <summary>
    /// A number with a word behind it that is no number: not the number of a suite or floor, which ends its line or has a comma, nor the ordinal of a floor
    /// at the text's end.
    /// </summary>
    private bool IsHouseNumber(int token, int end)
    {
        if (!StartsWithDigit(token) || EndsWithComma(token) || (IsOrdinal(token) && token + 2 == end)) return false;
        return char.IsLetter(_layout.TextOf(_layout.Tokens[token + 1])[0]) || IsOrdinal(token + 1);
    }

    private bool EndsWithOrdinal(in TextPiece piece) => IsOrdinal(piece.EndToken - 2);

    /// <summary>Whether a comma holds a later number, of a suite or floor, to what stands before: mostly, not always, it is one line.</summary>
    private bool HoldsNumber(in TextPiece piece)
    {
        for (int t = piece.FirstToken + 2; t < piece.EndToken; t++)
            if (HasDigit(t) && (EndsWithComma(t - 1) || (t > piece.FirstToken + 2 && EndsWithComma(t - 2)))) return true;
        return false;
    }

    private bool HasDigit(int token) => _layout.TextOf(_layout.Tokens[token]).ContainsAnyInRange('0', '9');

    private bool StartsWithSign(int token) => _layout.TextOf(_layout.Tokens[token])[0] == '#';

    private bool IsOrdinal(int token) => StartsWithDigit(token) && char.IsAsciiLetter(_layout.TextOf(_layout.Tokens[token])[^1]);

    private bool StartsWithDigit(int token) => char.IsAsciiDigit(_layout.TextOf(_layout.Tokens[token])[0]);

    private bool EndsWithComma(int token) => _layout.TextOf(_layout.Tokens[token])[^1] == ',';

    private int LengthTo(in TextPiece piece, int token) => _layout.Tokens[token - 1].End - piece.Start;

    private int LengthFrom(in TextPiece piece, int token) => piece.End - _layout.Tokens[token].Start;
}
