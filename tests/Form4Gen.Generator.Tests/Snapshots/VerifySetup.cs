#if USE_VERIFY
using System.Runtime.CompilerServices;

namespace Form4Gen.Generator.Tests.Snapshots;

internal static class VerifySetup
{
    [ModuleInitializer]
    public static void Initialize() => VerifyTests.VerifySourceGenerators.Initialize();
}
#endif
