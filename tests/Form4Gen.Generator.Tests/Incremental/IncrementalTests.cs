using System;
using System.Linq;
using Form4Gen.Generator.Tests.Drills;
using Microsoft.CodeAnalysis;

namespace Form4Gen.Generator.Tests.Incremental;

/// <summary>An edit makes run again what it touches, and nothing else.</summary>
public class IncrementalTests
{
    private const string Form2003 = "schema/form4/form4-2003.form.yaml";
    private const string Ownership = "schema/ownership.types.yaml";

    [Fact]
    public void An_unrelated_edit_of_the_consumer_leaves_every_step_cached()
    {
        var run = new GeneratorRun(SchemaTexts.OfForm4());

        run.EditConsumer("internal static class Consumer { public static int Answer => 42; }");

        string[] all = [GeneratorSteps.Namespace, GeneratorSteps.Parse, GeneratorSteps.Compile, GeneratorSteps.Diagnostics, GeneratorSteps.Plan, .. TrackedSteps.Emitting];
        foreach (string step in all)
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        var outputs = run.Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs);
        Assert.All(outputs, o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    [Fact]
    public void A_comment_is_parsed_and_goes_no_further()
    {
        SchemaTexts schema = SchemaTexts.OfForm4();
        var run = new GeneratorRun(schema);

        run.Edit(schema.Edit(Form2003, "\nfields:\n", "\n\n# A comment that moves everything behind it.\n\nfields:\n"));

        Assert.Single(run.Reasons(GeneratorSteps.Parse), IncrementalStepRunReason.Modified);
        Assert.All(run.Reasons(GeneratorSteps.Plan), reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.Empty(run.Reemitted());
        foreach (string step in TrackedSteps.Emitting)
            Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_element_name_changes_the_documentation_of_its_record_only()
    {
        SchemaTexts schema = SchemaTexts.OfForm4();
        var run = new GeneratorRun(schema);

        run.Edit(schema.Edit(Ownership, "xml: reportingOwnerRelationship/officerTitle,", "xml: reportingOwnerRelationship/titleOfOfficer, name: OfficerTitle,"));

        Assert.Equal(["ReportingOwner.g.cs"], run.Reemitted());
    }

    [Fact]
    public void A_longer_text_changes_its_record_and_that_records_descriptor_only()
    {
        SchemaTexts schema = SchemaTexts.OfForm4();
        var run = new GeneratorRun(schema);

        run.Edit(schema.Edit(Ownership, "below: is_officer, optional: true, max-length: 30,", "below: is_officer, optional: true, max-length: 31,"));

        Assert.Equal(["ReportingOwner.g.cs", "ReportingOwnerDescriptor.g.cs"], run.Reemitted());
    }

    [Fact]
    public void A_label_changes_the_revisions_that_print_it()
    {
        SchemaTexts schema = SchemaTexts.OfForm4();
        var run = new GeneratorRun(schema);

        run.Edit(schema.Edit(Ownership, "label: Director,", "label: [Director, Member of the Board],"));

        Assert.Equal(
            ["Form3_2003.g.cs", "Form3_2026.g.cs", "Form4_1991.g.cs", "Form4_1996.g.cs", "Form4_2002.g.cs", "Form4_2003.g.cs", "Form4_2023.g.cs", "Form4_2026.g.cs", "Form5_2003.g.cs", "Form5_2023.g.cs", "Form5_2026.g.cs"],
            run.Reemitted());
    }

    [Fact]
    public void A_label_of_one_form_leaves_the_others_as_they_are()
    {
        SchemaTexts schema = SchemaTexts.OfForm4();
        var run = new GeneratorRun(schema);

        run.Edit(schema.Edit("schema/form3/form3-2003.form.yaml", "header: Amount of Securities Beneficially Owned (Instr. 4),", "header: [Amount of Securities Beneficially Owned (Instr. 4), Amount Owned],"));

        Assert.Equal(["Form3_2003.g.cs", "Form3_2026.g.cs"], run.Reemitted());
    }

    [Fact]
    public void A_new_code_changes_its_list_only()
    {
        SchemaTexts schema = SchemaTexts.OfForm4();
        var run = new GeneratorRun(schema);

        run.Edit(schema.Append("schema/codes/timeliness.codes.yaml", "  - { code: N, name: Unknown, meaning: Not known }\n"));

        Assert.Equal(["Timeliness.g.cs"], run.Reemitted());
    }

    [Fact]
    public void A_new_field_of_a_later_revision_leaves_the_earlier_ones_as_they_are()
    {
        SchemaTexts schema = SchemaTexts.OfForm4();
        var run = new GeneratorRun(schema);

        run.Edit(schema.Append("schema/form4/form4-2026.form.yaml", """
              - add: { id: foreign_market, type: text, label: Foreign Market, optional: true, doc: The market abroad., xml: foreignMarket }
                after: types/issuer/issuer_foreign_trading_symbol

            """));

        Assert.Equal(["Form4_2026.g.cs", "Issuer.g.cs", "IssuerDescriptor.g.cs"], run.Reemitted());
    }

    [Fact]
    public void Every_run_gives_the_same_files_in_whatever_order_the_schema_comes()
    {
        var one = new GeneratorRun(SchemaTexts.OfForm4());
        SchemaTexts schema = SchemaTexts.OfForm4();
        var two = new GeneratorRun(new SchemaTexts([schema.All.Last()]));
        two.Edit(schema);

        var files = two.Sources.ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);
        Assert.Equal(one.Sources.Length, files.Count);
        Assert.All(one.Sources, s => Assert.Equal(s.SourceText.ToString(), files[s.HintName]));
    }
}
