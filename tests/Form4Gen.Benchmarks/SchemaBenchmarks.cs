using BenchmarkDotNet.Attributes;
using Form4Gen.Schema;

namespace Form4Gen.Benchmarks;

/// <summary>The compiler alone: all revisions of the repository's schema, texts in, models out.</summary>
public class SchemaBenchmarks
{
    private readonly SchemaFile[] _files = RepositoryFiles.Schema();

    [Benchmark]
    public int Compile() => SchemaCompiler.Compile(_files).Forms.Count;
}
