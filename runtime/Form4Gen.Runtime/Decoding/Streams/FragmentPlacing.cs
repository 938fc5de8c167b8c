using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Gives the parts of rows their rows: each part the first row that still lacks all its columns. Columns are printed top to bottom, so that is the next
/// row; and where a tool printed a part late, as it does with cells that touch the header, that is the row whose other parts stood in their place.
/// </summary>
internal sealed class FragmentPlacing(StreamGrid grid, int rows)
{
    /// <summary>Rows that are looked at behind the first that a column lacks.</summary>
    private const int Reach = 128;

    private readonly int _columns = grid.Counts.Length;
    private readonly bool[] _taken = new bool[rows * grid.Counts.Length];
    private readonly int[] _firstFree = new int[grid.Counts.Length];

    /// <summary>By part of a row: its row; -1 where it has none yet.</summary>
    public int[] RowOfFragment { get; } = NoRows(grid.FragmentCount);

    /// <summary>Places the parts that have no row yet and a value of a column that tells.</summary>
    /// <param name="tells">By column: whether its values tell a part's row; it has one for each of its rows.</param>
    /// <param name="counts">By column: whether a row can have but one value of it.</param>
    /// <param name="mayTake">Whether a row can have the part's columns.</param>
    public void Place(bool[] tells, bool[] counts, Func<int, bool> mayTake)
    {
        for (int first = 0, end; first < grid.Items.Count; first = end)
        {
            end = EndOf(first);
            int fragment = grid.Fragments[first];
            if (RowOfFragment[fragment] >= 0 || !Has(first, end, tells)) continue;
            int row = FirstFree(first, end, counts, mayTake);
            if (row < 0) continue;
            RowOfFragment[fragment] = row;
            Take(first, end, counts, row);
        }
    }

    private static int[] NoRows(int count)
    {
        int[] rows = new int[count];
        Array.Fill(rows, -1);
        return rows;
    }

    private int EndOf(int first)
    {
        int end = first + 1;
        while (grid.AreOfOnePart(first, end)) end++;
        return end;
    }

    private bool IsIn(int item, bool[] columns) => grid.Ranks[item] >= 0 && grid.ColumnOf(item) is >= 0 and var column && columns[column];

    private bool Has(int first, int end, bool[] columns)
    {
        for (int i = first; i < end; i++)
            if (IsIn(i, columns)) return true;
        return false;
    }

    private int FirstFree(int first, int end, bool[] counts, Func<int, bool> mayTake)
    {
        int least = 0;
        for (int i = first; i < end; i++)
            if (IsIn(i, counts)) least = Math.Max(least, _firstFree[grid.ColumnOf(i)]);
        for (int row = least; row < Math.Min(rows, least + Reach); row++)
        {
            bool fits = mayTake(row);
            for (int i = first; i < end && fits; i++) fits = !IsIn(i, counts) || !_taken[(row * _columns) + grid.ColumnOf(i)];
            if (fits) return row;
        }

        return -1;
    }

    private void Take(int first, int end, bool[] counts, int row)
    {
        for (int i = first; i < end; i++)
        {
            if (!IsIn(i, counts)) continue;
            int column = grid.ColumnOf(i);
            _taken[(row * _columns) + column] = true;
            while (_firstFree[column] < rows && _taken[(_firstFree[column] * _columns) + column]) _firstFree[column]++;
        }
    }
}
