using System;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Form4Gen.Benchmarks;

/// <summary>A sample whose cut row stands there many times: one document an operation. Cost and allocation must grow with the rows, not faster.</summary>
public class GridBenchmarks
{
    private string _text = "";

    [Params(1, 10, 100, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string[] lines = RepositoryFiles.Sample("scarfo.txt").Split('\n');
        int at = Array.FindIndex(lines, line => line.StartsWith("Common Stock", StringComparison.Ordinal));
        var rows = new StringBuilder();
        for (int r = 0; r < Rows; r++) rows.Append(lines[at].Replace("13,767", string.Create(CultureInfo.InvariantCulture, $"{13 + r},767"), StringComparison.Ordinal)).Append('\n');
        lines[at] = rows.ToString().TrimEnd('\n');
        _text = string.Join('\n', lines);
        int read = Forms.Form4Reader.Read(_text).Filing?.NonDerivativeTransactions.Count ?? 0;
        if (read != Rows) throw new InvalidOperationException($"{read} of {Rows} rows were read.");
    }

    [Benchmark]
    public Forms.Form4 Read() => Forms.Form4Reader.Read(_text).Filing;
}
