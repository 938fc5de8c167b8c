using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>The headers of a table by their letters, with and without the printed number; made once per table.</summary>
internal sealed class ColumnLabels
{
    /// <summary>Not a header of the table.</summary>
    public const int None = -1;

    /// <summary>The header of a group of columns.</summary>
    public const int Group = -2;

    private const int LongestLabel = 400;

    private static readonly ConditionalWeakTable<TableDescriptor, ColumnLabels> Known = new();

    private readonly Dictionary<ulong, int> _columns = [];

    private ColumnLabels(TableDescriptor table)
    {
        for (int c = 0; c < table.Columns.Length; c++)
            foreach (string group in table.Columns[c].GroupHeaders) Add(table.Columns[c].Number, group, Group);
        for (int c = 0; c < table.Columns.Length; c++)
            foreach (string header in table.Columns[c].Headers) Add(table.Columns[c].Number, header, c);
    }

    public static ColumnLabels Of(TableDescriptor table) => Known.GetValue(table, static t => new ColumnLabels(t));

    /// <summary>The leaf column whose whole header a cell holds; <see cref="Group"/> or <see cref="None"/>.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="letters">How many letters and digits the cell has.</param>
    public int ColumnOf(DocumentLayout layout, in Cell cell, out int letters)
    {
        Span<char> folded = stackalloc char[LongestLabel];
        letters = 0;
        foreach (Token token in layout.TokensOf(cell)) letters += LabelFolding.Fold(layout.TextOf(token), folded[letters..]);
        return letters == 0 || letters == LongestLabel ? None : _columns.GetValueOrDefault(WordHash.Of(folded[..letters]), None);
    }

    private void Add(string? number, string text, int column)
    {
        Span<char> folded = stackalloc char[LongestLabel];
        int start = number is null ? 0 : LabelFolding.Fold(number, folded);
        int end = start + LabelFolding.Fold(text, folded[start..]);
        if (end == start) return;
        _columns.TryAdd(WordHash.Of(folded[start..end]), column);
        _columns.TryAdd(WordHash.Of(folded[..end]), column);
    }
}
