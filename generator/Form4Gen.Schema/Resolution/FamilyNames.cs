using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Names of generated types and of members, over a whole family.</summary>
internal sealed class FamilyNames
{
    private readonly SourceMap _map;
    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyList<FormModel> _revisions;

    public FamilyNames(SourceMap map, DiagnosticBag diagnostics, IReadOnlyList<FormModel> revisions)
    {
        _map = map;
        _diagnostics = diagnostics;
        _revisions = revisions;
    }

    /// <summary>Reports records that become the same type, and members that become the same property.</summary>
    public void Check(IReadOnlyList<RecordUnionModel> records)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (RecordUnionModel record in records)
        {
            if (types.TryGetValue(record.Name, out string? other))
                _diagnostics.Report(DiagnosticCatalog.TypeNamesCollide, At(record), $"'{record.Id}' and '{other}' both become the type '{record.Name}'");
            else types.Add(record.Name, record.Id);
            CheckMembers(record);
        }
    }

    // Fields were kept apart within each revision; a union, or a row's fields, may still collide.
    private void CheckMembers(RecordUnionModel record)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (UnionFieldModel field in record.Fields) Add(field.Field.Name, field.Field.Id, NameOf(field.Field));
        foreach (UnionMemberModel member in record.Members) Add(member.Name, member.Id, At(member));

        void Add(string name, string id, SchemaLocation at)
        {
            if (names.TryGetValue(name, out string? other))
                _diagnostics.Report(DiagnosticCatalog.NamesCollide, at, $"'{id}' and '{other}' both become the property '{name}'");
            else if (name == record.Name)
                _diagnostics.Report(DiagnosticCatalog.NamedLikeItsRecord, at, $"the property '{name}' has the name of its record");
            else names.Add(name, id);
        }
    }

    private SchemaLocation NameOf(FieldModel field) => _map.At(field, _map.Has(field, "name") ? "name" : _map.Has(field, "xml") ? "xml" : "id");

    private SchemaLocation At(UnionMemberModel member)
    {
        for (int i = _revisions.Count - 1; i >= 0; i--)
        {
            foreach (FieldModel field in _revisions[i].Fields)
                if (field.Id == member.Id) return NameOf(field);
            if (Row(_revisions[i], member.Record) is { } row) return row;
        }

        return default;
    }

    private SchemaLocation At(RecordUnionModel record)
    {
        for (int i = _revisions.Count - 1; i >= 0; i--)
        {
            foreach (RecordTypeModel type in _revisions[i].Types)
                if (type.Id == record.Id) return _map.At(type, "name");
            if (Row(_revisions[i], record.Id) is { } row) return row;
        }

        return _map.At(_revisions[_revisions.Count - 1], "name");
    }

    private SchemaLocation? Row(FormModel revision, string id)
    {
        foreach (TableModel table in revision.Tables)
            foreach (RowKindModel kind in table.Kinds)
                if (RowUnion.IdOf(table, kind) == id) return _map.At(kind, _map.Has(kind, "name") ? "name" : "xml");
        return null;
    }
}
