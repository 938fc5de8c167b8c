using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Tests;

public sealed class RepositorySchemaTests
{
    [Fact]
    public void The_schema_of_the_repository_compiles_without_a_message()
    {
        SchemaCompilation compilation = SchemaCompiler.Compile(RepositoryFiles.Schema());

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.NotEmpty(compilation.Forms);
    }

    [Fact]
    public void Its_family_has_every_revision_and_the_records_of_the_output_contract()
    {
        SchemaCompilation compilation = SchemaCompiler.Compile(RepositoryFiles.Schema());

        FormFamilyModel family = compilation.Families.Single(f => f.Form == "4");
        Assert.Equal("Form4", family.Name);
        Assert.Equal(compilation.Forms.Count(f => f.Form == "4"), family.Revisions.Count);
        RecordUnionModel form = family.Records[0];
        Assert.Equal("form", form.Id);
        string[] lists = ["reportingOwners", "issuer", "nonDerivativeTransactions", "nonDerivativeHoldings", "derivativeTransactions", "derivativeHoldings", "ownerSignatures"];
        foreach (string list in lists) Assert.Contains(form.Members, m => m.JsonName == list);
    }
}
