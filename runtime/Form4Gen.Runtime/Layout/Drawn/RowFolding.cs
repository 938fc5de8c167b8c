using System;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>
/// Puts the lines of a drawn table together to rows. Nothing may be between two rows, so the cells tell: text goes on in the next line because it did
/// not fit in this one. A line that has a word for which there was room in the line before begins a row.
/// </summary>
internal sealed class RowFolding(string text, DrawnTable table)
{
    /// <summary>A cell goes over fewer lines.</summary>
    private const int MostLines = 64;

    private bool _isApart = true;

    /// <summary>What stands between two lines parts their rows.</summary>
    public void Part() => _isApart = true;

    /// <summary>Adds a line of values.</summary>
    /// <param name="line">By column: what stands in it.</param>
    public void Add(DrawnRun[] line)
    {
        if (Array.TrueForAll(line, static run => run.IsEmpty)) return;
        if (!_isApart && table.Rows[^1] is { Count: < MostLines } row && GoesOn(row[^1], line)) row.Add(line);
        else table.Rows.Add([line]);
        _isApart = false;
    }

    private bool GoesOn(DrawnRun[] above, DrawnRun[] line)
    {
        for (int c = 0; c < line.Length; c++)
        {
            if (line[c].IsEmpty) continue;
            if (above[c].IsEmpty || Fits(above[c].Room(table.Widths[c]), line[c])) return false;
            ReadOnlySpan<char> upper = text.AsSpan(above[c].Start, above[c].Length), lower = text.AsSpan(line[c].Start, line[c].Length);
            if (lower.Length > 2 && upper.SequenceEqual(lower)) return false;
            if (WholeValue.Of(upper) is var kind and not WholeValueKind.None && kind == WholeValue.Of(lower)) return false;
        }

        return true;
    }

    private bool Fits(int room, in DrawnRun run)
    {
        ReadOnlySpan<char> rest = text.AsSpan(run.Start, run.Length);
        int space = rest.IndexOf(' ');
        return room > (space < 0 ? rest.Length : space);
    }
}
