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

        foreach (FormFamilyModel family in scope.Families) RevisionRules.Check(scope, family);
    }
}
