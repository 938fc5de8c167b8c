using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Binding;

/// <summary>Keys that need or exclude each other within one declaration.</summary>
internal static class ShapeRules
{
    private static readonly string[] ColumnForms = ["type", "holds", "columns"];
    private static readonly string[] RowForms = ["when", "otherwise"];

    // Of a field, a column that only holds another's or groups others has just what is printed.
    private static readonly string[] GroupKeys = ["id", "header", "box", "columns", "doc"];
    private static readonly string[] HolderKeys = ["id", "header", "box", "holds", "says", "doc"];

    /// <summary>Whether a declaration may go on into the model; reports why not.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="meant">Keys that were misspelt; that was reported.</param>
    /// <param name="diagnostics">Takes the messages.</param>
    public static bool Hold(Declaration declaration, ICollection<string> meant, DiagnosticBag diagnostics) => declaration.Kind switch
    {
        NodeKind.Column => Column(declaration, meant, diagnostics),
        NodeKind.RowKind => ExactlyOne(declaration, RowForms, meant, diagnostics),
        NodeKind.Check => ExactlyOne(declaration, KeyTable.CheckWords, meant, diagnostics),
        _ => true,
    };

    /// <summary>Whether every required key is there, once a change has taken keys away.</summary>
    public static bool IsWhole(Declaration declaration, DiagnosticBag diagnostics, SchemaLocation at)
    {
        bool whole = true;
        foreach (KeyRule rule in KeyTable.Of(declaration.Kind))
        {
            if (!rule.IsRequired || declaration.Has(rule.Key)) continue;
            diagnostics.Report(DiagnosticCatalog.MissingKey, at, $"the key '{rule.Key}' is needed and was taken away");
            whole = false;
        }

        return whole && Hold(declaration, [], diagnostics);
    }

    private static bool ExactlyOne(Declaration declaration, IReadOnlyList<string> keys, ICollection<string> meant, DiagnosticBag diagnostics)
    {
        int written = 0;
        int understood = 0;
        foreach (string key in keys)
        {
            bool has = declaration.Has(key);
            if (has) understood++;
            if (!declaration.Tried(key) && !meant.Contains(key)) continue;
            if (++written > 1 && has) diagnostics.Report(DiagnosticCatalog.NotExactlyOne, declaration.At(key), $"'{key}' stands beside another of {string.Join(", ", keys)}");
        }

        if (written == 0) diagnostics.Report(DiagnosticCatalog.NotExactlyOne, declaration.Location, $"none of {string.Join(", ", keys)} stands here");
        return written == 1 && understood == 1;
    }

    private static bool Column(Declaration column, ICollection<string> meant, DiagnosticBag diagnostics)
    {
        if (!ExactlyOne(column, ColumnForms, meant, diagnostics)) return false;
        string[]? legal = column.Has("columns") ? GroupKeys : column.Has("holds") ? HolderKeys : null;
        bool holds = true;
        foreach (KeyValuePair<string, DeclaredValue> key in column.Keys)
        {
            bool fits = legal is null ? key.Key != "says" : Array.IndexOf(legal, key.Key) >= 0;
            if (fits) continue;
            string form = legal is null ? "a column with a field of its own" : column.Has("columns") ? "a header group" : "a column that holds another's field";
            diagnostics.Report(DiagnosticCatalog.KeyDoesNotFit, key.Value.Location, $"the key '{key.Key}' does not fit {form}");
            holds = false;
        }

        if (column.Has("columns") || column.Has("id")) return holds;
        if (!column.Tried("id") && !meant.Contains("id")) diagnostics.Report(DiagnosticCatalog.MissingKey, column.Location, "the key 'id' is missing here");
        return false;
    }
}
