using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Form4Gen.Generator.Tests.Snapshots;

/// <summary>
/// Compares generated files with the approved ones beside the test, in the file layout of Verify: <c>Class.Method#Hint.verified.cs</c>, with a
/// byte order mark and a first line that names the hint. <c>FORM4GEN_ACCEPT_SNAPSHOTS=1</c> approves what is generated.
/// </summary>
internal static class Snapshot
{
    public static Task Match(GeneratorDriver driver, object test, [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        var sources = driver.GetRunResult().Results.SelectMany(r => r.GeneratedSources);
        bool accept = Environment.GetEnvironmentVariable("FORM4GEN_ACCEPT_SNAPSHOTS") == "1";
        var matcher = new SnapshotMatcher(Path.GetDirectoryName(file)!, $"{test.GetType().Name}.{method}", accept);
        var failures = matcher.Match([.. sources.Select(s => (s.HintName, s.SourceText.ToString()))]);
        Assert.True(failures.Count == 0, string.Join('\n', failures) + "\nto approve: FORM4GEN_ACCEPT_SNAPSHOTS=1 dotnet test tests/Form4Gen.Generator.Tests");
        return Task.CompletedTask;
    }
}
