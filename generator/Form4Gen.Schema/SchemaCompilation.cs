using System.Collections.Generic;
using System.Threading;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema;

/// <summary>A schema file as the host read it.</summary>
/// <param name="Path">Its path; only its file name and what is printed in messages matter.</param>
/// <param name="Text">Its text.</param>
public sealed record SchemaFile(string Path, string Text);

/// <summary>What the compiler made of a set of schema files.</summary>
/// <param name="Forms">Resolved revisions, ordered by id; those with errors are left out or hold what could be made of them.</param>
/// <param name="Families">Forms with all their revisions, ordered by form.</param>
/// <param name="CodeLists">Code lists, ordered by id.</param>
/// <param name="Calibrations">What was learned of confidences, ordered by layout style.</param>
/// <param name="Diagnostics">Messages, ordered by file, place and id.</param>
public sealed record SchemaCompilation(
    EquatableArray<FormModel> Forms,
    EquatableArray<FormFamilyModel> Families,
    EquatableArray<CodeListModel> CodeLists,
    EquatableArray<CalibrationModel> Calibrations,
    IReadOnlyList<SchemaDiagnostic> Diagnostics)
{
    /// <summary>Where each model came from.</summary>
    internal SourceMap Map { get; init; } = new();
}

/// <summary>The compiler: texts in, models and diagnostics out. Pure; no files, no clock.</summary>
public static class SchemaCompiler
{
    /// <summary>Reads one file: what does not depend on any other.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The file for <see cref="Compile(IReadOnlyList{ParsedFile}, CancellationToken)"/>, with its own diagnostics, whatever its text is.</returns>
    public static ParsedFile Parse(SchemaFile file, CancellationToken cancellation = default) => ParsedFile.Parse(file, cancellation);

    /// <summary>Compiles a set of files.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SchemaCompilation Compile(IReadOnlyList<SchemaFile> files, CancellationToken cancellation = default)
    {
        var parsed = new ParsedFile[files.Count];
        for (int i = 0; i < parsed.Length; i++) parsed[i] = Parse(files[i], cancellation);
        return Compile(parsed, cancellation);
    }

    /// <summary>Compiles files that were read before.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SchemaCompilation Compile(IReadOnlyList<ParsedFile> files, CancellationToken cancellation = default)
    {
        var ordered = new List<ParsedFile>(files);
        ordered.Sort((left, right) => string.CompareOrdinal(left.File.Path, right.File.Path));
        return new CompilationBuilder(ordered, cancellation).Build();
    }
}
