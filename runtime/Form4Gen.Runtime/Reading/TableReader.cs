using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading.Grid;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads the located tables into records; the page's own values must have been read, since they are evidence.</summary>
internal sealed class TableReader(PageContext context, PageFacts facts, ReadOptions options, List<Issue> issues, Dictionary<string, Explanation>? explanations)
{
    private readonly LocatedForm _located = context.Located;
    private readonly RecordValues _root = context.Root;
    private LineMarks? _marks;
    private readonly GridTableReader _grid = new(context, facts, explanations);

    /// <summary>Reads every table.</summary>
    public void Read()
    {
        if (_located.Tables.Length == 0) return;
        DocumentWords? words = null;
        try
        {
            Read(ref words);
        }
        finally
        {
            words?.Dispose();
        }
    }

    // The words of the document are evidence for decoding only.
    private void Read(ref DocumentWords? words)
    {
        Dictionary<int, string>? texts = null;
        var columnTexts = new ColumnTexts();
        // Row numbers run over the pages of a table.
        var lastRow = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LocatedTable part in _located.Tables)
        {
            int first = lastRow.GetValueOrDefault(part.Table.Id);
            ReportCut(part);
            if (_grid.TryRead(part, first, out int rows))
            {
                lastRow[part.Table.Id] = first + rows;
                continue;
            }

            var evidence = new TableContext
            {
                ColumnPositions = part.ColumnPositions,
                PeriodDate = facts.PeriodDate ?? (_located.Layout.IsOfLines ? LineDates.MostFrequent(_located) : null),
                LatestDate = facts.LatestDate,
                FootnoteNumbers = facts.Footnotes,
                FootnoteTexts = texts ??= FootnoteTexts(),
                Checks = _located.Form.Checks,
                Words = words ??= new DocumentWords(_located.Layout),
                IsOfLines = _located.Layout.IsOfLines,
                Texts = columnTexts,
            };
            lastRow[part.Table.Id] = first + part.DataRows.Length;
            Decode(part, evidence, first);
        }
    }

    private void ReportCut(LocatedTable part)
    {
        if (part.IsCut)
            issues.Add(new Issue(IssueCatalog.TooManyRows, IssueSeverity.Warning, null, string.Create(CultureInfo.InvariantCulture, $"'{part.Table.Titles[0]}' has more than {options.MaxTableRows} rows; those beyond were not read")));
    }

    private void Decode(LocatedTable part, TableContext evidence, int rowsBefore)
    {
        RowDecoding[] decodings = TableDecoder.Decode(_located.Layout, part.Table, part.DataRows, evidence, options);
        var reading = new RowReading(part.Table, _located.Layout.Document, evidence, options);
        for (int i = 0; i < decodings.Length; i++)
        {
            if (evidence.IsOfLines && !IsOfItsKind(part.Table, decodings[i]))
            {
                ReportUnread(part);
                continue;
            }

            if (evidence.IsOfLines) (_marks ??= new LineMarks(_located, facts.Footnotes)).Fill(decodings[i]);
            RecordMember member = part.Table.Kinds[decodings[i].Kind].Member;
            List<RecordValues> rows = _root.Members(member);
            RecordValues record = reading.Read(decodings[i], rowsBefore + i + 1);
            rows.Add(record);
            string path = FormattableString.Invariant($"{member.JsonName}[{rows.Count - 1}]");
            if (explanations is not null) reading.Explain(decodings[i], record, path, explanations);
            if (decodings[i].IsCut)
                issues.Add(new Issue(IssueCatalog.RowTooLong, IssueSeverity.Warning, path, string.Create(CultureInfo.InvariantCulture, $"the row has more than {options.MaxRowTokens} words; those beyond were not read")));
        }
    }

    /// <summary>
    /// Whether a row is of the kind that it was read as. The kind of all other rows is what is left where the column that tells is unreadable:
    /// a row of it has no date of the document, no text with something like values inside, and hardly anything that was left out.
    /// </summary>
    private static bool IsOfItsKind(TableDescriptor table, RowDecoding decoding)
    {
        const float leastMargin = 2f;
        const int mostSkipped = 1;
        if (table.Kinds[decoding.Kind].WhenColumn >= 0 || !Array.Exists(table.Kinds, static kind => kind.WhenColumn >= 0)) return true;
        if (decoding.SkippedTokens > mostSkipped || decoding.KindMargin < leastMargin) return false;
        for (int c = 0; c < decoding.Columns.Length; c++)
            if (decoding.Columns[c].Has(ReadingTraits.EqualsPeriod) || (c < decoding.Columns.Length - 1 && (decoding.Columns[c].Has(ReadingTraits.OddText) || LineDoubts.HasMixedWord(decoding.Columns[c].Text)))) return false;
        return true;
    }

    private void ReportUnread(LocatedTable part) =>
        issues.Add(new Issue(IssueCatalog.NotPlaced, IssueSeverity.Warning, null, $"a row of '{part.Table.Titles[0]}' is too damaged to tell what it reports; it was not read"));

    private Dictionary<int, string> FootnoteTexts()
    {
        var texts = new Dictionary<int, string>();
        foreach (Footnote footnote in _root.FootnoteList ?? [])
            if (FootnoteIds.TryNumber(footnote.Id, out int number)) texts.TryAdd(number, footnote.Text.Value ?? "");
        return texts;
    }
}
