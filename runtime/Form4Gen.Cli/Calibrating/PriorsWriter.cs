using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Calibrating;

/// <summary>What was learned of a layout style.</summary>
/// <param name="Style">The style.</param>
/// <param name="Filings">From how many filings.</param>
/// <param name="Values">From how many values.</param>
/// <param name="Weights">The weights by term, in ordinal order.</param>
internal sealed record LearnedStyle(LayoutStyle Style, int Filings, int Values, SortedDictionary<string, double> Weights);

/// <summary>Writes what was learned as a schema file.</summary>
internal static class PriorsWriter
{
    /// <summary>The suffix of such files.</summary>
    public const string Suffix = ".priors.yaml";

    private const double LeastWeight = 0.005;

    /// <summary>The file's text.</summary>
    /// <param name="id">The file's name without suffix.</param>
    /// <param name="styles">What was learned.</param>
    public static string Text(string id, IReadOnlyList<LearnedStyle> styles)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write("# yaml-language-server: $schema=../priors.meta-schema.json\n");
        writer.Write("# Written by 'form4 calibrate' from filings of known truth. Do not edit: run it again.\n");
        writer.Write($"meta: {{ id: {id}, doc: Weights of the evidence for and against values that were read. }}\n");
        writer.Write("calibrations:\n");
        foreach (LearnedStyle style in styles)
        {
            writer.Write($"  - style: {StatusText.Of(style.Style)}\n");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"    filings: {style.Filings}\n    values: {style.Values}\n    weights:\n"));
            foreach ((string term, double weight) in style.Weights)
                if (Math.Abs(weight) >= LeastWeight) writer.Write(string.Create(CultureInfo.InvariantCulture, $"      {term}: {weight:0.00}\n"));
        }

        return writer.ToString();
    }
}
