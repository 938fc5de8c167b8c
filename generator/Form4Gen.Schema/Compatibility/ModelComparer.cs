using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>What the comparers of a revision share: the revision, and how a key of a model that is another one now is added.</summary>
/// <param name="current">The schema as it is.</param>
/// <param name="changes">Takes the changes.</param>
/// <param name="revision">Id of the revision; null for what belongs to none.</param>
internal sealed class ModelComparer(ComparedSchema current, ChangeCollector changes, string? revision)
{
    private readonly EquatableArray<string> _revisions = revision is null ? default : new([revision]);

    /// <summary>Where a key of a model stands in the schema as it is.</summary>
    public SchemaLocation At(object model, string key) => current.At(model, key);

    /// <summary>Adds a change without a rule.</summary>
    public void Add(ChangeKind kind, string subject, string path, string? before, string? after) =>
        changes.Add(new SchemaChange(kind, subject, path, _revisions, before, after, default, null));

    /// <summary>Adds a change that breaks a rule.</summary>
    public void Break(DiagnosticRule rule, SchemaLocation at, string what, ChangeKind kind, string subject, string path, string? before, string? after) =>
        changes.Add(new SchemaChange(kind, subject, path, _revisions, before, after, default, null), rule, at, what);

    /// <summary>Compares a value under a key.</summary>
    /// <returns>Whether it is another one.</returns>
    public bool Value(string path, string key, string? old, string? now)
    {
        if (string.Equals(old, now, StringComparison.Ordinal)) return false;
        Add(old is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed, key, path, old, now);
        return true;
    }

    /// <summary>Compares texts under a key, in whatever order; printed ones that are gone break a rule.</summary>
    public void Texts(string path, string key, EquatableArray<string> old, EquatableArray<string> now, object? model = null)
    {
        foreach (string text in old)
        {
            if (Contains(now, text)) continue;
            if (model is null) Add(ChangeKind.Removed, key, path, text, null);
            else Break(DiagnosticCatalog.LabelRemoved, At(model, key), $"the {key} '{text}' of '{path}' is gone", ChangeKind.Removed, key, path, text, null);
        }

        foreach (string text in now)
            if (!Contains(old, text)) Add(ChangeKind.Added, key, path, null, text);
        if (old.Count > 1 && old.Count == now.Count && old != now && HaveSame(old, now)) Add(ChangeKind.Changed, key, path, "order", $"'{now[0]}' first");
    }

    /// <summary>Compares two lists of things by their ids.</summary>
    /// <param name="old">Those that were.</param>
    /// <param name="now">Those that are.</param>
    /// <param name="id">Id of a thing.</param>
    /// <param name="removed">Called for each that is gone.</param>
    /// <param name="added">Called for each that is new.</param>
    /// <param name="both">Called for each that is there still.</param>
    public static void ById<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, string> id, Action<T> removed, Action<T> added, Action<T, T> both)
        where T : class
    {
        var rest = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T thing in now) rest[id(thing)] = thing;
        foreach (T thing in old)
        {
            if (!rest.TryGetValue(id(thing), out T? same)) removed(thing);
            else
            {
                rest.Remove(id(thing));
                both(thing, same);
            }
        }

        foreach (T thing in now)
            if (rest.ContainsKey(id(thing))) added(thing);
    }

    /// <summary>Compares the order of the things that both lists have.</summary>
    public void Order<T>(string path, string key, IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, string> id)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (T thing in old) all.Add(id(thing));
        var after = new List<string>();
        foreach (T thing in now)
            if (all.Contains(id(thing))) after.Add(id(thing));
        all.IntersectWith(after);
        var before = new List<string>();
        foreach (T thing in old)
            if (all.Contains(id(thing))) before.Add(id(thing));
        Value(path, key, Joined(before), Joined(after));
    }

    /// <summary>Texts in one line, or null where there are none.</summary>
    public static string? Joined(IEnumerable<string> texts)
    {
        string joined = string.Join(", ", texts);
        return joined.Length == 0 ? null : joined;
    }

    private static bool Contains(EquatableArray<string> texts, string text)
    {
        foreach (string other in texts)
            if (other == text) return true;
        return false;
    }

    private static bool HaveSame(EquatableArray<string> old, EquatableArray<string> now)
    {
        foreach (string text in old)
            if (!Contains(now, text)) return false;
        return true;
    }
}
