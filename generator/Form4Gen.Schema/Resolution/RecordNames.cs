using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Keeps ids and property names of one record apart.</summary>
internal sealed class RecordNames
{
    private readonly ModelScope _scope;
    private readonly string _recordName;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public RecordNames(ModelScope scope, string recordName)
    {
        _scope = scope;
        _recordName = recordName;
    }

    /// <summary>Whether the record may have the field; reports why not.</summary>
    public bool Add(FieldModel field)
    {
        if (!_ids.Add(field.Id))
        {
            _scope.Diagnostics.Report(DiagnosticCatalog.DuplicateId, _scope.Map.At(field, "id"), $"the field '{field.Id}' is declared twice here");
            return false;
        }

        string key = _scope.Map.Has(field, "name") ? "name" : _scope.Map.Has(field, "xml") ? "xml" : "id";
        bool free = Add(field.Name, field.Id, _scope.Map.At(field, key));
        if (!free) _scope.Map.AddBroken(field.Id);
        return free;
    }

    /// <summary>Whether the record may have a property of this name.</summary>
    public bool Add(string name, string id, SchemaLocation at)
    {
        if (name == _recordName)
        {
            _scope.Diagnostics.Report(DiagnosticCatalog.NamedLikeItsRecord, at, $"the property '{name}' has the name of its record");
            return false;
        }

        if (_names.TryGetValue(name, out string? other))
        {
            _scope.Diagnostics.Report(DiagnosticCatalog.NamesCollide, at, $"'{id}' and '{other}' both become the property '{name}'");
            return false;
        }

        _names.Add(name, id);
        return true;
    }
}
