using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>Which leaf column each column of a printed grid is, by the headers that stand over it.</summary>
/// <param name="Columns">By column of the grid: the leaf column, or -1.</param>
/// <param name="DataRows">The rows under the headers.</param>
internal sealed record GridHeader(int[] Columns, List<int> DataRows)
{
    /// <summary>A wider printed table is none.</summary>
    private const int MaxColumns = 256;

    /// <summary>The share of a header that must agree where it is printed in another way than the schema has it.</summary>
    private const float MostOfHeader = 0.6f;

    /// <summary>Reads the headers of a table; null where they do not tell the columns for certain.</summary>
    /// <param name="located">The document.</param>
    /// <param name="part">The table.</param>
    /// <param name="before">The header of the same table on the page before, for a page that repeats none.</param>
    public static GridHeader? Of(LocatedForm located, LocatedTable part, GridHeader? before)
    {
        DocumentLayout layout = located.Layout;
        int table = System.Array.IndexOf(located.Form.Tables, part.Table);
        int[] columns = new int[MaxColumns];
        System.Array.Fill(columns, -1);
        List<int> data = [];
        bool found = false;
        foreach (int r in RowsOf(part))
        {
            if (data.Count > 0 || !IsHeader(located.Labels, layout.Rows[r], table, part.Table, columns, ref found)) data.Add(r);
        }

        if (!found && before is not null) columns = before.Columns;
        else if (!found || !IsAscending(columns)) return null;
        else Widen(layout, part, columns, data);
        return Explains(layout, columns, data) ? new GridHeader(columns, data) : null;
    }

    /// <summary>A header over several columns of the grid: those that no other header stands over hold parts of its values, such as signs.</summary>
    private static void Widen(DocumentLayout layout, LocatedTable part, int[] columns, List<int> data)
    {
        System.Span<bool> isHeaded = stackalloc bool[MaxColumns];
        foreach (int r in RowsOf(part))
        {
            if (data.Count > 0 && r >= data[0]) break;
            foreach (Cell cell in layout.CellsOf(layout.Rows[r]))
                if (cell.Column < MaxColumns) isHeaded[cell.Column] = true;
        }

        for (int g = 1; g < MaxColumns; g++)
            if (columns[g] < 0 && !isHeaded[g]) columns[g] = columns[g - 1];
    }

    private static List<int> RowsOf(LocatedTable part)
    {
        List<int> rows = [.. part.HeaderRows, .. part.DataRows];
        rows.Sort();
        return rows;
    }

    /// <summary>Whether most letters of a row are headers; those of leaf columns are noted.</summary>
    private static bool IsHeader(LabelMap labels, in Row row, int table, TableDescriptor descriptor, int[] columns, ref bool found)
    {
        ColumnLabels headers = ColumnLabels.Of(descriptor);
        int all = 0, agree = 0;
        System.Span<(int Grid, int Column)> seen = stackalloc (int, int)[MaxColumns];
        int count = 0;
        foreach (Cell cell in labels.Layout.CellsOf(row))
        {
            if (cell.TokenCount == 0 || cell.Column >= MaxColumns || count == MaxColumns) continue;
            int column = headers.ColumnOf(labels.Layout, cell, out int letters);
            if (column == ColumnLabels.None) column = Approximate(labels, cell, table, letters);
            all += letters;
            if (column == ColumnLabels.None) continue;
            agree += letters;
            if (column >= 0) seen[count++] = (cell.Column, column);
        }

        if (all == 0 || agree * 2 < all) return false;
        foreach ((int grid, int column) in seen[..count])
        {
            columns[grid] = column;
            found = true;
        }

        return true;
    }

    /// <summary>The column whose header a cell holds with other words or a misprint.</summary>
    private static int Approximate(LabelMap labels, in Cell cell, int table, int letters)
    {
        int best = ColumnLabels.None;
        float share = MostOfHeader;
        int last = -1;
        for (int t = cell.FirstToken; t < cell.FirstToken + cell.TokenCount; t++)
        {
            int s = labels.SegmentOf(t);
            if (s < 0 || s == last) continue;
            last = s;
            LabelSegment segment = labels.Segments[s];
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind is not (PhraseKind.ColumnHeader or PhraseKind.ColumnGroup) || phrase.Owner != table) continue;
            float agree = (float)segment.Letters / System.Math.Max(phrase.TotalLetters, letters);
            if (agree < share) continue;
            share = agree;
            best = phrase.Kind == PhraseKind.ColumnHeader ? phrase.Part : ColumnLabels.Group;
        }

        return best;
    }

    private static bool IsAscending(int[] columns)
    {
        int last = -1;
        foreach (int column in columns)
        {
            if (column < 0) continue;
            if (column <= last) return false;
            last = column;
        }

        return true;
    }

    /// <summary>Whether every filled cell stands in a known column.</summary>
    private static bool Explains(DocumentLayout layout, int[] columns, List<int> rows)
    {
        foreach (int r in rows)
            foreach (Cell cell in layout.CellsOf(layout.Rows[r]))
                if (cell.TokenCount > 0 && (cell.Column >= MaxColumns || columns[cell.Column] < 0)) return false;
        return true;
    }
}
