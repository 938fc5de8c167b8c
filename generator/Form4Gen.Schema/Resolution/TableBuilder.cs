using System;
using System.Collections.Generic;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>A table's declaration to its model.</summary>
internal sealed class TableBuilder
{
    private readonly ModelScope _scope;
    private readonly FieldBuilder _fields;

    public TableBuilder(ModelScope scope)
    {
        _scope = scope;
        _fields = new FieldBuilder(scope);
    }

    /// <summary>The model, or null where the declaration is broken.</summary>
    public TableModel? Build(Declaration table)
    {
        if (table.IsBroken)
        {
            _scope.Map.AddBroken(table.Id);
            return null;
        }

        var leaves = new List<Leaf>();
        CollectLeaves(table.Items("columns"), [], null, leaves);
        List<string> kinds = KindIds(table);
        List<RowFieldModel> fields = RowFields(table, leaves, kinds);
        List<ColumnModel> columns = Columns(leaves, fields);
        var model = new TableModel
        {
            Id = table.Id!,
            Titles = table.Texts("title"),
            Doc = table.Text("doc"),
            Xml = table.Text("xml"),
            Kinds = Kinds(table, columns),
            Columns = EquatableArray<ColumnModel>.From(columns),
            Fields = EquatableArray<RowFieldModel>.From(fields),
        };
        return _scope.Map.Add(model, table);
    }

