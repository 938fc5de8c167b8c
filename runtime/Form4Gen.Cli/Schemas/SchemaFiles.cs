using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Form4Gen.Schema;

namespace Form4Gen.Cli.Schemas;

/// <summary>Finds and reads schema files.</summary>
internal static class SchemaFiles
{
    private static readonly string[] Suffixes = [".form.yaml", ".types.yaml", ".codes.yaml", ".changes.yaml", ".priors.yaml"];

    /// <summary>Reads the files that a command line names.</summary>
    /// <param name="paths">Schema files, and folders that are searched with all folders inside.</param>
    /// <exception cref="UsageException">A path does not exist, cannot be read or holds no schema.</exception>
    public static IReadOnlyList<SchemaFile> Read(IReadOnlyList<string> paths)
    {
        string[] files = [.. paths.SelectMany(Find).Distinct(StringComparer.Ordinal)];
        if (files.Length == 0) throw new UsageException($"no schema files ({string.Join(", ", Suffixes.Select(suffix => "*" + suffix))}) there");
        return [.. files.Select(Read)];
    }

    /// <summary>Whether a path is that of a schema file, by its suffix.</summary>
    /// <param name="path">The path.</param>
    public static bool IsSchema(string path) => Suffixes.Any(suffix => path.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>The text of a file. Bytes that are no UTF-8 become U+FFFD, which the compiler reports with its place.</summary>
    /// <param name="bytes">The file's bytes.</param>
    public static string Decode(ReadOnlySpan<byte> bytes) => new UTF8Encoding(false).GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);

    private static IEnumerable<string> Find(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new UsageException($"there is no file or folder '{path}'");
        try
        {
            var everywhere = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            return [.. Directory.EnumerateFiles(path, "*.yaml", everywhere).Where(IsSchema).Order(StringComparer.Ordinal)];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the folder '{path}' could not be read: {failed.Message}");
        }
    }

    private static SchemaFile Read(string path)
    {
        try
        {
            return new SchemaFile(path, Decode(File.ReadAllBytes(path)));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' could not be read: {failed.Message}");
        }
    }
}
