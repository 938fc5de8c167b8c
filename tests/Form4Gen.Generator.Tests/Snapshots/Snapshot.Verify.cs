using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using VerifyTests;
using VerifyXunit;

namespace Form4Gen.Generator.Tests.Snapshots;

/// <summary>The same comparison by Verify (<c>-p:UseVerify=true</c>): the approved files are the same ones.</summary>
internal static class Snapshot
{
    [ModuleInitializer]
    public static void Initialize() => VerifySourceGenerators.Initialize();

    public static Task Match(GeneratorDriver driver, object test, [CallerFilePath] string file = "")
    {
        Assert.NotNull(test);
        return Verifier.Verify(driver, sourceFile: file);
    }
}
