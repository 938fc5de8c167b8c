using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>
/// Reads a table of printed cells by its headers. Where they do not tell every column, the row decoder has to; and where cells are a recognizer's,
/// also if a row has anything but whole values in its cells.
/// </summary>
internal sealed class GridTableReader(PageContext context, PageFacts facts, Dictionary<string, Explanation>? explanations)
{
    private readonly Dictionary<TableDescriptor, GridHeader> _headers = [];

    /// <summary>Reads a table into the form's record.</summary>
    /// <param name="part">The table, or the part of it on a page.</param>
    /// <param name="rowsBefore">Rows of the table on the pages before.</param>
    /// <param name="rows">How many rows were read.</param>
    /// <returns>False where the table has to be decoded; nothing was read then.</returns>
    public bool TryRead(LocatedTable part, int rowsBefore, out int rows)
    {
        rows = 0;
        bool isPrinted = context.Layout.HasWholeCells;
        GridHeader? header = isPrinted ? GridHeader.Of(context.Located, part, _headers.GetValueOrDefault(part.Table)) : WholeHeader.Of(context.Located, part);
        if (header is null) return false;
        _headers[part.Table] = header;
        List<(RecordValues Record, int Kind)> read = Rows(part, header, rowsBefore, out bool isStray);
        if (!isPrinted && (isStray || !read.TrueForAll(static row => IsWhole(row.Record)))) return false;
        rows = read.Count;
        foreach ((RecordValues record, int kind) in read) Keep(record, part.Table.Kinds[kind].Member);
        return true;
    }

    /// <summary>Whether every value of a row is read for certain, and is written as whole ones are.</summary>
    private static bool IsWhole(RecordValues record)
    {
        foreach (FieldDescriptor field in record.Descriptor.Fields)
            if (record[field].IsDoubtful || !IsUsual(field, record[field])) return false;
        return true;
    }

    /// <summary>An amount without its sign, a number that begins with its point or with a nought, a date with a short year may be the rest of one that a border cut.</summary>
    private static bool IsUsual(FieldDescriptor field, in FieldValue value)
    {
        if (value.HasValue && field.Type is FieldType.Date or FieldType.MonthOrDate) return value.Provenance?.RawText is [.., >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'];
        if (!value.HasValue || field.Type is not (FieldType.Decimal or FieldType.Money or FieldType.Integer)) return true;
        if (value.Provenance?.RawText is not { } raw || !NumberText.TryScan(raw, out NumberTraits traits, out int start)) return false;
        bool isMoney = field.Type == FieldType.Money, hasSign = (traits & NumberTraits.CurrencySign) != 0, leads = raw.Length > start + 1 && raw[start] == '0' && raw[start + 1] != '.';
        return isMoney == hasSign && !leads && (traits & NumberTraits.BarePoint) == 0;
    }

    private List<(RecordValues Record, int Kind)> Rows(LocatedTable part, GridHeader header, int rowsBefore, out bool isStray)
    {
        isStray = false;
        List<(RecordValues, int)> read = [];
        var reader = new GridRowReader(context, part.Table, facts.Footnotes);
        foreach (int r in header.DataRows)
        {
            Row row = context.Layout.Rows[r];
            if (context.Layout.TokensOf(row).IsEmpty) continue;
            read.Add((reader.Read(row, header.Columns, rowsBefore + read.Count + 1, out int kind), kind));
            isStray |= reader.HasStray;
        }

        return read;
    }

    private void Keep(RecordValues record, RecordMember member)
    {
        List<RecordValues> list = context.Root.Members(member);
        list.Add(record);
        if (explanations is not null) Explain(record, FormattableString.Invariant($"{member.JsonName}[{list.Count - 1}]"));
    }

    private void Explain(RecordValues record, string path)
    {
        foreach (FieldDescriptor field in record.Descriptor.Fields)
        {
            if (record[field].Provenance?.RawText is not { } raw) continue;
            string key = path + "." + field.JsonName;
            explanations![key] = new Explanation(key, [new CandidateReading(raw, 0, record[field].Provenance!.Because)], "The cell stands under the column's header.");
        }
    }
}
