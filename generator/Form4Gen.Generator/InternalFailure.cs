using System;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Generator;

/// <summary>Bugs of the compiler and of the generator as diagnostics of the schema, so that a failure is a message and not CS8785.</summary>
internal static class InternalFailure
{
    /// <summary>Reading a file failed.</summary>
    public static SchemaDiagnostic Reading(string path, Exception exception) =>
        Of(DiagnosticCatalog.ReadingFailed, "reading the file failed", exception, new SchemaLocation(path, 0, 0, 1, 1));

    /// <summary>Compiling or planning failed.</summary>
    public static SchemaDiagnostic Compiling(Exception exception) => Of(DiagnosticCatalog.CompilingFailed, "compiling the schema failed", exception, Nowhere);

    /// <summary>Emitting a file failed.</summary>
    public static SchemaDiagnostic Emitting(string hint, Exception exception) => Of(DiagnosticCatalog.EmittingFailed, $"emitting '{hint}' failed", exception, Nowhere);

    private static SchemaLocation Nowhere => new("", 0, 0, 1, 1);

    // One line, and no stack: that would name folders of the machine the generator was built on.
    private static SchemaDiagnostic Of(DiagnosticRule rule, string what, Exception exception, SchemaLocation place)
    {
        string message = exception.Message.Replace('\r', ' ').Replace('\n', ' ');
        return new SchemaDiagnostic(rule.Id, rule.Severity, $"{what} with {exception.GetType().FullName} ({message}); {rule.Action}", place);
    }
}
