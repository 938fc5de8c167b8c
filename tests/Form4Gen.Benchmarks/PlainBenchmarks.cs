using System;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace Form4Gen.Benchmarks;

/// <summary>Text in reading order: one document an operation, so Op/s is documents a second and Allocated is bytes a document.</summary>
public class PlainBenchmarks
{
    private const string Row = "Common Stock\n\n07/17/2023\n\nS(1)\n\n1,070.00\n\nD\n\n$179.6008\n\n442,915.00\n\nI\n\nBy\nTrust\n\n";
    private string _text = "";

    [Params(1, 10)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _text = RepositoryFiles.Plain(string.Concat(Enumerable.Repeat(Row, Rows)));

    [Benchmark]
    public Forms.Form4 Read() => Forms.Form4Reader.Read(_text).Filing ?? throw new InvalidOperationException("The document was not read.");
}
