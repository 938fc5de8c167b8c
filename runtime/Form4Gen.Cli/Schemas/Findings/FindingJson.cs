using System.IO;
using System.Text.Json;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Schemas.Findings;

/// <summary>Findings as one JSON object.</summary>
internal static class FindingJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Takes it; stays open.</param>
    public static void Write(FindingReport report, Stream stream)
    {
        using var buffer = new JsonBuffer(new GuardedStream(stream), JsonStyle.Indented);
        Utf8JsonWriter json = buffer.Writer;
        json.WriteStartObject();
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteStartArray("findings");
        foreach (SchemaDiagnostic finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", Severity(finding));
            json.WriteString("title", DiagnosticCatalog.Find(finding.Id)?.Title);
            json.WriteString("message", finding.Message);
            json.WriteString("file", report.PathOf(finding.Location.Path));
            json.WriteNumber("line", finding.Location.Line);
            json.WriteNumber("column", finding.Location.Column);
            json.WriteNumber("endColumn", report.EndColumnOf(finding));
            json.WriteString("help", DiagnosticCatalog.Find(finding.Id)?.HelpUri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        buffer.EndText();
        buffer.Finish();
    }

    private static string Severity(SchemaDiagnostic finding) => finding.Severity switch
    {
        SchemaSeverity.Error => "error",
        SchemaSeverity.Warning => "warning",
        _ => "info",
    };
}
