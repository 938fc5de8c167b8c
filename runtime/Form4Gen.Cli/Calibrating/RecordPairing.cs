using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Records;

namespace Form4Gen.Cli.Calibrating;

/// <summary>Finds which record of the truth a record that was read is: in order, so that as many values as possible are the same.</summary>
internal static class RecordPairing
{
    /// <summary>Lists whose product of lengths is greater are paired by place.</summary>
    private const int MostPairs = 250_000;

    /// <summary>Pairs records.</summary>
    /// <param name="read">Records that were read.</param>
    /// <param name="truth">True records.</param>
    /// <returns>Each record that was read, with the true one or null.</returns>
    public static IEnumerable<(RecordNode Record, RecordNode? Truth)> Pair(IReadOnlyList<RecordNode> read, IReadOnlyList<RecordNode> truth)
    {
        if (read.Count == 1 && truth.Count == 1) return [(read[0], truth[0])];
        if ((long)read.Count * truth.Count > MostPairs) return read.Select((record, i) => (record, i < truth.Count ? truth[i] : null));
        return Walk(read, truth, Best(read, truth));
    }

    // best[i, j]: the greatest number of equal values of the records from i and j on; a pair is worth a little by itself.
    private static (double[,] Best, double[,] Pairs) Best(IReadOnlyList<RecordNode> read, IReadOnlyList<RecordNode> truth)
    {
        double[,] best = new double[read.Count + 1, truth.Count + 1], pairs = new double[read.Count, truth.Count];
        for (int i = read.Count - 1; i >= 0; i--)
        {
            for (int j = truth.Count - 1; j >= 0; j--)
            {
                pairs[i, j] = Likeness(read[i], truth[j]);
                best[i, j] = Math.Max(pairs[i, j] + best[i + 1, j + 1], Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        return (best, pairs);
    }

    private static IEnumerable<(RecordNode Record, RecordNode? Truth)> Walk(IReadOnlyList<RecordNode> read, IReadOnlyList<RecordNode> truth, (double[,] Best, double[,] Pairs) costs)
    {
        int j = 0;
        for (int i = 0; i < read.Count; i++)
        {
            while (j < truth.Count && costs.Best[i, j] > costs.Pairs[i, j] + costs.Best[i + 1, j + 1] && costs.Best[i, j] <= costs.Best[i, j + 1]) j++;
            bool isPair = j < truth.Count && costs.Best[i, j] <= costs.Pairs[i, j] + costs.Best[i + 1, j + 1];
            yield return (read[i], isPair ? truth[j++] : null);
        }
    }

    private static double Likeness(RecordNode read, RecordNode truth)
    {
        const double ofPair = 0.01;
        double same = ofPair;
        foreach ((FieldEntry one, FieldEntry other) in read.Fields.Zip(truth.Fields))
            if (one.HasValue && ValueComparison.AreSame(one, other)) same++;
        return same;
    }
}
