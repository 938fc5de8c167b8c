using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about what fields say of fields elsewhere in a filing. Types are shared by forms, so that it is enough if one form has the other field.</summary>
internal static class EvidenceRules
{
    private const string Footnotes = "footnotes";

    /// <summary>Checks all forms.</summary>
    public static void Check(ValidationScope scope)
    {
        var fields = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FormModel form in scope.Forms)
            foreach (FieldModel field in FieldsOf(form)) fields[field.Id] = field;
        var said = new HashSet<FieldModel>();
        foreach (FormModel form in scope.Forms)
            foreach (FieldModel field in FieldsOf(form))
                if (said.Add(field)) Check(scope, field, fields);
    }

    private static void Check(ValidationScope scope, FieldModel field, Dictionary<string, FieldModel> fields)
    {
        for (int i = 0; i < field.NamedIn.Count; i++)
        {
            string id = field.NamedIn[i];
            if (id == Footnotes) continue;
            if (!fields.TryGetValue(id, out FieldModel? place)) ReportUnknown(scope, field, "named-in", id, fields, i);
            else if (place.Kind is not (FieldKind.Text or FieldKind.PersonName))
                scope.Report(DiagnosticCatalog.KeyDoesNotFitType, field, "named-in", $"'named-in' is for texts only, and '{id}' is none", i);
        }

        for (int i = 0; i < field.Wordings.Count; i++)
        {
            if (field.Wordings[i] != field.Wordings[i].ToLowerInvariant())
                scope.Report(DiagnosticCatalog.WordingStyle, field, "wording", $"the wording '{field.Wordings[i]}' is not in lower case", i);
        }

        if (field.CloseAfter is not { } close) return;
        if (!fields.TryGetValue(close.Of, out FieldModel? date)) ReportUnknown(scope, field, "close-after", close.Of, fields);
        else if (date.Kind != FieldKind.Date)
            scope.Report(DiagnosticCatalog.KeyDoesNotFitType, field, "close-after", $"'close-after' is for dates only, and '{close.Of}' is none");
    }

    private static void ReportUnknown(ValidationScope scope, FieldModel field, string key, string id, Dictionary<string, FieldModel> fields, int index = -1)
    {
        if (!scope.Map.IsBroken(id) && !scope.Map.HasBroken)
            scope.Report(DiagnosticCatalog.UnknownField, field, key, $"'{key}' names the unknown field '{id}'; {NearestName.Hint(id, fields.Keys)}", index);
    }

    private static IEnumerable<FieldModel> FieldsOf(FormModel form)
    {
        foreach (FieldModel field in form.Fields) yield return field;
        foreach (RecordTypeModel type in form.Types)
            foreach (FieldModel field in type.Fields) yield return field;
    }
}
