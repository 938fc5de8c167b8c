using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about the printed texts by which fields and tables are found.</summary>
internal static class LabelRules
{
    /// <summary>Checks a form.</summary>
    public static void Check(ValidationScope scope, FormModel form)
    {
        var labels = new Dictionary<string, Owner>(StringComparer.Ordinal);
        Record(form.Fields, form.Groups);
        foreach (RecordTypeModel type in form.Types) Record(type.Fields, type.Groups);
        CheckFurniture(scope, form, labels);
        CheckTitles(scope, form);

        void Record(EquatableArray<FieldModel> fields, EquatableArray<GroupModel> groups)
        {
            foreach (FieldModel field in fields)
            {
                Add(field, field.Id, "label", field.Labels);
                Add(field, field.Id, "label-false", field.FalseLabels);
            }

            foreach (GroupModel group in groups) Add(group, group.Id, "label", group.Labels);
        }

        void Add(object model, string id, string key, EquatableArray<string> texts)
        {
            for (int i = 0; i < texts.Count; i++)
            {
                string label = scope.Normalize(texts[i]);
                var owner = new Owner(model, id, key, i);
                if (!labels.TryGetValue(label, out Owner? other)) labels.Add(label, owner);
                else if (ReferenceEquals(other.Model, model) && other.Key == key)
                    scope.Report(DiagnosticCatalog.DuplicateText, model, key, $"the label '{texts[i]}' stands twice at '{id}'", i);
                else scope.ReportEither(DiagnosticCatalog.DuplicateLabel, form, other.At(scope), owner.At(scope), $"'{other.Id}' and '{id}' have the same label '{texts[i]}'");
            }
        }
    }

    private static void CheckFurniture(ValidationScope scope, FormModel form, Dictionary<string, Owner> labels)
    {
        foreach (string text in form.Furniture)
            if (labels.TryGetValue(scope.Normalize(text), out Owner? label))
                scope.Diagnostics.Report(DiagnosticCatalog.LabelIsFurniture, label.At(scope), $"'{text}' is the label of '{label.Id}' and furniture too");
    }

    private static void CheckTitles(ValidationScope scope, FormModel form)
    {
        var titles = new Dictionary<string, Owner>(StringComparer.Ordinal);
        foreach (TableModel table in form.Tables)
        {
            for (int i = 0; i < table.Titles.Count; i++)
            {
                string title = scope.Normalize(table.Titles[i]);
                var owner = new Owner(table, table.Id, "title", i);
                if (!titles.TryGetValue(title, out Owner? other)) titles.Add(title, owner);
                else if (ReferenceEquals(other.Model, table)) scope.Report(DiagnosticCatalog.DuplicateText, table, "title", $"the title '{table.Titles[i]}' stands twice at '{table.Id}'", i);
                else scope.ReportEither(DiagnosticCatalog.DuplicateTitle, form, other.At(scope), owner.At(scope), $"the tables '{other.Id}' and '{table.Id}' have the same title '{table.Titles[i]}'");
            }
        }
    }

    private sealed record Owner(object Model, string Id, string Key, int Index)
    {
        public SchemaLocation At(ValidationScope scope) => scope.Map.At(Model, Key, Index);
    }
}
