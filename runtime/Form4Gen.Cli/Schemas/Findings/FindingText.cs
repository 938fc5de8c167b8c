using System;
using System.Globalization;
using System.Linq;
using Form4Gen.Cli.Commands;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Diagnostics;
using Spectre.Console;

namespace Form4Gen.Cli.Schemas.Findings;

/// <summary>Findings for people: each with its line of the file and the place marked in it.</summary>
/// <param name="context">Takes the text.</param>
internal sealed class FindingText(CommandContext context)
{
    private readonly Screen _screen = new(context.Output, context.Host.Terminal);

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    public void Write(FindingReport report)
    {
        foreach (SchemaDiagnostic finding in report.Findings) Write(report, finding);
        Style style = report.Errors > 0 ? Palette.Missing : report.Warnings > 0 ? Palette.Doubt : Palette.Aside;
        _screen.Exact($"{report.Subject}: {Counted.Of(report.Errors, "error")}, {Counted.Of(report.Warnings, "warning")}", style);
        _screen.Flush();
    }

    private void Write(FindingReport report, SchemaDiagnostic finding)
    {
        _screen.Exact(finding.ToString(), finding.Severity switch { SchemaSeverity.Error => Palette.Missing, SchemaSeverity.Warning => Palette.Doubt, _ => Palette.Aside });
        if (report.Sources.FirstOrDefault(file => file.Path == finding.Location.Path)?.Text is not { Length: > 0 } text) return;
        int start = Math.Min(finding.Location.Start, text.Length);
        int from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = text.AsSpan(from, (end < 0 ? text.Length : start + end) - from);
        int length = Math.Max(1, report.EndColumnOf(finding) - finding.Location.Column);
        (int skip, int width) = Window(start - from, length, line.Length);
        string number = finding.Location.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        _screen.Exact($"{number} | {SafeText.Visible(line.Slice(skip, width))}", Palette.Aside);
        _screen.Exact($"      | {new string(' ', start - from - skip)}{new string('^', Math.Min(length, Math.Max(1, width - (start - from - skip))))}", Palette.Doubt);
    }

    // The part of a long line that the screen has room for, with the place in it.
    private (int Skip, int Width) Window(int place, int length, int total)
    {
        int room = Math.Max(20, _screen.Width - 8);
        if (total <= room) return (0, total);
        int skip = Math.Clamp(place + Math.Min(length, room) - room + 8, 0, Math.Max(0, total - room));
        skip = Math.Min(skip, place);
        return (skip, Math.Min(room, total - skip));
    }
}
