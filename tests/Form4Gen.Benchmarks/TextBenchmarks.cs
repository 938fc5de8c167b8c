using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace Form4Gen.Benchmarks;

/// <summary>The text path: one document an operation, so Op/s is documents a second and Allocated is bytes a document.</summary>
public class TextBenchmarks
{
    private readonly Dictionary<string, string> _samples = new() { ["harris"] = RepositoryFiles.Sample("harris.txt"), ["scarfo"] = RepositoryFiles.Sample("scarfo.txt") };

    [Params("harris", "scarfo")]
    public string Sample { get; set; } = "";

    [Benchmark]
    public Forms.Form4 Read() => Forms.Form4Reader.Read(_samples[Sample]).Filing;
}
