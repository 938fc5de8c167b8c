using System;
using System.IO;

namespace Form4Gen.Forms.Tests.Drawn;

/// <summary>A test that needs the real filings of before June 2003 in <c>../shared/corpus/history</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HistoryFactAttribute : FactAttribute
{
    public HistoryFactAttribute()
    {
        if (Folder is null) Skip = "../shared/corpus/history is not there";
    }

    /// <summary>The folder; null where it is not there.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("FORM4GEN_SHARED") is { Length: > 0 } given) return Existing(Path.Combine(given, "corpus", "history"));
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) return Existing(Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "corpus", "history")));
        return null;
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? folder : null;
}
