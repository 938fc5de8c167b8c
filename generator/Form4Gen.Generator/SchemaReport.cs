using Form4Gen.Schema.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Form4Gen.Generator;

/// <summary>The schema's diagnostics as those of the C# compiler, located in the schema files.</summary>
internal static class SchemaReport
{
    private const string Category = "Form4Gen";

    /// <summary>A located message.</summary>
    public static Diagnostic ToRoslyn(SchemaDiagnostic diagnostic)
    {
        DiagnosticSeverity severity = diagnostic.Severity switch
        {
            SchemaSeverity.Info => DiagnosticSeverity.Info,
            SchemaSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Error,
        };
        return Create(diagnostic.Id, severity, diagnostic.Message, LocationOf(diagnostic.Location));
    }

    /// <summary>A message; ids and severities come from the schema compiler's catalogue, so there is no list of descriptors here.</summary>
    public static Diagnostic Create(string id, DiagnosticSeverity severity, string message, Location location) => Diagnostic.Create(
        id, Category, message, severity, severity, isEnabledByDefault: true, warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1, location: location);

    private static Location LocationOf(SchemaLocation place)
    {
        if (place.Path.Length == 0) return Location.None;
        var start = new LinePosition(AtLeast(place.Line - 1), AtLeast(place.Column - 1));
        var end = new LinePosition(start.Line, start.Character + AtLeast(place.Length));
        return Location.Create(place.Path, new TextSpan(AtLeast(place.Start), AtLeast(place.Length)), new LinePositionSpan(start, end));
    }

    private static int AtLeast(int value) => value < 0 ? 0 : value;
}
