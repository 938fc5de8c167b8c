using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Records of the tables' rows, one per kind of row.</summary>
internal sealed class RowUnion
{
    private readonly SourceMap _map;
    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyList<FormModel> _revisions;

    public RowUnion(SourceMap map, DiagnosticBag diagnostics, IReadOnlyList<FormModel> revisions)
    {
        _map = map;
        _diagnostics = diagnostics;
        _revisions = revisions;
    }

    /// <summary>Id of the record of a kind of row.</summary>
    public static string IdOf(TableModel table, RowKindModel kind) => table.Id + "/" + kind.Id;

    /// <summary>The records, in the order of the tables and kinds.</summary>
    public IEnumerable<RecordUnionModel> Records()
    {
        var order = new OrderedUnion<RowKindModelInTable>();
        var fields = new Dictionary<string, FieldUnion>(StringComparer.Ordinal);
        for (int i = _revisions.Count - 1; i >= 0; i--)
        {
            order.Add(Kinds(_revisions[i]), k => k.Id, (newer, _) => newer);
            foreach (RowKindModelInTable kind in Kinds(_revisions[i]))
            {
                if (!fields.TryGetValue(kind.Id, out FieldUnion? union)) fields.Add(kind.Id, union = new FieldUnion(_map, _diagnostics));
                union.Add(_revisions[i], Fields(kind));
            }
        }

        foreach (RowKindModelInTable kind in order.Items)
            yield return new RecordUnionModel(kind.Id, kind.Kind.Name, kind.Kind.Doc, true, fields[kind.Id].Scalars(), default);
    }

    private static IEnumerable<RowKindModelInTable> Kinds(FormModel form)
    {
        foreach (TableModel table in form.Tables)
            foreach (RowKindModel kind in table.Kinds)
                yield return new RowKindModelInTable(IdOf(table, kind), table, kind);
    }

    private static IEnumerable<FieldModel> Fields(RowKindModelInTable kind)
    {
        foreach (RowFieldModel field in kind.Table.Fields)
            foreach (string of in field.Kinds)
                if (of == kind.Kind.Id) yield return field.Field;
    }

    private sealed record RowKindModelInTable(string Id, TableModel Table, RowKindModel Kind);
}
