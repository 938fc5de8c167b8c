using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Form4Gen.Schema;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;
using Microsoft.CodeAnalysis;

namespace Form4Gen.Generator;

/// <summary>One schema file.</summary>
/// <param name="File">The file; null where reading it failed.</param>
/// <param name="Failure">How reading it failed; null: it did not.</param>
internal sealed record SchemaFileInput(ParsedFile? File, SchemaDiagnostic? Failure);

/// <summary>What the compiler made of the schema files.</summary>
/// <param name="Families">The forms.</param>
/// <param name="CodeLists">The code lists.</param>
/// <param name="Calibrations">What was learned of confidences.</param>
/// <param name="Diagnostics">The messages.</param>
internal sealed record CompiledSchema(EquatableArray<FormFamilyModel> Families, EquatableArray<CodeListModel> CodeLists, EquatableArray<CalibrationModel> Calibrations, EquatableArray<SchemaDiagnostic> Diagnostics);

/// <summary>Brings the schema files among the additional files to the compiler.</summary>
internal static class SchemaInput
{
    private static readonly string[] Suffixes = [".form.yaml", ".types.yaml", ".codes.yaml", ".changes.yaml", ".priors.yaml"];

    /// <summary>Whether a file is part of a schema, by its name's ending.</summary>
    public static bool IsSchemaFile(string path)
    {
        foreach (string suffix in Suffixes)
            if (path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Reads one file.</summary>
    public static SchemaFileInput Parse(AdditionalText file, CancellationToken cancellation)
    {
        try
        {
            string text = file.GetText(cancellation)?.ToString() ?? "";
            return new SchemaFileInput(SchemaCompiler.Parse(new SchemaFile(file.Path, text), cancellation), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new SchemaFileInput(null, InternalFailure.Reading(file.Path, exception));
        }
    }

    /// <summary>Compiles all files; one that is listed twice counts once.</summary>
    public static CompiledSchema Compile(ImmutableArray<SchemaFileInput> inputs, CancellationToken cancellation)
    {
        List<SchemaDiagnostic> diagnostics = [];
        try
        {
            List<ParsedFile> files = new(inputs.Length);
            HashSet<string> paths = new(StringComparer.Ordinal);
            foreach (SchemaFileInput input in inputs)
            {
                if (input.Failure is not null) diagnostics.Add(input.Failure);
                if (input.File is not null && paths.Add(input.File.File.Path)) files.Add(input.File);
            }

            SchemaCompilation compilation = SchemaCompiler.Compile(files, cancellation);
            diagnostics.AddRange(compilation.Diagnostics);
            return new CompiledSchema(compilation.Families, compilation.CodeLists, compilation.Calibrations, EquatableArray<SchemaDiagnostic>.From(diagnostics));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(InternalFailure.Compiling(exception));
            return new CompiledSchema(default, default, default, EquatableArray<SchemaDiagnostic>.From(diagnostics));
        }
    }
}
