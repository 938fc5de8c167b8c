using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Tables of a revision.</summary>
internal static class TableEmission
{
    /// <summary>A table's descriptor.</summary>
    public static Code TableOf(RevisionScope scope, TableModel table) => Code
        .Object(Code.Raw("new()"))
        .With("Id", Code.Text(table.Id))
        .With("Titles", Code.Texts(table.Titles))
        .With("Kinds", Code.List(table.Kinds.Select(k => KindOf(scope, table, k))))
        .With("Columns", Code.List(table.Columns.Select(c => ColumnOf(scope, table, c))));

    private static Code KindOf(RevisionScope scope, TableModel table, RowKindModel kind)
    {
        int when = -1;
        for (int i = 0; when < 0 && kind.When is not null && i < table.Columns.Count; i++)
            if (table.Columns[i].Id == kind.When || table.Columns[i].Holds == kind.When) when = i;
        return Code.Call("new", Code.Text(kind.Id), Code.Raw(scope.Rows(table, kind) ?? "null!"), Code.Number(when));
    }

    private static Code ColumnOf(RevisionScope scope, TableModel table, ColumnModel column) => Code
        .Object(Code.Raw("new()"))
        .With("Id", Code.Text(column.Id))
        .With("Number", column.Box is not null, Code.TextOrNull(column.Box))
        .With("Headers", Code.Texts(column.Headers))
        .WithTexts("GroupHeaders", [.. column.Groups.SelectMany(g => g.Headers)])
        .With("Fields", Code.List(FieldsOf(scope, table, column)))
        .With("Says", column.Says is not null, SaysOf(scope, table, column.Says));

    // The cell's own field, then those that stand beside it or in its place, in the schema's order.
    private static IEnumerable<Code> FieldsOf(RevisionScope scope, TableModel table, ColumnModel column)
    {
        foreach (RowFieldModel field in table.Fields)
            if (field.Field.Id == column.Holds) yield return ColumnFieldOf(scope, table, field, "Value");
        foreach (RowFieldModel field in table.Fields)
        {
            if (field.Field.InsteadOf == column.Holds) yield return ColumnFieldOf(scope, table, field, "InsteadOf");
            else if (field.Field.CellOf == column.Holds) yield return ColumnFieldOf(scope, table, field, "Beside");
        }
    }

    private static Code ColumnFieldOf(RevisionScope scope, TableModel table, RowFieldModel field, string role) => Code
        .Object(Code.Call("new", Code.Raw("ColumnRole." + role), ByKind(scope, table, field)))
        .With("Prints", field.Field.Prints.Count > 0, BoxEmission.Prints(field.Field));

    private static Code SaysOf(RevisionScope scope, TableModel table, ColumnStatementModel? says)
    {
        if (says is null) return Code.Raw("");
        RowFieldModel? field = table.Fields.FirstOrDefault(f => f.Field.Id == says.Field);
        return Code.Call("new", ByKind(scope, table, field), Code.Text(says.Value));
    }

    private static Code ByKind(RevisionScope scope, TableModel table, RowFieldModel? field) => Code.List(table.Kinds.Select(kind =>
    {
        bool has = field is not null && (field.Kinds.IsEmpty || field.Kinds.Contains(kind.Id));
        return Code.Raw((has ? scope.Field(RevisionScope.RecordOf(table, kind), field!.Field.Id) : null) ?? "null");
    }));
}
