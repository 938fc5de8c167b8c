using System;
using System.Collections.Generic;

namespace Form4Gen.Schema.Diagnostics;

/// <summary>Collects diagnostics; the same one reported twice (by two revisions that share a declaration) counts once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SchemaDiagnostic> _items = [];
    private readonly HashSet<(string Id, SchemaLocation At, string What)> _seen = [];

    /// <summary>Whether anything was reported.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Reports; what to do is added from the rule.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="at">Where.</param>
    /// <param name="what">What is wrong, the thing in quotes, and what would be legal.</param>
    public void Report(DiagnosticRule rule, SchemaLocation at, string what) =>
        Add(new SchemaDiagnostic(rule.Id, rule.Severity, $"{what}; {rule.Action}", at));

    /// <summary>Takes diagnostics over.</summary>
    public void AddRange(IEnumerable<SchemaDiagnostic> diagnostics)
    {
        foreach (SchemaDiagnostic diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>All diagnostics by file, place and id.</summary>
    public SchemaDiagnostic[] ToSorted()
    {
        SchemaDiagnostic[] sorted = [.. _items];
        Array.Sort(sorted, Compare);
        return sorted;
    }

    private void Add(SchemaDiagnostic diagnostic)
    {
        // What is known may differ between two revisions; the mistake is the same.
        int end = diagnostic.Message.IndexOf(';');
        string what = end < 0 ? diagnostic.Message : diagnostic.Message.Substring(0, end);
        if (_seen.Add((diagnostic.Id, diagnostic.Location, what))) _items.Add(diagnostic);
    }

    private static int Compare(SchemaDiagnostic left, SchemaDiagnostic right)
    {
        int order = string.CompareOrdinal(left.Location.Path, right.Location.Path);
        if (order == 0) order = left.Location.Start.CompareTo(right.Location.Start);
        if (order == 0) order = string.CompareOrdinal(left.Id, right.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
