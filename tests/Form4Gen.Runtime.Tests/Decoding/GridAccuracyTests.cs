using System;
using System.IO;
using Xunit.Abstractions;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>How well tables of real filings are read from damaged pages. The first half of the filings is for tuning, the other stays unseen.</summary>
public class GridAccuracyTests(ITestOutputHelper output)
{
    private const int Half = 100;

    [CorpusFact]
    public void Tables_of_damaged_pages_are_read()
    {
        string channel = Environment.GetEnvironmentVariable("FORM4GEN_CHANNEL") is { Length: > 0 } given ? given : "grid1";
        GridAccuracy accuracy = GridAccuracy.Measure(channel, 0, Half);
        output.WriteLine(accuracy.Report());
        if (Environment.GetEnvironmentVariable("FORM4GEN_REPORT") is { Length: > 0 } file)
        {
            File.WriteAllText(file, accuracy.Report());
            File.WriteAllLines(file + ".errors.tsv", accuracy.Errors);
        }
        Assert.InRange(accuracy.HardRight, 0.93 * accuracy.HardPresent, accuracy.HardPresent);
        Assert.InRange(accuracy.HardSilent, 0, 0.01 * accuracy.HardGiven);
    }
}
