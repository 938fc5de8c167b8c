using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Calibrating;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Calibration;
using Form4Gen.Schema;

namespace Form4Gen.Cli.Tests.Calibrating;

/// <summary>What the reader makes terms of, the compiler of schemas knows: the two have their words apart.</summary>
public class PriorsVocabularyTests
{
    [Fact]
    public void Every_group_and_every_style_is_known_to_the_compiler()
    {
        LearnedStyle[] styles = [.. Enum.GetValues<LayoutStyle>().Where(style => style != LayoutStyle.None).Select(Learned)];
        SchemaCompilation compiled = SchemaCompiler.Compile([new SchemaFile("own.priors.yaml", PriorsWriter.Text("own", styles))]);
        Assert.Empty(compiled.Diagnostics);
        Assert.Equal(styles.Length, compiled.Calibrations.Count);
        Assert.All(compiled.Calibrations, calibration => Assert.Equal(ConfidenceTerms.Groups.Count * 5, calibration.Weights.Count));
    }

    private static LearnedStyle Learned(LayoutStyle style)
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (string group in ConfidenceTerms.Groups)
            foreach (string term in new[] { "start/", "strength/", "doubted/", "status/found/", "evidence/join/" }) weights.Add(term + group, 1);
        return new LearnedStyle(style, 1, 1, weights);
    }
}
