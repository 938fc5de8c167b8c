using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Form4Gen.SchemaFiles.Tests.MetaSchemas;

/// <summary>The files under <c>schema/</c>.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder itself.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Every YAML file, by its path from <c>schema/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Yaml { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The meta-schemas, by name.</summary>
    public static IReadOnlyList<string> MetaSchemas { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.meta-schema.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static JsonNode MetaSchema(string name) => JsonNode.Parse(Text(name))!;

    /// <summary>The whole file that the language reference shows.</summary>
    public static string ReferenceExample()
    {
        const string Fence = "```";
        string example = Text("README.md").Split(Fence + "yaml\n").Single(p => p.StartsWith("# yaml-language-server", StringComparison.Ordinal));
        return example[..example.IndexOf(Fence, StringComparison.Ordinal)];
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("no Form4Gen.sln above the tests"), "schema");
    }
}
