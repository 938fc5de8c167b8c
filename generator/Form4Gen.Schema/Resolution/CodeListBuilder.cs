using System;
using System.Collections.Generic;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>A file of codes to its model.</summary>
internal sealed class CodeListBuilder
{
    private readonly SourceMap _map;
    private readonly DiagnosticBag _diagnostics;

    public CodeListBuilder(SourceMap map, DiagnosticBag diagnostics)
    {
        _map = map;
        _diagnostics = diagnostics;
    }

    /// <summary>The code list; codes with errors are left out.</summary>
    public CodeListModel? Build(Declaration file)
    {
        Declaration meta = file.Node("meta")!;
        string name = meta.Text("name") ?? NameRules.Pascal(meta.Id!);
        if (!NameRules.IsIdentifier(name))
        {
            _diagnostics.Report(DiagnosticCatalog.NotAnIdentifier, meta.At(meta.Has("name") ? "name" : "id"), $"'{name}', the code list's name, is not a name in C#");
            _map.AddBroken(meta.Id);
            return null;
        }

        bool isOpen = meta.Flag("open");
        var codes = new List<CodeModel>();
        var values = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Declaration code in file.Items("codes"))
        {
            if (code.IsBroken) continue;
            if (!values.Add(code.Id!)) _diagnostics.Report(DiagnosticCatalog.DuplicateCode, code.At("code"), $"the code '{code.Id}' is declared twice");
            else if (Code(code, isOpen, names) is { } model) codes.Add(model);
        }

        return _map.Add(new CodeListModel(meta.Id!, name, meta.Text("doc"), isOpen, EquatableArray<CodeModel>.From(codes)), meta);
    }

    private CodeModel? Code(Declaration code, bool isOpen, Dictionary<string, string> names)
    {
        string name = code.Text("name") ?? code.Id!;
        if (!isOpen)
        {
            SchemaLocation at = code.At(code.Has("name") ? "name" : "code");
            if (!NameRules.IsIdentifier(name))
            {
                _diagnostics.Report(DiagnosticCatalog.CodeNeedsName, at, $"'{name}' is not a name in C#, as the member for the code '{code.Id}' needs one");
                return null;
            }

            if (names.TryGetValue(name, out string? other))
            {
                _diagnostics.Report(DiagnosticCatalog.CodeNamesCollide, at, $"the codes '{code.Id}' and '{other}' both become the member '{name}'");
                return null;
            }

            names.Add(name, code.Id!);
        }

        string meaning = code.Text("meaning")!;
        if (code.Flag("unverified")) meaning += " (not verified at a source)";
        var model = new CodeModel(code.Id!, name, meaning, code.Text("group"), code.Texts("alias"), code.Texts("wording"), Expects(code))
        {
            InForceFrom = code.Node("in-force")?.Text("from"),
            InForceUntil = code.Node("in-force")?.Text("until"),
        };
        return _map.Add(model, code);
    }

    private static EquatableArray<PrintedTextModel> Expects(Declaration code)
    {
        EquatableArray<PrintedTextModel> pairs = code.Pairs("expects");
        if (!pairs.IsEmpty || code.Text("expects") is not { } all) return pairs;
        return new EquatableArray<PrintedTextModel>([new PrintedTextModel("", all)]);
    }
}
