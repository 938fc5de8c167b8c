using System;
using System.Linq;
using System.Text;
using System.Threading;
using BenchmarkDotNet.Attributes;
using Form4Gen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Form4Gen.Benchmarks;

/// <summary>The source generator as an IDE runs it: all revisions at first, then after one edit.</summary>
public class GeneratorBenchmarks
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);
    private readonly AdditionalText[] _schema = [.. RepositoryFiles.Schema().Select(f => new SchemaText(f.Path, f.Text))];
    private readonly CSharpCompilation[] _code = [Compilation("class A { }"), Compilation("class A { int x; }")];
    private AdditionalText[] _comment = [];
    private AdditionalText[] _label = [];
    private GeneratorDriver _driver = null!;
    private int _turn;

    [GlobalSetup]
    public void Setup()
    {
        SchemaText newest = _schema.OfType<SchemaText>().Last(t => t.Path.EndsWith(".form.yaml", StringComparison.Ordinal) && t.GetText().ToString().Contains("label: ", StringComparison.Ordinal));
        _comment = [newest, newest.With(t => t + "# a comment\n")];
        _label = [newest, newest.With(t => t.Replace("label: ", "label: Now ", StringComparison.Ordinal))];
        if (_label[1].GetText()!.ContentEquals(newest.GetText())) throw new InvalidOperationException("The newest form with a label has none to edit.");
        _driver = Cold();
        if (_driver.GetRunResult().GeneratedTrees.Length < 10) throw new InvalidOperationException("The generator made too few files.");
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() =>
        CSharpGeneratorDriver.Create([new Form4Generator().AsSourceGenerator()], _schema, Language).RunGenerators(_code[0]);

    [Benchmark]
    public GeneratorDriver EditOfCSharp() => _driver = _driver.RunGenerators(_code[++_turn % 2]);

    [Benchmark]
    public GeneratorDriver EditOfAComment() => Edit(_comment);

    [Benchmark]
    public GeneratorDriver EditOfALabel() => Edit(_label);

    private GeneratorDriver Edit(AdditionalText[] texts)
    {
        int turn = ++_turn % 2;
        return _driver = _driver.ReplaceAdditionalText(texts[1 - turn], texts[turn]).RunGenerators(_code[0]);
    }

    private static CSharpCompilation Compilation(string code) =>
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(code, Language)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary));

    private sealed class SchemaText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);

        public SchemaText With(Func<string, string> change) => new(path, change(text));
    }
}
