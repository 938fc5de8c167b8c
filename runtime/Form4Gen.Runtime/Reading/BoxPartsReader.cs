using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads several fields that stand in the same words: what is enclosed, what has a shape, what is a code, and the rest.</summary>
internal sealed class BoxPartsReader(PageContext context)
{
    private readonly DocumentLayout _layout = context.Layout;
    private readonly LineSplitter _lines = new(context);
    private readonly EnclosedReader _enclosed = new(context);

    public void Read(LocatedBox box, BoxChunk chunk, RecordValues record, float label)
    {
        BoxPart[] parts = box.Box.Parts;
        int enclosed = Find(parts, chunk, p => p.Between.Length > 0);
        if (enclosed >= 0)
        {
            List<TextPiece> rest = _enclosed.Read(parts[enclosed], chunk.Pieces, record, label);
            var others = new BoxChunk(chunk.FirstPart, enclosed == chunk.LastPart ? enclosed - 1 : chunk.LastPart, rest);
            if (others.FirstPart == others.LastPart) ReadText(parts[others.FirstPart].Field, rest, record, label);
            else if (others.FirstPart < others.LastPart) ReadShaped(parts, others, record, label);
            return;
        }

        if (Find(parts, chunk, p => IsShaped(p.Field)) >= 0) ReadShaped(parts, chunk, record, label);
        else _lines.Read(parts, chunk, record, label);
    }

    private static bool IsShaped(FieldDescriptor field) => field.Shapes.Length > 0 || field.Codes is not null || field.Type is not (FieldType.Text or FieldType.PersonName);

    /// <summary>Shapes first, then codes next to them, and the rest is the text.</summary>
    private void ReadShaped(BoxPart[] parts, BoxChunk chunk, RecordValues record, float label)
    {
        var words = new BoxWords(_layout, chunk.Pieces);
        int anchor = -1;
        bool shapeFound = false, damaged = words.HasSplitWord;
        for (int i = chunk.LastPart; i >= chunk.FirstPart; i--)
        {
            FieldDescriptor field = parts[i].Field;
            if (field.Shapes.Length == 0 || words.FindShape(field.Shapes, out BoxWord found) < 0) continue;
            record[field] = context.Convert(field, found.Text, found.IsJoined ? ExtractionStatus.Repaired : ExtractionStatus.Found, found.IsJoined ? PageEvidence.JoinOfShape : PageEvidence.WholeLabel,
                PagePieces.Source(_layout, found.Pieces, EvidenceName.Label, EvidenceName.Shape));
            anchor = words.Take(found);
            shapeFound = true;
            damaged |= found.IsJoined;
        }

        for (int i = chunk.LastPart; i >= chunk.FirstPart; i--)
        {
            FieldDescriptor field = parts[i].Field;
            if (field.Codes is not { } list || field.Shapes.Length > 0) continue;
            int at = words.FindCode(list, anchor);
            if (at >= 0) ReadCode(field, list, words, at, record, damaged);
            else record[field] = shapeFound ? FieldValue.None(ExtractionStatus.Missing, true) : context.Absent(field, true);
            if (at >= 0) anchor = at;
        }

        if (!shapeFound) ReadTrailing(parts, chunk, words, anchor, record);
        ReadRest(parts, chunk, words, record, label, damaged);
    }

    private void ReadCode(FieldDescriptor field, CodeListDescriptor list, BoxWords words, int at, RecordValues record, bool damaged)
    {
        BoxWord word = words[at];
        bool listed = ValueConversion.TryCode(word.Text, list, out _);
        float confidence = listed ? PageEvidence.ListedCode : PageEvidence.UnlistedCode;
        if (damaged) confidence = Math.Min(confidence, PageEvidence.JoinOfShape);
        record[field] = context.Convert(field, word.Text, ExtractionStatus.Found, confidence, PagePieces.Source(_layout, word.Pieces, EvidenceName.Label, EvidenceName.CodeList));
        words.Take(word);
    }

    /// <summary>Nothing has the shape: what stands behind the code is the value all the same, in a form that the schema does not know.</summary>
    private void ReadTrailing(BoxPart[] parts, BoxChunk chunk, BoxWords words, int anchor, RecordValues record)
    {
        FieldDescriptor field = parts[chunk.LastPart].Field;
        if (field.Shapes.Length == 0) return;
        List<TextPiece> behind = anchor >= 0 ? words.TakeFrom(anchor + 1) : [];
        if (behind.Count == 0) record[field] = FieldValue.None(field.IsOptional ? ExtractionStatus.Blank : ExtractionStatus.Missing, true);
        else record[field] = context.Convert(field, PageText.Join(_layout, behind).Text, ExtractionStatus.Found, PageEvidence.UnlistedCode, PagePieces.Source(_layout, behind, EvidenceName.Label));
    }

    private void ReadRest(BoxPart[] parts, BoxChunk chunk, BoxWords words, RecordValues record, float label, bool damaged)
    {
        int text = Find(parts, chunk, p => !IsShaped(p.Field));
        if (text < 0) return;
        List<TextPiece> rest = words.TakeFrom(0);
        FieldDescriptor field = parts[text].Field;
        if (rest.Count == 0) record[field] = context.Absent(field, true);
        else ReadText(field, rest, record, damaged || EndsInLoneLetter(rest) ? Math.Min(label, PageEvidence.BesideDamage) : label);
    }

    /// <summary>Whether words end in a letter or digit by itself: likely the first of a code or number that a border cuts behind it.</summary>
    private bool EndsInLoneLetter(List<TextPiece> pieces)
    {
        TextPiece last = pieces[^1];
        return (pieces.Count > 1 || last.EndToken - last.FirstToken > 1) && _layout.Tokens[last.EndToken - 1].Length == 1 && char.IsAsciiLetterOrDigit(_layout.TextOf(_layout.Tokens[last.EndToken - 1])[0]);
    }

    private void ReadText(FieldDescriptor field, List<TextPiece> pieces, RecordValues record, float label)
    {
        if (pieces.Count == 0)
        {
            record[field] = context.Absent(field, true);
            return;
        }

        JoinedText joined = PageText.Join(_layout, pieces);
        bool isJoined = joined.Because is not null;
        float confidence = joined.Because == EvidenceName.Echo ? joined.Confidence : Math.Min(label, joined.Confidence);
        string[] because = isJoined ? [EvidenceName.Label, joined.Because!] : label < PageEvidence.CutLabel ? [EvidenceName.Label, EvidenceName.BesideDamage] : [EvidenceName.Label];
        ExtractionStatus status = isJoined || label <= PageEvidence.BesideDamage ? ExtractionStatus.Repaired : ExtractionStatus.Found;
        record[field] = context.Convert(field, joined.Text, status, confidence, PagePieces.Source(_layout, pieces, because));
    }

    private static int Find(BoxPart[] parts, BoxChunk chunk, Func<BoxPart, bool> condition)
    {
        for (int i = chunk.FirstPart; i <= chunk.LastPart; i++)
            if (condition(parts[i])) return i;
        return -1;
    }
}
