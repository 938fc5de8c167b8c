using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Spectre.Console;

namespace Form4Gen.Cli.Calibrating;

/// <summary>Learns from every second filing and reports on the others.</summary>
/// <param name="screen">Takes the report.</param>
/// <param name="threshold">Values below it are doubtful.</param>
internal sealed class CalibrationReport(Screen screen, float threshold)
{
    /// <summary>Styles with fewer values to learn from, or fewer wrong ones among them, are left alone.</summary>
    private const int FewestValues = 200, FewestWrong = 25;

    /// <summary>Learns the weights of each style.</summary>
    /// <param name="samples">What was read.</param>
    /// <returns>What was learned, in the order of the styles.</returns>
    public List<LearnedStyle> Learn(TruthSamples samples)
    {
        string[] filings = [.. samples.Values.Select(sample => sample.Filing).Distinct().Order(StringComparer.Ordinal)];
        HashSet<string> teachers = filings.Where((_, i) => i % 2 == 0).ToHashSet(StringComparer.Ordinal);
        var learned = new List<LearnedStyle>();
        foreach (IGrouping<LayoutStyle, Sample> style in samples.Values.Where(s => s.Style != LayoutStyle.None).GroupBy(s => s.Style).OrderBy(g => g.Key))
        {
            Sample[] first = [.. style.Where(s => teachers.Contains(s.Filing))], others = [.. style.Where(s => !teachers.Contains(s.Filing))];
            int wrong = first.Count(s => !s.IsRight);
            if (first.Length < FewestValues || wrong < FewestWrong)
            {
                screen.Line($"{StatusText.Of(style.Key)}: {Number(first.Length)} values, {Number(wrong)} of them wrong, are too few to learn from");
                continue;
            }

            var result = new LearnedStyle(style.Key, first.Select(s => s.Filing).Distinct().Count(), first.Length, LogisticFit.Fit(first));
            learned.Add(result);
            Show(result, first, others);
        }

        if (samples.Values.Count == 0) screen.Line("nothing was read of which the truth is known");
        screen.Flush();
        return learned;
    }

    private void Show(LearnedStyle style, Sample[] first, Sample[] others)
    {
        screen.Line($"{StatusText.Of(style.Style)}: learned from {Number(style.Values)} values of {Number(style.Filings)} filings", Palette.Title);
        ShowDoubt("learned from", Judge(style, first));
        (Sample Sample, double Confidence)[] judged = Judge(style, others);
        ShowDoubt("other filings", judged);
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Palette.Aside, Expand = false };
        foreach (string header in new[] { "confidence", "values", "stated", "right" })
            table.AddColumn(new TableColumn(SafeText.Shown(header, Palette.Title)) { Alignment = Justify.Right });
        foreach (CalibrationBand band in CalibrationBand.Of([.. judged.Select(j => (j.Confidence, j.Sample.IsRight))]))
            table.AddRow(
                SafeText.Shown(string.Create(CultureInfo.InvariantCulture, $"{band.From:0.00} to {band.To:0.00}")),
                SafeText.Shown(Number(band.Values)),
                SafeText.Shown(Share(band.Stated)),
                SafeText.Shown(Share(band.Right)));
        if (others.Length > 0) screen.Write(table);
        screen.Gap();
    }

    private static (Sample Sample, double Confidence)[] Judge(LearnedStyle style, Sample[] samples) =>
        Array.ConvertAll(samples, sample => (sample, LogisticFit.Probability(style.Weights, sample)));

    private void ShowDoubt(string what, (Sample Sample, double Confidence)[] judged)
    {
        if (judged.Length == 0) return;
        int right = 0, certain = 0, wrong = 0, doubted = 0;
        foreach ((Sample sample, double confidence) in judged)
        {
            bool isDoubtful = sample.StaysDoubtful || confidence < threshold;
            right += sample.IsRight ? 1 : 0;
            certain += isDoubtful ? 0 : 1;
            wrong += !sample.IsRight && !isDoubtful ? 1 : 0;
            doubted += sample.IsRight && isDoubtful ? 1 : 0;
        }

        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{what}: {judged.Length} values, {right} right; of {certain} not doubtful {wrong} are wrong; {doubted} right ones are doubtful ({Share(doubted / (double)right)}); log loss {LogLoss(judged):0.0000}"), indent: 2);
    }

    // The mean surprise: the smaller, the better the confidences tell right from wrong. It compares sets of evidence.
    private static double LogLoss((Sample Sample, double Confidence)[] judged)
    {
        const double least = 1e-6;
        return judged.Average(j => -Math.Log(Math.Max(least, j.Sample.IsRight ? j.Confidence : 1 - j.Confidence)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
