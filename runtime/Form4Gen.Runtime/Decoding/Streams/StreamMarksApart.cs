using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Gives marks that stand apart from all values back to theirs. Raised marks are printed in lines of their own, so their order tells little; but a column
/// often has one mark in all its rows, or the next one in each.
/// </summary>
internal sealed class StreamMarksApart
{
    /// <summary>The share of the values with a mark that stand in one column by which others of that column have it too, and how many at least.</summary>
    private const float LeastShare = 0.5f;

    private const int LeastCount = 2;

    /// <summary>What counts for a mark that comes next in its column, and for one between the last and the next.</summary>
    private const float InSequence = 0.6f, Between = 0.9f;

    private readonly StreamGrid _grid;
    private readonly StreamRows _rows;
    private readonly int _columns;
    private readonly int[] _all = new int[byte.MaxValue + 1];
    private readonly Dictionary<(int Column, byte Mark), int> _bearers = [];

    private StreamMarksApart(StreamGrid grid, StreamRows rows)
    {
        _grid = grid;
        _rows = rows;
        _columns = grid.Counts.Length;
        for (int place = 0; place < rows.Cells.Length; place++)
        {
            if (rows.Cells[place] is not (>= 0 and var item)) continue;
            for (int m = 0; m < grid.Items[item].MarkCount; m++)
            {
                (int, byte) key = (place % _columns, grid.Items[item].MarkAt(m));
                _bearers[key] = _bearers.GetValueOrDefault(key) + 1;
                _all[key.Item2]++;
            }
        }
    }

    /// <summary>Gives back what can be given back.</summary>
    public static void Return(StreamGrid grid, StreamRows rows)
    {
        if (rows.RowCount <= LeastCount) return;
        var placeOf = new Dictionary<int, int>();
        foreach ((int place, int item) in rows.Marks) placeOf[item] = place;
        var apart = new StreamMarksApart(grid, rows);
        int[] rowOf = apart.RowsOfValues(), behind = Behind(rowOf);
        for (int i = 0, before = -1; i < rowOf.Length; i++)
        {
            if (rowOf[i] >= 0) before = rowOf[i];
            bool isAttached = placeOf.TryGetValue(i, out int attached);
            if (isAttached || rows.IsLostMarks[i] || apart.StandsInFor(i)) apart.Return(i, isAttached ? attached : -1, rowOf[i] >= 0 ? (rowOf[i] * apart._columns) + grid.ColumnOf(i) : -1, before, behind[i]);
        }
    }

    /// <summary>Whether an item is marks that fill a cell which may as well be empty.</summary>
    private bool StandsInFor(int item) => _grid.Items[item].Shape == ItemShape.Marks && _grid.ColumnOf(item) is >= 0 and var column && _grid.IsOptional(column) && !_grid.IsText(column);

    /// <summary>By item: the row of a value; -1 for others.</summary>
    private int[] RowsOfValues()
    {
        int[] rowOf = new int[_grid.Items.Count];
        System.Array.Fill(rowOf, -1);
        for (int place = 0; place < _rows.Cells.Length; place++)
            if (_rows.Cells[place] is >= 0 and var item) rowOf[item] = place / _columns;
        return rowOf;
    }

    private static int[] Behind(int[] rowOf)
    {
        int[] behind = new int[rowOf.Length];
        for (int i = rowOf.Length - 1, row = -1; i >= 0; i--)
        {
            behind[i] = row;
            if (rowOf[i] >= 0) row = rowOf[i];
        }

        return behind;
    }

    private void Return(int item, int attached, int cell, int before, int behind)
    {
        List<(int Place, byte Mark)> found = [];
        StreamItem marks = _grid.Items[item];
        for (int m = 0; m < marks.MarkCount; m++)
            if (PlaceOf(marks.MarkAt(m), before, behind, _rows.IsLostMarks[item]) is >= 0 and var place) found.Add((place, marks.MarkAt(m)));
            else if (attached >= 0) found.Add((attached, marks.MarkAt(m)));
        if (found.Count < marks.MarkCount) return;
        _rows.Free(item, attached, cell);
        foreach ((int place, byte mark) in found)
        {
            if (!_rows.Returned.TryGetValue(place, out List<byte>? list)) _rows.Returned[place] = list = [];
            if (!list.Contains(mark)) list.Add(mark);
        }
    }

    /// <summary>The value that a mark is most likely of, in the rows around it; -1 where nothing speaks for any.</summary>
    private int PlaceOf(byte mark, int before, int behind, bool isLost)
    {
        int best = -1;
        float most = isLost ? 0 : InSequence;
        foreach (int row in (System.ReadOnlySpan<int>)[before, behind, behind + 1, before - 1])
        {
            if (row < 0 || row >= _rows.RowCount) continue;
            for (int c = 0; c < _columns; c++)
            {
                float score = Score(mark, row, c);
                if (score > most) (best, most) = ((row * _columns) + c, score);
            }
        }

        return best;
    }

    private float Score(byte mark, int row, int column)
    {
        if (_rows.Cells[(row * _columns) + column] < 0 || !_grid.Grammar.CellOf(column).CarriesMarks || Bears(row, column, mark)) return 0;
        int bearers = _bearers.GetValueOrDefault((column, mark));
        float share = bearers >= LeastCount ? bearers / (float)_all[mark] : 0;
        if (share >= LeastShare) return share;
        bool isNext = mark > 1 && Bears(row - 1, column, mark - 1), isBefore = Bears(row + 1, column, mark + 1);
        return isNext && isBefore ? Between : isNext || isBefore ? InSequence : 0;
    }

    private bool Bears(int row, int column, int mark)
    {
        if (row < 0 || row >= _rows.RowCount || _rows.Cells[(row * _columns) + column] is not (>= 0 and var item)) return false;
        return _grid.Items[item].HasMark(mark) || (_rows.Returned.TryGetValue((row * _columns) + column, out List<byte>? returned) && returned.Contains((byte)mark));
    }
}
