using System.Collections.Generic;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Declarations of checks to models; a check that names something unknown is left out.</summary>
internal sealed class CheckBuilder
{
    private readonly ModelScope _scope;
    private readonly EquatableArray<FieldModel> _fields;
    private readonly IReadOnlyList<TableModel> _tables;
    private readonly IReadOnlyList<RecordTypeModel> _types;

    public CheckBuilder(ModelScope scope, EquatableArray<FieldModel> fields, IReadOnlyList<TableModel> tables, IReadOnlyList<RecordTypeModel> types)
    {
        _scope = scope;
        _fields = fields;
        _tables = tables;
        _types = types;
    }

    /// <summary>All checks.</summary>
    public EquatableArray<CheckModel> Build(Declaration[] declarations)
    {
        var checks = new List<CheckModel>();
        foreach (Declaration declaration in declarations)
        {
            if (declaration.IsBroken) continue;
            if (checks.Exists(c => c.Id == declaration.Id))
                _scope.Diagnostics.Report(DiagnosticCatalog.DuplicateId, declaration.At("id"), $"the check '{declaration.Id}' is declared twice");
            else if (Check(declaration) is { } check) checks.Add(check);
        }

        return EquatableArray<CheckModel>.From(checks);
    }

    private CheckModel? Check(Declaration check)
    {
        string kind = "";
        foreach (string word in KeyTable.CheckWords)
            if (check.Has(word)) kind = word;
        var fields = new List<DeclaredText>();
        var values = new List<string>();
        Declaration? body = check.Node(kind);
        if (body is { IsBroken: true }) return null;
        if (body is null && kind != "matches") fields.AddRange(check[kind]!.Texts);
        foreach (string key in FieldKeys)
            if (body?[key] is { } named) fields.AddRange(named.Texts);
        if (kind == "requires") values.AddRange(body!.Texts("is"));
        if (kind == "range")
        {
            values.Add(body!.Text("from") ?? "");
            values.Add(body.Text("to") ?? "");
        }

        return FieldsOf(check) is { } known && AreKnown(check, fields, known)
            ? _scope.Map.Add(new CheckModel(check.Id!, kind, check.Text("severity")!, check.Text("message")!, check.Text("table"),
                EquatableArray<string>.From(fields.ConvertAll(f => f.Text)), EquatableArray<string>.From(values)), check)
            : null;
    }

    // In the order in which the model lists them.
    private static readonly string[] FieldKeys = ["of", "by", "sign", "same", "when", "then", "on"];

    private List<string>? FieldsOf(Declaration check)
    {
        var known = new List<string>();
        if (check.Text("table") is not { } tableId)
        {
            known.AddRange(FieldReferences.Ids(_fields));
            return known;
        }

        var tables = new List<string>();
        foreach (TableModel table in _tables)
        {
            tables.Add(table.Id);
            if (table.Id != tableId) continue;
            foreach (RowFieldModel field in table.Fields) known.Add(field.Field.Id);
            return known;
        }

        foreach (RecordTypeModel type in _types)
        {
            tables.Add(type.Id);
            if (type.Id != tableId) continue;
            known.AddRange(FieldReferences.Ids(type.Fields));
            return known;
        }

        _scope.ReportUnknown(DiagnosticCatalog.UnknownTable, check.At("table"), $"the check '{check.Id}' is about the unknown table", tableId, tables);
        return null;
    }

    private bool AreKnown(Declaration check, List<DeclaredText> fields, List<string> known)
    {
        bool all = true;
        foreach (DeclaredText field in fields)
        {
            if (known.Contains(field.Text)) continue;
            _scope.ReportUnknown(DiagnosticCatalog.UnknownCheckedField, field.Location, $"the check '{check.Id}' names the unknown field", field.Text, known);
            all = false;
        }

        return all;
    }
}
