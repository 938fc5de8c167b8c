using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Tables;

/// <summary>Why a value must be looked up, in a sentence.</summary>
internal static class Attention
{
    /// <summary>The sentence.</summary>
    /// <param name="entry">The value.</param>
    /// <param name="issues">The filing's issues; those about the value are the best reason.</param>
    public static string Reason(FieldEntry entry, IReadOnlyList<Issue> issues)
    {
        string[] messages = issues.Where(issue => issue.Path == entry.Path).Select(issue => SafeText.OneLine(issue.Message)).Distinct().ToArray();
        string reason = messages.Length > 0 ? string.Join("; ", messages) : OwnWords(entry);
        string[] rest = [.. Rest(entry, reason)];
        return rest.Length == 0 ? reason : $"{reason} ({string.Join("; ", rest)})";
    }

    /// <summary>How a value stands that needs no attention: its status, its confidence and what spoke for it.</summary>
    /// <param name="entry">The value.</param>
    public static string Standing(FieldEntry entry) => string.Join("; ", Rest(entry, "").Prepend(StatusText.Of(entry.Status)));

    private static string OwnWords(FieldEntry entry)
    {
        string raw = CellText.Raw(entry) is { } text ? $" '{text}'" : "";
        string perhaps = entry.Reading.Suggestion is { } suggestion ? $"; perhaps {SafeText.OneLine(suggestion)}" : "";
        return entry.Status switch
        {
            ExtractionStatus.Missing => "missing" + perhaps,
            ExtractionStatus.Unreadable => $"unreadable{raw}{perhaps}",
            ExtractionStatus.Inferred => "concluded, not read",
            ExtractionStatus.Repaired => $"put together from{(raw.Length > 0 ? raw : " pieces")}",
            ExtractionStatus.Blank => "perhaps not empty" + perhaps,
            _ => $"uncertain{raw}",
        };
    }

    // What the sentence says already is not said again.
    private static IEnumerable<string> Rest(FieldEntry entry, string said)
    {
        if (entry.HasValue) yield return Percent(entry.Reading.Confidence);
        string[] because = [.. entry.Reading.Because.Where(name => !said.Contains(name, StringComparison.Ordinal))];
        if (because.Length > 0) yield return SafeText.OneLine(string.Join(", ", because));
    }

    private static string Percent(float confidence) => string.Create(CultureInfo.InvariantCulture, $"{confidence * 100:0} % sure");
}
