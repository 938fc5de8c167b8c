using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>Collects changes; one that several revisions share is one change.</summary>
internal sealed class ChangeCollector
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(ChangeKind Kind, string Subject, string Path, string? Before, string? After), Entry> _known = [];

    /// <summary>Adds a change.</summary>
    /// <param name="change">The change; its revisions and effects are added to those of the same one.</param>
    /// <param name="rule">The rule it breaks, or null.</param>
    /// <param name="at">Where the message belongs.</param>
    /// <param name="what">What is wrong, for the message.</param>
    public void Add(SchemaChange change, DiagnosticRule? rule = null, SchemaLocation at = default, string? what = null)
    {
        var key = (change.Kind, change.Subject, change.Path, change.Before, change.After);
        if (!_known.TryGetValue(key, out Entry? entry))
        {
            entry = new Entry(change);
            _known.Add(key, entry);
            _entries.Add(entry);
        }

        foreach (string revision in change.Revisions)
            if (!entry.Revisions.Contains(revision)) entry.Revisions.Add(revision);
        foreach (string effect in change.Api)
            if (!entry.Api.Contains(effect)) entry.Api.Add(effect);
        // What a revision may do, another one may not: the graver rule counts.
        if (rule is null || (entry.Rule is { } known && known.Severity >= rule.Severity)) return;
        entry.Rule = rule;
        entry.At = at;
        entry.What = what ?? "";
    }

    /// <summary>All changes, in the order in which they were seen.</summary>
    public IReadOnlyList<SchemaChange> ToList()
    {
        var changes = new List<SchemaChange>(_entries.Count);
        foreach (Entry entry in _entries)
        {
            entry.Revisions.Sort(StringComparer.Ordinal);
            SchemaDiagnostic? finding = null;
            if (entry.Rule is { } rule)
            {
                string where = entry.Revisions.Count == 0 || entry.What.IndexOf($"'{entry.Revisions[0]}'", StringComparison.Ordinal) >= 0 ? "" : $" ({string.Join(", ", entry.Revisions)})";
                finding = new SchemaDiagnostic(rule.Id, rule.Severity, $"{entry.What}{where}; {rule.Action}", entry.At);
            }

            changes.Add(entry.Change with { Revisions = EquatableArray<string>.From(entry.Revisions), Api = EquatableArray<string>.From(entry.Api), Finding = finding });
        }

        return changes;
    }

    private sealed class Entry(SchemaChange change)
    {
        public SchemaChange Change { get; } = change;

        public List<string> Revisions { get; } = [];

        public List<string> Api { get; } = [];

        public DiagnosticRule? Rule { get; set; }

        public SchemaLocation At { get; set; }

        public string What { get; set; } = "";
    }
}
