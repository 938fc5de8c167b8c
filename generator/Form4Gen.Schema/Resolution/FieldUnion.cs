using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>The union of a record's fields over the revisions.</summary>
internal sealed class FieldUnion
{
    private readonly SourceMap _map;
    private readonly DiagnosticBag _diagnostics;
    private readonly OrderedUnion<Entry> _entries = new();

    public FieldUnion(SourceMap map, DiagnosticBag diagnostics)
    {
        _map = map;
        _diagnostics = diagnostics;
    }

    /// <summary>Two lists of revisions, the older first.</summary>
    public static EquatableArray<string> Joined(EquatableArray<string> older, EquatableArray<string> newer) => EquatableArray<string>.From([.. older, .. newer]);

    /// <summary>Adds the fields of a revision; call it with the newest first.</summary>
    public void Add(FormModel revision, IEnumerable<FieldModel> fields)
    {
        var entries = new List<Entry>();
        foreach (FieldModel field in fields) entries.Add(new Entry(field, revision, new EquatableArray<string>([revision.Id]), field.RepeatMin, field.RepeatMax));
        _entries.Add(entries, e => e.Field.Id, Merge);
    }

    /// <summary>Adds the scalar fields of another form's record; call it with the form that declares the record first.</summary>
    public void Add(FormFamilyModel family, RecordUnionModel record)
    {
        FormModel newest = family.Revisions[family.Revisions.Count - 1];
        var entries = new List<Entry>();
        foreach (UnionFieldModel union in record.Fields) entries.Add(new Entry(union.Field, newest, union.Revisions, 1, 1));
        _entries.Add(entries, e => e.Field.Id, (first, further) => Merge(first, further) with { Field = Common(first.Field, further.Field) });
    }

    /// <summary>The scalar fields.</summary>
    public EquatableArray<UnionFieldModel> Scalars()
    {
        var fields = new List<UnionFieldModel>();
        foreach (Entry entry in _entries.Items)
            if (entry.Field.Kind != FieldKind.Record) fields.Add(new UnionFieldModel(entry.Field, entry.Revisions));
        return EquatableArray<UnionFieldModel>.From(fields);
    }

    /// <summary>The records among the fields.</summary>
    public List<UnionMemberModel> Members()
    {
        var members = new List<UnionMemberModel>();
        foreach (Entry entry in _entries.Items)
        {
            FieldModel field = entry.Field;
            if (field.Kind != FieldKind.Record) continue;
            members.Add(new UnionMemberModel(field.Id, field.Name, field.JsonName, field.RecordType!, entry.Min, entry.Max, false, field.Doc, entry.Revisions));
        }

        return members;
    }

    private Entry Merge(Entry newer, Entry older)
    {
        if (Difference(newer.Field, older.Field) is { } difference)
        {
            Report(newer, older, difference);
            return newer;
        }

        int max = newer.Max == 0 || older.Max == 0 ? 0 : Math.Max(newer.Max, older.Max);
        return newer with { Revisions = Joined(older.Revisions, newer.Revisions), Min = Math.Min(newer.Min, older.Min), Max = max };
    }

    // What the forms do not print alike is said of no form.
    private FieldModel Common(FieldModel first, FieldModel further) => first.Box == further.Box && first.Labels == further.Labels && first.HasFootnotes == further.HasFootnotes
        ? first
        : _map.Replace(first, first with
        {
            Box = first.Box == further.Box ? first.Box : null,
            Labels = first.Labels == further.Labels ? first.Labels : default,
            HasFootnotes = first.HasFootnotes || further.HasFootnotes,
        });

    private static (DiagnosticRule Rule, string Key, string Of, string Was)? Difference(FieldModel newer, FieldModel older)
    {
        if (newer.TypeText != older.TypeText) return (DiagnosticCatalog.TypeDiffers, "type", newer.TypeText, older.TypeText);
        if (newer.Kind == FieldKind.Record && newer.RepeatMax == 1 != (older.RepeatMax == 1))
            return (DiagnosticCatalog.RepeatDiffers, "repeat", Times(newer), Times(older));
        return newer.Name != older.Name ? (DiagnosticCatalog.NameDiffers, "name", newer.Name, older.Name) : null;
    }

    private static string Times(FieldModel field) => field.RepeatMax == 1 ? "one record" : "a list";

    // The one to blame is the one that a change brought; where neither or both are, the newer.
    private void Report(Entry newer, Entry older, (DiagnosticRule Rule, string Key, string Of, string Was) difference)
    {
        bool blameOlder = !IsChanged(newer) && IsChanged(older);
        (Entry blamed, Entry other) = blameOlder ? (older, newer) : (newer, older);
        (string of, string was) = blameOlder ? (difference.Was, difference.Of) : (difference.Of, difference.Was);
        SchemaLocation at = _map.At(blamed.Field, _map.Has(blamed.Field, difference.Key) ? difference.Key : "id");
        _diagnostics.Report(difference.Rule, at, $"'{blamed.Field.Id}' is '{of}' in '{blamed.Revision.Id}' and '{was}' in '{other.Revision.Id}'");
    }

    private bool IsChanged(Entry entry) => _map.Has(entry.Revision, "extends") && _map.At(entry.Field, "id").Path == _map.At(entry.Revision, "id").Path;

    private sealed record Entry(FieldModel Field, FormModel Revision, EquatableArray<string> Revisions, int Min, int Max);
}
