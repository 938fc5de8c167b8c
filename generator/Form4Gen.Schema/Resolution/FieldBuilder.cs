using System;
using System.Collections.Generic;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>A field's declaration to its model.</summary>
internal sealed class FieldBuilder
{
    private static readonly Dictionary<string, FieldKind> Scalars = new(StringComparer.Ordinal)
    {
        ["text"] = FieldKind.Text,
        ["person_name"] = FieldKind.PersonName,
        ["date"] = FieldKind.Date,
        ["month_or_date"] = FieldKind.MonthOrDate,
        ["decimal"] = FieldKind.Decimal,
        ["money"] = FieldKind.Money,
        ["integer"] = FieldKind.Integer,
        ["code"] = FieldKind.Code,
        ["checkbox"] = FieldKind.CheckBox,
    };

    private readonly ModelScope _scope;

    public FieldBuilder(ModelScope scope) => _scope = scope;

    /// <summary>Names of the scalar types.</summary>
    public static IReadOnlyCollection<string> ScalarNames => Scalars.Keys;

    /// <summary>The model, or null with a diagnostic; then the field is left out.</summary>
    /// <param name="field">The declaration.</param>
    /// <param name="groupBox">Printed number of the header group it stands in, or null.</param>
    /// <param name="allowsRecords">Whether its type may be a record.</param>
    public FieldModel? Build(Declaration field, string? groupBox, bool allowsRecords)
    {
        FieldModel? model = field.IsBroken ? null : Model(field, groupBox, allowsRecords);
        if (model is null) _scope.Map.AddBroken(field.Id);
        return model;
    }

    private FieldModel? Model(Declaration field, string? groupBox, bool allowsRecords)
    {
        if (Kind(field, allowsRecords) is not { } kind || !CodesAreKnown(field, kind)) return null;
        Declaration? repeat = field.Node("repeat");
        int min = repeat?.Number("min", 0) ?? 1;
        int max = repeat?.Number("max", 0) ?? 1;
        if (Name(field, kind == FieldKind.Record && repeat is not null) is not { } name) return null;
        var model = new FieldModel
        {
            Id = field.Id!,
            Name = name,
            JsonName = NameRules.Json(name),
            Kind = kind,
            CodeList = field.Text("codes"),
            RecordType = kind == FieldKind.Record ? field.Text("type") : null,
            Box = field.Text("box") ?? groupBox,
            Doc = Doc(field),
            Labels = field.Texts("label"),
            FalseLabels = field.Texts("label-false"),
            Captions = field.Texts("caption"),
            Between = field.Texts("between"),
            Prints = field.Pairs("prints"),
            Shapes = field.Texts("shape"),
            Hyphened = field.Texts("hyphened"),
            Usual = field.Texts("usual"),
            Spaced = field.Texts("spaced"),
            NamedIn = field.Texts("named-in"),
            Wordings = field.Texts("wording"),
            CloseAfter = field.Node("close-after") is { } close ? new CloseAfterModel(close.Text("of")!, close.Number("days", 0)) : null,
            CellOf = field.Text("cell-of"),
            InsteadOf = field.Text("instead-of"),
            Below = field.Text("below"),
            OwnLine = field.Flag("own-line"),
            Place = Place(field.Text("place")),
            IsPrinted = field.Flag("printed", otherwise: true),
            IsOptional = field.Flag("optional"),
            Absent = field.Text("absent") == "false" ? AbsenceKind.False : AbsenceKind.Unknown,
            MaxLength = field.Number("max-length", 0),
            RepeatMin = min,
            RepeatMax = max,
            HasFootnotes = field.Flag("footnotes"),
            FootnotesFrom = field.Text("footnotes-from"),
            Xml = field.Text("xml"),
            Sec = field.Text("sec"),
            Unit = field.Text("unit"),
            Becomes = field.Node("becomes") is { } becomes ? new BecomesModel(becomes.Text("when")!, becomes.Text("value")!) : null,
            Always = field.Text("always"),
            FromCount = field.Node("from-count") is { } count ? new FromCountModel(count.Text("of")!, count.Number("more-than", 0)) : null,
        };
        return _scope.Map.Add(model, field);
    }

    private static PlaceKind Place(string? word) => word switch
    {
        "before" => PlaceKind.Before,
        "section" => PlaceKind.Section,
        _ => PlaceKind.After,
    };

    // What no source confirms is said where the reader of the generated code sees it.
    private static string? Doc(Declaration field)
    {
        string? doc = field.Text("doc");
        if (!field.Flag("unverified")) return doc;
        return doc is null ? "Not verified at a source." : doc + (doc.EndsWith(".", StringComparison.Ordinal) ? "" : ".") + " Not verified at a source.";
    }

    private FieldKind? Kind(Declaration field, bool allowsRecords)
    {
        string type = field.Text("type")!;
        if (Scalars.TryGetValue(type, out FieldKind scalar)) return scalar;
        if (_scope.Types.Contains(type))
        {
            if (allowsRecords) return FieldKind.Record;
            _scope.Diagnostics.Report(DiagnosticCatalog.RecordInRow, field.At("type"), $"'{field.Id}' stands in a table and is of the record type '{type}'");
            return null;
        }

        _scope.ReportUnknown(DiagnosticCatalog.UnknownType, field.At("type"), "unknown type", type, [.. Scalars.Keys, .. _scope.Types]);
        return null;
    }

    private bool CodesAreKnown(Declaration field, FieldKind kind)
    {
        if (field.Text("codes") is { } codes)
        {
            if (_scope.CodeLists.ContainsKey(codes)) return true;
            _scope.ReportUnknown(DiagnosticCatalog.UnknownCodeList, field.At("codes"), "unknown code list", codes, _scope.CodeLists.Keys);
            return false;
        }

        if (kind != FieldKind.Code) return true;
        _scope.Diagnostics.Report(DiagnosticCatalog.CodeWithoutList, field.At("type"), $"'{field.Id}' is a code and names no code list");
        return false;
    }

    private string? Name(Declaration field, bool isList)
    {
        string key = field.Has("name") ? "name" : field.Has("xml") ? "xml" : "id";
        string name = key switch
        {
            "name" => field.Text("name")!,
            "xml" => NameRules.Capitalized(NameRules.LastSegment(field.Text("xml")!)) + (isList ? "s" : ""),
            _ => NameRules.Pascal(field.Id!),
        };
        if (isList && key == "id" && !name.EndsWith("s", StringComparison.Ordinal)) name += "s";
        if (!NameRules.IsIdentifier(name))
        {
            _scope.Diagnostics.Report(DiagnosticCatalog.NotAnIdentifier, field.At(key), $"'{name}', the property's name that follows from '{key}', is not a name in C#");
            return null;
        }

        if (!NameRules.IsTaken(name)) return name;
        _scope.Diagnostics.Report(DiagnosticCatalog.NameIsTaken, field.At(key), $"'{name}', the property's name that follows from '{key}', is a member that every generated record has");
        return null;
    }
}
