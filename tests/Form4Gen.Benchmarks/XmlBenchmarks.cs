using System;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Serialization;
using BenchmarkDotNet.Attributes;

namespace Form4Gen.Benchmarks;

/// <summary>
/// The XML path against the least that any reader of XML must do (walk all nodes, touch all text) and against a serializer with a hand-written model.
/// One filing an operation, the same bytes for all.
/// </summary>
public class XmlBenchmarks
{
    private static readonly XmlReaderSettings Walked = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private static readonly XmlSerializer Serializer = new(typeof(SerializedFiling));
    private byte[] _bytes = [];
    private string _text = "";

    /// <summary>3 rows are a usual filing (10 KB), 25 a long one (48 KB).</summary>
    [Params(3, 25)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = MadeUpFiling.Xml(Rows);
        _bytes = Encoding.UTF8.GetBytes(_text);
        if (Bytes().NonDerivativeTransactions.Count != Rows || Deserialized().NonDerivativeTable.Transactions.Length != Rows) throw new InvalidOperationException("A row was not read.");
    }

    [Benchmark(Baseline = true)]
    public int Walk()
    {
        using var reader = XmlReader.Create(new MemoryStream(_bytes), Walked);
        int touched = 0;
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Text) touched += reader.Value.Length;
        return touched;
    }

    [Benchmark]
    public Forms.Form4 Bytes() => Forms.Form4Reader.Read(_bytes).Filing;

    [Benchmark]
    public Forms.Form4 String() => Forms.Form4Reader.Read(_text).Filing;

    [Benchmark]
    public SerializedFiling Deserialized()
    {
        using var reader = XmlReader.Create(new MemoryStream(_bytes), Walked);
        return (SerializedFiling)Serializer.Deserialize(reader)!;
    }
}
