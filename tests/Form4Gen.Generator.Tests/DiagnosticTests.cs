using System;
using System.Globalization;
using System.Threading;
using Form4Gen.Generator.Tests.Drills;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
        Assert.Contains("'datte'", error.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("schema/DIAGNOSTICS.md#" + error.Id.ToLowerInvariant(), error.Descriptor.HelpLinkUri);
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
    public void A_failure_while_reading_is_an_error_in_that_file_and_others_are_still_compiled()
    {
        var run = new GeneratorRun(Schemas.LoanSlip(), extra: new UnreadableFile("forms/locked.form.yaml"));

        Diagnostic error = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("F4G0901", error.Id);
        Assert.Equal("forms/locked.form.yaml", error.Location.GetLineSpan().Path);
        Assert.Equal(
            "reading the file failed with System.InvalidOperationException (the file is locked); report this, please, with the schema that causes it",
            error.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(run.Sources, s => s.HintName == "LoanSlip.g.cs");
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void A_bug_in_planning_or_emitting_is_an_error_too()
    {
        var broken = new CompiledSchema(new([new FormFamilyModel("4", "Form4", null, new([null!]), default)]), default, default, default);

        SchemaDiagnostic planning = PlannedSchema.Of(broken, "N", default).Failure!;
        SchemaDiagnostic emitting = EmittedFile.Of(1, "A.g.cs", _ => throw new FormatException("no\nway"), default).Failure!;

        Assert.Equal("F4G0902", planning.Id);
        Assert.StartsWith("compiling the schema failed with System.NullReferenceException", planning.Message, StringComparison.Ordinal);
        Assert.Equal("F4G0903", emitting.Id);
        Assert.Equal("emitting 'A.g.cs' failed with System.FormatException (no way); report this, please, with the schema that causes it", emitting.Message);
        Assert.Equal(Location.None, SchemaReport.ToRoslyn(emitting).Location);
    }

    [Fact]
    public void Cancelling_is_no_failure()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => EmittedFile.Of(1, "A.g.cs", _ => "", source.Token));
        Assert.Throws<OperationCanceledException>(() => PlannedSchema.Of(new CompiledSchema(default, default, default, default), "N", source.Token));
    }

    [Fact]
    public void Files_of_other_kinds_are_not_looked_at()
    {
        var run = new GeneratorRun(new SchemaTexts(("readme.yaml", "{"), ("a.changes.yml", "{"), ("b.txt", "")));

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

    private sealed class UnreadableFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("the file is locked");
    }
}
