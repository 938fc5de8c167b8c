using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Items of a stream with the column of each, and which of them certainly stand in one row.</summary>
internal sealed class StreamGrid
{
    private readonly List<StreamItem> _items;
    private readonly StreamPlace[] _places;

    public StreamGrid(TableGrammar grammar, List<StreamItem> items, StreamPlace[] places)
    {
        Grammar = grammar;
        _items = items;
        _places = places;
        int columns = grammar.Table.Columns.Length;
        Counts = new int[columns];
        Ranks = new int[items.Count];
        Fragments = new int[items.Count];
        for (int i = 0; i < items.Count; i++)
        {
            int column = places[i].Column;
            Ranks[i] = column >= 0 && IsValue(i) ? Counts[column]++ : -1;
        }

        Split(true);
    }

    public TableGrammar Grammar { get; }

    public List<StreamItem> Items => _items;

    /// <summary>By item: its number among the values of its column; -1 for marks without a value.</summary>
    public int[] Ranks { get; }

    /// <summary>By item: number of the part of a row it stands in.</summary>
    public int[] Fragments { get; }

    public int FragmentCount { get; private set; }

    /// <summary>By column: how many values it has.</summary>
    public int[] Counts { get; }

    /// <summary>Whether an item and another, which need not be there, stand in one part of a row.</summary>
    public bool AreOfOnePart(int item, int other) => other >= 0 && other < _items.Count && Fragments[other] == Fragments[item];

    public int ColumnOf(int item) => _places[item].Column;

    /// <summary>Whether an item is a value, not marks of one that stands elsewhere.</summary>
    public bool IsValue(int item) => _items[item].Shape != ItemShape.Marks || (MayBeMarksOnly(_places[item].Column) && !IsAttached(item));

    /// <summary>Whether an item is marks of the value before it.</summary>
    public bool IsAttached(int item) => _places[item].IsAttached;

    /// <summary>The row that an item was found to stand in; -1 for none.</summary>
    public int RowOf(int item) => _places[item].Row;

    /// <summary>Whether rows of a kind have the column.</summary>
    public bool Has(int kind, int column) => Grammar.Has(kind, column);

    public bool IsCommon(int column)
    {
        for (int k = 0; k < Grammar.Present.Length; k++)
            if (!Has(k, column)) return false;
        return true;
    }

    public bool IsOptional(int column) => Grammar.IsOptional(column);

    /// <summary>Whether a value of the column is nothing but marks.</summary>
    public bool HasMarksAlone(int column)
    {
        for (int i = 0; i < _items.Count; i++)
            if (_places[i].Column == column && _items[i].Shape == ItemShape.Marks) return true;
        return false;
    }

    public bool IsText(int column) => Grammar.CellOf(column).Shape == CellShape.Text;

    /// <summary>Cuts the stream into parts of rows: within several rows a header between two items says nothing of the second.</summary>
    public void Split(bool atHeaders)
    {
        FragmentCount = 0;
        for (int i = 0; i < _items.Count; i++)
        {
            bool goesOn = i > 0 && _places[i].GoesOn && !IsRepeated(i) && !IsRepeated(i - 1) && !(atHeaders && _items[i].IsAfterHeader);
            Fragments[i] = goesOn ? FragmentCount - 1 : FragmentCount++;
        }
    }

    /// <summary>
    /// Cuts a part in two that is a piece of the last row and the next piece of the first: where such pieces are printed row after row, these two touch, and
    /// every other part ends and begins where they do.
    /// </summary>
    /// <param name="rows">How many rows there are.</param>
    public void SplitJoined(int rows)
    {
        const int fewest = 3;
        if (rows < fewest) return;
        int columns = Counts.Length, cuts = 0;
        int[] ends = new int[columns], starts = new int[columns];
        for (int i = 0; i < _items.Count; i++)
        {
            if (ColumnOf(i) < 0) continue;
            if (!AreOfOnePart(i, i - 1)) starts[ColumnOf(i)]++;
            if (!AreOfOnePart(i, i + 1)) ends[ColumnOf(i)]++;
        }

        int before = -1;
        for (int i = 0; i < _items.Count; i++)
        {
            bool isJoint = i > 0 && before == Fragments[i] && !_items[i].SharesLine && ColumnOf(i) >= 0 && ColumnOf(i - 1) >= 0 && ends[ColumnOf(i - 1)] == rows - 1 && starts[ColumnOf(i)] == rows - 1;
            if (isJoint) cuts++;
            before = Fragments[i];
            Fragments[i] += cuts;
        }

        FragmentCount += cuts;
    }

    /// <summary>Whether the same column stands before or behind an item: its column is printed by itself.</summary>
    private bool IsRepeated(int i) =>
        (i > 0 && _places[i - 1].Column == _places[i].Column && !IsAttached(i)) || (i + 1 < _items.Count && _places[i + 1].Column == _places[i].Column && !IsAttached(i + 1));

    /// <summary>Whether a cell of the column may hold nothing but marks.</summary>
    public bool MayBeMarksOnly(int column) =>
        column >= 0 && Grammar.CellOf(column).Shape is CellShape.Money or CellShape.Date or CellShape.Text;
}
