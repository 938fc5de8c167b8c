using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Location;

/// <summary>The tables of a layout that was made of lines, which knows the rows of each.</summary>
internal static class LineTables
{
    /// <param name="rowTables">By row: the table whose values it has; -1 for other rows.</param>
    /// <param name="form">The form.</param>
    /// <param name="options">Limits.</param>
    public static LocatedTable[] Locate(int[] rowTables, FormDescriptor form, ReadOptions options)
    {
        List<LocatedTable> tables = [];
        for (int t = 0; t < form.Tables.Length; t++)
        {
            List<int> rows = [];
            bool isCut = false;
            for (int r = 0; r < rowTables.Length; r++)
            {
                if (rowTables[r] != t) continue;
                isCut |= rows.Count == options.MaxTableRows;
                if (rows.Count < options.MaxTableRows) rows.Add(r);
            }

            if (rows.Count == 0) continue;
            double[] positions = new double[form.Tables[t].Columns.Length];
            Array.Fill(positions, double.NaN);
            tables.Add(new LocatedTable { Table = form.Tables[t], TitleRow = -1, HeaderRows = [], DataRows = [.. rows], ColumnPositions = positions, IsCut = isCut });
        }

        return [.. tables];
    }
}
