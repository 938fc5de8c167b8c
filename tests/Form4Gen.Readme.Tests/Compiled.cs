using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Form4Gen.Readme.Tests;

/// <summary>Compiles C# of the README and runs it.</summary>
internal static class Compiled
{
    public static CSharpParseOptions Language { get; } = new(LanguageVersion.CSharp12);

    /// <summary>A compilation against the framework and the named assemblies of the repository.</summary>
    public static CSharpCompilation Of(IEnumerable<SyntaxTree> trees, OutputKind kind, params string[] assemblies) =>
        CSharpCompilation.Create("Readme" + Guid.NewGuid().ToString("N"), trees, References(assemblies), new(kind, nullableContextOptions: NullableContextOptions.Enable));

    public static void AssertCompiles(Compilation compilation)
    {
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(errors.Length == 0, string.Join('\n', errors.Select(e => e.ToString())));
    }

    /// <summary>What a program writes when it is run in the repository's root.</summary>
    public static string Run(CSharpCompilation program)
    {
        using var image = new MemoryStream();
        Assert.True(program.Emit(image).Success);
        image.Position = 0;
        TextWriter before = Console.Out;
        string folder = Environment.CurrentDirectory;
        CultureInfo culture = CultureInfo.CurrentCulture;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        Environment.CurrentDirectory = ReadmeText.Root;
        // The README shows what a program prints where the decimal sign is a point.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            AssemblyLoadContext.Default.LoadFromStream(image).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.CurrentDirectory = folder;
            Console.SetOut(before);
        }
        return output.ToString();
    }

    private static IEnumerable<MetadataReference> References(string[] assemblies) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" || assemblies.Contains(Path.GetFileNameWithoutExtension(p))))
            .Select(p => MetadataReference.CreateFromFile(p));
}
