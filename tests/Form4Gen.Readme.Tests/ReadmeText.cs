using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Form4Gen.Readme.Tests;

/// <summary>A fenced block of the README.</summary>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Text">The lines between the fences, each with its line end.</param>
/// <param name="Heading">The heading it stands under.</param>
internal sealed record Fence(string Language, string Text, string Heading);

/// <summary>The README as its reader copies from it.</summary>
internal static class ReadmeText
{
    public static string Root { get; } = FindRoot();

    public static string Path { get; } = System.IO.Path.Combine(Root, "README.md");

    public static IReadOnlyList<Fence> Fences { get; } = Parse(File.ReadAllLines(Path));

    public static Fence Only(string heading, string language) => Fences.Single(f => f.Heading == heading && f.Language == language);

    /// <summary>The blocks of another document of the repository.</summary>
    public static IReadOnlyList<Fence> FencesOf(string path) => Parse(File.ReadAllLines(FullPath(path)));

    public static string FullPath(string path) => System.IO.Path.Combine(Root, path);

    private static List<Fence> Parse(string[] lines)
    {
        List<Fence> fences = [];
        string heading = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) heading = lines[i].TrimStart('#', ' ');
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            int end = Array.IndexOf(lines, "```", i + 1);
            fences.Add(new Fence(lines[i][3..], string.Concat(lines[(i + 1)..end].Select(l => l + "\n")), heading));
            i = end;
        }
        return fences;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Form4Gen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Form4Gen.sln stands in no folder above the tests.");
    }
}
