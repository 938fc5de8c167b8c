using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Puts the parts of rows that a stream of cells has into rows. Columns are printed top to bottom, so where a column has a value for each row the order
/// tells the row; what stands in one part with such a value stands in its row.
/// </summary>
internal sealed class StreamRows
{
    private readonly StreamGrid _grid;
    private readonly int _columns;
    private readonly List<ColumnNeed> _needs;
    private readonly List<int>[] _waiting;
    private readonly List<int> _freed = [];

    private StreamRows(StreamGrid grid, List<ColumnNeed> needs)
    {
        _needs = needs;
        _grid = grid;
        _columns = grid.Counts.Length;
        _waiting = new List<int>[_columns];
        IsLostMarks = new bool[grid.Items.Count];
        Cells = [];
        Kinds = [];
        Weak = [];
    }

    /// <summary>By row and column: the item that is the value; -1 where there is none.</summary>
    public int[] Cells { get; private set; }

    /// <summary>By row and column: items that are marks of the value.</summary>
    public Dictionary<int, int> Marks { get; } = [];

    public int[] Kinds { get; private set; }

    /// <summary>By row and column: whether only the order tells that the value stands there, against other signs.</summary>
    public bool[] Weak { get; private set; }

    /// <summary>By row and column: whether another way to place the values, which is nearly as good, has another there.</summary>
    public bool[] Contested { get; private set; } = [];

    /// <summary>Whether the rows were searched for together with the columns.</summary>
    public bool IsSearched { get; private init; }

    public int RowCount => Kinds.Length;

    /// <summary>Values that found no place.</summary>
    public int Lost { get; private set; }

    /// <summary>By column: whether an item of it found no place.</summary>
    public bool[] HasLost { get; private set; } = [];

    /// <summary>Whether it is uncertain which rows are of which kind.</summary>
    public bool HasUnsureKinds { get; private set; }

    /// <summary>By item: whether it is marks that found no value.</summary>
    public bool[] IsLostMarks { get; }

    /// <summary>Whether such marks stand apart from all values.</summary>
    public bool HasLostMarksApart { get; private set; }

    /// <summary>Rows by the order of the values in their columns.</summary>
    public static StreamRows Of(StreamGrid grid, in StreamCensus census, List<ColumnNeed> needs)
    {
        var rows = new StreamRows(grid, needs);
        rows.Build(census);
        return rows;
    }

    /// <summary>Rows that were found with the columns.</summary>
    public static StreamRows Found(StreamGrid grid, int count, in StreamCensus census, List<ColumnNeed> needs)
    {
        var rows = new StreamRows(grid, needs) { IsSearched = true };
        rows.Fill(count, census);
        return rows;
    }

    private void Begin(int count)
    {
        Cells = new int[count * _columns];
        Array.Fill(Cells, -1);
        Weak = new bool[Cells.Length];
        Contested = new bool[Cells.Length];
        HasLost = new bool[_columns];
        Kinds = new int[count];
        Array.Fill(Kinds, Math.Max(0, _grid.Grammar.OtherKind));
    }

    private void Fill(int count, in StreamCensus census)
    {
        int decided = _grid.Grammar.DecidedKind, events = 0;
        if (count == 1) _grid.Split(false);
        Begin(count);
        for (int i = 0; i < _grid.Items.Count; i++)
        {
            int row = _grid.RowOf(i);
            Put(i, row);
            if (row >= 0 && decided >= 0 && !_grid.IsCommon(_grid.ColumnOf(i))) Kinds[row] = decided;
        }

        foreach (int kind in Kinds) events += kind == decided ? 1 : 0;
        HasUnsureKinds = events != census.Events && decided >= 0;
        PlaceWaiting(count);
        DropMarks();
    }

    private void Build(in StreamCensus census)
    {
        int decided = _grid.Grammar.DecidedKind, events = census.Events, count = census.Rows;
        if (count == 1) _grid.Split(false);
        else _grid.SplitJoined(count);
        Begin(count);
        var placing = new FragmentPlacing(_grid, count);
        foreach (bool marksToo in (ReadOnlySpan<bool>)[false, true])
        {
            bool[] trusted = Trusted(count, events, marksToo), common = new bool[_columns];
            for (int c = 0; c < _columns; c++) common[c] = trusted[c] && _grid.IsCommon(c);
            placing.Place(common, trusted, _ => true);
            if (decided >= 0 && !marksToo) FindEvents(placing, events, decided);
            placing.Place(trusted, trusted, r => Kinds[r] == decided);
        }

        for (int i = 0; i < _grid.Items.Count; i++) Put(i, placing.RowOfFragment[_grid.Fragments[i]]);
        PlaceWaiting(count);
        DropMarks();
    }

    /// <summary>By column: whether it must be filled and has a value for each of its rows, one that is more than marks unless these are asked for.</summary>
    private bool[] Trusted(int rows, int events, bool marksToo)
    {
        bool[] trusted = new bool[_columns];
        for (int c = 0; c < _columns; c++)
            trusted[c] = _grid.Counts[c] > 0 && _grid.Counts[c] == (_grid.IsCommon(c) ? rows : events) && !_grid.IsOptional(c) && (marksToo || !_grid.HasMarksAlone(c));
        return trusted;
    }

    private void FindEvents(FragmentPlacing placing, int events, int decided)
    {
        bool[] isEvent = new EventRows(_grid, placing, RowCount).Find(events, out bool isUnsure);
        HasUnsureKinds = isUnsure;
        for (int r = 0; r < RowCount; r++)
            if (isEvent[r]) Kinds[r] = decided;
    }

