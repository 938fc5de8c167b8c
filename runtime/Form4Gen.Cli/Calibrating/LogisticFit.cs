using System;
using System.Collections.Generic;

namespace Form4Gen.Cli.Calibrating;

/// <summary>
/// Logistic regression with ridge: the weights of terms that make samples most likely, drawn towards "the strength is the probability" where samples are few.
/// Solved by Newton steps, one weight at a time in ordinal order of the names, so the same samples give the same weights.
/// </summary>
internal static class LogisticFit
{
    private const double Ridge = 2, LongestStep = 1, SmallestStep = 1e-4;
    private const int MostRounds = 60;

    /// <summary>Terms whose weight is as likely to be anything: where the sums of a group start.</summary>
    private const string Free = "start/";

    /// <summary>Terms whose weight is one where nothing speaks against it.</summary>
    private const string Whole = "strength/";

    /// <summary>Learns weights.</summary>
    /// <param name="samples">Samples of one style.</param>
    /// <returns>The weights by term, in ordinal order.</returns>
    public static SortedDictionary<string, double> Fit(IReadOnlyList<Sample> samples)
    {
        SortedDictionary<string, List<(int Sample, double Amount)>> columns = ColumnsOf(samples);
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        double[] sums = new double[samples.Count];
        foreach ((string term, List<(int Sample, double Amount)> column) in columns)
        {
            weights[term] = PriorOf(term);
            foreach ((int i, double amount) in column) sums[i] += weights[term] * amount;
        }

        double largest = 1;
        for (int round = 0; round < MostRounds && largest > SmallestStep; round++)
        {
            largest = 0;
            foreach ((string term, List<(int Sample, double Amount)> column) in columns)
            {
                double step = StepOf(term, weights[term], column, samples, sums);
                weights[term] += step;
                foreach ((int i, double amount) in column) sums[i] += step * amount;
                largest = Math.Max(largest, Math.Abs(step));
            }
        }

        return weights;
    }

    /// <summary>The probability that weights give a sample.</summary>
    public static double Probability(IReadOnlyDictionary<string, double> weights, Sample sample)
    {
        double sum = 0;
        foreach ((string term, float amount) in sample.Terms) sum += weights.GetValueOrDefault(term) * amount;
        return Logistic(sum);
    }

    private static double StepOf(string term, double weight, List<(int Sample, double Amount)> column, IReadOnlyList<Sample> samples, double[] sums)
    {
        double ridge = term.StartsWith(Free, StringComparison.Ordinal) ? 1e-3 : Ridge, slope = ridge * (PriorOf(term) - weight), bend = ridge;
        foreach ((int i, double amount) in column)
        {
            double probability = Logistic(sums[i]);
            slope += ((samples[i].IsRight ? 1 : 0) - probability) * amount;
            bend += probability * (1 - probability) * amount * amount;
        }

        return Math.Clamp(slope / bend, -LongestStep, LongestStep);
    }

    private static SortedDictionary<string, List<(int Sample, double Amount)>> ColumnsOf(IReadOnlyList<Sample> samples)
    {
        var columns = new SortedDictionary<string, List<(int Sample, double Amount)>>(StringComparer.Ordinal);
        for (int i = 0; i < samples.Count; i++)
        {
            foreach ((string term, float amount) in samples[i].Terms)
            {
                if (!columns.TryGetValue(term, out List<(int Sample, double Amount)>? column)) columns.Add(term, column = []);
                column.Add((i, amount));
            }
        }

        return columns;
    }

    private static double PriorOf(string term) => term.StartsWith(Whole, StringComparison.Ordinal) ? 1 : 0;

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));
}