    private void CollectLeaves(Declaration[] columns, HeaderGroupModel[] groups, string? box, List<Leaf> leaves)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Declaration column in columns)
        {
            if (column.IsBroken) _scope.Map.AddBroken(column.Id);
            else if (column.Id is not null && !ids.Add(column.Id))
                _scope.Diagnostics.Report(DiagnosticCatalog.DuplicateId, column.At("id"), $"the column '{column.Id}' is declared twice here");
            else if (column.Has("columns"))
            {
                HeaderGroupModel group = _scope.Map.Add(new HeaderGroupModel(column.Id ?? "", column.Texts("header")), column);
                if (column.Items("columns").Length == 0) _scope.Diagnostics.Report(DiagnosticCatalog.NoColumns, column.At("columns"), "the header group has no columns");
                CollectLeaves(column.Items("columns"), [.. groups, group], column.Text("box") ?? box, leaves);
            }
            else leaves.Add(new Leaf(column, groups, box));
        }
    }

    private static List<string> KindIds(Declaration table)
    {
        var kinds = new List<string>();
        foreach (Declaration kind in table.Items("rows"))
            if (!kind.IsBroken) kinds.Add(kind.Id!);
        return kinds;
    }

    // The columns' own fields in order, each followed by those printed in its cell; then the rest.
    private List<RowFieldModel> RowFields(Declaration table, List<Leaf> leaves, List<string> kinds)
    {
        var declared = new Dictionary<string, Declaration>(StringComparer.Ordinal);
        var inCell = new Dictionary<string, List<Declaration>>(StringComparer.Ordinal);
        var order = new List<Declaration>();
        foreach (Declaration field in table.Items("fields"))
        {
            if (field.Id is not null && !declared.ContainsKey(field.Id)) declared.Add(field.Id, field);
            order.Add(field);
            if ((field.Text("cell-of") ?? field.Text("instead-of")) is not { } cell) continue;
            if (!inCell.TryGetValue(cell, out List<Declaration>? others)) inCell.Add(cell, others = []);
            others.Add(field);
        }

        var placed = new HashSet<Declaration>();
        var sorted = new List<(Declaration Field, string? Box)>();
        foreach (Leaf leaf in leaves)
        {
            string? box = leaf.Column.Text("box") ?? leaf.Box;
            if (leaf.Column.Text("holds") is not { } held) Place(leaf.Column, box);
            else if (declared.TryGetValue(held, out Declaration? field)) Place(field, box);
        }

        foreach (Declaration field in order) Place(field, null);
        return Built(table, sorted, kinds);

        void Place(Declaration field, string? box)
        {
            if (!placed.Add(field)) return;
            sorted.Add((field, box));
            if (field.Id is null || !inCell.TryGetValue(field.Id, out List<Declaration>? others)) return;
            foreach (Declaration other in others) Place(other, box);
        }
    }

    private List<RowFieldModel> Built(Declaration table, List<(Declaration Field, string? Box)> sorted, List<string> kinds)
    {
        Dictionary<string, RecordNames> names = KindNames(table);
        var fields = new List<FieldModel>();
        var rows = new List<EquatableArray<string>>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Declaration declaration, string? box) in sorted)
        {
            if (_fields.Build(declaration, box, allowsRecords: false) is not { } field) continue;
            if (!ids.Add(field.Id))
            {
                _scope.Diagnostics.Report(DiagnosticCatalog.DuplicateId, declaration.At("id"), $"the field '{field.Id}' is declared twice here");
                continue;
            }

            EquatableArray<string> of = RowsOf(declaration, kinds);
            if (!AreFree(names, of, field)) continue;
            fields.Add(field);
            rows.Add(of);
        }

        var references = new FieldReferences(_scope, fields);
        var result = new List<RowFieldModel>(fields.Count);
        for (int i = 0; i < fields.Count; i++) result.Add(new RowFieldModel(references.Checked(fields[i]), rows[i]));
        return result;
    }

    private Dictionary<string, RecordNames> KindNames(Declaration table)
    {
        var names = new Dictionary<string, RecordNames>(StringComparer.Ordinal);
        foreach (Declaration row in table.Items("rows"))
            if (!row.IsBroken) names[row.Id!] = new RecordNames(_scope, NameOf(table, row));
        return names;
    }

    // One collision is one message, however many kinds of row it is in.
    private static bool AreFree(Dictionary<string, RecordNames> names, EquatableArray<string> kinds, FieldModel field)
    {
        bool free = true;
        foreach (string kind in kinds) free = free && names[kind].Add(field);
        return free;
    }

    private static string NameOf(Declaration table, Declaration row) =>
        row.Text("name") ?? (row.Text("xml") is { } xml
            ? NameRules.Capitalized(NameRules.LastSegment(xml))
            : (table.Text("name") ?? NameRules.Pascal(table.Id!)) + NameRules.Pascal(row.Id!));

    private EquatableArray<string> RowsOf(Declaration field, List<string> kinds)
    {
        if (field["rows"] is not { } rows) return EquatableArray<string>.From(kinds);
        var known = new List<string>();
        foreach (DeclaredText row in rows.Texts)
        {
            if (kinds.Contains(row.Text)) known.Add(row.Text);
            else _scope.ReportUnknown(DiagnosticCatalog.UnknownRowKind, row.Location, "unknown kind of row", row.Text, kinds);
        }

        // In the order of the kinds, whatever the order here.
        return EquatableArray<string>.From(kinds.FindAll(known.Contains));
    }

    private List<ColumnModel> Columns(List<Leaf> leaves, List<RowFieldModel> fields)
    {
        var columns = new List<ColumnModel>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(fields.ConvertAll(f => f.Field.Id), StringComparer.Ordinal);
        foreach (Leaf leaf in leaves)
        {
            Declaration column = leaf.Column;
            string holds = column.Text("holds") ?? column.Id!;
            if (!known.Contains(holds))
            {
                if (column.Has("holds")) _scope.ReportUnknown(DiagnosticCatalog.UnknownHeldField, column.At("holds"), $"the column '{column.Id}' holds the unknown field", holds, known);
                _scope.Map.AddBroken(column.Id);
            }
            else if (!ids.Add(column.Id!))
                _scope.Diagnostics.Report(DiagnosticCatalog.DuplicateId, column.At("id"), $"the column '{column.Id}' is declared twice here");
            else
            {
                var model = new ColumnModel
                {
                    Id = column.Id!,
                    Box = column.Text("box") ?? leaf.Box,
                    Headers = column.Texts("header"),
                    Groups = new EquatableArray<HeaderGroupModel>(leaf.Groups),
                    Holds = holds,
                    Says = Says(column, known),
                };
                columns.Add(_scope.Map.Add(model, column));
            }
        }

        return columns;
    }

    private ColumnStatementModel? Says(Declaration column, HashSet<string> known)
    {
        if (column["says"] is not { } says) return null;
        DeclaredText field = says.Texts[0];
        if (known.Contains(field.Text)) return new ColumnStatementModel(field.Text, says.Values[0].Text);
        _scope.ReportUnknown(DiagnosticCatalog.UnknownField, field.Location, $"the column '{column.Id}' says something of the unknown field", field.Text, known);
        return null;
    }

    private EquatableArray<RowKindModel> Kinds(Declaration table, List<ColumnModel> columns)
    {
        var kinds = new List<RowKindModel>();
        foreach (Declaration row in table.Items("rows"))
        {
            if (row.IsBroken) continue;
            string name = NameOf(table, row);
            if (!NameRules.IsIdentifier(name))
            {
                _scope.Diagnostics.Report(DiagnosticCatalog.NotAnIdentifier, row.At(row.Has("name") ? "name" : "xml"), $"'{name}', the row's name, is not a name in C#");
                _scope.Map.AddBroken(row.Id);
                continue;
            }

            string? when = row.Text("when");
            if (when is not null && columns.Find(c => c.Id == when) is null)
                _scope.ReportUnknown(DiagnosticCatalog.UnknownWhenColumn, row.At("when"), $"the rows '{row.Id}' are told by the unknown column", when, columns.ConvertAll(c => c.Id));
            kinds.Add(_scope.Map.Add(new RowKindModel(row.Id!, name, name + "s", when, row.Text("xml"), row.Text("doc")), row));
        }

        return EquatableArray<RowKindModel>.From(kinds);
    }

    private sealed record Leaf(Declaration Column, HeaderGroupModel[] Groups, string? Box);
}
