using System;
using System.Globalization;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Schemas.Findings;

/// <summary>A finding as one line that a build tool understands.</summary>
internal static class BuildLine
{
    /// <summary><c>file(line,column): error F4G0203: message</c>, as MSBuild and editors read it. An info is a message there, not a warning.</summary>
    public static string OfMsBuild(FindingReport report, SchemaDiagnostic finding)
    {
        string severity = finding.Severity switch { SchemaSeverity.Error => "error", SchemaSeverity.Warning => "warning", _ => "message" };
        return SafeText.OneLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.PathOf(finding.Location.Path)}({finding.Location.Line},{finding.Location.Column}): {severity} {finding.Id}: {finding.Message}"));
    }

    /// <summary>A workflow command of GitHub Actions: the message is shown at the line of the pull request.</summary>
    public static string OfGitHub(FindingReport report, SchemaDiagnostic finding)
    {
        string severity = finding.Severity switch { SchemaSeverity.Error => "error", SchemaSeverity.Warning => "warning", _ => "notice" };
        return string.Create(CultureInfo.InvariantCulture,
            $"::{severity} file={Property(report.PathOf(finding.Location.Path))},line={finding.Location.Line},col={finding.Location.Column},endColumn={report.EndColumnOf(finding)},title={Property(finding.Id)}::{Data(finding.Message)}");
    }

    // What would end a command, or begin another one, is written as its code.
    private static string Data(string text) => SafeText.Lines(text)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
