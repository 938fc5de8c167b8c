using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>What tells for and against the places that values of a stream were given.</summary>
internal sealed class StreamCertainty
{
    private readonly StreamGrid _grid;
    private readonly StreamRows _rows;
    private readonly int _columns;
    private readonly bool[] _isEqual;
    private readonly bool _isAloneWithNeed;
    private readonly int _apart;

    public StreamCertainty(StreamGrid grid, StreamRows rows, List<ColumnNeed> needs)
    {
        _grid = grid;
        _rows = rows;
        _columns = _grid.Counts.Length;
        _isEqual = new bool[_columns];
        for (int c = 0; c < _columns; c++) _isEqual[c] = _rows.RowCount > 1 && IsEqual(c);
        for (int r = 0; r < _rows.RowCount; r++) _apart += HasWhole(r) ? 0 : 1;
        _isAloneWithNeed = _rows.RowCount == 1 && needs.Exists(n => _rows.Cells[n.Column] >= 0);
    }

    /// <summary>Whether most of a row's values stand in one part with an item.</summary>
    public bool IsWhole(int row, int item)
    {
        const float most = 0.6f;
        int filled = 0, together = 0;
        for (int c = 0; c < _columns; c++)
        {
            int other = _rows.Cells[(row * _columns) + c];
            if (other < 0) continue;
            filled++;
            if (_grid.Fragments[other] == _grid.Fragments[item]) together++;
        }

        return together >= most * filled;
    }

    /// <summary>Whether a value's row is known though it stands apart from the row: there is but one row that is not whole, or all rows have the value.</summary>
    public bool IsKnown(int column) => !(_isAloneWithNeed && _grid.IsText(column)) && (_apart <= 1 || _isEqual[column]);

    /// <summary>Whether a column has a value for each row that there is.</summary>
    public bool IsFull(int column) => _grid.IsCommon(column) && _grid.Counts[column] == _rows.RowCount;

    /// <summary>
    /// Whether marks that found no value may be an item's: they stand beside it in its part of a row, or, where they stand apart, it has marks that they may
    /// go on.
    /// </summary>
    public bool LostMarksBeside(int item)
    {
        if (_rows.HasLostMarksApart && _grid.Items[item].MarkCount > 0) return true;
        return IsLostBeside(item, item - 1) || IsLostBeside(item, item + 1);
    }

    /// <summary>
    /// Whether it is open which column an item of nothing but marks stands in: between the values around it in its part of a row there are more columns that
    /// bear marks than such items. Where its part begins or ends with them, they stand beside the value there is.
    /// </summary>
    public bool IsOpenColumn(int row, int item)
    {
        if (_grid.Items[item].Shape != ItemShape.Marks) return false;
        int first = item, last = item;
        while (IsEmptyOf(item, first - 1)) first--;
        while (IsEmptyOf(item, last + 1)) last++;
        bool hasBefore = _grid.AreOfOnePart(item, first - 1), hasBehind = _grid.AreOfOnePart(item, last + 1);
        if (!hasBefore && !hasBehind) return true;
        int from = hasBefore ? _grid.ColumnOf(first - 1) + 1 : _grid.ColumnOf(first), to = hasBehind ? _grid.ColumnOf(last + 1) : _grid.ColumnOf(last) + 1, places = 0;
        for (int c = from; c < to; c++) places += _grid.Has(_rows.Kinds[row], c) && _grid.MayBeMarksOnly(c) && !_grid.IsText(c) && !_grid.IsOptional(c) ? 1 : 0;
        return places > last - first + 1;
    }

    private bool IsEmptyOf(int item, int other) => _grid.AreOfOnePart(item, other) && _grid.Items[other].Shape == ItemShape.Marks && !_grid.IsAttached(other);

    /// <summary>Whether an optional text stands in a row whose code does not ask for it and which lacks a text that it must have: it may be that one.</summary>
    public bool MayBeOther(int row, int column)
    {
        if (!_grid.IsText(column) || !_grid.IsOptional(column) || _rows.MayFill(row, column)) return false;
        for (int c = 0; c < _columns; c++)
            if (_grid.IsText(c) && !_grid.IsOptional(c) && _grid.Has(_rows.Kinds[row], c) && _rows.Cells[(row * _columns) + c] < 0) return true;
        return false;
    }

    private bool IsLostBeside(int item, int other) => _grid.AreOfOnePart(item, other) && _rows.IsLostMarks[other];

    private bool HasWhole(int row)
    {
        for (int c = 0; c < _columns; c++)
            if (_rows.Cells[(row * _columns) + c] is >= 0 and var item && IsWhole(row, item)) return true;
        return false;
    }

    /// <summary>Whether all values of a column are the same.</summary>
    private bool IsEqual(int column)
    {
        string? first = null;
        for (int r = 0; r < _rows.RowCount; r++)
        {
            if (_rows.Cells[(r * _columns) + column] is not (>= 0 and var item)) continue;
            first ??= _grid.Items[item].Text;
            if (_grid.Items[item].Text != first) return false;
        }

        return true;
    }
}
