using System;
using System.Collections.Generic;

namespace Form4Gen.Schema.Binding;

/// <summary>A step of a path: an item of a list (or the only mapping under a key, then the id is null).</summary>
internal readonly record struct PathStep(string List, string? Id);

/// <summary>A path of a change, <c>tables/non_derivative/columns/transaction_date</c>, read but not yet followed.</summary>
internal sealed record ChangePath(string Text, IReadOnlyList<PathStep> Steps, NodeKind Target)
{
    /// <summary>For the end of a list (<c>into:</c>): the list's key in the last step's declaration; null for an item's path.</summary>
    public string? List { get; init; }

    /// <summary>Reads the path of an item; null if it has not the form of one.</summary>
    public static ChangePath? Item(string text)
    {
        string[] parts = text.Split('/');
        foreach (string part in parts)
            if (part.Length == 0) return null;
        List<PathStep>? steps = ReadSteps(parts, out NodeKind target);
        return steps is null ? null : new ChangePath(text, steps, target);
    }

    /// <summary>Reads the path of a list; null if it has not the form of one.</summary>
    public static ChangePath? End(string text)
    {
        string[] parts = text.Split('/');
        foreach (string part in parts)
            if (part.Length == 0) return null;
        string first = parts[0];
        if (parts.Length == 1 && Lists.TryGetValue(first, out NodeKind kind)) return New(first, kind);
        if (parts.Length == 2 && first == "types") return New("fields", NodeKind.Field, new PathStep(first, parts[1]));
        if (parts.Length == 3 && Lists.TryGetValue(first + "/" + parts[2], out kind)) return New(parts[2], kind, new PathStep(first, parts[1]));

        // The end of a header group.
        return Item(text) is { Target: NodeKind.Column } group ? group with { List = "columns" } : null;

        ChangePath New(string list, NodeKind target, params PathStep[] steps) => new(text, steps, target) { List = list };
    }

    // Lists of a form, and of its types and tables.
    private static readonly Dictionary<string, NodeKind> Lists = new(StringComparer.Ordinal)
    {
        ["fields"] = NodeKind.Field,
        ["groups"] = NodeKind.Group,
        ["tables"] = NodeKind.Table,
        ["checks"] = NodeKind.Check,
        ["furniture"] = NodeKind.Furniture,
        ["types"] = NodeKind.RecordType,
        ["types/fields"] = NodeKind.Field,
        ["types/groups"] = NodeKind.Group,
        ["tables/fields"] = NodeKind.RowField,
        ["tables/rows"] = NodeKind.RowKind,
        ["tables/columns"] = NodeKind.Column,
    };

    private static List<PathStep>? ReadSteps(string[] parts, out NodeKind target)
    {
        string first = parts[0];
        target = NodeKind.Field;
        if (first == "tables") return TableSteps(parts, out target);
        if (first == "footnotes" && parts.Length == 1)
        {
            target = NodeKind.Footnotes;
            return [new(first, null)];
        }

        if (parts.Length == 2 && Lists.TryGetValue(first, out target)) return [new(first, parts[1])];
        if (first != "types") return null;
        target = parts.Length == 4 ? NodeKind.Group : NodeKind.Field;
        if (parts.Length == 3) return [new(first, parts[1]), new("fields", parts[2])];
        return parts.Length == 4 && parts[2] == "groups" ? [new(first, parts[1]), new("groups", parts[3])] : null;
    }

    private static List<PathStep>? TableSteps(string[] parts, out NodeKind target)
    {
        target = NodeKind.Table;
        if (parts.Length < 2) return null;
        var steps = new List<PathStep> { new("tables", parts[1]) };
        if (parts.Length == 2) return steps;
        if (parts.Length < 4) return null;
        switch (parts[2])
        {
            case "fields" when parts.Length == 4:
                target = NodeKind.RowField;
                steps.Add(new("fields", parts[3]));
                return steps;
            case "rows" when parts.Length == 4:
                target = NodeKind.RowKind;
                steps.Add(new("rows", parts[3]));
                return steps;
            case "columns":
                target = NodeKind.Column;
                for (int i = 3; i < parts.Length; i++) steps.Add(new("columns", parts[i]));
                return steps;
            default: return null;
        }
    }
}
