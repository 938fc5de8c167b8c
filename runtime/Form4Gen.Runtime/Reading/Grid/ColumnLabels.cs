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
    private readonly Dictionary<ulong, int> _plain = [];

    private ColumnLabels(TableDescriptor table)
    {
        for (int c = 0; c < table.Columns.Length; c++)
            foreach (string group in table.Columns[c].GroupHeaders) Add(table.Columns[c].Number, group, Group);
        for (int c = 0; c < table.Columns.Length; c++)
            foreach (string header in table.Columns[c].Headers)
            {
                Add(table.Columns[c].Number, header, c);

                // One row of headers: each says its group's too.
                foreach (string group in table.Columns[c].GroupHeaders) Add(table.Columns[c].Number, group + " " + header, c);
            }
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
        if (letters is 0 or LongestLabel) return None;
        if (_columns.TryGetValue(WordHash.Of(folded[..letters]), out int column)) return column;
        int plain = FoldPlain(layout.Document.Text.AsSpan(cell.Start, cell.Length), folded);
        return plain is 0 or LongestLabel ? None : _plain.GetValueOrDefault(WordHash.Of(folded[..plain]), None);
    }

    /// <summary>The leaf column whose whole header cells hold together, as it is printed; <see cref="Group"/> or <see cref="None"/>.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="cells">Indexes of the cells, the upper ones first.</param>
    public int ColumnOf(DocumentLayout layout, ReadOnlySpan<int> cells)
    {
        Span<char> folded = stackalloc char[LongestLabel];
        int letters = 0;
        foreach (int cell in cells)
            foreach (Token token in layout.TokensOf(layout.Cells[cell])) letters += LabelFolding.Fold(layout.TextOf(token), folded[letters..]);
        return letters is 0 or LongestLabel ? None : _columns.GetValueOrDefault(WordHash.Of(folded[..letters]), None);
    }

    /// <summary>Folds a header without its hints: parentheses around more than a column's letter.</summary>
    private static int FoldPlain(ReadOnlySpan<char> text, Span<char> folded)
    {
        const int longestLetter = 2;
        int letters = 0;
        while (!text.IsEmpty)
        {
            int open = text.IndexOf('('), close = open < 0 ? -1 : text[open..].IndexOf(')');
            bool isHint = close > longestLetter;
            letters += LabelFolding.Fold(open < 0 ? text : text[..(isHint ? open : open + 1)], folded[letters..]);
            text = open < 0 ? [] : text[(isHint ? open + close + 1 : open + 1)..];
        }

        return letters;
    }

    private void AddPlain(int start, string text, Span<char> folded, int column)
    {
        int end = start + FoldPlain(text, folded[start..]);
        if (end == start) return;
        AddPlain(WordHash.Of(folded[start..end]), column);
        AddPlain(WordHash.Of(folded[..end]), column);
    }

    /// <summary>What two columns are called tells neither.</summary>
    private void AddPlain(ulong hash, int column)
    {
        if (!_plain.TryAdd(hash, column) && _plain[hash] != column) _plain[hash] = None;
    }

    private void Add(string? number, string text, int column)
    {
        Span<char> folded = stackalloc char[LongestLabel];
        int start = number is null ? 0 : LabelFolding.Fold(number, folded);
        int end = start + LabelFolding.Fold(text, folded[start..]);
        if (end == start) return;
        _columns.TryAdd(WordHash.Of(folded[start..end]), column);
        _columns.TryAdd(WordHash.Of(folded[..end]), column);
        AddPlain(start, text, folded, column);
    }
}
