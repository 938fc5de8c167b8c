using System;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>
/// The header of a recognizer's table, where nothing of it is cut or lost: every cell holds a whole header, and every column has one. Then the
/// recognizer's cells are the printed ones, and what stands in them need not be put together.
/// </summary>
internal static class WholeHeader
{
    private const int MostRows = 3, MostColumns = 64;

    /// <summary>Reads the headers of a table; null where one of them is not as the form prints it.</summary>
    /// <param name="located">The document.</param>
    /// <param name="part">The table.</param>
    public static GridHeader? Of(LocatedForm located, LocatedTable part)
    {
        if (part.HeaderRows.Length is 0 or > MostRows || part.Table.Columns.Length > MostColumns) return null;
        int[] columns = new int[MostColumns];
        Array.Fill(columns, ColumnLabels.None);
        ColumnLabels labels = ColumnLabels.Of(part.Table);
        int found = 0, last = ColumnLabels.None;
        for (int g = 0; g < MostColumns; g++)
        {
            if (!TryColumn(located.Layout, part.HeaderRows, labels, g, ref columns[g])) return null;
            if (columns[g] < 0) continue;
            if (columns[g] <= last) return null;
            last = columns[g];
            found++;
        }

        return found == part.Table.Columns.Length && Stand(located.Layout, columns, part.DataRows) ? new GridHeader(columns, [.. part.DataRows]) : null;
    }

    /// <summary>Reads the header cells of a column of the grid, which stand one under the other; a header may go on from one to the next.</summary>
    private static bool TryColumn(DocumentLayout layout, ReadOnlySpan<int> rows, ColumnLabels labels, int grid, ref int column)
    {
        Span<int> cells = stackalloc int[MostRows];
        int count = 0;
        foreach (int r in rows)
        {
            Row row = layout.Rows[r];
            if (grid < row.CellCount && layout.Cells[row.FirstCell + grid].TokenCount > 0) cells[count++] = row.FirstCell + grid;
        }

        if (count == 0) return true;
        column = labels.ColumnOf(layout, cells[..count]);
        if (column >= 0) return true;
        for (int i = 0; i < count; i++)
        {
            int single = labels.ColumnOf(layout, cells[i..(i + 1)]);
            if (single == ColumnLabels.None || (single >= 0 && column >= 0)) return false;
            if (single >= 0) column = single;
        }

        if (column < 0) column = ColumnLabels.None;
        return true;
    }

    /// <summary>Whether every filled cell stands under a header.</summary>
    private static bool Stand(DocumentLayout layout, int[] columns, ReadOnlySpan<int> rows)
    {
        foreach (int r in rows)
            foreach (Cell cell in layout.CellsOf(layout.Rows[r]))
                if (cell.TokenCount > 0 && (cell.Column >= MostColumns || columns[cell.Column] < 0)) return false;
        return true;
    }
}
