using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Form4Gen.Architecture.Tests.Sources;

/// <summary>The files of the repository that people write; paths are relative to its root and use '/'.</summary>
internal static class Repository
{
    private static readonly string[] NotWritten = ["bin", "obj", "artifacts", ".git", ".vs", ".idea", "BenchmarkDotNet.Artifacts", "TestResults", "node_modules"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    /// <summary>C# that people write: no snapshots of generated code.</summary>
    public static IEnumerable<string> CSharp(params string[] folders) => Files.Where(f =>
        f.EndsWith(".cs", StringComparison.Ordinal)
        && !f.EndsWith(".verified.cs", StringComparison.Ordinal)
        && !f.EndsWith(".received.cs", StringComparison.Ordinal)
        && (folders.Length == 0 || folders.Any(d => f.StartsWith(d + "/", StringComparison.Ordinal))));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.EnumerateFiles())
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        foreach (DirectoryInfo inner in folder.EnumerateDirectories().Where(d => !NotWritten.Contains(d.Name, StringComparer.Ordinal)))
            foreach (string file in Walk(inner))
                yield return file;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Form4Gen.sln stands in no folder above the tests.");
    }
}
