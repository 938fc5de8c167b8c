using System;
using Microsoft.CodeAnalysis;

namespace Form4Gen.Generator;

/// <summary>Diagnostics about bugs of the generator itself, so that a failure is a message and not CS8785.</summary>
internal static class InternalFailure
{
    /// <summary>The compiler, or planning, failed.</summary>
    public static Diagnostic Compiling(string failure) => SchemaReport.Create("F4G0901", DiagnosticSeverity.Error,
        $"the schema compiler failed: {failure}; please report this with the schema that causes it", Location.None);

    /// <summary>Emitting a file failed.</summary>
    public static Diagnostic Emitting(string hint, string failure) => SchemaReport.Create("F4G0902", DiagnosticSeverity.Error,
        $"emitting '{hint}' failed: {failure}; please report this with the schema that causes it", Location.None);

    /// <summary>An exception in one line, without paths of the machine it ran on.</summary>
    public static string Describe(Exception exception)
    {
        string message = exception.Message.Replace('\r', ' ').Replace('\n', ' ');
        return $"{exception.GetType().FullName}: {message}";
    }
}
