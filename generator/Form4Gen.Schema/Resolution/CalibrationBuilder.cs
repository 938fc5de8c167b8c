using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Files of priors to their models.</summary>
internal sealed class CalibrationBuilder
{
    private static readonly string[] Kinds = ["start", "strength", "doubted", "status", "evidence", "field"];
    private static readonly string[] Types = ["text", "person_name", "date", "month_or_date", "decimal", "money", "integer", "code", "checkbox"];

    private readonly HashSet<string> _groups = new(StringComparer.Ordinal) { "footnotes", "footnote_text", "true", "false" };
    private readonly HashSet<string> _fields;
    private readonly DiagnosticBag _diagnostics;
    private readonly SortedDictionary<string, CalibrationModel> _models = new(StringComparer.Ordinal);

    /// <summary>Makes a builder.</summary>
    /// <param name="fields">Ids of all fields of all forms.</param>
    /// <param name="diagnostics">Takes the messages.</param>
    public CalibrationBuilder(HashSet<string> fields, DiagnosticBag diagnostics)
    {
        _fields = fields;
        _diagnostics = diagnostics;
        foreach (string type in Types)
        {
            _groups.Add(type);
            _groups.Add("row_" + type);
        }
    }

    /// <summary>What was learned, by style.</summary>
    public EquatableArray<CalibrationModel> Models => EquatableArray<CalibrationModel>.From(_models.Values);

    /// <summary>Adds a file.</summary>
    public void Add(Declaration file)
    {
        foreach (Declaration calibration in file.Items("calibrations"))
        {
            if (calibration.IsBroken) continue;
            string style = calibration.Text("style")!;
            if (_models.ContainsKey(style)) _diagnostics.Report(DiagnosticCatalog.StyleCalibratedTwice, calibration.At("style"), $"the style '{style}' is calibrated already");
            else _models.Add(style, new CalibrationModel(style, Weights(calibration["weights"]!)));
        }
    }

    private EquatableArray<TermWeightModel> Weights(DeclaredValue weights)
    {
        var all = new SortedDictionary<string, TermWeightModel>(StringComparer.Ordinal);
        for (int i = 0; i < weights.Texts.Length; i++)
        {
            DeclaredText term = weights.Texts[i], value = weights.Values[i];
            if (!IsTerm(term)) continue;
            if (float.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float weight)) all[term.Text] = new TermWeightModel(term.Text, weight);
            else _diagnostics.Report(DiagnosticCatalog.NotAWeight, value.Location, $"'{value.Text}' is not a number such as -0.25");
        }

        return EquatableArray<TermWeightModel>.From(all.Values);
    }

    private bool IsTerm(DeclaredText term)
    {
        string[] parts = term.Text.Split('/');
        bool isNamed = parts[0] is "status" or "evidence" or "field";
        int least = isNamed ? 2 : 1;
        if (Array.IndexOf(Kinds, parts[0]) < 0)
            return Refuse(term, $"'{parts[0]}' is no kind of term; {NearestName.Hint(parts[0], Kinds)}");
        if (parts.Length < least || parts.Length > least + 1)
            return Refuse(term, $"'{term.Text}' has {parts.Length.ToString(CultureInfo.InvariantCulture)} parts; '{parts[0]}' is written {(isNamed ? parts[0] + "/name or " + parts[0] + "/name/group" : parts[0] + "/group")}");
        // Behind a field may stand the name of evidence, and those names are the reader's.
        if (parts.Length > least && parts[0] != "field" && !_groups.Contains(parts[least]))
            return Refuse(term, $"'{parts[least]}' is no group of values; {NearestName.Hint(parts[least], _groups)}");
        if (parts[0] == "field" && !_fields.Contains(parts[1]))
            _diagnostics.Report(DiagnosticCatalog.WeightOfUnknownField, term.Location, $"no form has a field '{parts[1]}'; {NearestName.Hint(parts[1], _fields)}");
        return true;
    }

    private bool Refuse(DeclaredText term, string what)
    {
        _diagnostics.Report(DiagnosticCatalog.UnknownTerm, term.Location, what);
        return false;
    }
}
