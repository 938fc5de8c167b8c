using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Results;

/// <summary>What a reading is worth against what was printed.</summary>
internal sealed class Score
{
    private static readonly string[] Marks = ["isDirector", "isOfficer", "isTenPercentOwner", "isOther"];

    /// <summary>Values that survived the damage.</summary>
    public int Surviving { get; private set; }

    /// <summary>Surviving values that were read right, doubtful ones included.</summary>
    public int Right { get; private set; }

    /// <summary>Right values that were called doubtful.</summary>
    public int Doubted { get; private set; }

    /// <summary>Values given without doubt.</summary>
    public int Certain { get; private set; }

    /// <summary>Wrong values that were given without doubt, each as a line a person can look up.</summary>
    public List<string> Silent { get; } = [];

    /// <summary>Surviving values that were not read right.</summary>
    public List<string> Lost { get; } = [];

    public double Recall => Surviving == 0 ? 0 : Right / (double)Surviving;

    public double SilentShare => Certain == 0 ? 0 : Silent.Count / (double)Certain;

    public double DoubtedShare => Right == 0 ? 0 : Doubted / (double)Right;

    /// <summary>Adds a document.</summary>
    public void Add(string name, IReadOnlyList<PrintedValue> printed, IReadOnlyDictionary<string, FlatValue> read)
    {
        Dictionary<string, string?> truth = printed.ToDictionary(p => p.Path, p => (string?)p.Filed, StringComparer.Ordinal);
        bool anyMark = printed.Any(p => p.Survives && Marks.Any(m => p.Path.EndsWith("." + m, StringComparison.Ordinal)));
        foreach (PrintedValue value in printed.Where(p => p.Survives))
        {
            Surviving++;
            read.TryGetValue(value.Path, out FlatValue? found);
            if (!Same(value.Filed, found?.Text ?? (found is null ? null : string.Join(',', found.Footnotes))))
            {
                Lost.Add($"{name} {value.Path}: '{value.Filed}' read '{found?.Text}' {found?.Status}");
                continue;
            }
            Right++;
            if (found!.IsDoubtful) Doubted++;
        }
        foreach (var (path, found) in read.Where(r => r.Value is { IsDoubtful: false, Text: not null }))
        {
            Certain++;
            truth.TryGetValue(path, out string? expected);
            bool isMark = Marks.Any(m => path.EndsWith("." + m, StringComparison.Ordinal));
            // An unmarked box is false; but where no mark of its group is left, nobody knows.
            if (expected is null && found.Text == "false" && (!isMark || anyMark)) continue;
            if (!Same(expected, found.Text)) Silent.Add($"{name} {path}: '{expected}' read '{found.Text}' {found.Status} {found.Confidence:0.000}");
        }
    }

    // Where a cut took the place of a space nobody can see it.
    private static bool Same(string? a, string? b) => a is not null && b is not null && Bare(a) == Bare(b);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
