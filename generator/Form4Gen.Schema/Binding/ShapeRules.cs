using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Syntax;

namespace Form4Gen.Schema.Binding;

/// <summary>Keys that need or exclude each other within one mapping.</summary>
internal static class ShapeRules
{
    private static readonly string[] ColumnForms = ["type", "holds", "columns"];
    private static readonly string[] RowForms = ["when", "otherwise"];

    // Of a field, a column that only holds another's or groups others has just what is printed.
    private static readonly string[] GroupKeys = ["id", "header", "box", "columns", "doc"];
    private static readonly string[] HolderKeys = ["id", "header", "box", "holds", "says", "doc"];

    /// <summary>Whether a mapping may go on into the model; reports why not.</summary>
    public static bool Hold(Declaration declaration, MappingNode mapping, DiagnosticBag diagnostics) => declaration.Kind switch
    {
        NodeKind.Column => Column(declaration, mapping, diagnostics),
        NodeKind.RowKind => ExactlyOne(declaration, mapping, RowForms, diagnostics),
        NodeKind.Check => ExactlyOne(declaration, mapping, KeyTable.CheckWords, diagnostics),
        _ => true,
    };

    /// <summary>Whether exactly one of the keys was written.</summary>
    public static bool ExactlyOne(Declaration declaration, MappingNode mapping, IReadOnlyList<string> keys, DiagnosticBag diagnostics)
    {
        int count = 0;
        foreach (string key in keys)
        {
            if (mapping[key] is not { } value) continue;
            // The key's own mistake was reported with its value.
            if (++count > 1) diagnostics.Report(DiagnosticCatalog.NotExactlyOne, value.Location, $"'{key}' stands beside another of {string.Join(", ", keys)}");
        }

        if (count == 0) diagnostics.Report(DiagnosticCatalog.NotExactlyOne, declaration.Location, $"none of {string.Join(", ", keys)} stands here");
        return count == 1;
    }

    private static bool Column(Declaration column, MappingNode mapping, DiagnosticBag diagnostics)
    {
        if (!ExactlyOne(column, mapping, ColumnForms, diagnostics)) return false;
        string[]? legal = column.Has("columns") ? GroupKeys : column.Has("holds") ? HolderKeys : null;
        bool holds = true;
        foreach (KeyValuePair<string, DeclaredValue> key in column.Keys)
        {
            bool fits = legal is null ? key.Key != "says" : System.Array.IndexOf(legal, key.Key) >= 0;
            if (fits) continue;
            string form = legal is null ? "a column with a field of its own" : column.Has("columns") ? "a header group" : "a column that holds another's field";
            diagnostics.Report(DiagnosticCatalog.KeyDoesNotFit, key.Value.Location, $"the key '{key.Key}' does not fit {form}");
            holds = false;
        }

        if (column.Has("columns") || mapping["id"] is not null) return holds;
        diagnostics.Report(DiagnosticCatalog.MissingKey, column.Location, "the key 'id' is missing here");
        return false;
    }
}
