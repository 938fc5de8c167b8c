using System;
using System.Collections.Generic;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>Compares the columns of a table and the fields of its rows.</summary>
/// <param name="changes">Takes the changes.</param>
/// <param name="api">What is generated on both sides.</param>
/// <param name="removed">Reports what is gone: what it is, its path, its id, and what it stood in.</param>
internal sealed class TableComparer(ModelComparer changes, ApiView api, Action<string, string, string, object> removed)
{
    /// <summary>Compares.</summary>
    public void Compare(string path, TableModel old, TableModel now)
    {
        ModelComparer.ById(old.Fields, now.Fields, f => f.Field.Id,
            gone => RemoveField(path, gone, now),
            added =>
            {
                if (!IsGenerated(now.Id, added, api.IsNew)) changes.Add(ChangeKind.Added, "field", $"{path}/{added.Field.Id}", null, added.Field.Id);
            },
            (was, field) => CompareField($"{path}/{field.Field.Id}", was, field, now));
        ModelComparer.ById(old.Columns, now.Columns, c => c.Id,
            gone => RemoveColumn(path, gone, now),
            added => changes.Add(ChangeKind.Added, "column", $"{path}/columns/{added.Id}", null, added.Headers.Count > 0 ? added.Headers[0] : added.Id),
            (was, column) => CompareColumn($"{path}/columns/{column.Id}", was, column));
        changes.Order(path, "order of columns", old.Columns, now.Columns, c => c.Id);
    }

    private void RemoveField(string path, RowFieldModel gone, TableModel now)
    {
        if (!IsGenerated(now.Id, gone, api.IsGone)) removed("field", $"{path}/{gone.Field.Id}", gone.Field.Id, now);
    }

    private static bool IsGenerated(string table, RowFieldModel field, Func<string, string?, bool> test)
    {
        foreach (string kind in field.Kinds)
            if (!test(table + "/" + kind, field.Field.Id)) return false;
        return true;
    }

    // A column of a field goes with it, or stays as a field in another's cell; one that holds another's field has an id of its own.
    private void RemoveColumn(string path, ColumnModel gone, TableModel now)
    {
        if (gone.Id != gone.Holds) removed("column", $"{path}/columns/{gone.Id}", gone.Id, now);
        else changes.Add(ChangeKind.Removed, "column", $"{path}/columns/{gone.Id}", gone.Headers.Count > 0 ? gone.Headers[0] : gone.Id, null);
    }

    private void CompareField(string path, RowFieldModel old, RowFieldModel now, TableModel table)
    {
        foreach (string kind in old.Kinds)
            if (!Has(now.Kinds, kind) && !api.IsGone(table.Id + "/" + kind, now.Field.Id)) removed("field", $"{path} of {kind}", now.Field.Id, now.Field);
        foreach (string kind in now.Kinds)
            if (!Has(old.Kinds, kind) && !api.IsNew(table.Id + "/" + kind, now.Field.Id)) changes.Add(ChangeKind.Added, "rows", path, null, kind);
        FieldComparer.Compare(changes, path, old.Field, now.Field);
    }

    private void CompareColumn(string path, ColumnModel old, ColumnModel now)
    {
        changes.Texts(path, "header", old.Headers, now.Headers, now);
        changes.Value(path, "box", old.Box, now.Box);
        changes.Value(path, "holds", old.Holds, now.Holds);
        changes.Value(path, "says", Says(old), Says(now));
        changes.Value(path, "under", Groups(old), Groups(now));
    }

    private static string? Says(ColumnModel column) => column.Says is { } says ? $"{says.Field} is {says.Value}" : null;

    private static string? Groups(ColumnModel column)
    {
        var headers = new List<string>();
        foreach (HeaderGroupModel group in column.Groups) headers.Add(group.Headers.Count > 0 ? group.Headers[0] : group.Id);
        return ModelComparer.Joined(headers);
    }

    private static bool Has(EquatableArray<string> kinds, string kind)
    {
        foreach (string other in kinds)
            if (other == kind) return true;
        return false;
    }
}
