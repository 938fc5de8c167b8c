using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Cli.Calibrating;

/// <summary>How many values of a band of confidence were right.</summary>
/// <param name="From">Least confidence.</param>
/// <param name="To">Confidences are below this.</param>
/// <param name="Values">How many values.</param>
/// <param name="Stated">Their mean confidence.</param>
/// <param name="Right">The share that was right.</param>
internal sealed record CalibrationBand(double From, double To, int Values, double Stated, double Right)
{
    private static readonly double[] Edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0001];

    /// <summary>The bands that hold values.</summary>
    /// <param name="stated">Confidences, and whether the value was right.</param>
    public static IEnumerable<CalibrationBand> Of(IReadOnlyList<(double Confidence, bool IsRight)> stated)
    {
        for (int e = 0; e + 1 < Edges.Length; e++)
        {
            double from = Edges[e], to = Edges[e + 1];
            (double Confidence, bool IsRight)[] band = [.. stated.Where(s => s.Confidence >= from && s.Confidence < to)];
            if (band.Length > 0) yield return new CalibrationBand(from, Math.Min(to, 1), band.Length, band.Average(s => s.Confidence), band.Average(s => s.IsRight ? 1.0 : 0.0));
        }
    }
}
