using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>Decodes rows that are given as texts and shows their values by field id.</summary>
internal static class RowFixture
{
    public static TableDescriptor TableOne => PrintedForm4.Form2003.Tables[0];

    public static TableDescriptor TableTwo => PrintedForm4.Form2003.Tables[1];

    public static TableContext Context(string? period = null, int footnotes = 0, double[]? positions = null, string[]? texts = null, DocumentWords? words = null, ColumnTexts? known = null)
    {
        FootnoteNumbers numbers = FootnoteNumbers.None;
        for (int n = 1; n <= footnotes; n++) numbers = numbers.With(n);
        return new TableContext
        {
            PeriodDate = period is null ? null : DateOnly.ParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            FootnoteNumbers = numbers,
            ColumnPositions = positions ?? [],
            FootnoteTexts = (texts ?? []).Select((t, i) => (t, i)).ToDictionary(p => p.i + 1, p => p.t),
            Checks = CorpusPriors.Checks,
            Words = words,
            Texts = known,
        };
    }

    public static List<RecordValues> Read(TableDescriptor table, TableContext context, params string[] rows) => Read(table, context, ReadOptions.Default, rows);

    public static List<RecordValues> Read(TableDescriptor table, TableContext context, ReadOptions options, params string[] rows)
    {
        DocumentLayout layout = TextLayout.Lay(new SourceDocument(string.Join('\n', rows)));
        int[] indexes = [.. Enumerable.Range(0, layout.Rows.Length)];
        RowDecoding[] decodings = TableDecoder.Decode(layout, table, indexes, context, options);
        RowReading reading = new(table, layout.Document, context, options);
        return [.. decodings.Select((d, i) => reading.Read(d, i + 1))];
    }

    public static DocumentWords Words(params string[] rows) => new(TextLayout.Lay(new SourceDocument(string.Join('\n', rows))));

    public static (RecordValues Record, Dictionary<string, Explanation> Explanations) Explain(TableDescriptor table, TableContext context, ReadOptions options, string row)
    {
        DocumentLayout layout = TextLayout.Lay(new SourceDocument(row));
        RowDecoding decoding = TableDecoder.Decode(layout, table, [0], context, options)[0];
        RowReading reading = new(table, layout.Document, context, options);
        RecordValues record = reading.Read(decoding, 1);
        Dictionary<string, Explanation> explanations = [];
        reading.Explain(decoding, record, "rows[0]", explanations);
        return (record, explanations);
    }

    /// <summary>The values that a record has: <c>id=value</c>, marks and doubt behind.</summary>
    public static string Show(RecordValues record)
    {
        StringBuilder text = new();
        foreach (FieldDescriptor field in record.Descriptor.Fields)
        {
            ref FieldValue value = ref record[field];
            string marks = string.Concat((value.Provenance?.Footnotes ?? []).Select(f => $"({f[1..]})"));
            if (!value.HasValue && marks.Length == 0 && value.Status != ExtractionStatus.Missing) continue;
            if (field.Type == FieldType.CheckBox && value.Number == 0) continue;
            string shown = value.Status == ExtractionStatus.Missing ? "missing" : !value.HasValue ? "" : ValueText(field, value);
            text.Append(text.Length > 0 ? "; " : "").Append(field.Id).Append('=').Append(shown).Append(marks);
        }
        return text.ToString();
    }

    public static string ValueText(FieldDescriptor field, in FieldValue value) => field.Type switch
    {
        FieldType.Code when value.Text is null => field.Codes!.Codes[(int)value.Number].Value,
        FieldType.Date => string.Create(CultureInfo.InvariantCulture, $"{(int)value.Number / 10000:0000}-{(int)value.Number / 100 % 100:00}-{(int)value.Number % 100:00}"),
        _ => value.Text ?? value.Number.ToString(CultureInfo.InvariantCulture),
    };
}
