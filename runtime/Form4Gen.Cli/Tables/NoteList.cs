using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Spectre.Console;

namespace Form4Gen.Cli.Tables;

/// <summary>The reasons under a section: why its doubtful values are doubtful.</summary>
/// <param name="screen">Takes them.</param>
/// <param name="issues">The filing's issues.</param>
/// <param name="evidence">Which values are explained.</param>
internal sealed class NoteList(Screen screen, IReadOnlyList<Issue> issues, EvidenceLevel evidence)
{
    private const int LeastForColumns = 110;
    private readonly HashSet<string> _covered = new(StringComparer.Ordinal);

    /// <summary>Whether an issue has been told as the reason of a value.</summary>
    /// <param name="issue">The issue.</param>
    public bool Covers(Issue issue) => issue.Path is not null && _covered.Contains(issue.Path);

    /// <summary>Shows the reasons of a section.</summary>
    /// <param name="entries">The section's values.</param>
    public void Write(IEnumerable<FieldEntry> entries)
    {
        if (evidence == EvidenceLevel.None) return;
        FieldEntry[] told = [.. entries.Where(IsTold)];
        if (told.Length == 0) return;
        foreach (FieldEntry entry in told) _covered.Add(entry.Path);
        if (screen.Width < LeastForColumns) WriteLines(told);
        else WriteColumns(told);
    }

    private void WriteColumns(FieldEntry[] told)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 0, 0) });
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(1, 0, 0, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(2, 0, 0, 0) });
        foreach (FieldEntry entry in told)
            grid.AddRow(SafeText.Shown(Sign(entry), StyleOf(entry)), SafeText.Shown(entry.Path, StyleOf(entry)), SafeText.Shown(Reason(entry)));
        screen.Write(grid);
    }

    private void WriteLines(FieldEntry[] told)
    {
        foreach (FieldEntry entry in told)
        {
            screen.Exact($"  {Sign(entry)} {SafeText.OneLine(entry.Path)}", StyleOf(entry));
            screen.Line(Reason(entry), indent: 6);
        }
    }

    private string Reason(FieldEntry entry) => entry.NeedsAttention ? Attention.Reason(entry, issues) : Attention.Standing(entry);

    private static string Sign(FieldEntry entry) => entry.NeedsAttention ? "?" : " ";

    private static Style StyleOf(FieldEntry entry) => entry.NeedsAttention ? Palette.Doubt : Palette.Aside;

    private bool IsTold(FieldEntry entry) => entry.NeedsAttention || (evidence == EvidenceLevel.All && entry.Status != ExtractionStatus.NotOnForm);
}
