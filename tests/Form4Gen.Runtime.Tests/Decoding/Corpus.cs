using System;
using System.IO;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>The folder of real filings beside the project, which not everyone has.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("FORM4GEN_SHARED") is { Length: > 0 } given) return Path.Combine(given, "corpus");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln")))
            {
                string corpus = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "corpus"));
                return Directory.Exists(corpus) ? corpus : null;
            }
        return null;
    }
}

/// <summary>A test that needs the filings in <c>../shared/corpus</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null) Skip = "../shared/corpus is not there";
    }
}
