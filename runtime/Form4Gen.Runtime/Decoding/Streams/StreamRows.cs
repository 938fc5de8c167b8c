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
    private readonly int[] _rowOfFragment;
    private readonly List<int>[] _waiting;
    private int[] _rowOfEvent = [];

    private StreamRows(StreamGrid grid, List<ColumnNeed> needs)
    {
        _needs = needs;
        _grid = grid;
        _columns = grid.Counts.Length;
        _rowOfFragment = new int[grid.FragmentCount];
        Array.Fill(_rowOfFragment, -1);
        _waiting = new List<int>[_columns];
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

    public int RowCount => Kinds.Length;

    /// <summary>Items that found no place.</summary>
    public int Lost { get; private set; }

    /// <summary>By column: whether an item of it found no place.</summary>
    public bool[] HasLost { get; private set; } = [];

    /// <summary>Whether it is uncertain which rows are of which kind.</summary>
    public bool HasUnsureKinds { get; private set; }

    public static StreamRows Of(StreamGrid grid, in StreamCensus census, List<ColumnNeed> needs)
    {
        var rows = new StreamRows(grid, needs);
        rows.Build(census);
        return rows;
    }

    private void Build(in StreamCensus census)
    {
        int decided = Array.FindIndex(_grid.Grammar.Table.Kinds, k => k.WhenColumn >= 0), other = Array.FindIndex(_grid.Grammar.Table.Kinds, k => k.WhenColumn < 0);
        int events = census.Events, count = census.Rows;
        if (count == 1) _grid.Split(false);
        Cells = new int[count * _columns];
        Array.Fill(Cells, -1);
        Weak = new bool[Cells.Length];
        HasLost = new bool[_columns];
        Kinds = new int[count];
        int reference = Reference(count, c => _grid.IsCommon(c)), eventReference = decided < 0 ? -1 : Reference(events, c => !_grid.IsCommon(c));
        MapEvents(count, events, reference, eventReference);
        Array.Fill(Kinds, Math.Max(0, other));
        foreach (int row in _rowOfEvent)
            if (row >= 0) Kinds[row] = decided;
        PlaceFragments(count, events, reference, eventReference);
        PlaceWaiting(count);
        DropMarks();
    }

    /// <summary>The column with a value for each row that stands beside others most often; -1 where none has.</summary>
    private int Reference(int count, Predicate<int> isMeant)
    {
        Span<int> links = stackalloc int[_columns];
        for (int i = 1; i < _grid.Items.Count; i++)
        {
            if (_grid.Fragments[i] != _grid.Fragments[i - 1]) continue;
            if (_grid.ColumnOf(i) >= 0) links[_grid.ColumnOf(i)]++;
            if (_grid.ColumnOf(i - 1) >= 0) links[_grid.ColumnOf(i - 1)]++;
        }

        int best = -1;
        for (int c = 0; c < _columns; c++)
            if (isMeant(c) && !_grid.IsOptional(c) && _grid.Counts[c] == count && (best < 0 || links[c] >= links[best])) best = c;
        return best;
    }

    /// <summary>Finds the row of each event: each value that only rows of the kind have which a column decides.</summary>
    private void MapEvents(int rows, int events, int reference, int eventReference)
    {
        _rowOfEvent = new int[events];
        Array.Fill(_rowOfEvent, -1);
        if (events == rows)
        {
            for (int e = 0; e < events; e++) _rowOfEvent[e] = e;
            return;
        }

        bool[] taken = new bool[rows];
        if (reference >= 0 && eventReference >= 0) LinkEvents(reference, eventReference, taken);
        bool[] isOther = new bool[rows];
        if (reference >= 0) FindOthers(reference, isOther, taken);
        List<int> freeRows = [], freeEvents = [];
        for (int r = 0; r < rows; r++)
            if (!taken[r] && !isOther[r]) freeRows.Add(r);
        for (int e = 0; e < events; e++)
            if (_rowOfEvent[e] < 0) freeEvents.Add(e);
        if (freeRows.Count != freeEvents.Count && freeEvents.Count == events && Array.IndexOf(isOther, true) < 0 && EventsByFirstColumn(rows, events)) return;
        HasUnsureKinds = freeRows.Count != freeEvents.Count;
        for (int i = 0; i < Math.Min(freeRows.Count, freeEvents.Count); i++) _rowOfEvent[freeEvents[i]] = freeRows[i];
    }

    private void LinkEvents(int reference, int eventReference, bool[] taken)
    {
        Span<int> row = new int[_grid.FragmentCount];
        row.Fill(-1);
        for (int i = 0; i < _grid.Items.Count; i++)
            if (_grid.ColumnOf(i) == reference && _grid.Ranks[i] >= 0) row[_grid.Fragments[i]] = _grid.Ranks[i];
        for (int i = 0; i < _grid.Items.Count; i++)
        {
            int rank = _grid.Ranks[i], r = row[_grid.Fragments[i]];
            if (_grid.ColumnOf(i) != eventReference || rank < 0 || r < 0 || rank >= _rowOfEvent.Length || taken[r]) continue;
            _rowOfEvent[rank] = r;
            taken[r] = true;
        }
    }

    /// <summary>Rows whose values stand together and have none that only the decided kind has.</summary>
    private void FindOthers(int reference, bool[] isOther, bool[] taken)
    {
        bool[] hasEvent = new bool[_grid.FragmentCount], hasFirst = new bool[_grid.FragmentCount];
        for (int i = 0; i < _grid.Items.Count; i++)
        {
            int column = _grid.ColumnOf(i);
            if (column < 0) continue;
            hasEvent[_grid.Fragments[i]] |= !_grid.IsCommon(column);
            hasFirst[_grid.Fragments[i]] |= column == 0;
        }

        for (int i = 0; i < _grid.Items.Count; i++)
        {
            int f = _grid.Fragments[i];
            if (_grid.ColumnOf(i) == reference && _grid.Ranks[i] >= 0 && hasFirst[f] && !hasEvent[f] && !taken[_grid.Ranks[i]]) isOther[_grid.Ranks[i]] = true;
        }
    }

    /// <summary>Where the first column stands in order for all rows, the rows are those whose first value has an event beside it.</summary>
    private bool EventsByFirstColumn(int rows, int events)
    {
        if (_grid.Counts[0] != rows) return false;
        bool[] hasEvent = new bool[_grid.FragmentCount];
        for (int i = 0; i < _grid.Items.Count; i++)
            if (_grid.ColumnOf(i) is >= 0 and var c && !_grid.IsCommon(c)) hasEvent[_grid.Fragments[i]] = true;
        List<int> found = [];
        for (int i = 0; i < _grid.Items.Count; i++)
            if (_grid.ColumnOf(i) == 0 && _grid.Ranks[i] >= 0 && hasEvent[_grid.Fragments[i]]) found.Add(_grid.Ranks[i]);
        if (found.Count != events) return false;
        found.CopyTo(_rowOfEvent);
        return true;
    }

    private void PlaceFragments(int rows, int events, int reference, int eventReference)
    {
        for (int i = 0; i < _grid.Items.Count; i++)
        {
            int column = _grid.ColumnOf(i), rank = _grid.Ranks[i];
            if (rank < 0) continue;
            if (column == reference) _rowOfFragment[_grid.Fragments[i]] = rank;
            else if (column == eventReference && rank < events && _rowOfFragment[_grid.Fragments[i]] < 0) _rowOfFragment[_grid.Fragments[i]] = _rowOfEvent[rank];
        }

        for (int i = 0; i < _grid.Items.Count; i++)
        {
            if (_rowOfFragment[_grid.Fragments[i]] < 0 && RowByOrder(i, rows, events) is >= 0 and var row) _rowOfFragment[_grid.Fragments[i]] = row;
        }

        for (int i = 0; i < _grid.Items.Count; i++) Put(i, _rowOfFragment[_grid.Fragments[i]]);
    }

    /// <summary>The row that an item's order in its column tells; -1 where the column has not one value for each row.</summary>
    private int RowByOrder(int item, int rows, int events)
    {
        int column = _grid.ColumnOf(item), rank = _grid.Ranks[item];
        if (column < 0 || rank < 0) return -1;
        if (_grid.IsCommon(column)) return _grid.Counts[column] == rows ? rank : -1;
        return _grid.Counts[column] == events ? _rowOfEvent[rank] : -1;
    }

    private void Put(int item, int row)
    {
        int column = _grid.ColumnOf(item);
        if (column < 0)
        {
            Lost++;
            return;
        }

        int place = (row * _columns) + column;
        if (!_grid.IsValue(item))
        {
            if (row >= 0 && IsInside(item)) Marks.TryAdd(place, item);
            else Lost++;
        }
        else if (row >= 0 && Cells[place] < 0) Cells[place] = item;
        else (_waiting[column] ??= []).Add(item);
    }

    /// <summary>Whether most of a row's values stand in one part with an item.</summary>
    public bool IsWhole(int row, int item)
    {
        const float most = 0.6f;
        int filled = 0, together = 0;
        for (int c = 0; c < _columns; c++)
        {
            int other = Cells[(row * _columns) + c];
            if (other < 0) continue;
            filled++;
            if (_grid.Fragments[other] == _grid.Fragments[item]) together++;
        }

        return together >= most * filled;
    }

    /// <summary>Whether a value's row is known though it stands apart from the row: there is but one row that is not whole, or all rows have the value.</summary>
    public bool IsKnown(int column, int item)
    {
        int apart = 0;
        bool isEqual = true;
        for (int r = 0; r < RowCount; r++)
        {
            bool whole = false;
            for (int c = 0; c < _columns && !whole; c++) whole = Cells[(r * _columns) + c] is >= 0 and var other && IsWhole(r, other);
            if (!whole) apart++;
            int same = Cells[(r * _columns) + column];
            isEqual &= same < 0 || _grid.Items[same].Text == _grid.Items[item].Text;
        }

        bool isAlone = _grid.IsText(column) && RowCount == 1 && Array.Exists(_needs.ToArray(), n => Cells[n.Column] >= 0);
        return !isAlone && (apart <= 1 || (isEqual && RowCount > 1));
    }

    /// <summary>Whether marks stand between two values of one part: raised marks are printed in a line of their own, which may belong to any of its values.</summary>
    private bool IsInside(int item) =>
        item > 0 && item + 1 < _grid.Items.Count && _grid.Fragments[item - 1] == _grid.Fragments[item] && _grid.Fragments[item + 1] == _grid.Fragments[item];

    /// <summary>A text of nothing but marks where no text is needed is a raised mark of another value.</summary>
    private void DropMarks()
    {
        for (int place = 0; place < Cells.Length; place++)
        {
            int item = Cells[place], column = place % _columns;
            if (item < 0 || _grid.Items[item].Shape != ItemShape.Marks || !_grid.IsText(column)) continue;
            if (_needs.Exists(n => n.Column == column) && MayFill(place / _columns, column)) continue;
            Cells[place] = -1;
            Lost++;
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
    private bool MayFill(int row, int column)
    {
        if (!_grid.IsOptional(column) || _needs.Find(n => n.Column == column) is not { } need) return true;
        int code = Cells[(row * _columns) + need.When];
        return code >= 0 && _grid.Items[code].Text == need.Value;
    }
}
