using System;
using System.IO;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>The two sample filings of <c>tests/Samples</c>.</summary>
internal static class SampleFiles
{
    public static string Harris { get; } = Read("harris.txt");

    public static string Scarfo { get; } = Read("scarfo.txt");

    private static string Read(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "tests", "Samples", name));
    }
}
