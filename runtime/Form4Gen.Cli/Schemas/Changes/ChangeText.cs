using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Commands;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Compatibility;
using Form4Gen.Schema.Diagnostics;
using Spectre.Console;

namespace Form4Gen.Cli.Schemas.Changes;

/// <summary>The differences of two schemas for people.</summary>
/// <param name="context">Takes the text.</param>
/// <param name="revisions">All revisions of the newer schema.</param>
internal sealed class ChangeText(CommandContext context, IReadOnlyCollection<string> revisions)
{
    private readonly Screen _screen = new(context.Output, context.Host.Terminal);

    /// <summary>Writes them.</summary>
    /// <param name="changes">The differences.</param>
    public void Write(IReadOnlyList<SchemaChange> changes)
    {
        WriteSection("Generated code", changes.Where(change => change.Api.Count > 0));
        foreach (IGrouping<string, SchemaChange> group in changes.Where(change => change.Api.Count == 0).GroupBy(Where, StringComparer.Ordinal)) WriteSection(group.Key, group);
        if (changes.Count == 0) _screen.Line("no differences", Palette.Aside);
        else _screen.Line($"{Count(changes, ChangeKind.Added)} added, {Count(changes, ChangeKind.Changed)} changed, {Count(changes, ChangeKind.Removed)} removed; {Broken(changes)}");
        _screen.Flush();
    }

    private static string Broken(IReadOnlyList<SchemaChange> changes)
    {
        int errors = changes.Count(change => change.Finding?.Severity == SchemaSeverity.Error), warnings = changes.Count(change => change.Finding?.Severity == SchemaSeverity.Warning);
        return errors + warnings == 0 ? "nothing of it breaks what was there" : $"marked (!): {Counted.Of(errors, "error")}, {Counted.Of(warnings, "warning")} of 'form4 schema breaking'";
    }

    private void WriteSection(string title, IEnumerable<SchemaChange> changes)
    {
        SchemaChange[] all = [.. changes];
        if (all.Length == 0) return;
        _screen.Line(title, Palette.Heading);
        foreach (SchemaChange change in all)
        {
            string mark = change.Finding is null ? " " : "!";
            _screen.Line($"{mark} {Sign(change.Kind)} {change.Path}: {change.Subject}{Difference(change)}", StyleOf(change));
            string effect = string.Join("; ", change.Api);
            string where = change.Api.Count > 0 && change.Revisions.Count > 0 ? $"  [{Where(change)}]" : "";
            if (effect.Length + where.Length > 0) _screen.Line(effect + where, Palette.Aside, indent: 6);
            if (change.Finding is { } finding) _screen.Line($"{finding.Id}: {DiagnosticCatalog.Find(finding.Id)?.Title}", Palette.Doubt, indent: 6);
        }
        _screen.Gap();
    }

    private string Where(SchemaChange change)
    {
        if (change.Revisions.Count == 0) return "Code lists";
        return change.Revisions.Count > 1 && revisions.All(id => change.Revisions.Contains(id)) ? "all revisions" : string.Join(", ", change.Revisions);
    }

    // A field's path says all of a field that comes or goes.
    private static string Difference(SchemaChange change) => (change.Before, change.After) switch
    {
        ({ } before, { } after) => $" {before} -> {after}",
        ({ } before, null) when !change.Path.EndsWith("/" + before, StringComparison.Ordinal) => " " + before,
        (null, { } after) when !change.Path.EndsWith("/" + after, StringComparison.Ordinal) => " " + after,
        _ => "",
    };

    private static int Count(IReadOnlyList<SchemaChange> changes, ChangeKind kind) => changes.Count(change => change.Kind == kind);

    private static char Sign(ChangeKind kind) => kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => '~' };

    private static Style StyleOf(SchemaChange change) => change.Finding?.Severity switch
    {
        SchemaSeverity.Error => Palette.Missing,
        SchemaSeverity.Warning => Palette.Doubt,
        _ => Style.Plain,
    };
}
