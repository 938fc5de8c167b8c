using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Values that the schema itself writes must be values of their field.</summary>
internal static class ValueRules
{
    /// <summary>Checks what printed texts stand for.</summary>
    public static void CheckPrints(ValidationScope scope, FieldModel field)
    {
        for (int i = 0; i < field.Prints.Count; i++) CheckValue(scope, field, field.Prints[i].Value, field, "prints", i);
    }

    /// <summary>Checks a value of a field that stands under a key of a model.</summary>
    public static void CheckValue(ValidationScope scope, FieldModel field, string value, object model, string key, int index = -1)
    {
        if (field.Kind == FieldKind.CheckBox && value is not ("true" or "false"))
            scope.Report(DiagnosticCatalog.IllegalBoolean, model, key, $"'{value}' is no value of the check box '{field.Id}'", index);
        else if (field.Kind == FieldKind.Code && field.CodeList is { } id) CheckCode(scope, id, value, model, key, index);
    }

    /// <summary>Checks a code of a list.</summary>
    public static void CheckCode(ValidationScope scope, string list, string value, object model, string key, int index = -1)
    {
        if (!scope.CodeLists.TryGetValue(list, out CodeListModel? codes) || codes.IsOpen) return;
        var known = new List<string>();
        foreach (CodeModel code in codes.Codes)
        {
            if (code.Value == value) return;
            known.Add(code.Value);
        }

        scope.Report(DiagnosticCatalog.UnknownCode, model, key, $"'{value}' is no code of '{list}'; {NearestName.Hint(value, known)}", index);
    }
}
