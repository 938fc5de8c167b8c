using System;
using System.Linq;
using Form4Gen.Generator.Tests.Drills;
using Microsoft.CodeAnalysis;

namespace Form4Gen.Generator.Tests;

/// <summary>What a consumer sees of a schema that is not in order.</summary>
public class DiagnosticTests
{
    private const string Loan = "forms/loan-2020.form.yaml";

    [Fact]
    public void A_mistake_is_one_error_at_its_place_and_all_else_is_still_emitted()
    {
        var run = new GeneratorRun(Schemas.LoanSlip().Edit(Loan, "id: lent_on, type: date,", "id: lent_on, type: datte,"));

        Diagnostic error = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.StartsWith("F4G02", error.Id, StringComparison.Ordinal);
        Assert.Contains("'datte'", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        FileLinePositionSpan place = error.Location.GetLineSpan();
        string[] lines = Schemas.LoanSlip()[Loan].Split('\n');
        int line = Array.FindIndex(lines, l => l.Contains("lent_on", StringComparison.Ordinal));
        Assert.Equal(Loan, place.Path);
        Assert.Equal(line, place.StartLinePosition.Line);
        Assert.Equal(lines[line].IndexOf("date,", StringComparison.Ordinal), place.StartLinePosition.Character);
        Assert.Equal("datte".Length, place.EndLinePosition.Character - place.StartLinePosition.Character);

        Assert.Contains(run.Sources, s => s.HintName == "LentItem.g.cs");
        Assert.DoesNotContain("LentOn", run.Source("LoanSlip.g.cs"));
        Assert.Contains("IsOvernight", run.Source("LoanSlip.g.cs"));
        Assert.Empty(InMemoryCompilation.Complaints(run.Output));
    }

    [Fact]
    public void Broken_yaml_is_an_error_and_other_files_are_still_compiled()
    {
        var run = new GeneratorRun(Schemas.LoanSlip().With("forms/other.form.yaml", "meta: { id: other,\n  - ]"));

        Assert.Contains(run.Result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Location.GetLineSpan().Path == "forms/other.form.yaml");
        Assert.Contains(run.Sources, s => s.HintName == "LoanSlip.g.cs");
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Files_of_other_kinds_are_not_looked_at()
    {
        var run = new GeneratorRun(new SchemaTexts(("readme.yaml", "{"), ("a.priors.yaml", "{"), ("b.txt", "")));

        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void The_namespace_is_the_forms_or_the_propertys_or_the_projects()
    {
        SchemaTexts schema = Schemas.LoanSlip();

        Assert.Contains("\nnamespace Drill.Forms;\n", new GeneratorRun(schema).Source("LoanSlip.g.cs"));
        Assert.Contains("\nnamespace Drill.Root;\n", new GeneratorRun(schema, ns: null).Source("LoanSlip.g.cs"));
        var own = new GeneratorRun(schema.Edit(Loan, "  form: loan\n", "  form: loan\n  namespace: My.Own\n"));
        Assert.Contains("\nnamespace My.Own;\n", own.Source("My.Own.LoanSlip.g.cs"));
        Assert.Empty(InMemoryCompilation.Complaints(own.Output));
    }
}
