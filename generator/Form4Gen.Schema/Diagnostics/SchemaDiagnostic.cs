namespace Form4Gen.Schema.Diagnostics;

/// <summary>How serious a schema diagnostic is.</summary>
public enum SchemaSeverity : byte
{
    /// <summary>A matter of style.</summary>
    Info,

    /// <summary>Legal, but most likely a mistake.</summary>
    Warning,

    /// <summary>No code can be generated from it.</summary>
    Error,
}

/// <summary>A place in a schema file.</summary>
/// <param name="Path">The file's path as it was given.</param>
/// <param name="Start">Offset in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
public readonly record struct SchemaLocation(string Path, int Start, int Length, int Line, int Column);

/// <summary>A located message about a schema file.</summary>
/// <param name="Id">Id in the catalogue, <c>F4G0203</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Location">Where.</param>
public sealed record SchemaDiagnostic(string Id, SchemaSeverity Severity, string Message, SchemaLocation Location)
{
    /// <summary><c>path(line,column): error F4G0203: message</c></summary>
    public override string ToString() =>
        $"{Location.Path}({Location.Line},{Location.Column}): {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
