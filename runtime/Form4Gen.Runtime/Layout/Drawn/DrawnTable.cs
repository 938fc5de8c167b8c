using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>A table that is drawn in text: what stands over its columns, and its rows, of which each may go over several lines.</summary>
internal sealed class DrawnTable
{
    /// <summary>Lines of its title.</summary>
    public List<DrawnRun> Title { get; } = [];

    /// <summary>By column: the lines of its header, from the top.</summary>
    public required List<DrawnRun>[] Headers { get; init; }

    /// <summary>By column: its width in characters.</summary>
    public required int[] Widths { get; init; }

    /// <summary>Its rows: lines, each with a run for every column.</summary>
    public List<List<DrawnRun[]>> Rows { get; } = [];

    /// <summary>Puts the columns of a table that goes on below to the right of these; each has the same rows.</summary>
    public DrawnTable Beside(DrawnTable right)
    {
        var joined = new DrawnTable { Headers = [.. Headers, .. right.Headers], Widths = [.. Widths, .. right.Widths] };
        joined.Title.AddRange(Title);
        for (int r = 0; r < Rows.Count; r++)
        {
            List<DrawnRun[]> row = [];
            for (int l = 0; l < Rows[r].Count || l < right.Rows[r].Count; l++)
                row.Add([.. LineOf(Rows[r], l, Widths.Length), .. LineOf(right.Rows[r], l, right.Widths.Length)]);
            joined.Rows.Add(row);
        }

        return joined;
    }

    private static DrawnRun[] LineOf(List<DrawnRun[]> row, int line, int columns) => line < row.Count ? row[line] : new DrawnRun[columns];
}
