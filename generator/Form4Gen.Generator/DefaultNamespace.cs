using Microsoft.CodeAnalysis.Diagnostics;

namespace Form4Gen.Generator;

/// <summary>The namespace of forms that name none.</summary>
internal static class DefaultNamespace
{
    private const string Fallback = "Form4Gen.Generated";

    /// <summary>The MSBuild property Form4GenNamespace, or the project's root namespace.</summary>
    public static string From(AnalyzerConfigOptions options) =>
        Property(options, "Form4GenNamespace") ?? Property(options, "RootNamespace") ?? Fallback;

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Trim().Length > 0 ? value.Trim() : null;
}
