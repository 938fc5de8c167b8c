using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// What may be said of a code that was lost: a value only from a declared expectation, always doubtful; from the wording of a footnote never more
/// than a suggestion.
/// </summary>
internal sealed class RowInference(TableDescriptor table, TableContext context)
{
    private const float FromExpectation = 0.85f, FromRequirement = 0.8f;

    private readonly CodeExpectations _expectation = TableGrammar.Of(table).Expectation;

    public void Fill(RowDecoding decoding, RecordValues record)
    {
        for (int c = 0; c < table.Columns.Length; c++)
        {
            FieldDescriptor? field = TableGrammar.FieldOf(table.Columns[c], ColumnRole.Value, decoding.Kind);
            if (field is not { Type: FieldType.Code, Codes: { } list } || record[field].Status != ExtractionStatus.Missing) continue;
            if (_expectation.Checks(c) && Expected(decoding) is { } expected && ValueConversion.TryCode(expected, list, out int code))
                record[field] = Inferred(code, FromExpectation, "code-expectation");
            else if (Suggestion(decoding, c, list) is { } suggestion)
                record[field] = FieldValue.None(ExtractionStatus.Missing, true, new Provenance(null, default(SourceSpan), null, ["footnote-wording"], suggestion));
            else if (Required(decoding, record, field, list) is { } required)
                record[field] = Inferred(required, FromRequirement, "requirement");
        }
    }

    private static FieldValue Inferred(int code, float confidence, string because) =>
        FieldValue.OfNumber(code, ExtractionStatus.Inferred, confidence, true, new Provenance(null, default(SourceSpan), null, [because]));

    private string? Expected(RowDecoding decoding)
    {
        if (_expectation.Source < 0) return null;
        ref readonly ColumnReading source = ref decoding.Columns[_expectation.Source];
        int state = source.HasValue ? _expectation.StateOf((int)source.Number) : 0;
        return state == 0 ? null : _expectation.Values[state - 1];
    }

    /// <summary>
    /// A declared requirement "with this code, that field is filled": where the field is filled the code is likely, where it is empty the code is
    /// excluded, and of two codes the other remains.
    /// </summary>
    private int? Required(RowDecoding decoding, RecordValues record, FieldDescriptor field, CodeListDescriptor list)
    {
        foreach (CheckDescriptor check in context.Checks)
        {
            if (!check.TiesCodeToField(table.Id) || check.Fields[0] != field.Id) continue;
            if (!ValueConversion.TryCode(check.Values[0], list, out int code) || FieldOf(decoding.Kind, check.Fields[1]) is not { } required) continue;
            if (record[required].HasValue) return code;
            if (list.Codes.Length == 2 && record[required].Status == ExtractionStatus.Blank) return 1 - code;
        }
        return null;
    }

    private FieldDescriptor? FieldOf(int kind, string id) => Array.Find(table.Kinds[kind].Member.Record.Fields, f => f.Id == id);

    private string? Suggestion(RowDecoding decoding, int column, CodeListDescriptor list) =>
        SuggestionOf(decoding.Columns[column], list) ?? SuggestionOfRow(decoding, list);

    private string? SuggestionOfRow(RowDecoding decoding, CodeListDescriptor list)
    {
        string? suggestion = null;
        foreach (ref readonly ColumnReading reading in decoding.Columns.AsSpan())
        {
            if (SuggestionOf(reading, list) is not { } found) continue;
            if (suggestion is not null && suggestion != found) return null;
            suggestion = found;
        }
        return suggestion;
    }

    private string? SuggestionOf(in ColumnReading reading, CodeListDescriptor list)
    {
        for (int m = 0; m < reading.MarkCount; m++)
            if (context.FootnoteTexts.TryGetValue((byte)(reading.Marks >> (8 * m)), out string? text) && CodeWordedIn(text, list) is { } code) return code;
        return null;
    }

    /// <summary>The code that a text describes; none where it describes several.</summary>
    private static string? CodeWordedIn(string text, CodeListDescriptor list)
    {
        string? found = null;
        foreach (CodeDescriptor code in list.Codes)
        {
            if (!Array.Exists(code.Wordings, w => text.Contains(w, StringComparison.OrdinalIgnoreCase))) continue;
            if (found is not null) return null;
            found = code.Value;
        }
        return found;
    }
}
