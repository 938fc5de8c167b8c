namespace Form4Gen.Schema.Diagnostics;

/// <summary>An entry of the catalogue of diagnostics.</summary>
/// <param name="Id">Id, <c>F4G0203</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Title">Short name.</param>
/// <param name="Purpose">Why the rule exists.</param>
/// <param name="Action">What to do about it; every message ends with it.</param>
public sealed record DiagnosticRule(string Id, SchemaSeverity Severity, string Title, string Purpose, string Action)
{
    /// <summary>Where the rule is explained: its heading in the document of all rules, relative to the repository's root.</summary>
    public string HelpUri => "schema/DIAGNOSTICS.md#" + Id.ToLowerInvariant();
}
