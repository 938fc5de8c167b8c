using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Form4Gen.Generator;

/// <summary>The schema's diagnostics as those of the C# compiler, located in the schema files.</summary>
internal static class SchemaReport
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = DiagnosticCatalog.All
        .Concat(DiagnosticCatalog.Bugs)
        .ToDictionary(rule => rule.Id, Describe, StringComparer.Ordinal);

    /// <summary>A located message.</summary>
    public static Diagnostic ToRoslyn(SchemaDiagnostic diagnostic) =>
        Diagnostic.Create(Descriptors[diagnostic.Id], LocationOf(diagnostic.Location), SeverityOf(diagnostic.Severity), null, null, diagnostic.Message);

    private static DiagnosticDescriptor Describe(DiagnosticRule rule) =>
        new(rule.Id, rule.Title, "{0}", "Form4Gen", SeverityOf(rule.Severity), isEnabledByDefault: true, description: rule.Purpose, helpLinkUri: rule.HelpUri);

    private static DiagnosticSeverity SeverityOf(SchemaSeverity severity) => severity switch
    {
        SchemaSeverity.Info => DiagnosticSeverity.Info,
        SchemaSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Error,
    };

    private static Location LocationOf(SchemaLocation place)
    {
        if (place.Path.Length == 0) return Location.None;
        var start = new LinePosition(AtLeast0(place.Line - 1), AtLeast0(place.Column - 1));
        var end = new LinePosition(start.Line, start.Character + AtLeast0(place.Length));
        return Location.Create(place.Path, new TextSpan(AtLeast0(place.Start), AtLeast0(place.Length)), new LinePositionSpan(start, end));
    }

    private static int AtLeast0(int value) => value < 0 ? 0 : value;
}
