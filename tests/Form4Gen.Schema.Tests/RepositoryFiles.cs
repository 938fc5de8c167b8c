using System;
using System.Collections.Generic;
using System.IO;

namespace Form4Gen.Schema.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The repository's own schema.</summary>
    public static IReadOnlyList<SchemaFile> Schema()
    {
        var files = new List<SchemaFile>();
        string folder = Path.Combine(Root, "schema");
        foreach (string path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            files.Add(new SchemaFile("schema/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Form4Gen.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("the tests must run inside the repository");
    }
}
