using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>Compares what is generated: the records of each form, their names, their properties and the types of these.</summary>
internal sealed class ApiComparer
{
    private readonly ComparedSchema _old;
    private readonly ComparedSchema _current;
    private readonly ChangeCollector _changes;

    public ApiComparer(ComparedSchema old, ComparedSchema current, ChangeCollector changes)
    {
        _old = old;
        _current = current;
        _changes = changes;
    }

    /// <summary>Compares all forms.</summary>
    public void Compare()
    {
        foreach (FormFamilyModel family in _old.Families)
        {
            if (Find(_current.Families, family.Form) is { } now) CompareFamily(family, now);
            else
            {
                FormModel newest = family.Revisions[family.Revisions.Count - 1];
                _changes.Add(Change(ChangeKind.Removed, "form", "form " + family.Form, RevisionsOf(family), family.Name, null, $"{family.Name} and its reader go"),
                    DiagnosticCatalog.FormRemoved, _old.At(newest, "id"), $"the form '{family.Form}' is gone");
            }
        }

        foreach (FormFamilyModel family in _current.Families)
            if (Find(_old.Families, family.Form) is null)
                _changes.Add(Change(ChangeKind.Added, "form", "form " + family.Form, RevisionsOf(family), null, family.Name, $"{family.Name} and its reader are new"));
    }

    private static FormFamilyModel? Find(IReadOnlyList<FormFamilyModel> families, string form)
    {
        foreach (FormFamilyModel family in families)
            if (family.Form == form) return family;
        return null;
    }

    private void CompareFamily(FormFamilyModel old, FormFamilyModel current)
    {
        foreach (RecordUnionModel record in old.Records)
        {
            var was = new ApiRecord(_old, old, record);
            if (Find(current, record.Id) is { } now) CompareRecord(was, new ApiRecord(_current, current, now), current);
            else
            {
                _changes.Add(Change(ChangeKind.Removed, record.IsRow ? "rows" : "type", was.Path, RevisionsOf(current), was.FullName, null, $"{was.FullName} goes"),
                    IsRetired(current, record) ? DiagnosticCatalog.IdRetired : DiagnosticCatalog.TypeRemoved, AtForm(current), $"the type '{record.Name}' ('{record.Id}') is gone");
            }
        }

        foreach (RecordUnionModel record in current.Records)
        {
            if (Find(old, record.Id) is not null) continue;
            var now = new ApiRecord(_current, current, record);
            _changes.Add(Change(ChangeKind.Added, record.IsRow ? "rows" : "type", now.Path, RevisionsOf(current), null, now.FullName, $"{now.FullName} is new"));
        }
    }

    private static RecordUnionModel? Find(FormFamilyModel family, string id)
    {
        foreach (RecordUnionModel record in family.Records)
            if (record.Id == id) return record;
        return null;
    }

    private void CompareRecord(ApiRecord old, ApiRecord current, FormFamilyModel family)
    {
        if (old.FullName != current.FullName)
        {
            _changes.Add(Change(ChangeKind.Changed, "name", old.Path.Length == 0 ? "meta" : old.Path, RevisionsOf(family), old.FullName, current.FullName, $"{old.FullName} becomes {current.FullName}"),
                DiagnosticCatalog.TypeRenamed, At(family, current.Record, "name"), $"the type '{old.FullName}' is called '{current.FullName}' now");
        }

        foreach (ApiProperty property in old.Properties)
        {
            if (current.Find(property.Id) is { } now) CompareProperty(property, now, current, family);
            else if (!IsRows(property))
            {
                bool retired = ComparedSchema.IsReserved(family, LastStep(property.Id));
                _changes.Add(Change(ChangeKind.Removed, "field", property.Path, property.Revisions, property.Type, null, $"{old.FullName}.{property.Name} ({property.CSharp}) goes"),
                    retired ? DiagnosticCatalog.IdRetired : DiagnosticCatalog.FieldRemoved, At(family, current.Record, "fields"),
                    retired ? $"'{property.Path}' is retired: {old.FullName}.{property.Name} is gone" : $"'{property.Path}' is gone, and with it {old.FullName}.{property.Name}");
            }
        }

        foreach (ApiProperty property in current.Properties)
            if (old.Find(property.Id) is null && !IsRows(property))
                _changes.Add(Change(ChangeKind.Added, "field", property.Path, property.Revisions, null, property.Type, $"{current.FullName}.{property.Name} ({property.CSharp}) is new"));
    }

    private void CompareProperty(ApiProperty old, ApiProperty current, ApiRecord record, FormFamilyModel family)
    {
        if (old.Type != current.Type)
        {
            string effect = old.CSharp == current.CSharp ? $"{record.FullName}.{current.Name} stays {current.CSharp}, and is read otherwise" : $"{record.FullName}.{current.Name} becomes {current.CSharp}, was {old.CSharp}";
            _changes.Add(Change(ChangeKind.Changed, "type", current.Path, current.Revisions, old.Type, current.Type, effect),
                DiagnosticCatalog.TypeChanged, At(current, "type", family, record), $"'{current.Path}' is '{current.Type}' now and was '{old.Type}'");
        }

        if (old.Name != current.Name)
        {
            _changes.Add(Change(ChangeKind.Changed, "name", current.Path, current.Revisions, old.Name, current.Name, $"{record.FullName}.{old.Name} becomes {current.Name}"),
                DiagnosticCatalog.PropertyRenamed, At(current, "name", family, record), $"the property '{old.Name}' of '{current.Path}' is called '{current.Name}' now");
        }
    }

    private static SchemaChange Change(ChangeKind kind, string subject, string path, EquatableArray<string> revisions, string? before, string? after, string api) =>
        new(kind, subject, path, revisions, before, after, new EquatableArray<string>([api]), null);

    // A list of rows comes and goes with their record.
    private static bool IsRows(ApiProperty property) => property.Model is UnionMemberModel { IsRows: true };

    private static string LastStep(string id) => id.Substring(id.LastIndexOf('/') + 1);

    private static bool IsRetired(FormFamilyModel family, RecordUnionModel record) =>
        ComparedSchema.IsReserved(family, LastStep(record.Id)) || (record.IsRow && ComparedSchema.IsReserved(family, record.Id.Substring(0, record.Id.IndexOf('/'))));

    private static EquatableArray<string> RevisionsOf(FormFamilyModel family)
    {
        var ids = new List<string>();
        foreach (FormModel form in family.Revisions) ids.Add(form.Id);
        return EquatableArray<string>.From(ids);
    }

    private SchemaLocation AtForm(FormFamilyModel family) => _current.At(family.Revisions[family.Revisions.Count - 1], "id");

    private SchemaLocation At(ApiProperty property, string key, FormFamilyModel family, ApiRecord record)
    {
        if (property.Model is FieldModel field && _current.At(field, "id").Line > 0) return _current.At(field, _current.Has(field, key) ? key : _current.Has(field, "xml") && key == "name" ? "xml" : "id");
        return ModelLookup.Field(family, record.Record.Id, property.Id) is { } member ? _current.At(member, _current.Has(member, key) ? key : "id") : At(family, record.Record, "id");
    }

    // Where the newest revision that has the record declares it.
    private SchemaLocation At(FormFamilyModel family, RecordUnionModel record, string key) =>
        ModelLookup.Record(family, record.Id) is { } model ? _current.At(model, key) : AtForm(family);
}
