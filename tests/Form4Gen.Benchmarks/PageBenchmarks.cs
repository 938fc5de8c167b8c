using System;
using BenchmarkDotNet.Attributes;
using Form4Gen.Forms.Tests.Pages;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout.Pages;

namespace Form4Gen.Benchmarks;

/// <summary>Text with aligned columns: one document an operation, so Op/s is documents a second. The goal is 5,000.</summary>
public class PageBenchmarks
{
    private readonly string _text = AlignedPage.Print(new FactComposer(new Random(2)).Compose());

    /// <summary>The whole reading.</summary>
    [Benchmark(Baseline = true)]
    public Forms.Form4 Read() => Forms.Form4Reader.Read(_text).Filing;

    /// <summary>Its first step: words with places.</summary>
    [Benchmark]
    public int Words() => AlignedText.IsAligned(_text) ? AlignedText.Read(new SourceDocument(_text)).Words.Length : 0;
}
