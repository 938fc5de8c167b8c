using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about tables: columns, headers, kinds of row.</summary>
internal static class TableRules
{
    /// <summary>Checks the tables of a form.</summary>
    public static void Check(ValidationScope scope, FormModel form)
    {
        foreach (TableModel table in form.Tables)
        {
            if (!scope.IsUnchecked(table)) continue;
            if (table.Columns.IsEmpty && !scope.Map.HasBroken) scope.Report(DiagnosticCatalog.NoColumns, table, "columns", $"the table '{table.Id}' has no columns");
            CheckKinds(scope, table);
            CheckFields(scope, form, table);
            CheckHeaders(scope, form, table);
        }
    }

    private static void CheckKinds(ValidationScope scope, TableModel table)
    {
        int otherwise = 0;
        foreach (RowKindModel kind in table.Kinds)
        {
            if (kind.When is null && ++otherwise == 2) scope.Report(DiagnosticCatalog.OtherwiseRows, kind, "otherwise", $"'{kind.Id}' is the second kind of all other rows in '{table.Id}'");
            if (kind.When is { } when && Column(table, when) is { } column && !HasKind(table, column.Holds, kind.Id))
                scope.Report(DiagnosticCatalog.WhenNotInKind, kind, "when", $"the rows '{kind.Id}' are told by the column '{when}', which they do not have");
        }

        if (scope.Map.HasBroken) return;
        if (table.Kinds.IsEmpty) scope.Report(DiagnosticCatalog.NoRows, table, "rows", $"the table '{table.Id}' has no kinds of row");
        else if (otherwise == 0) scope.Report(DiagnosticCatalog.OtherwiseRows, table, "rows", $"no kind of row in '{table.Id}' is that of all other rows");
        var elements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (RowKindModel kind in table.Kinds)
        {
            if (kind.Xml is not { } xml) continue;
            if (elements.TryGetValue(xml, out string? other)) scope.Report(DiagnosticCatalog.SameElement, kind, "xml", $"the rows '{other}' and '{kind.Id}' are both the element '{xml}'");
            else elements.Add(xml, kind.Id);
        }
    }

    private static ColumnModel? Column(TableModel table, string id)
    {
        foreach (ColumnModel column in table.Columns)
            if (column.Id == id) return column;
        return null;
    }

    private static bool HasKind(TableModel table, string field, string kind)
    {
        foreach (RowFieldModel candidate in table.Fields)
        {
            if (candidate.Field.Id != field) continue;
            foreach (string id in candidate.Kinds)
                if (id == kind) return true;
        }

        return false;
    }

    private static void CheckFields(ValidationScope scope, FormModel form, TableModel table)
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (ColumnModel column in table.Columns)
        {
            placed.Add(column.Holds);
            if (column.Says is { } says) placed.Add(says.Field);
        }

        foreach (RowFieldModel row in table.Fields)
        {
            FieldModel field = row.Field;
            FieldRules.Check(scope, field);
            CheckCell(scope, table, field);
            bool hasPlace = placed.Contains(field.Id) || !field.IsPrinted || field.CellOf is not null || field.InsteadOf is not null;
            if (!hasPlace && !scope.Map.Tried(field, "cell-of") && !scope.Map.Tried(field, "instead-of") && !scope.Map.HasBroken)
                scope.Report(DiagnosticCatalog.NoPlaceInRow, field, "id", $"nothing says where '{field.Id}' is printed in a row of '{table.Id}'");
        }

        foreach (RowKindModel kind in table.Kinds) RecordRules.CheckElements(scope, form, FieldsOf(table, kind));
        foreach (ColumnModel column in table.Columns)
            if (column.Says is { } said && Field(table, said.Field) is { } field)
                ValueRules.CheckValue(scope, field, said.Value, column, "says");
    }

    // What the reader could not tell from the cell's own value would be read as some value.
    private static void CheckCell(ValidationScope scope, TableModel table, FieldModel field)
    {
        if (field.CellOf is not { } id || Field(table, id) is not { } host || (field.Prints.IsEmpty && scope.Map.Tried(field, "prints"))) return;
        if (field.Kind == FieldKind.CheckBox && field.Prints.Count > 0 && host.Kind == FieldKind.Code) return;
        scope.Report(DiagnosticCatalog.NotToldInCell, field, "cell-of", $"nothing tells '{field.Id}' in the cell of '{id}' in a row of '{table.Id}'");
    }

    private static IEnumerable<FieldModel> FieldsOf(TableModel table, RowKindModel kind)
    {
        foreach (RowFieldModel field in table.Fields)
            foreach (string id in field.Kinds)
                if (id == kind.Id) yield return field.Field;
    }

    private static FieldModel? Field(TableModel table, string id)
    {
        foreach (RowFieldModel field in table.Fields)
            if (field.Field.Id == id) return field.Field;
        return null;
    }

    private static void CheckHeaders(ValidationScope scope, FormModel form, TableModel table)
    {
        var headers = new Dictionary<string, ColumnModel>(StringComparer.Ordinal);
        foreach (ColumnModel column in table.Columns)
        {
            string path = "";
            foreach (HeaderGroupModel group in column.Groups)
                if (group.Headers.Count > 0) path += scope.Normalize(group.Headers[0]) + " > ";
            for (int i = 0; i < column.Headers.Count; i++)
            {
                string header = path + scope.Normalize(column.Headers[i]);
                if (!headers.TryGetValue(header, out ColumnModel? other)) headers.Add(header, column);
                else if (ReferenceEquals(other, column)) scope.Report(DiagnosticCatalog.DuplicateText, column, "header", $"the header '{column.Headers[i]}' stands twice at '{column.Id}'", i);
                else
                {
                    scope.ReportEither(DiagnosticCatalog.DuplicateHeader, form, scope.Map.At(other, "header"), scope.Map.At(column, "header", i),
                        $"the columns '{other.Id}' and '{column.Id}' have the same header '{column.Headers[i]}'");
                }
            }
        }
    }
}
