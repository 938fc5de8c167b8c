using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Schemas.Findings;

/// <summary>Findings as a log of SARIF 2.1.0, the OASIS format for results of static analysis.</summary>
internal static class SarifLog
{
    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Takes it; stays open.</param>
    public static void Write(FindingReport report, Stream stream)
    {
        using var buffer = new JsonBuffer(new GuardedStream(stream), JsonStyle.Indented);
        Utf8JsonWriter json = buffer.Writer;
        DiagnosticRule[] rules = [.. report.Findings.Select(finding => finding.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(DiagnosticCatalog.Find).OfType<DiagnosticRule>()];
        json.WriteStartObject();
        json.WriteString("$schema", SchemaUri);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (SchemaDiagnostic finding in report.Findings) WriteResult(json, report, finding, Array.FindIndex(rules, rule => rule.Id == finding.Id));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        buffer.EndText();
        buffer.Finish();
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<DiagnosticRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "form4 schema");
        json.WriteString("version", typeof(SarifLog).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (DiagnosticRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", string.Concat(rule.Title.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
            WriteText(json, "shortDescription", rule.Title + ".");
            WriteText(json, "fullDescription", rule.Purpose);
            // The standard wants a whole URI for a link; the document stands in the repository, wherever that is.
            WriteText(json, "help", $"{rule.Purpose} What to do: {rule.Action}. More: {rule.HelpUri}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, FindingReport report, SchemaDiagnostic finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        if (rule >= 0) json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(report.PathOf(finding.Location.Path)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, finding.Location.Line));
        json.WriteNumber("startColumn", Math.Max(1, finding.Location.Column));
        json.WriteNumber("endColumn", Math.Max(1, report.EndColumnOf(finding)));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(SchemaSeverity severity) => severity switch
    {
        SchemaSeverity.Error => "error",
        SchemaSeverity.Warning => "warning",
        _ => "note",
    };

    // A file outside the folder is named in full.
    private static string UriOf(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
