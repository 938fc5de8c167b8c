using System;
using System.IO;
using System.Linq;
using Form4Gen.Schema;

namespace Form4Gen.Benchmarks;

/// <summary>The files of the repository that benchmarks read.</summary>
internal static class RepositoryFiles
{
    private static string Root { get; } = FindRoot();

    public static string Sample(string name) => File.ReadAllText(Path.Combine(Root, "tests", "Samples", name));

    public static SchemaFile[] Schema() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "schema"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => new SchemaFile(Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f))),
    ];

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Form4Gen.sln stands in no folder above the benchmarks.");
    }
}
