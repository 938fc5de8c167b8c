using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Form4Gen.Architecture.Tests;

public class AssemblyTests
{
    [Theory]
    [InlineData("Form4Gen.Schema", "netstandard", "YamlDotNet")]
    [InlineData("Form4Gen.Generator", "netstandard", "Form4Gen.Schema", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory")]
    [InlineData("Form4Gen.Runtime", "System.*", "AngleSharp")]
    [InlineData("Form4Gen.Forms", "System.*", "Form4Gen.Runtime")]
    [InlineData("form4", "System.*", "Form4Gen.Forms", "Form4Gen.Runtime", "Form4Gen.Schema", "Spectre.Console", "System.CommandLine")]
    public void An_assembly_references_nothing_but(string assembly, params string[] allowed)
    {
        string[] references = [.. References(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))];
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(allowed.Any(a => a == r || (a == "System.*" && r.StartsWith("System.", StringComparison.Ordinal))), r));
    }

    [Fact]
    public void Only_the_html_reader_may_see_the_html_library() =>
        Assert.DoesNotContain(Sources.Repository.CSharp("runtime/Form4Gen.Runtime"), f =>
            !f.Contains("Html", StringComparison.Ordinal) && Sources.Repository.Read(f).Contains("AngleSharp", StringComparison.Ordinal));

    private static IEnumerable<string> References(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))];
    }
}
