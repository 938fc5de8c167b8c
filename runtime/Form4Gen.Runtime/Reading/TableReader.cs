using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads the located tables into records; the page's own values must have been read, since they are evidence.</summary>
internal sealed class TableReader(LocatedForm located, RecordValues root, PageFacts facts, ReadOptions options, List<Issue> issues, Dictionary<string, Explanation>? explanations)
{
    /// <summary>Reads every table.</summary>
    public void Read()
    {
        if (located.Tables.Length == 0) return;
        using var words = new DocumentWords(located.Layout);
        Dictionary<int, string> texts = FootnoteTexts();
        // Row numbers run over the pages of a table.
        var lastRow = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LocatedTable part in located.Tables)
        {
            var context = new TableContext
            {
                ColumnPositions = part.ColumnPositions,
                PeriodDate = facts.PeriodDate,
                LatestDate = facts.LatestDate,
                FootnoteNumbers = facts.Footnotes,
                FootnoteTexts = texts,
                Checks = located.Form.Checks,
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

    private Dictionary<int, string> FootnoteTexts()
    {
        var texts = new Dictionary<int, string>();
        foreach (Footnote footnote in root.FootnoteList ?? [])
            if (FootnoteIds.TryNumber(footnote.Id, out int number)) texts.TryAdd(number, footnote.Text.Value ?? "");
        return texts;
    }
}
