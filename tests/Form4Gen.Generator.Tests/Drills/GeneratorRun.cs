using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>The generator at work on texts, one edit after another, as in an editor.</summary>
internal sealed class GeneratorRun
{
    public const string Namespace = "Drill.Forms";

    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private GeneratorDriver _driver;

    public GeneratorRun(SchemaTexts schema, string? ns = Namespace, AdditionalText? extra = null)
    {
        if (extra is not null) _files.Add(extra.Path, extra);
        foreach ((string path, string text) in schema.All) _files.Add(path, new TextFile(path, text));
        _driver = CSharpGeneratorDriver.Create(
            [new Form4Generator().AsSourceGenerator()],
            _files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value),
            InMemoryCompilation.ParseOptions,
            new Options(ns),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Compilation = InMemoryCompilation.Create("internal static class Consumer;");
        Run();
    }

    public GeneratorDriver Driver => _driver;

    /// <summary>The consumer's code, before anything is generated.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The consumer's and the generated code.</summary>
    public Compilation Output { get; private set; } = null!;

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    public string Source(string hint) => Sources.Single(s => s.HintName == hint).SourceText.ToString();

    /// <summary>Changes the schema and runs again.</summary>
    public void Edit(SchemaTexts schema)
    {
        foreach ((string path, string text) in schema.All)
        {
            if (!_files.TryGetValue(path, out AdditionalText? old))
            {
                _files[path] = new TextFile(path, text);
                _driver = _driver.AddAdditionalTexts([_files[path]]);
            }
            else if (old.GetText()!.ToString() != text)
            {
                _files[path] = new TextFile(path, text);
                _driver = _driver.ReplaceAdditionalText(old, _files[path]);
            }
        }

        Run();
    }

    /// <summary>Changes the consumer's code and runs again.</summary>
    public void EditConsumer(string source)
    {
        Compilation = InMemoryCompilation.Create(source);
        Run();
    }

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out Compilation output, out _);
        Output = output;
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(string? ns) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(ns);

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

        private sealed class Values(string? ns) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.Form4GenNamespace" => ns,
                    "build_property.RootNamespace" => "Drill.Root",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
