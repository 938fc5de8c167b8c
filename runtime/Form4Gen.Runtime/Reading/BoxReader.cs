using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads the fields of a box: its words are shared out to its parts by the captions, then read by type.</summary>
internal sealed class BoxReader(PageContext context)
{
    private readonly DocumentLayout _layout = context.Layout;
    private readonly BoxPartsReader _parts = new(context);

    /// <summary>Fills the fields of a box into a record.</summary>
    public void Read(LocatedBox box, RecordValues record)
    {
        float label = LabelConfidence(box);
        foreach (BoxChunk chunk in BoxChunks.Of(_layout, box))
        {
            if (chunk.FirstPart == chunk.LastPart && box.Box.Parts[chunk.FirstPart].Between.Length == 0) ReadSingle(box, box.Box.Parts[chunk.FirstPart].Field, chunk.Pieces, record, label);
            else _parts.Read(box, chunk, record, label);
        }

        foreach (BoxPart part in box.Box.Parts)
            if (record[part.Field].Status == ExtractionStatus.NotOnForm) record[part.Field] = context.Absent(part.Field, true);
    }

    private float LabelConfidence(LocatedBox box)
    {
        const float mostOfIt = 0.6f;
        // The borders that cut a label are a table's; in lines it is the words that are misread.
        if (box.IsCut) return _layout.IsOfLines ? PageEvidence.CutText : PageEvidence.CutLabel;
        return box.LabelShare >= 0.99f ? PageEvidence.WholeLabel : box.LabelShare >= mostOfIt ? PageEvidence.PartOfLabel : PageEvidence.LabelFragment;
    }

    private void ReadSingle(LocatedBox box, FieldDescriptor field, List<TextPiece> pieces, RecordValues record, float label)
    {
        if (field.Type is FieldType.Text or FieldType.PersonName)
        {
            JoinedText joined = PageText.Join(_layout, pieces);
            bool isJoined = joined.Because is not null;
            float confidence = Math.Min(label, joined.Confidence);

            // A cut label over an uncut value says nothing against the value.
            if (joined.Because == EvidenceName.Echo) confidence = joined.Confidence;
            string[] because = isJoined ? [EvidenceName.Label, joined.Because!] : [EvidenceName.Label];
            record[field] = context.Convert(field, joined.Text, isJoined ? ExtractionStatus.Repaired : ExtractionStatus.Found, confidence, PagePieces.Source(_layout, pieces, because));
            return;
        }

        record[field] = ReadTyped(field, pieces) ?? Leftover(box, field, pieces);
    }

    /// <summary>A value that only one reading of the pieces gives: a word that is one, else words joined over a border.</summary>
    private FieldValue? ReadTyped(FieldDescriptor field, List<TextPiece> pieces) =>
        ReadWord(field, pieces, wholeOnly: pieces.Count > 1) ?? (pieces.Count > 1 ? Rejoin(field, pieces) : ReadWhole(field, pieces)) ?? ReadWord(field, pieces, false);

    /// <summary>A word that is a value. Where a border may have cut it, a short form (a year of two digits) may be half of a long one.</summary>
    private FieldValue? ReadWord(FieldDescriptor field, List<TextPiece> pieces, bool wholeOnly)
    {
        const int wholeDate = 10;
        bool isCut = pieces.Count > 1 && !wholeOnly;
        FieldValue? found = null;
        foreach (TextPiece piece in pieces)
        {
            for (int t = piece.FirstToken; t < piece.EndToken; t++)
            {
                TextPiece word = PagePieces.Slice(_layout, piece, t, t + 1);
                if (wholeOnly && field.Type == FieldType.Date && word.End - word.Start < wholeDate) continue;
                float confidence = isCut ? PageEvidence.LabelFragment : PageEvidence.WholeLabel;
                FieldValue value = context.Convert(field, PagePieces.Text(_layout, word), ExtractionStatus.Found, confidence, PagePieces.Source(_layout, word, EvidenceName.Label, EvidenceName.Shape));
                if (!value.HasValue) continue;
                if (found is { } other && other.Number != value.Number) return other.With(other.Status, PageEvidence.BesideDamage, true, other.Provenance);
                found ??= value;
            }
        }

        return found;
    }

    /// <summary>Values of several words (<c>October 17, 2011</c>).</summary>
    private FieldValue? ReadWhole(FieldDescriptor field, List<TextPiece> pieces)
    {
        FieldValue value = context.Convert(field, PagePieces.Text(_layout, pieces), ExtractionStatus.Found, PageEvidence.PartOfLabel, PagePieces.Source(_layout, pieces, EvidenceName.Label, EvidenceName.Shape));
        return value.HasValue ? value : null;
    }

    /// <summary>The last word of a piece with the first one of the next: joined, with an overlap, or without half a letter at the cut.</summary>
    private FieldValue? Rejoin(FieldDescriptor field, List<TextPiece> pieces)
    {
        for (int i = 0; i + 1 < pieces.Count; i++)
        {
            TextPiece left = PagePieces.Slice(_layout, pieces[i], pieces[i].EndToken - 1, pieces[i].EndToken);
            TextPiece right = PagePieces.Slice(_layout, pieces[i + 1], pieces[i + 1].FirstToken, pieces[i + 1].FirstToken + 1);
            string l = PagePieces.Text(_layout, left), r = PagePieces.Text(_layout, right);
            List<TextPiece> both = [left, right];
            int overlap = PageText.Overlap(l, r);
            for (int taken = overlap; taken >= 0; taken--)
                if (Try(field, l + r[taken..], both, PageEvidence.JoinOfShape, taken > 0 ? EvidenceName.OverlapJoin : EvidenceName.Join) is { } joined) return joined;
            if (Try(field, l[..^1] + r, both, PageEvidence.LookAlike, EvidenceName.LookAlike) is { } cut) return cut;
            if (Try(field, l + r[1..], both, PageEvidence.LookAlike, EvidenceName.LookAlike) is { } cutRight) return cutRight;
        }

        return null;
    }

    private FieldValue? Try(FieldDescriptor field, string text, List<TextPiece> pieces, float confidence, string because)
    {
        FieldValue value = context.Convert(field, text, ExtractionStatus.Repaired, confidence, PagePieces.Source(_layout, pieces, EvidenceName.Label, because, EvidenceName.Shape));
        return value.HasValue ? value : null;
    }

    /// <summary>Words that are no value: remains of the label, unless they have digits.</summary>
    private FieldValue Leftover(LocatedBox box, FieldDescriptor field, List<TextPiece> pieces)
    {
        const int digitsOfValue = 3;
        int digits = 0;
        foreach (TextPiece piece in pieces)
            foreach (char c in _layout.Document.Text.AsSpan(piece.Start, piece.End - piece.Start))
                if (char.IsAsciiDigit(c)) digits++;
        Provenance source = PagePieces.Source(_layout, pieces, EvidenceName.LabelFragment);
        if (digits >= digitsOfValue) return FieldValue.None(ExtractionStatus.Unreadable, true, source);
        return context.Absent(field, box.LabelShare > 0, source);
    }
}
