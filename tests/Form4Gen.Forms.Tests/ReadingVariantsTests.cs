using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;
using Xunit.Abstractions;

namespace Form4Gen.Forms.Tests;

/// <summary>Documents that nobody has seen before: nothing may be tuned to the two samples.</summary>
public class ReadingVariantsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.0, 0.985, 0.0025)]
    [InlineData(0.5, 0.975, 0.0035)]
    [InlineData(1.0, 0.965, 0.0055)]
    public void Made_up_filings_are_read(double damage, double leastRecall, double mostSilent)
    {
        var score = new Score();
        foreach (int seed in Enumerable.Range(0, 300)) Read(score, $"seed {seed}", VariantDocument.Make(seed, damage));
        Show(score);
        Assert.True(score.Recall >= leastRecall, $"recall {score.Recall:P2}\n{string.Join('\n', score.Lost.Take(60))}");
        Assert.True(score.SilentShare <= mostSilent, $"silent {score.SilentShare:P2}\n{string.Join('\n', score.Silent.Take(60))}");
    }

    [Theory]
    [InlineData("harris")]
    [InlineData("scarfo")]
    public void Variants_of_a_sample_are_hardly_ever_silently_wrong(string sample)
    {
        var score = new Score();
        foreach (int seed in Enumerable.Range(0, 200)) Read(score, $"{sample} seed {seed}", sample == "harris" ? SampleVariant.Harris(seed) : SampleVariant.Scarfo(seed));
        Show(score);

        // Of values that are 95 % sure some are wrong: an amount whose halves overlap in one digit may be two.
        Assert.True(score.SilentShare <= 0.001, string.Join('\n', score.Silent));
        Assert.True(score.Recall >= 0.97, $"recall {score.Recall:P2}\n{string.Join('\n', score.Lost.Take(60))}");
    }

    private void Show(Score score) =>
        output.WriteLine(FormattableString.Invariant($"recall {score.Recall:P2} of {score.Surviving}, silent {score.Silent.Count} ({score.SilentShare:P2}), right but doubtful {score.DoubtedShare:P2}"));

    private static void Read(Score score, string name, VariantDocument document)
    {
        Extraction<Form4> read = Form4Reader.Read(document.Text);
        Dictionary<string, FlatValue> values = read.Filing is { } filing ? FlatFiling.Of(filing) : [];
        score.Add(name, document.Values, values);
    }
}
