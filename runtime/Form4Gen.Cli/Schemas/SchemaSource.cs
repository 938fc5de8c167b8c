using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Form4Gen.Schema;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Schemas;

/// <summary>A whole schema: its files and what the compiler made of them.</summary>
/// <param name="Name">What it is called in messages: a folder, or a git revision.</param>
/// <param name="Files">The files.</param>
/// <param name="Compilation">What the compiler made of them.</param>
internal sealed record SchemaSource(string Name, IReadOnlyList<SchemaFile> Files, SchemaCompilation Compilation)
{
    /// <summary>The schema in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">There is no schema.</exception>
    public static SchemaSource OfFolder(string folder, CancellationToken cancellation) => Of(folder, SchemaFiles.Read([folder]), cancellation);

    /// <summary>Files as a schema.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SchemaSource Of(string name, IReadOnlyList<SchemaFile> files, CancellationToken cancellation) =>
        new(name, files, SchemaCompiler.Compile(files, cancellation));

    /// <summary>The folder of the schema that a file belongs to: the outermost one above it with schema files beside or in the folders between.</summary>
    /// <param name="file">A schema file.</param>
    public static string FolderOf(string file)
    {
        string folder = Path.GetDirectoryName(file) is { Length: > 0 } own ? own : ".";
        while (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } above && Directory.EnumerateFiles(above).Any(SchemaFiles.IsSchema)) folder = above;
        return folder;
    }

    /// <summary>The id that a file's name gives it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="suffix">Its suffix.</param>
    public static string IdOf(string path, string suffix) => Path.GetFileName(path)[..^suffix.Length];

    /// <summary>The same schema, which must be in order.</summary>
    /// <exception cref="UsageException">It has errors.</exception>
    public SchemaSource WithoutErrors()
    {
        SchemaDiagnostic? error = Compilation.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == SchemaSeverity.Error);
        return error is null ? this : throw new UsageException($"the schema of '{Name}' has errors; the first: {error}");
    }
}
