using System;
using System.Collections.Generic;
using System.Threading;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;
using Form4Gen.Schema.Resolution;
using Form4Gen.Schema.Validation;

namespace Form4Gen.Schema;

/// <summary>One run over bound files: resolve, build models, validate.</summary>
internal sealed class CompilationBuilder
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly SourceMap _map = new();
    private readonly Dictionary<string, Declaration> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _priors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;

    public CompilationBuilder(IReadOnlyList<ParsedFile> files, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        foreach (ParsedFile file in files) Sort(file);
    }

    /// <summary>The result.</summary>
    public SchemaCompilation Build()
    {
        EquatableArray<CodeListModel> codeLists = CodeLists(out Dictionary<string, CodeListModel> byId);
        var builder = new FormBuilder(byId, _map, _diagnostics);
        var forms = new List<FormModel>();
        foreach (ResolvedForm resolved in new FormResolver(_forms, _types, _changes, _broken, _diagnostics).All(_cancellation))
        {
            _cancellation.ThrowIfCancellationRequested();
            ReservedIds.Check(resolved, _diagnostics);
            forms.Add(builder.Build(resolved));
        }

        EquatableArray<FormFamilyModel> families = new FamilyBuilder(_map, _diagnostics).Build(forms);
        SchemaValidator.Validate(new ValidationScope(forms, families, byId, _map, _diagnostics), _cancellation);
        EquatableArray<CalibrationModel> calibrations = Calibrations(families);
        return new SchemaCompilation(EquatableArray<FormModel>.From(forms), families, codeLists, calibrations, _diagnostics.ToSorted()) { Map = _map };
    }

    private EquatableArray<CalibrationModel> Calibrations(EquatableArray<FormFamilyModel> families)
    {
        if (_priors.Count == 0) return default;
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (FormFamilyModel family in families)
            foreach (RecordUnionModel record in family.Records)
                foreach (UnionFieldModel field in record.Fields) fields.Add(field.Field.Id);
        var builder = new CalibrationBuilder(fields, _diagnostics);
        var ids = new List<string>(_priors.Keys);
        ids.Sort(StringComparer.Ordinal);
        foreach (string id in ids) builder.Add(_priors[id]);
        return builder.Models;
    }

    private void Sort(ParsedFile file)
    {
        _diagnostics.AddRange(file.Diagnostics);
        if (file.Root is not { } root)
        {
            _broken.Add(file.Id);
            if (file.Kind == SchemaFileKind.Codes) _map.AddBroken(file.Id);
            return;
        }

        Dictionary<string, Declaration> files = file.Kind switch
        {
            SchemaFileKind.Types => _types,
            SchemaFileKind.Codes => _codes,
            SchemaFileKind.Changes => _changes,
            SchemaFileKind.Priors => _priors,
            _ => _forms,
        };
        Declaration meta = root.Node("meta")!;
        if (files.ContainsKey(meta.Id!)) _diagnostics.Report(DiagnosticCatalog.FileDeclaredTwice, meta.At("id"), $"'{meta.Id}' is declared by another file too");
        else files.Add(meta.Id!, root);
    }

    private EquatableArray<CodeListModel> CodeLists(out Dictionary<string, CodeListModel> byId)
    {
        byId = new Dictionary<string, CodeListModel>(StringComparer.Ordinal);
        var ids = new List<string>(_codes.Keys);
        ids.Sort(StringComparer.Ordinal);
        var lists = new List<CodeListModel>();
        var builder = new CodeListBuilder(_map, _diagnostics);
        foreach (string id in ids)
        {
            if (builder.Build(_codes[id]) is not { } list) continue;
            byId.Add(id, list);
            lists.Add(list);
        }

        return EquatableArray<CodeListModel>.From(lists);
    }
}
