using System;
using System.Linq;
using System.Reflection;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>Takes a schema's texts all the way: generated, compiled as a strict consumer would, loaded, and put to work on a document.</summary>
internal sealed class SchemaDrill
{
    private readonly Assembly _assembly;
    private readonly string _form;

    public SchemaDrill(SchemaTexts schema, string form = "Form4")
    {
        Run = new GeneratorRun(schema);
        Assert.Empty(Run.Result.Diagnostics);
        Assert.Empty(InMemoryCompilation.Complaints(Run.Output));
        _assembly = InMemoryCompilation.Load(Run.Output);
        _form = form;
        Family = (FormFamily)Reader.GetProperty("Family")!.GetValue(null)!;
    }

    public GeneratorRun Run { get; }

    /// <summary>The generated descriptors.</summary>
    public FormFamily Family { get; }

    private Type Reader => Type(_form + "Reader");

    /// <summary>A generated type.</summary>
    public Type Type(string name) => _assembly.GetType($"{GeneratorRun.Namespace}.{name}", throwOnError: true)!;

    /// <summary>Type of a generated property as C# writes it, such as <c>decimal?</c>; null where there is no such property.</summary>
    public string? PropertyType(string record, string property)
    {
        if (Type(record).GetProperty(property) is not { } found) return null;
        Type value = found.PropertyType.GetGenericArguments().Single();
        return Nullable.GetUnderlyingType(value) is { } inner ? inner.Name + "?" : value.Name;
    }

    public FormDescriptor Revision(string id) => Family.Revisions.Single(r => r.Id == id);

    /// <summary>Reads a document with the generated reader.</summary>
    public FlatReading Read(string text, string? revision = null)
    {
        MethodInfo read = Reader.GetMethod("Read", [typeof(string), typeof(ReadOptions)])!;
        var extraction = (IExtraction)read.Invoke(null, [text, new ReadOptions { Revision = revision }])!;
        return new FlatReading(extraction);
    }
}
