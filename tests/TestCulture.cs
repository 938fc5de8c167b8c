using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Form4Gen.Tests;

/// <summary>Runs a test assembly under the culture that the environment variable <c>FORM4GEN_CULTURE</c> names.</summary>
internal static class TestCulture
{
    public const string Variable = "FORM4GEN_CULTURE";

    // CA2255: a test assembly is an application here; nothing else runs before its first test.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Apply()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } name) return;
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        // Without ICU the culture exists by name only: a run that tests nothing must not look like one that passed.
        if (name == "tr-TR" && ("i".ToUpper(culture) != "İ" || 1.5m.ToString(culture) != "1,5"))
            throw new InvalidOperationException("tr-TR has no data here: set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 and install ICU.");
    }
}
