using System;
using Form4Gen.Generator.Tests.Drills;

namespace Form4Gen.Generator.Tests.Emission;

public class PriorsTests
{
    private const string Priors = """
        meta: { id: slips }
        calibrations:
          - style: cut-cells
            filings: 12
            values: 340
            weights: { start/text: 1.5, evidence/join/text: -0.25, field/deposit: 2 }

        """;

    [Fact]
    public void What_was_learned_is_data_of_the_reader()
    {
        var run = new GeneratorRun(Schemas.LoanSlip().With("forms/slips.priors.yaml", Priors));
        Assert.Empty(run.Result.Diagnostics);
        string priors = run.Source("LearnedPriors.g.cs");
        Assert.Contains("LayoutStyle.CutCells", priors, StringComparison.Ordinal);
        string[] weights = ["new(\"evidence/join/text\", -0.25f)", "new(\"field/deposit\", 2f)", "new(\"start/text\", 1.5f)"];
        Assert.All(weights, weight => Assert.Contains(weight, priors, StringComparison.Ordinal));
        Assert.Contains("Calibrations = LearnedPriors.Calibrations,", run.Source("LoanSlipReader.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_without_priors_emits_none()
    {
        var run = new GeneratorRun(Schemas.LoanSlip());
        Assert.DoesNotContain(run.Sources, source => source.HintName.Contains("Priors", StringComparison.Ordinal));
        Assert.DoesNotContain("Calibrations", run.Source("LoanSlipReader.g.cs"), StringComparison.Ordinal);
    }
}
