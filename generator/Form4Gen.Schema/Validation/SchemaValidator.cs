using System;
using System.Collections.Generic;
using System.Threading;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>What the rules look at, and where they report.</summary>
/// <param name="Forms">All revisions of all forms.</param>
/// <param name="Families">The forms.</param>
/// <param name="CodeLists">Code lists by id.</param>
/// <param name="Map">Places of the models.</param>
/// <param name="Diagnostics">Takes the messages.</param>
internal sealed record ValidationScope(
    IReadOnlyList<FormModel> Forms,
    IReadOnlyList<FormFamilyModel> Families,
    IReadOnlyDictionary<string, CodeListModel> CodeLists,
    SourceMap Map,
    DiagnosticBag Diagnostics)
{
    private readonly HashSet<object> _checked = new(new ByReference());
    private readonly HashSet<object> _styled = new(new ByReference());
    private readonly Dictionary<string, string> _normal = new(StringComparer.Ordinal);

    /// <summary>Whether a model that revisions share is to be checked: once.</summary>
    public bool IsUnchecked(object model) => _checked.Add(model);

    /// <summary>Whether the style of a model that revisions share is to be checked: once.</summary>
    public bool IsUnstyled(object model) => _styled.Add(model);

    /// <summary>A printed text as it is compared.</summary>
    public string Normalize(string text)
    {
        if (!_normal.TryGetValue(text, out string? normal)) _normal.Add(text, normal = PrintedText.Normalize(text));
        return normal;
    }

    /// <summary>Reports at a key of a model.</summary>
    public void Report(DiagnosticRule rule, object model, string key, string what, int index = -1) => Diagnostics.Report(rule, Map.At(model, key, index), what);

    /// <summary>Reports at the one of two places that stands in the revision's own file, or at the second.</summary>
    public void ReportEither(DiagnosticRule rule, FormModel form, SchemaLocation first, SchemaLocation second, string what)
    {
        string own = Map.At(form, "id").Path;
        Diagnostics.Report(rule, first.Path == own && second.Path != own ? first : second, what);
    }
}

/// <summary>Runs all rules over resolved models. Rules only report; they change nothing.</summary>
internal static class SchemaValidator
{
    /// <summary>Runs the rules.</summary>
    public static void Validate(ValidationScope scope, CancellationToken cancellation)
    {
        CodeRules.Check(scope);
        foreach (FormModel form in scope.Forms)
        {
            cancellation.ThrowIfCancellationRequested();
            RecordRules.Check(scope, form);
            LabelRules.Check(scope, form);
            TableRules.Check(scope, form);
            CheckRules.Check(scope, form);
            XmlRules.Check(scope, form);
            FormStyle.Check(scope, form);
        }

        EvidenceRules.Check(scope);
        foreach (FormFamilyModel family in scope.Families) RevisionRules.Check(scope, family);
    }
}
