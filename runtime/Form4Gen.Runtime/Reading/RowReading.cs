using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Reading;

/// <summary>Turns decoded rows into the values of records: status, confidence, places and evidence of every field of the row's kind.</summary>
internal sealed class RowReading(TableDescriptor table, SourceDocument document, TableContext context, ReadOptions options)
{
    /// <summary>Evidence that is about where a value stands, and so about what its column says.</summary>
    private const ReadingContext OfPlace = ReadingContext.AsExpected | ReadingContext.NotAsExpected | ReadingContext.FarFromColumn | ReadingContext.InRow | ReadingContext.ByOrder
        | ReadingContext.InGap | ReadingContext.BySearch | ReadingContext.OutOfOrder | UnsurePlaces;

    private const ReadingContext UnsurePlaces = ReadingContext.Contested | ReadingContext.BesideLost | ReadingContext.UnsureKinds;

    /// <summary>Evidence that is against the marks and not against the value beside them: a known text says nothing of the marks among its letters.</summary>
    private const ReadingTraits DamagesOfMarks = ReadingTraits.DamagedMark | ReadingTraits.UnknownMark | ReadingTraits.Restored | ReadingTraits.FromPieces;

    private readonly TableGrammar _grammar = TableGrammar.Of(table);
    private readonly RowInference _inference = new(table, context);

    /// <summary>Makes the record of a row.</summary>
    /// <param name="decoding">The row.</param>
    /// <param name="rowNumber">Its 1-based number in printed order.</param>
    public RecordValues Read(RowDecoding decoding, int rowNumber)
    {
        RecordValues record = new(table.Kinds[decoding.Kind].Member.Record) { RowNumber = rowNumber };
        for (int c = 0; c < table.Columns.Length; c++) ReadColumn(decoding, c, record);
        for (int c = 0; c < table.Columns.Length; c++) ReadEmpty(decoding, c, record);
        _inference.Fill(decoding, record);
        return record;
    }

    /// <summary>Adds how the row's values were decided.</summary>
    /// <param name="decoding">A row decoded with <see cref="ReadOptions.Explain"/>.</param>
    /// <param name="record">Its record.</param>
    /// <param name="path">Path of the record, <c>rows[0]</c>.</param>
    /// <param name="explanations">Receives them by field path.</param>
    public void Explain(RowDecoding decoding, RecordValues record, string path, IDictionary<string, Explanation> explanations)
    {
        for (int c = 0; c < table.Columns.Length; c++)
        {
            ref readonly ColumnReading reading = ref decoding.Columns[c];
            if (reading.Considered is not { } considered) continue;
            foreach (ColumnField field in table.Columns[c].Fields)
            {
                if (field.ByKind[decoding.Kind] is not { } target || (field.Role == ColumnRole.InsteadOf && !reading.Has(ReadingTraits.InsteadOf))) continue;
                string key = path + "." + target.JsonName;
                if (!reading.IsFilled && explanations.ContainsKey(key)) continue;
                explanations[key] = new Explanation(key, considered, RowDecision.Of(reading, record[target], considered));
            }
        }
    }

    private void ReadColumn(RowDecoding decoding, int index, RecordValues record)
    {
        ref readonly ColumnReading reading = ref decoding.Columns[index];
        if (!reading.IsFilled) return;
        ColumnDescriptor column = table.Columns[index];
        ColumnRole role = reading.Has(ReadingTraits.InsteadOf) ? ColumnRole.InsteadOf : ColumnRole.Value;
        FieldDescriptor? field = TableGrammar.FieldOf(column, role, decoding.Kind);
        if (field is null) return;
        Provenance provenance = ProvenanceOf(decoding, reading, field);
        record[field] = ValueOf(field, reading, provenance);
        if (role == ColumnRole.InsteadOf && TableGrammar.FieldOf(column, ColumnRole.Value, decoding.Kind) is { } replaced)
            record[replaced] = FieldValue.None(ExtractionStatus.Blank, false, null, reading.Confidence);
        if (column.Says?.ByKind[decoding.Kind] is { } told) record[told] = Statement(told, column.Says, reading, provenance);
        ReadBeside(column, decoding.Kind, reading, provenance, record);
    }

    private FieldValue ValueOf(FieldDescriptor field, in ColumnReading reading, Provenance provenance)
    {
        bool doubtful = reading.Confidence < options.DoubtThreshold || HasUnsureLetters(field, reading) || (context.IsOfLines && LineDoubts.Has(field, reading));
        if (reading.Has(ReadingTraits.Unreadable)) return FieldValue.None(ExtractionStatus.Unreadable, true, provenance);
        if (!reading.HasValue) return FieldValue.None(ExtractionStatus.Blank, doubtful, provenance, reading.Confidence);
        ExtractionStatus status = StatusOf(reading);
        if (status == ExtractionStatus.Inferred) doubtful = true;
        if (field.Type is FieldType.Text or FieldType.PersonName || (field.Type == FieldType.Code && reading.Text is not null))
            return FieldValue.OfText(reading.Text ?? "", status, reading.Confidence, doubtful, provenance);
        decimal number = field.Type == FieldType.CheckBox ? 1 : reading.Number;
        return FieldValue.OfNumber(number, status, reading.Confidence, doubtful, provenance);
    }

    /// <summary>Whether a value's letters are themselves in doubt. A code that stands there as it is printed is none of the signs that a mark beside it is read as.</summary>
    private static bool HasUnsureLetters(FieldDescriptor field, in ColumnReading reading) =>
        reading.Has(ReadingContext.UnsurePlace) && (field.Type != FieldType.Code || reading.Has(ReadingTraits.OddCode));