    private void Put(int item, int row)
    {
        int column = _grid.ColumnOf(item);
        if (column < 0)
        {
            if (_grid.Items[item].Shape == ItemShape.Marks) LoseMarks(item);
            else Lost++;
            return;
        }

        int place = (row * _columns) + column;
        if (!_grid.IsValue(item))
        {
            if (row < 0 || !(IsInside(item) || _grid.IsAttached(item)) || !Marks.TryAdd(place, item)) LoseMarks(item);
        }
        else if (row >= 0 && Cells[place] < 0) Cells[place] = item;
        else (_waiting[column] ??= []).Add(item);
    }

    /// <summary>Whether every value found a place and it is sure which rows are of which kind.</summary>
    public bool IsSound => Lost == 0 && !HasUnsureKinds && !System.Array.Exists(Weak, w => w);

    /// <summary>By row and column: marks that stood apart and are the value's by what its column has in other rows.</summary>
    public Dictionary<int, List<byte>> Returned { get; } = [];

    /// <summary>Takes away marks that stand apart from a value.</summary>
    /// <param name="item">The marks.</param>
    /// <param name="place">The value that has them; -1 where none has.</param>
    /// <param name="cell">The cell that they fill; -1 where they fill none.</param>
    public void Free(int item, int place, int cell)
    {
        if (place >= 0) Marks.Remove(place);
        if (cell >= 0) Cells[cell] = -1;
        IsLostMarks[item] = false;
        _freed.Add(item);
    }

    /// <summary>Compares the rows with others of the same items.</summary>
    public void Contest(StreamRows other)
    {
        Lost = Math.Max(Lost, other.Lost);
        for (int place = 0; place < Cells.Length; place++)
        {
            int there = place < other.Cells.Length ? other.Cells[place] : -1;
            Contested[place] = Cells[place] != there || (Cells[place] >= 0 && other.Kinds[place / _columns] != Kinds[place / _columns]);
        }
    }

    /// <summary>Notes the values that may as well stand elsewhere.</summary>
    /// <param name="isOpen">By item.</param>
    public void Contest(bool[] isOpen)
    {
        for (int place = 0; place < Cells.Length; place++)
            if (Cells[place] is >= 0 and var item) Contested[place] |= isOpen[item];
    }

    /// <summary>The places of the items.</summary>
    public StreamPlace[] Places()
    {
        var places = new StreamPlace[_grid.Items.Count];
        Array.Fill(places, new StreamPlace(-1, -1, false, false));
        for (int place = 0; place < Cells.Length; place++)
            if (Cells[place] is >= 0 and var item) places[item] = new StreamPlace(place % _columns, place / _columns, false, false);
        foreach ((int place, int item) in Marks) places[item] = new StreamPlace(place % _columns, place / _columns, false, true);
        return places;
    }

    /// <summary>The items that are in no cell.</summary>
    public IEnumerable<int> NotPlaced()
    {
        bool[] isPlaced = new bool[_grid.Items.Count];
        foreach (int item in Cells)
            if (item >= 0) isPlaced[item] = true;
        foreach (int item in Marks.Values) isPlaced[item] = true;
        foreach (int item in _freed) isPlaced[item] = true;
        for (int i = 0; i < isPlaced.Length; i++)
            if (!isPlaced[i]) yield return i;
    }

    private void LoseMarks(int item)
    {
        IsLostMarks[item] = true;
        HasLostMarksApart |= !_grid.AreOfOnePart(item, item - 1) && !_grid.AreOfOnePart(item, item + 1);
    }

    /// <summary>Whether marks stand between two values of one part: raised marks are printed in a line of their own, which may belong to any of its values.</summary>
    private bool IsInside(int item) => _grid.AreOfOnePart(item, item - 1) && _grid.AreOfOnePart(item, item + 1);

    /// <summary>A text of nothing but marks where no text is needed is a raised mark of another value.</summary>
    private void DropMarks()
    {
        for (int place = 0; place < Cells.Length; place++)
        {
            int item = Cells[place], column = place % _columns;
            if (item < 0 || _grid.Items[item].Shape != ItemShape.Marks || !_grid.IsText(column)) continue;
            if (_needs.Exists(n => n.Column == column) && MayFill(place / _columns, column)) continue;
            Cells[place] = -1;
            LoseMarks(item);
        }
    }

    /// <summary>Items that nothing ties to a row fill the gaps of their column, top to bottom, where they are as many.</summary>
    private void PlaceWaiting(int rows)
    {
        for (int c = 0; c < _columns; c++)
        {
            if (_waiting[c] is not { } waiting) continue;
            List<int> gaps = [];
            for (int r = 0; r < rows; r++)
                if (Cells[(r * _columns) + c] < 0 && _grid.Has(Kinds[r], c) && MayFill(r, c)) gaps.Add(r);
            bool fits = gaps.Count == waiting.Count;
            foreach (int item in waiting)
                if (!_grid.IsValue(item)) fits = false;
            for (int i = 0; i < waiting.Count; i++)
            {
                if (!fits)
                {
                    Lost++;
                    HasLost[c] |= _grid.IsValue(waiting[i]);
                    continue;
                }

                Cells[(gaps[i] * _columns) + c] = waiting[i];
                Weak[(gaps[i] * _columns) + c] = true;
            }
        }
    }

    /// <summary>Whether a column may be filled in a row: one that a code requires is filled where that code stands.</summary>
    public bool MayFill(int row, int column)
    {
        if (!_grid.IsOptional(column) || _needs.Find(n => n.Column == column) is not { } need) return true;
        int code = Cells[(row * _columns) + need.When];
        return code >= 0 && _grid.Items[code].Text == need.Value;
    }
}
