using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Checks what fields of a record say of each other; a reference that leads nowhere is taken off the model.</summary>
internal sealed class FieldReferences
{
    private readonly ModelScope _scope;
    private readonly Dictionary<string, FieldModel> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public FieldReferences(ModelScope scope, IEnumerable<FieldModel> fields)
    {
        _scope = scope;
        foreach (FieldModel field in fields) _fields[field.Id] = field;
    }

    /// <summary>Ids of fields.</summary>
    public static IEnumerable<string> Ids(IEnumerable<FieldModel> fields)
    {
        foreach (FieldModel field in fields) yield return field.Id;
    }

    /// <summary>The field with its good references.</summary>
    public FieldModel Checked(FieldModel field)
    {
        if (field.CellOf is null && field.InsteadOf is null && field.Below is null && field.Becomes is null && field.FromCount is null) return field;
        FieldModel good = field with
        {
            CellOf = Cell(field, "cell-of", field.CellOf),
            InsteadOf = Cell(field, "instead-of", field.InsteadOf),
            Below = Below(field),
            Becomes = field.Becomes is { } becomes && Exists(field, "becomes", becomes.When) is not null ? becomes : null,
            FromCount = Count(field),
        };
        return _scope.Map.Replace(field, good);
    }

    private FieldModel? Exists(FieldModel field, string key, string id)
    {
        if (_fields.TryGetValue(id, out FieldModel? other)) return other;
        _scope.ReportUnknown(DiagnosticCatalog.UnknownField, _scope.Map.At(field, key), $"'{key}' names the unknown field", id, _fields.Keys);
        return null;
    }

    private string? Cell(FieldModel field, string key, string? id)
    {
        if (id is null || Exists(field, key, id) is null) return null;
        var path = new HashSet<string>(StringComparer.Ordinal) { field.Id };
        for (string at = id; at != field.Id;)
        {
            // A circle further on is not this field's. What is known to end is not followed again, so that long chains stay cheap.
            if (_ending.Contains(at) || !path.Add(at) || !_fields.TryGetValue(at, out FieldModel? next) || (next.CellOf ?? next.InsteadOf) is not { } further)
            {
                _ending.UnionWith(path);
                return id;
            }

            at = further;
        }

        if (!_reported.Contains(field.Id)) _scope.Diagnostics.Report(DiagnosticCatalog.CellCycle, _scope.Map.At(field, key), $"'{field.Id}' stands in the cell of '{id}', which stands in that of '{field.Id}'");
        _reported.UnionWith(path);
        return null;
    }

    private string? Below(FieldModel field)
    {
        if (field.Below is not { } id || Exists(field, "below", id) is not { } box) return null;
        if (box.Kind == FieldKind.CheckBox) return id;
        _scope.Diagnostics.Report(DiagnosticCatalog.NotACheckBox, _scope.Map.At(field, "below"), $"'below' names '{id}', which is no check box");
        return null;
    }

    private FromCountModel? Count(FieldModel field)
    {
        if (field.FromCount is not { } count || Exists(field, "from-count", count.Of) is not { } counted) return null;
        if (counted.Kind == FieldKind.Record && counted.RepeatMax != 1) return count;
        _scope.Diagnostics.Report(DiagnosticCatalog.NotRepeated, _scope.Map.At(field, "from-count"), $"'from-count' counts '{count.Of}', which is not repeated");
        return null;
    }
}