    private static ExtractionStatus StatusOf(in ColumnReading reading) =>
        reading.Has(ReadingTraits.FromPeriod | ReadingTraits.Completed) ? ExtractionStatus.Inferred
        : reading.Has(ReadingTraits.AnyJoin | ReadingTraits.SpaceInside | ReadingTraits.HyphenRestored | ReadingTraits.Restored | ReadingTraits.FromPieces) ? ExtractionStatus.Repaired
        : ExtractionStatus.Found;

    private FieldValue Statement(FieldDescriptor told, ColumnStatement says, in ColumnReading reading, Provenance place)
    {
        if (told.Codes is not { } list || !Conversion.ValueConversion.TryCode(says.Value, list, out int code)) return default;
        float confidence = EvidenceWeights.StatementConfidence(reading);
        if (reading.Has(UnsurePlaces)) confidence = Math.Min(confidence, reading.Confidence);
        bool doubtful = confidence < options.DoubtThreshold;
        string[] because = [EvidenceName.Column, .. EvidenceNames.Of(ReadingTraits.None, reading.Context & OfPlace)];
        return FieldValue.OfNumber(code, ExtractionStatus.Found, confidence, doubtful, new Provenance(document, [.. place.Source], place.RawText, null, because));
    }

    private void ReadBeside(ColumnDescriptor column, int kind, in ColumnReading reading, Provenance provenance, RecordValues record)
    {
        foreach (ColumnField field in column.Fields)
        {
            if (field.Role != ColumnRole.Beside || field.ByKind[kind] is not { } beside) continue;
            bool printed = reading.Has(ReadingTraits.Beside);
            Provenance source = beside.CarriesFootnotes || reading.MarkCount == 0 ? provenance : provenance.WithFootnotes([]);
            record[beside] = reading.HasValue
                ? FieldValue.OfNumber(printed ? 1 : 0, ExtractionStatus.Found, reading.Confidence, reading.Confidence < options.DoubtThreshold, source)
                : FieldValue.None(ExtractionStatus.Missing, true);
        }
    }

    private void ReadEmpty(RowDecoding decoding, int index, RecordValues record)
    {
        ref readonly ColumnReading reading = ref decoding.Columns[index];
        if (reading.IsFilled) FillRest(table.Columns[index], decoding.Kind, record, reading.Confidence);
        else
        {
            foreach (ColumnField field in table.Columns[index].Fields)
                if (field.ByKind[decoding.Kind] is { } target && record[target].Status == ExtractionStatus.NotOnForm)
                    record[target] = Empty(target, field.Role, reading);
            if (table.Columns[index].Says?.ByKind[decoding.Kind] is { } told && !IsToldElsewhere(decoding, told)) record[told] = FieldValue.None(ExtractionStatus.Missing, true);
        }
    }

    private static void FillRest(ColumnDescriptor column, int kind, RecordValues record, float confidence)
    {
        foreach (ColumnField field in column.Fields)
            if (field.ByKind[kind] is { } target && record[target].Status == ExtractionStatus.NotOnForm)
                record[target] = FieldValue.None(ExtractionStatus.Blank, false, null, confidence);
    }

    /// <summary>A field that several columns hold is empty only when all of them are.</summary>
    private bool IsToldElsewhere(RowDecoding decoding, FieldDescriptor told)
    {
        for (int c = 0; c < table.Columns.Length; c++)
            if (decoding.Columns[c].IsFilled && table.Columns[c].Says?.ByKind[decoding.Kind] == told) return true;
        return false;
    }

    private FieldValue Empty(FieldDescriptor field, ColumnRole role, in ColumnReading reading)
    {
        bool missing = role == ColumnRole.Beside || (role == ColumnRole.Value && !field.IsOptional);
        if (missing) return FieldValue.None(ExtractionStatus.Missing, true);
        return FieldValue.None(ExtractionStatus.Blank, reading.Posterior < options.DoubtThreshold, null, reading.Posterior);
    }

    private Provenance ProvenanceOf(RowDecoding decoding, in ColumnReading reading, FieldDescriptor field)
    {
        string[] marks = [];
        if (field.CarriesFootnotes && reading.MarkCount > 0)
        {
            marks = new string[reading.MarkCount];
            for (int m = 0; m < marks.Length; m++) marks[m] = FootnoteIds.Of((byte)(reading.Marks >> (8 * m)));
        }
        string[] because = EvidenceNames.Of(reading.Traits, reading.Context);
        ReadOnlySpan<Piece> pieces = decoding.PiecesOf(reading);
        bool isDamaged = marks.Length > 0 ? reading.Has(DamagesOfMarks) || reading.Has(ReadingContext.MarkBetween) : field.CarriesFootnotes && (reading.Has(ReadingTraits.UnknownMark) || reading.Has(ReadingContext.UnsurePlace));
        if (pieces.Length == 1) return new Provenance(document, new TextRange(pieces[0].Start, pieces[0].Length), marks, because) { HasDamagedMarks = isDamaged };
        TextRange[] ranges = new TextRange[pieces.Length];
        for (int p = 0; p < ranges.Length; p++) ranges[p] = new TextRange(pieces[p].Start, pieces[p].Length);
        return Provenance.OfPieces(document, ranges, marks, because, isDamaged);
    }
}
