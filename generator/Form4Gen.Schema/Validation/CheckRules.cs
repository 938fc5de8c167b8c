using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about checks: what they compare can be compared.</summary>
internal static class CheckRules
{
    private enum ValueClass : byte
    {
        Text,
        Date,
        Number,
        Code,
        Box,
        Record,
    }

    /// <summary>Checks the checks of a form.</summary>
    public static void Check(ValidationScope scope, FormModel form)
    {
        var owners = new Dictionary<string, Dictionary<string, FieldModel>>(StringComparer.Ordinal);
        foreach (CheckModel check in form.Checks)
        {
            if (!IsCheckId(check.Id)) scope.Report(DiagnosticCatalog.IllegalCheckId, check, "id", $"'{check.Id}' is no id of a check");
            string owner = check.Table ?? "";
            if (!owners.TryGetValue(owner, out Dictionary<string, FieldModel>? fields)) owners.Add(owner, fields = Fields(form, check.Table));
            switch (check.Kind)
            {
                case "balance":
                    Require(scope, check, fields, 0, ValueClass.Number);
                    Require(scope, check, fields, 1, ValueClass.Number);
                    Require(scope, check, fields, 2, ValueClass.Code);
                    break;
                case "expects":
                    Require(scope, check, fields, 0, ValueClass.Code);
                    Require(scope, check, fields, 1, ValueClass.Code);
                    CheckExpectations(scope, check, fields);
                    break;
                case "in-force":
                    Require(scope, check, fields, 0, ValueClass.Code);
                    Require(scope, check, fields, 1, ValueClass.Date);
                    break;
                case "order":
                    for (int i = 0; i < check.Fields.Count; i++) Require(scope, check, fields, i, ValueClass.Date);
                    break;
                case "range":
                    Require(scope, check, fields, 0, ValueClass.Number, ValueClass.Date);
                    break;
                case "equal":
                    if (check.Fields.Count > 0 && fields.TryGetValue(check.Fields[0], out FieldModel? first))
                        for (int i = 1; i < check.Fields.Count; i++) Require(scope, check, fields, i, Class(first));
                    break;
                case "requires":
                    if (fields.TryGetValue(check.Fields[0], out FieldModel? when))
                        foreach (string value in check.Values) ValueRules.CheckValue(scope, when, value, check, "requires");
                    break;
            }
        }
    }

    private static bool IsCheckId(string id) =>
        id.Length == 7 && id.StartsWith("F4X03", StringComparison.Ordinal) && id[5] is >= '0' and <= '9' && id[6] is >= '0' and <= '9';

    private static Dictionary<string, FieldModel> Fields(FormModel form, string? owner)
    {
        var fields = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        if (owner is null) foreach (FieldModel field in form.Fields) fields[field.Id] = field;
        foreach (TableModel table in form.Tables)
            if (table.Id == owner) foreach (RowFieldModel field in table.Fields) fields[field.Field.Id] = field.Field;
        if (fields.Count > 0) return fields;
        foreach (RecordTypeModel type in form.Types)
            if (type.Id == owner) foreach (FieldModel field in type.Fields) fields[field.Id] = field;
        return fields;
    }

    private static ValueClass Class(FieldModel field) => field.Kind switch
    {
        FieldKind.Date or FieldKind.MonthOrDate => ValueClass.Date,
        FieldKind.Decimal or FieldKind.Money or FieldKind.Integer => ValueClass.Number,
        FieldKind.Code => ValueClass.Code,
        FieldKind.CheckBox => ValueClass.Box,
        FieldKind.Record => ValueClass.Record,
        _ => ValueClass.Text,
    };

    private static void Require(ValidationScope scope, CheckModel check, Dictionary<string, FieldModel> fields, int index, params ValueClass[] classes)
    {
        if (index >= check.Fields.Count || !fields.TryGetValue(check.Fields[index], out FieldModel? field) || Array.IndexOf(classes, Class(field)) >= 0) return;
        string needed = string.Join(" or ", Array.ConvertAll(classes, c => c.ToString().ToLowerInvariant()));
        scope.Report(DiagnosticCatalog.CheckedType, check, check.Kind, $"'{check.Kind}' needs a {needed}, and '{field.Id}' is none");
    }

    // What a code lets expect is a value of the field that the check looks at.
    private static void CheckExpectations(ValidationScope scope, CheckModel check, Dictionary<string, FieldModel> fields)
    {
        if (!fields.TryGetValue(check.Fields[0], out FieldModel? of) || !fields.TryGetValue(check.Fields[1], out FieldModel? then)) return;
        if (of.CodeList is null || then.CodeList is null || !scope.CodeLists.TryGetValue(of.CodeList, out CodeListModel? codes)) return;
        foreach (CodeModel code in codes.Codes)
            foreach (PrintedTextModel expected in code.Expects)
                ValueRules.CheckCode(scope, then.CodeList, expected.Value, code, "expects");
    }
}
