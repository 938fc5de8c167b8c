using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Calibrating;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Tests.Calibrating;

public class LogisticFitTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(97)]
    public void The_share_of_right_values_is_learned(int right)
    {
        Sample[] samples = [.. Samples(400, 400, "evidence/whole"), .. Samples(right * 4, 400, "evidence/clipped")];
        IReadOnlyDictionary<string, double> weights = LogisticFit.Fit(samples);
        Assert.InRange(LogisticFit.Probability(weights, Sample(true, "evidence/clipped")), (right / 100.0) - 0.03, (right / 100.0) + 0.03);
        Assert.True(LogisticFit.Probability(weights, Sample(true, "evidence/whole")) > 0.98);
    }

    [Fact]
    public void Evidence_that_was_seen_once_weighs_little()
    {
        Sample[] samples = [.. Samples(95, 100, "evidence/whole"), .. Samples(0, 1, "evidence/rare")];
        IReadOnlyDictionary<string, double> weights = LogisticFit.Fit(samples);
        Assert.InRange(weights["evidence/rare"], -1, 0);
    }

    [Fact]
    public void Only_right_values_give_finite_weights()
    {
        IReadOnlyDictionary<string, double> weights = LogisticFit.Fit([.. Samples(300, 300, "evidence/whole")]);
        Assert.All(weights.Values, weight => Assert.InRange(weight, -50, 50));
    }

    private static IEnumerable<Sample> Samples(int right, int all, string evidence) => Enumerable.Range(0, all).Select(i => Sample(i < right, evidence));

    private static Sample Sample(bool isRight, string evidence) =>
        new("f", LayoutStyle.CutCells, [new("start/text", 1), new("strength/text", 2), new(evidence, 1)], false, isRight);
}
