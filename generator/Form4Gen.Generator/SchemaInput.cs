using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Form4Gen.Schema;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;
using Microsoft.CodeAnalysis;

namespace Form4Gen.Generator;

/// <summary>What the compiler made of the schema files.</summary>
/// <param name="Compilation">The models; null where the compiler failed.</param>
/// <param name="Diagnostics">The messages.</param>
/// <param name="Failure">How the compiler itself failed, or null.</param>
internal sealed record CompiledSchema(SchemaCompilation? Compilation, EquatableArray<SchemaDiagnostic> Diagnostics, string? Failure);

/// <summary>Brings the schema files among the additional files to the compiler.</summary>
internal static class SchemaInput
{
    private static readonly string[] Suffixes = [".form.yaml", ".types.yaml", ".codes.yaml"];

    /// <summary>Whether a file is part of a schema, by its name's ending.</summary>
    public static bool IsSchemaFile(string path)
    {
        foreach (string suffix in Suffixes)
            if (path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Parses one file.</summary>
    public static ParsedFile Parse(AdditionalText file, CancellationToken cancellation)
    {
        string text = file.GetText(cancellation)?.ToString() ?? "";
        return SchemaCompiler.Parse(new SchemaFile(file.Path, text), cancellation);
    }

    /// <summary>Compiles all files; one that is listed twice counts once.</summary>
    public static CompiledSchema Compile(ImmutableArray<ParsedFile> files, CancellationToken cancellation)
    {
        try
        {
            List<ParsedFile> distinct = new(files.Length);
            HashSet<string> paths = new(StringComparer.Ordinal);
            foreach (ParsedFile file in files)
                if (paths.Add(file.File.Path)) distinct.Add(file);
            SchemaCompilation compilation = SchemaCompiler.Compile(distinct, cancellation);
            return new CompiledSchema(compilation, EquatableArray<SchemaDiagnostic>.From(compilation.Diagnostics), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CompiledSchema(null, default, InternalFailure.Describe(exception));
        }
    }
}
