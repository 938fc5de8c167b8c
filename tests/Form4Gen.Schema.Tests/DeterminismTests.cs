using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Form4Gen.Schema.Tests;

public sealed class DeterminismTests
{
    private static IReadOnlyList<SchemaFile> Files => [Schemas.BaseFile, Schemas.CodesFile, .. RepositoryFiles.Schema(), .. BadSchemaCase.Read("F4G0507-unknown-code").Files];

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        SchemaCompilation expected = SchemaCompiler.Compile(Files);
        var random = new Random(20030630);
        for (int i = 0; i < 20; i++)
        {
            SchemaFile[] shuffled = [.. Files];
            random.Shuffle(shuffled);
            AssertSame(expected, SchemaCompiler.Compile(shuffled));
        }
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        SchemaCompilation expected = SchemaCompiler.Compile(Files);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Turkish();
            AssertSame(expected, SchemaCompiler.Compile(Files));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // In globalization-invariant mode there is no such culture; its separators are put together then. The run under FORM4GEN_CULTURE has the letters too.
    private static CultureInfo Turkish()
    {
        if (!AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) || !invariant) return new CultureInfo("tr-TR");
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    [Fact]
    public void Files_read_before_compile_to_the_same()
    {
        ParsedFile[] parsed = Files.Select(f => SchemaCompiler.Parse(f)).ToArray();

        AssertSame(SchemaCompiler.Compile(Files), SchemaCompiler.Compile(parsed));
        AssertSame(SchemaCompiler.Compile(parsed), SchemaCompiler.Compile(parsed));
    }

    [Fact]
    public void Parsed_files_are_equal_by_path_and_text()
    {
        ParsedFile file = SchemaCompiler.Parse(Schemas.BaseFile);

        Assert.Equal(file, SchemaCompiler.Parse(Schemas.BaseFile));
        Assert.Equal(file.GetHashCode(), SchemaCompiler.Parse(Schemas.BaseFile).GetHashCode());
        Assert.NotEqual(file, SchemaCompiler.Parse(Schemas.BaseFile with { Text = Schemas.Base + "# more\n" }));
        Assert.NotEqual(file, SchemaCompiler.Parse(Schemas.BaseFile with { Path = "x/b-2020.form.yaml" }));
    }

    [Fact]
    public void Comments_and_layout_change_no_model()
    {
        string moved = "# a comment\n\n" + Schemas.Base.Replace("    doc: One side", "    # why not\n    doc:   One side", StringComparison.Ordinal);

        SchemaCompilation expected = Schemas.Compile(Schemas.BaseFile, Schemas.CodesFile);
        SchemaCompilation actual = Schemas.Compile(Schemas.BaseFile with { Text = moved }, Schemas.CodesFile);

        Assert.Equal(expected.Forms, actual.Forms);
        Assert.Equal(expected.Families, actual.Families);
    }

    private static void AssertSame(SchemaCompilation expected, SchemaCompilation actual)
    {
        Assert.NotEmpty(expected.Diagnostics);
        Assert.Equal(expected.Forms, actual.Forms);
        Assert.Equal(expected.Families, actual.Families);
        Assert.Equal(expected.CodeLists, actual.CodeLists);
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
    }
}
