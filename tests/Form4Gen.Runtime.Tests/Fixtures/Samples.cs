using System.IO;
using System.Runtime.CompilerServices;

namespace Form4Gen.Runtime.Tests.Fixtures;

/// <summary>The two sample filings, and the folder of other filings where there is one.</summary>
internal static class Samples
{
    public static string Harris => File.ReadAllText(Path.Combine(Root(), "tests", "Samples", "harris.txt"));

    public static string Scarfo => File.ReadAllText(Path.Combine(Root(), "tests", "Samples", "scarfo.txt"));

    /// <summary>The project's root folder.</summary>
    public static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
