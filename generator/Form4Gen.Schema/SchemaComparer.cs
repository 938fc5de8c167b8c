using System;
using System.Collections.Generic;
using Form4Gen.Schema.Compatibility;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema;

/// <summary>Compares two schemas: what is added, changed and removed, what that does to generated code, and what of it breaks what was there.</summary>
public static class SchemaComparer
{
    /// <summary>Compares two schemas: forms, revisions and code lists by their ids.</summary>
    /// <param name="old">The schema as it was.</param>
    /// <param name="current">The schema as it is; findings are located in it, or in the old one where nothing of it is left.</param>
    /// <returns>The differences: generated code first, then revision by revision, then code lists.</returns>
    public static IReadOnlyList<SchemaChange> Compare(SchemaCompilation old, SchemaCompilation current)
    {
        ComparedSchema was = Side(old), now = Side(current);
        var changes = new ChangeCollector();
        new ApiComparer(was, now, changes).Compare();
        ModelComparer.ById(was.Forms, now.Forms, f => f.Id,
            gone =>
            {
                if (Family(now, gone.Form) is not { } family) return;
                changes.Add(new SchemaChange(ChangeKind.Removed, "revision", gone.Id, new EquatableArray<string>([gone.Id]), gone.Title, null, new EquatableArray<string>([$"the revision of {family.Name} goes"]), null),
                    Diagnostics.DiagnosticCatalog.RevisionRemoved, was.At(gone, "id"), $"the revision '{gone.Id}' is gone");
            },
            added =>
            {
                if (Family(was, added.Form) is { } family)
                    changes.Add(new SchemaChange(ChangeKind.Added, "revision", added.Id, new EquatableArray<string>([added.Id]), null, added.Title, new EquatableArray<string>([$"a revision of {family.Name} is new"]), null));
            },
            (before, form) => new RevisionComparer(before, form, new ApiView(Family(was, before.Form), Family(now, form.Form)), new ModelComparer(now, changes, form.Id)).Compare());
        new CodeListComparer(was, now, changes).Compare();
        return changes.ToList();
    }

    /// <summary>Compares two revisions, of one schema or of two: what the second prints and reads otherwise. Only a revision with the same id can break anything.</summary>
    /// <param name="oldSchema">The schema of the first.</param>
    /// <param name="old">Id of the first.</param>
    /// <param name="currentSchema">The schema of the second.</param>
    /// <param name="current">Id of the second.</param>
    /// <exception cref="ArgumentException">There is no such revision.</exception>
    public static IReadOnlyList<SchemaChange> CompareRevisions(SchemaCompilation oldSchema, string old, SchemaCompilation currentSchema, string current)
    {
        ComparedSchema was = Side(oldSchema), now = Side(currentSchema);
        var changes = new ChangeCollector();
        FormModel before = Form(was, old), form = Form(now, current);
        new RevisionComparer(before, form, new ApiView(null, null), new ModelComparer(now, changes, form.Id)).Compare();
        return old == current ? changes.ToList() : WithoutFindings(changes);
    }

    /// <summary>Compares two code lists, of one schema or of two.</summary>
    /// <param name="oldSchema">The schema of the first.</param>
    /// <param name="old">Id of the first.</param>
    /// <param name="currentSchema">The schema of the second.</param>
    /// <param name="current">Id of the second.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static IReadOnlyList<SchemaChange> CompareCodeLists(SchemaCompilation oldSchema, string old, SchemaCompilation currentSchema, string current)
    {
        ComparedSchema was = Side(oldSchema), now = Side(currentSchema);
        var changes = new ChangeCollector();
        new CodeListComparer(was, now, changes).CompareList(List(was, old), List(now, current));
        return old == current ? changes.ToList() : WithoutFindings(changes);
    }

    private static List<SchemaChange> WithoutFindings(ChangeCollector changes)
    {
        var plain = new List<SchemaChange>();
        foreach (SchemaChange change in changes.ToList()) plain.Add(change with { Finding = null });
        return plain;
    }

    private static ComparedSchema Side(SchemaCompilation compilation) => new(compilation.Forms, compilation.Families, compilation.CodeLists, compilation.Map);

    private static FormFamilyModel? Family(ComparedSchema schema, string form)
    {
        foreach (FormFamilyModel family in schema.Families)
            if (family.Form == form) return family;
        return null;
    }

    private static FormModel Form(ComparedSchema schema, string id)
    {
        foreach (FormModel form in schema.Forms)
            if (form.Id == id) return form;
        throw new ArgumentException($"there is no revision '{id}'", nameof(id));
    }

    private static CodeListModel List(ComparedSchema schema, string id)
    {
        foreach (CodeListModel list in schema.CodeLists)
            if (list.Id == id) return list;
        throw new ArgumentException($"there is no code list '{id}'", nameof(id));
    }
}
