using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Makes one record of those that several forms of a namespace have under the same id and name, the union over the forms.</summary>
internal sealed class SharedRecords
{
    private readonly SourceMap _map;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<FormFamilyModel> _families;

    public SharedRecords(SourceMap map, DiagnosticBag diagnostics, List<FormFamilyModel> families)
    {
        _map = map;
        _diagnostics = diagnostics;
        _families = families;
    }

    /// <summary>The families with the shared records in the place of their own.</summary>
    public IEnumerable<FormFamilyModel> Share()
    {
        var owners = new Dictionary<(string?, string, string), List<FormFamilyModel>>();
        foreach (FormFamilyModel family in _families)
            foreach (RecordUnionModel record in family.Records.Where(r => r.Id != RecordUnion.FormId))
            {
                if (!owners.TryGetValue(Key(family, record), out List<FormFamilyModel>? with)) owners.Add(Key(family, record), with = []);
                with.Add(family);
            }

        var shared = new Dictionary<(string?, string, string), RecordUnionModel>();
        foreach (KeyValuePair<(string?, string Id, string), List<FormFamilyModel>> record in owners)
            if (record.Value.Count > 1) shared.Add(record.Key, Union(record.Key.Id, record.Value));
        foreach (FormFamilyModel family in _families)
            yield return family with { Records = EquatableArray<RecordUnionModel>.From(family.Records.Select(r => shared.TryGetValue(Key(family, r), out RecordUnionModel? union) ? union : r)) };
    }

    private static (string?, string, string) Key(FormFamilyModel family, RecordUnionModel record) => (family.Namespace, record.Id, record.Name);

    // The form that says most of the record declares it; of equals the first.
    private RecordUnionModel Union(string id, List<FormFamilyModel> families)
    {
        FormFamilyModel[] ordered = [.. families.OrderByDescending(f => Of(f, id).Fields.Count + Of(f, id).Members.Count)];
        var fields = new FieldUnion(_map, _diagnostics);
        var members = new OrderedUnion<UnionMemberModel>();
        foreach (FormFamilyModel family in ordered)
        {
            fields.Add(family, Of(family, id));
            members.Add(Of(family, id).Members, m => m.Id, (first, further) => Merge(first, further, ordered[0], family));
        }

        List<string> revisions = [.. families.SelectMany(f => f.Revisions).Select(r => r.Id)];
        EquatableArray<string> Ordered(EquatableArray<string> ids) => EquatableArray<string>.From(ids.OrderBy(revisions.IndexOf));
        return Of(ordered[0], id) with
        {
            IsShared = true,
            Fields = EquatableArray<UnionFieldModel>.From(fields.Scalars().Select(f => f with { Revisions = Ordered(f.Revisions) })),
            Members = EquatableArray<UnionMemberModel>.From(members.Items.Select(m => m with { Revisions = Ordered(m.Revisions) })),
        };
    }

    private UnionMemberModel Merge(UnionMemberModel first, UnionMemberModel further, FormFamilyModel form, FormFamilyModel other)
    {
        if (first.Record != further.Record || Of(form, first.Record).Name != Of(other, further.Record).Name)
            Report(DiagnosticCatalog.TypeDiffers, first, form, $"'{Of(form, first.Record).Name}'", other, $"'{Of(other, further.Record).Name}'");
        else if (first.Name != further.Name)
            Report(DiagnosticCatalog.NameDiffers, first, form, $"'{first.Name}'", other, $"'{further.Name}'");
        else if (first.Max == 1 != (further.Max == 1))
            Report(DiagnosticCatalog.RepeatDiffers, first, form, Times(first), other, Times(further));
        int max = first.Max == 0 || further.Max == 0 ? 0 : Math.Max(first.Max, further.Max);
        return first with { Min = Math.Min(first.Min, further.Min), Max = max, Revisions = FieldUnion.Joined(first.Revisions, further.Revisions) };
    }

    private static string Times(UnionMemberModel member) => member.Max == 1 ? "one record" : "a list";

    private void Report(DiagnosticRule rule, UnionMemberModel member, FormFamilyModel form, string of, FormFamilyModel other, string was)
    {
        FormModel newest = form.Revisions[form.Revisions.Count - 1];
        FieldModel? field = newest.Types.SelectMany(t => t.Fields).FirstOrDefault(f => f.Id == member.Id && f.RecordType == member.Record);
        _diagnostics.Report(rule, field is null ? _map.At(newest, "id") : _map.At(field, "id"), $"'{member.Id}' is {of} in form {form.Form} and {was} in form {other.Form}");
    }

    private static RecordUnionModel Of(FormFamilyModel family, string id) => family.Records.First(r => r.Id == id);
}
