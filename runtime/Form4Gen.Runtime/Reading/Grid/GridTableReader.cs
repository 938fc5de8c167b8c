using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>Reads a table of printed cells by its headers. Where they do not tell every column, the row decoder has to.</summary>
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
        if (GridHeader.Of(context.Located, part, _headers.GetValueOrDefault(part.Table)) is not { } header) return false;
        _headers[part.Table] = header;
        var reader = new GridRowReader(context, part.Table, facts.Footnotes);
        foreach (int r in header.DataRows)
        {
            Row row = context.Layout.Rows[r];
            if (context.Layout.TokensOf(row).IsEmpty) continue;
            rows++;
            RecordValues record = reader.Read(row, header.Columns, rowsBefore + rows, out int kind);
            RecordMember member = part.Table.Kinds[kind].Member;
            List<RecordValues> list = context.Root.Members(member);
            list.Add(record);
            if (explanations is not null) Explain(record, FormattableString.Invariant($"{member.JsonName}[{list.Count - 1}]"));
        }

        return true;
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
