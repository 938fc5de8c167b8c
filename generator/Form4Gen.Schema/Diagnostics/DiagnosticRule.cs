namespace Form4Gen.Schema.Diagnostics;

/// <summary>An entry of the catalogue of diagnostics.</summary>
/// <param name="Id">Id, <c>F4G0203</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Title">Short name.</param>
/// <param name="Purpose">Why the rule exists.</param>
/// <param name="Action">What to do about it; every message ends with it.</param>
public sealed record DiagnosticRule(string Id, SchemaSeverity Severity, string Title, string Purpose, string Action);
