using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Form4Gen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Form4Gen.Readme.Tests;

/// <summary>The maintainer's walk: the YAML of the README, put where it says, gives the property that it says.</summary>
public class WalkTests
{
    [Fact]
    public void The_new_check_box_is_a_property()
    {
        Fence change = ReadmeText.Only("Add a check box", "yaml");
        AdditionalText[] schema =
        [
            .. Directory.EnumerateFiles(ReadmeText.FullPath("schema"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f => new SchemaText(f, File.ReadAllText(f) + (Path.GetFileName(f) == "form4-2026.form.yaml" ? change.Text : ""))),
        ];
        string use = $"class Walk {{ static void Use(Form4Gen.Forms.Form4 form) {{ {ReadmeText.Only("Add a check box", "csharp").Text} _ = hedged; }} }}";
        CSharpCompilation compilation = Compiled.Of([CSharpSyntaxTree.ParseText(use, Compiled.Language)], OutputKind.DynamicallyLinkedLibrary, "Form4Gen.Runtime");
        CSharpGeneratorDriver.Create([new Form4Generator().AsSourceGenerator()], schema, Compiled.Language, new Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        Compiled.AssertCompiles(generated);
    }

    private sealed class SchemaText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key == "build_property.Form4GenNamespace" ? "Form4Gen.Forms" : "";
            return value.Length > 0;
        }
    }
}
