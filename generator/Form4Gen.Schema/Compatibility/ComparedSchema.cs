using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>One side of a comparison.</summary>
internal sealed class ComparedSchema
{
    private readonly SourceMap _map;
    private readonly Dictionary<string, CodeListModel> _lists = new(StringComparer.Ordinal);

    public ComparedSchema(IReadOnlyList<FormModel> forms, IReadOnlyList<FormFamilyModel> families, IReadOnlyList<CodeListModel> codeLists, SourceMap map)
    {
        Forms = forms;
        Families = families;
        CodeLists = codeLists;
        _map = map;
        foreach (CodeListModel list in codeLists) _lists[list.Id] = list;
    }

    public IReadOnlyList<FormModel> Forms { get; }

    public IReadOnlyList<FormFamilyModel> Families { get; }

    public IReadOnlyList<CodeListModel> CodeLists { get; }

    /// <summary>Type of a scalar field's value in generated code.</summary>
    public string ValueType(FieldModel field) =>
        ValueTypes.Of(field.Kind, field.CodeList is { } id && _lists.TryGetValue(id, out CodeListModel? list) && !list.IsOpen ? list.Name : null);

    /// <summary>Where a key of a model stands.</summary>
    public SchemaLocation At(object model, string key) => _map.At(model, key);

    /// <summary>Whether a key of a model was written.</summary>
    public bool Has(object model, string key) => _map.Has(model, key);

    /// <summary>Whether an id was retired in some revision of a form.</summary>
    public static bool IsReserved(FormFamilyModel family, string id)
    {
        foreach (FormModel form in family.Revisions)
            if (IsReserved(form, id)) return true;
        return false;
    }

    /// <summary>Whether an id was retired in a revision.</summary>
    public static bool IsReserved(FormModel form, string id)
    {
        foreach (string reserved in form.Reserved)
            if (reserved == id) return true;
        return false;
    }
}
