using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads the tables of a form in reading order into records; the page's own values must have been read, since they are evidence.</summary>
internal sealed class StreamTableReader(ReadingOrderParts parts, FormDescriptor form, RecordValues root, PageFacts facts, ReadOptions options, List<Issue> issues)
{
    /// <summary>Reads every table.</summary>
    public void Read()
    {
        var texts = new Dictionary<int, string>();
        foreach (Footnote footnote in root.FootnoteList ?? [])
            if (FootnoteIds.TryNumber(footnote.Id, out int number)) texts.TryAdd(number, footnote.Text.Value ?? "");
        var context = new TableContext
        {
            PeriodDate = facts.PeriodDate,
            LatestDate = facts.LatestDate,
            FootnoteNumbers = facts.Footnotes,
            FootnoteTexts = texts,
            Checks = form.Checks,
        };
        for (int t = 0; t < form.Tables.Length; t++)
            if (parts.Tables[t].Count > 0) Read(form.Tables[t], parts.Tables[t], context);
    }

    private void Read(TableDescriptor table, List<TracePart> pages, TableContext context)
    {
        var items = new StreamItems(parts.Trace, table);
        var decoder = new StreamDecoder(TableGrammar.Of(table), context, items.Pieces);
        var reading = new RowReading(table, parts.Trace.Layout.Document, context, options);
        RowDecoding[] rows = decoder.Decode(pages.ConvertAll(items.Of), options.MaxTableRows);
        Report(table, decoder, items.Pieces);
        for (int r = 0; r < rows.Length; r++)
            root.Members(table.Kinds[rows[r].Kind].Member).Add(reading.Read(rows[r], r + 1));
    }

    private void Report(TableDescriptor table, StreamDecoder decoder, List<Piece> pieces)
    {
        if (decoder.IsCut)
            issues.Add(new Issue(IssueCatalog.TooManyRows, IssueSeverity.Warning, null, FormattableString.Invariant($"'{table.Titles[0]}' has more than {options.MaxTableRows} rows; those beyond were not read")));
        if (decoder.NotPlaced.Count == 0) return;
        Piece first = pieces[decoder.NotPlaced[0].FirstPiece];
        SourceSpan place = parts.Trace.Layout.Document.Span(first.Start, first.Length);
        issues.Add(new Issue(IssueCatalog.NotPlaced, IssueSeverity.Warning, null, FormattableString.Invariant($"'{table.Titles[0]}': {decoder.NotPlaced.Count} cells found no row, the first on line {place.Line}; the order of the text does not tell theirs, so compare the rows with the document")));
    }
}
