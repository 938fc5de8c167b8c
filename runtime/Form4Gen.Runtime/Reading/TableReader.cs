using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads the located tables into records; the page's own values must have been read, since they are evidence.</summary>
internal sealed class TableReader(LocatedForm located, RecordValues root, ReadOptions options, List<Issue> issues, Dictionary<string, Explanation>? explanations)
{
    /// <summary>Reads every table.</summary>
    public void Read()
    {
        if (located.Tables.Length == 0) return;
        var words = new DocumentWords(located.Layout);
        (DateOnly? period, DateOnly? latest) = Dates();
        (FootnoteNumbers numbers, Dictionary<int, string> texts) = Footnotes();
        // Row numbers run over the pages of a table.
        var lastRow = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LocatedTable part in located.Tables)
        {
            var context = new TableContext
            {
                ColumnPositions = part.ColumnPositions,
                PeriodDate = period,
                LatestDate = latest,
                FootnoteNumbers = numbers,
                FootnoteTexts = texts,
                Words = words,
            };
            int first = lastRow.GetValueOrDefault(part.Table.Id);
            lastRow[part.Table.Id] = first + part.DataRows.Length;
            Read(part, context, first);
        }
    }

    private void Read(LocatedTable part, TableContext context, int rowsBefore)
    {
        if (part.IsCut)
            issues.Add(new Issue(IssueCatalog.TooManyRows, IssueSeverity.Warning, null, string.Create(CultureInfo.InvariantCulture, $"'{part.Table.Titles[0]}' has more than {options.MaxTableRows} rows; those beyond were not read")));

        RowDecoding[] decodings = TableDecoder.Decode(located.Layout, part.Table, part.DataRows, context, options);
        var reading = new RowReading(part.Table, located.Layout.Document, context, options);
        for (int i = 0; i < decodings.Length; i++)
        {
            RecordMember member = part.Table.Kinds[decodings[i].Kind].Member;
            List<RecordValues> rows = root.Members(member);
            RecordValues record = reading.Read(decodings[i], rowsBefore + i + 1);
            rows.Add(record);
            string path = FormattableString.Invariant($"{member.JsonName}[{rows.Count - 1}]");
            if (explanations is not null) reading.Explain(decodings[i], record, path, explanations);
            if (decodings[i].IsCut)
                issues.Add(new Issue(IssueCatalog.RowTooLong, IssueSeverity.Warning, path, string.Create(CultureInfo.InvariantCulture, $"the row has more than {options.MaxRowTokens} words; those beyond were not read")));
        }
    }

    // The date the document is about is the first that the form itself asks for; nothing in it is later than its latest signature.
    private (DateOnly? Period, DateOnly? Latest) Dates()
    {
        DateOnly? period = null, latest = null;
        foreach (FieldDescriptor field in root.Descriptor.Fields)
            if (period is null && DateOf(root, field) is { } date) period = date;
        foreach (RecordMember member in root.Descriptor.Members)
        {
            if (member.Kind != MemberKind.List) continue;
            foreach (RecordValues record in root.Members(member))
                foreach (FieldDescriptor field in record.Descriptor.Fields)
                    if (DateOf(record, field) is { } date && (latest is null || date > latest)) latest = date;
        }

        return (period, latest);
    }

    private static DateOnly? DateOf(RecordValues record, FieldDescriptor field)
    {
        if (field.Type != FieldType.Date || !record[field].HasValue) return null;
        int n = (int)record[field].Number;
        return new DateOnly(n / 10000, n / 100 % 100, n % 100);
    }

    private (FootnoteNumbers Numbers, Dictionary<int, string> Texts) Footnotes()
    {
        FootnoteNumbers numbers = FootnoteNumbers.None;
        var texts = new Dictionary<int, string>();
        foreach (Footnote footnote in root.FootnoteList ?? [])
        {
            if (!int.TryParse(footnote.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) continue;
            numbers = numbers.With(number);
            texts.TryAdd(number, footnote.Text.Value ?? "");
        }

        return (numbers, texts);
    }
}
