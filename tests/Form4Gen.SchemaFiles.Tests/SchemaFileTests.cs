using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.SchemaFiles.Tests.MetaSchemas;

namespace Form4Gen.SchemaFiles.Tests;

/// <summary>Holds every schema file against the meta-schema of its kind, as an editor does.</summary>
public class SchemaFileTests
{
    private const string Directive = "# yaml-language-server: $schema=";

    public static TheoryData<string> Files => [.. RepositoryFiles.Yaml];

    [Fact]
    public void There_are_forms_and_code_lists()
    {
        Assert.Contains("form4/form4-2003.form.yaml", RepositoryFiles.Yaml);
        Assert.Contains("codes/transaction_code.codes.yaml", RepositoryFiles.Yaml);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_the_meta_schema_of_its_kind_first(string file)
    {
        string kind = file.Split('.')[^2];
        string up = string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/')));
        Assert.StartsWith($"{Directive}{up}{kind}.meta-schema.json\n", RepositoryFiles.Text(file), StringComparison.Ordinal);
        Assert.Contains($"{kind}.meta-schema.json", RepositoryFiles.MetaSchemas);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_valid(string file)
    {
        IReadOnlyList<SchemaError> errors = new JsonSchema(RepositoryFiles.MetaSchema).Validate(YamlValue.Parse(RepositoryFiles.Text(file)), $"{file.Split('.')[^2]}.meta-schema.json");
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_short_and_plain(string file)
    {
        string text = RepositoryFiles.Text(file);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        // What a tool wrote is not for people to go through.
        if (!file.EndsWith(".priors.yaml", StringComparison.Ordinal)) Assert.InRange(text.Count(c => c == '\n'), 1, 400);
    }
}
