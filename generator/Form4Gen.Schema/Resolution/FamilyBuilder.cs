using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Revisions of one form to the union that records are generated from. The newest revision that has a thing declares it.</summary>
internal sealed class FamilyBuilder
{
    private readonly SourceMap _map;
    private readonly DiagnosticBag _diagnostics;

    public FamilyBuilder(SourceMap map, DiagnosticBag diagnostics)
    {
        _map = map;
        _diagnostics = diagnostics;
    }

    /// <summary>Families ordered by form.</summary>
    public EquatableArray<FormFamilyModel> Build(IEnumerable<FormModel> forms)
    {
        var byForm = new SortedDictionary<string, List<FormModel>>(StringComparer.Ordinal);
        foreach (FormModel form in forms)
        {
            if (!byForm.TryGetValue(form.Form, out List<FormModel>? revisions)) byForm.Add(form.Form, revisions = []);
            revisions.Add(form);
        }

        var families = new List<FormFamilyModel>();
        foreach (List<FormModel> revisions in byForm.Values)
        {
            revisions.Sort(ByAge);
            families.Add(Family(revisions));
        }

        return EquatableArray<FormFamilyModel>.From(new SharedRecords(_map, _diagnostics, families).Share());
    }

    private static int ByAge(FormModel left, FormModel right)
    {
        int order = string.CompareOrdinal(left.InForceFrom ?? "", right.InForceFrom ?? "");
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }

    private FormFamilyModel Family(List<FormModel> revisions)
    {
        FormModel newest = revisions[revisions.Count - 1];
        string name = Agreed(revisions, "name", f => f.Name) ?? newest.Name;
        string? space = Agreed(revisions, "namespace", f => f.Namespace);
        var records = new List<RecordUnionModel>();
        RecordUnionModel root = new RecordUnion(_map, _diagnostics, revisions).Form(name);
        records.Add(root);
        AddTypes(root, revisions, records, [root.Id]);
        foreach (RecordUnionModel row in new RowUnion(_map, _diagnostics, revisions).Records()) records.Add(row);
        new FamilyNames(_map, _diagnostics, revisions).Check(records);
        return new FormFamilyModel(newest.Form, name, space, EquatableArray<RecordUnionModel>.From(records), EquatableArray<FormModel>.From(revisions));
    }

    // What revisions say of the whole form must be the same wherever it is said.
    private string? Agreed(List<FormModel> revisions, string key, Func<FormModel, string?> value)
    {
        FormModel? first = null;
        for (int i = revisions.Count - 1; i >= 0; i--)
        {
            FormModel revision = revisions[i];
            if (!_map.Has(revision, key)) continue;
            first ??= revision;
            if (value(first) != value(revision))
                _diagnostics.Report(DiagnosticCatalog.RevisionsDisagree, _map.At(revision, key), $"'{key}' is '{value(revision)}' here and '{value(first)}' in '{first.Id}'");
        }

        return first is null ? null : value(first);
    }

    // Types that records use, in the order in which they are first used.
    private void AddTypes(RecordUnionModel owner, List<FormModel> revisions, List<RecordUnionModel> records, HashSet<string> done)
    {
        foreach (UnionMemberModel member in owner.Members)
        {
            if (member.IsRows || !done.Add(member.Record)) continue;
            if (new RecordUnion(_map, _diagnostics, revisions).Type(member.Record) is not { } record) continue;
            records.Add(record);
            AddTypes(record, revisions, records, done);
        }
    }
}
