using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about one field alone.</summary>
internal static class FieldRules
{
    /// <summary>Checks a field of a record, or of a row.</summary>
    public static void Check(ValidationScope scope, FieldModel field)
    {
        CheckKeys(scope, field);
        CheckShapes(scope, field);
        CheckHyphened(scope, field);
        ValueRules.CheckPrints(scope, field);
        if (field.Always is { } always) ValueRules.CheckValue(scope, field, always, field, "always");
        if (field.Becomes is { } becomes) ValueRules.CheckValue(scope, field, becomes.Value, field, "becomes");
        if (field.RepeatMax != 0 && field.RepeatMin > field.RepeatMax)
            scope.Report(DiagnosticCatalog.RepeatRange, field, "repeat", $"'{field.Id}' stands at least {field.RepeatMin} and at most {field.RepeatMax} times");
    }

    /// <summary>Whether something says where the field stands outside a table.</summary>
    public static bool HasPlace(FieldModel field) =>
        !field.IsPrinted || field.Kind == FieldKind.Record || !field.Labels.IsEmpty || !field.FalseLabels.IsEmpty || !field.Prints.IsEmpty
        || field.CellOf is not null || field.InsteadOf is not null || field.Below is not null;

    /// <summary>Whether a key that says where was written and refused; that is reported where it was.</summary>
    public static bool TriesPlace(ValidationScope scope, FieldModel field)
    {
        foreach (string key in PlaceKeys)
            if (scope.Map.Tried(field, key)) return true;
        return false;
    }

    private static readonly string[] PlaceKeys = ["label", "label-false", "prints", "cell-of", "instead-of", "below"];

    // Keys that mean nothing for the type, so that writing them is a misunderstanding.
    private static void CheckKeys(ValidationScope scope, FieldModel field)
    {
        bool isText = field.Kind is FieldKind.Text or FieldKind.PersonName or FieldKind.Code;
        bool isNumber = field.Kind is FieldKind.Decimal or FieldKind.Money or FieldKind.Integer;
        bool isRecord = field.Kind == FieldKind.Record;
        Require("repeat", isRecord, "records");
        Require("label-false", field.Kind == FieldKind.CheckBox, "check boxes");
        Require("absent", field.Kind == FieldKind.CheckBox, "check boxes");
        Require("from-count", field.Kind == FieldKind.CheckBox, "check boxes");
        Require("max-length", isText, "texts and codes");
        Require("hyphened", field.Kind is FieldKind.Text or FieldKind.PersonName, "texts");
        Require("usual", field.Kind is FieldKind.Text or FieldKind.PersonName, "texts");
        Require("spaced", field.Kind is FieldKind.Text or FieldKind.PersonName, "texts");
        Require("named-in", field.Kind is FieldKind.Text or FieldKind.PersonName, "texts");
        Require("wording", field.Kind == FieldKind.CheckBox, "check boxes");
        Require("close-after", field.Kind == FieldKind.Date, "dates");
        Require("shape", isText || isNumber, "texts, codes and numbers");
        Require("unit", isNumber, "numbers");
        Require("codes", field.Kind is FieldKind.Code or FieldKind.Text, "codes and texts");
        Require("becomes", field.Kind is FieldKind.Code or FieldKind.Text, "codes and texts");
        Require("prints", !isRecord, "scalars");
        Require("always", field.Kind is FieldKind.Code or FieldKind.Text or FieldKind.CheckBox, "codes, texts and check boxes");
        Require("between", !isRecord, "scalars");
        Require("footnotes", !isRecord, "scalars");

        void Require(string key, bool fits, string what)
        {
            if (!fits && scope.Map.Has(field, key))
                scope.Report(DiagnosticCatalog.KeyDoesNotFitType, field, key, $"'{key}' is for {what} only, and '{field.Id}' is none");
        }
    }

    private static void CheckShapes(ValidationScope scope, FieldModel field)
    {
        for (int i = 0; i < field.Shapes.Count; i++)
        {
            if (field.Shapes[i].IndexOf('9') < 0 && field.Shapes[i].IndexOf('A') < 0)
                scope.Report(DiagnosticCatalog.ShapeWithoutPicture, field, "shape", $"the shape '{field.Shapes[i]}' has no 9 and no A", i);
        }
    }

    private static void CheckHyphened(ValidationScope scope, FieldModel field)
    {
        for (int i = 0; i < field.Hyphened.Count; i++)
        {
            if (field.Hyphened[i].Trim('-').IndexOf('-') < 0)
                scope.Report(DiagnosticCatalog.WordWithoutHyphen, field, "hyphened", $"'{field.Hyphened[i]}' has no hyphen between letters", i);
        }
    }
}
