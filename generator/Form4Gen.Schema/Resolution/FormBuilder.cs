using System;
using System.Collections.Generic;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>A resolved form to its model.</summary>
internal sealed class FormBuilder
{
    private readonly IReadOnlyDictionary<string, CodeListModel> _codeLists;
    private readonly SourceMap _map;
    private readonly DiagnosticBag _diagnostics;

    // Revisions share the declarations that they do not change, and so their models.
    private readonly Dictionary<Declaration, TableModel?> _tables = [];
    private readonly Dictionary<Declaration, RecordTypeModel> _types = [];

    public FormBuilder(IReadOnlyDictionary<string, CodeListModel> codeLists, SourceMap map, DiagnosticBag diagnostics)
    {
        _codeLists = codeLists;
        _map = map;
        _diagnostics = diagnostics;
    }

    /// <summary>The model; parts with errors are left out.</summary>
    public FormModel Build(ResolvedForm resolved)
    {
        Declaration form = resolved.Form;
        Declaration meta = form.Node("meta")!;
        var scope = new ModelScope(_codeLists, _map, _diagnostics);
        Declaration[] types = Types(form, scope);
        string name = Name(meta);
        var records = new RecordBuilder(scope);
        var typeModels = new List<RecordTypeModel>();
        foreach (Declaration type in types)
            if (Type(type, records) is { } model) typeModels.Add(model);
        EquatableArray<FieldModel> fields = records.Fields(form.Items("fields"), name);
        List<TableModel> tables = Tables(form, scope);
        Declaration? footnotes = form.Node("footnotes") is { IsBroken: false } good ? good : null;
        var result = new FormModel
        {
            Id = resolved.Id,
            Form = meta.Text("form")!,
            Title = meta.Text("title")!,
            Name = name,
            Namespace = Namespace(meta),
            Doc = meta.Text("doc"),
            DocRefs = meta.Texts("doc-ref"),
            InForceFrom = meta.Node("in-force")?.Text("from"),
            InForceUntil = meta.Node("in-force")?.Text("until"),
            RecognizeAll = meta.Node("recognize")?.Texts("all") ?? default,
            RecognizeNone = meta.Node("recognize")?.Texts("none") ?? default,
            Xml = Xml(meta, resolved),
            Types = EquatableArray<RecordTypeModel>.From(typeModels),
            Fields = fields,
            Groups = records.Groups(form.Items("groups"), fields),
            Tables = EquatableArray<TableModel>.From(tables),
            FootnotesTitles = footnotes?.Texts("title") ?? default,
            FootnotesXml = footnotes?.Text("xml"),
            Furniture = Furniture(form),
            Checks = new CheckBuilder(scope, fields, tables, typeModels).Build(form.Items("checks")),
            Reserved = Reserved(resolved),
        };
        return _map.Add(result, meta);
    }

    private string Name(Declaration meta)
    {
        string name = meta.Text("name") ?? "Form" + NameRules.Pascal(meta.Text("form")!);
        if (NameRules.IsIdentifier(name)) return name;
        _diagnostics.Report(DiagnosticCatalog.NotAnIdentifier, meta.At("name"), $"'{name}', the form's name, is not a name in C#");
        return "Form" + NameRules.Pascal(meta.Text("form")!);
    }

    private string? Namespace(Declaration meta)
    {
        if (meta.Text("namespace") is not { } space || Array.TrueForAll(space.Split('.'), NameRules.IsIdentifier)) return meta.Text("namespace");
        _diagnostics.Report(DiagnosticCatalog.NotAnIdentifier, meta.At("namespace"), $"'{space}', the namespace, is not a name in C#");
        return null;
    }

    private Declaration[] Types(Declaration form, ModelScope scope)
    {
        var types = new List<Declaration>();
        foreach (Declaration type in form.Items("types"))
        {
            if (type.IsBroken) _map.AddBroken(type.Id);
            else if (Array.IndexOf(ScalarNames, type.Id) >= 0)
                _diagnostics.Report(DiagnosticCatalog.TypeHidesScalar, type.Location, $"the record type '{type.Id}' has the name of a type of the language");
            else if (scope.Types.Add(type.Id!)) types.Add(type);
        }

        return [.. types];
    }

    private static readonly string[] ScalarNames = [.. FieldBuilder.ScalarNames];

    private RecordTypeModel? Type(Declaration type, RecordBuilder records)
    {
        if (_types.TryGetValue(type, out RecordTypeModel? known)) return known;
        RecordTypeModel? model = records.Type(type);
        // A type that names other types, or lacks fields, may come out otherwise in a revision that has other types.
        bool isOwn = model is not null && model.Fields.Count == type.Items("fields").Length;
        foreach (FieldModel field in model?.Fields ?? default) isOwn &= field.Kind != FieldKind.Record;
        if (isOwn) _types.Add(type, model!);
        return model;
    }

    private List<TableModel> Tables(Declaration form, ModelScope scope)
    {
        var tables = new List<TableModel>();
        var builder = new TableBuilder(scope);
        foreach (Declaration table in form.Items("tables"))
        {
            if (!_tables.TryGetValue(table, out TableModel? model)) _tables.Add(table, model = builder.Build(table));
            if (model is null) continue;
            if (tables.Exists(t => t.Id == model.Id)) _diagnostics.Report(DiagnosticCatalog.DuplicateId, table.At("id"), $"the table '{model.Id}' is declared twice");
            else tables.Add(model);
        }

        return tables;
    }

    private XmlModel? Xml(Declaration meta, ResolvedForm resolved)
    {
        if (meta.Node("xml") is not { } xml) return null;
        if (resolved.Root is not { } root)
        {
            if (!xml.Tried("root")) _diagnostics.Report(DiagnosticCatalog.MissingKey, xml.Location, "the key 'root' is missing here, and there is none to inherit");
            return null;
        }

        var dialects = new List<XmlDialectModel>();
        foreach (Declaration dialect in xml.Items("dialects"))
        {
            if (dialect.IsBroken) continue;
            if (dialects.Exists(d => d.Id == dialect.Id)) _diagnostics.Report(DiagnosticCatalog.DuplicateId, dialect.At("id"), $"the dialect '{dialect.Id}' is declared twice");
            else dialects.Add(_map.Add(new XmlDialectModel(dialect.Id!, dialect.Texts("versions"), dialect.Pairs("paths")), dialect));
        }

        return _map.Add(new XmlModel(root, xml.Texts("versions"), EquatableArray<XmlDialectModel>.From(dialects), resolved.Version), xml);
    }

    private static EquatableArray<string> Reserved(ResolvedForm resolved)
    {
        var ids = new List<string>();
        foreach (DeclaredText id in resolved.Reserved) ids.Add(id.Text);
        return EquatableArray<string>.From(ids);
    }

    private static EquatableArray<string> Furniture(Declaration form)
    {
        var texts = new List<string>();
        foreach (Declaration item in form.Items("furniture"))
            if (item.Text("text") is { } text) texts.Add(text);
        return EquatableArray<string>.From(texts);
    }
}
