using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about records: the form's own and its types.</summary>
internal static class RecordRules
{
    /// <summary>Checks all records of a form but the rows of tables.</summary>
    public static void Check(ValidationScope scope, FormModel form)
    {
        CheckRecord(scope, form, form.Fields, form.Groups);
        foreach (RecordTypeModel type in form.Types)
            if (scope.IsUnchecked(type)) CheckRecord(scope, form, type.Fields, type.Groups);
        CheckUse(scope, form);
    }

    /// <summary>Reports two fields of a record that name one element.</summary>
    public static void CheckElements(ValidationScope scope, FormModel form, IEnumerable<FieldModel> fields)
    {
        var elements = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FieldModel field in fields)
        {
            if (field.Xml is not { } xml) continue;
            if (elements.TryGetValue(xml, out FieldModel? other))
                scope.ReportEither(DiagnosticCatalog.SameElement, form, scope.Map.At(other, "xml"), scope.Map.At(field, "xml"), $"'{other.Id}' and '{field.Id}' are both the element '{xml}'");
            else elements.Add(xml, field);
        }
    }

    private static void CheckRecord(ValidationScope scope, FormModel form, EquatableArray<FieldModel> fields, EquatableArray<GroupModel> groups)
    {
        foreach (FieldModel field in fields)
        {
            FieldRules.Check(scope, field);
            if (!FieldRules.HasPlace(field) && !FieldRules.TriesPlace(scope, field)) scope.Report(DiagnosticCatalog.NoPlace, field, "id", $"nothing says where '{field.Id}' is printed");
        }

        CheckElements(scope, form, fields);
        CheckGroups(scope, form, fields, groups);
    }

    private static void CheckGroups(ValidationScope scope, FormModel form, EquatableArray<FieldModel> fields, EquatableArray<GroupModel> groups)
    {
        var owners = new Dictionary<string, GroupModel>(StringComparer.Ordinal);
        foreach (GroupModel group in groups)
        {
            for (int i = 0; i < group.Of.Count; i++)
            {
                string box = group.Of[i];
                if (owners.TryGetValue(box, out GroupModel? other))
                    scope.ReportEither(DiagnosticCatalog.BoxInTwoGroups, form, scope.Map.At(other, "of"), scope.Map.At(group, "of", i), $"the box '{box}' is in the groups '{other.Id}' and '{group.Id}'");
                else owners.Add(box, group);
            }

            // A box that denies is a second box of its field.
            if (group.Marks != MarkKind.Any && group.Of.Count == 1 && Find(fields, group.Of[0]) is { FalseLabels.IsEmpty: true })
                scope.Report(DiagnosticCatalog.GroupTooSmall, group, "of", $"the group '{group.Id}' must have a mark and has one box");
        }
    }

    private static FieldModel? Find(EquatableArray<FieldModel> fields, string id)
    {
        foreach (FieldModel field in fields)
            if (field.Id == id) return field;
        return null;
    }

    // Types that no field has, and types that hold themselves.
    private static void CheckUse(ValidationScope scope, FormModel form)
    {
        var types = new Dictionary<string, RecordTypeModel>(StringComparer.Ordinal);
        foreach (RecordTypeModel type in form.Types) types[type.Id] = type;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (FieldModel field in form.Fields)
            if (field.RecordType is { } id) Visit(id, []);
        foreach (RecordTypeModel type in form.Types)
        {
            // Of a file of types, a form need not use all; what a revision no longer uses, its base does.
            bool isOwn = scope.Map.At(type, "").Path == scope.Map.At(form, "id").Path;
            if (!isOwn || used.Contains(type.Id) || scope.Map.HasBroken) continue;
            scope.Report(DiagnosticCatalog.UnusedType, type, "", $"no field is of the type '{type.Id}'");
        }

        void Visit(string id, List<string> path)
        {
            if (!used.Add(id) || !types.TryGetValue(id, out RecordTypeModel? type)) return;
            path.Add(id);
            foreach (FieldModel field in type.Fields)
            {
                if (field.RecordType is not { } inner) continue;
                if (path.Contains(inner)) scope.Report(DiagnosticCatalog.RecordCycle, field, "type", $"the record '{inner}' holds itself by the field '{field.Id}'");
                else Visit(inner, path);
            }

            path.RemoveAt(path.Count - 1);
        }
    }
}
