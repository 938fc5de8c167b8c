using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>A row of a table as lines: the one with its values, and those that cells of it wrap to, above and below.</summary>
/// <param name="Line">The line with the values.</param>
/// <param name="First">The first line of the row.</param>
/// <param name="Last">Its last line.</param>
internal readonly record struct LineRow(int Line, int First, int Last);

/// <summary>Tells the rows of a table in lines: a line with values makes a row, lines without any are parts of cells of the row they stand at.</summary>
internal sealed class LineRows(LabelMap labels, FormDescriptor form)
{
    private const float HeaderShare = 0.3f, WholeHeaderShare = 0.6f;

    private readonly List<int> _anchors = [], _below = [];
    private readonly LineValues _values = new(labels.Layout, form);

    /// <summary>Finds the rows among lines of one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">The first line behind the title.</param>
    /// <param name="end">The end of the table's lines.</param>
    /// <param name="hasMiddle">Whether a text stands between the values of its rows: then the first cell has the most lines, and the same number in all rows.</param>
    /// <param name="rows">Receives the rows, in order.</param>
    /// <returns>The first line that is no header.</returns>
    public int Find(int table, int first, int end, bool hasMiddle, List<LineRow> rows)
    {
        _anchors.Clear();
        for (int r = first; r < end; r++)
            if (IsAnchor(table, r)) _anchors.Add(r);
        if (_anchors.Count == 0) return end;
        int begin = _anchors[0];
        while (begin > first && !IsHeader(begin - 1) && !HasBorders(begin - 1)) begin--;
        int last = end;
        LineShares.Share(_anchors, begin, last, Known(begin, last, hasMiddle), _below);
        for (int a = 0, start = begin; a < _anchors.Count; a++)
        {
            int stop = a + 1 < _anchors.Count ? _anchors[a] + 1 + _below[a] : last;
            rows.Add(new LineRow(_anchors[a], start, stop - 1));
            start = stop;
        }

        return begin;
    }

    /// <summary>
    /// By line with values, how many lines behind it are of its row, where that is known: the row behind it begins as the first row does, or all
    /// rows have the lines of the first above and those of the last below, where there are as many. -1 where it is not known.
    /// </summary>
    private int[] Known(int begin, int end, bool isTextBetween)
    {
        int[] known = new int[_anchors.Count];
        int before = _anchors[0] - begin, behind = end - _anchors[^1] - 1;
        for (int a = 0; a < known.Length; a++)
        {
            known[a] = -1;
            if (a + 1 == known.Length) continue;
            int gap = _anchors[a + 1] - _anchors[a] - 1;
            for (int r = _anchors[a] + 1; r < _anchors[a + 1] && before > 0; r++)
            {
                if (!BeginsAs(r, begin)) continue;
                known[a] = known[a] < 0 ? r - _anchors[a] - 1 : gap + 1;
            }

            if (known[a] > gap || known[a] < 0) known[a] = isTextBetween && gap == before + behind ? behind : -1;
        }

        return known;
    }

    /// <summary>Whether the borders of many cells were read in a line: a wrapped line goes through few.</summary>
    private bool HasBorders(int row)
    {
        const int fewest = 3;
        Cell cell = labels.Layout.Cells[labels.Layout.Rows[row].FirstCell];
        return labels.Layout.Document.Text.AsSpan(cell.Start, cell.Length).Count('|') >= fewest;
    }

    /// <summary>Whether two lines begin with the same word.</summary>
    private bool BeginsAs(int row, int other)
    {
        ReadOnlySpan<Token> tokens = labels.Layout.TokensOf(labels.Layout.Rows[row]), others = labels.Layout.TokensOf(labels.Layout.Rows[other]);
        return labels.Layout.TextOf(tokens[0]).SequenceEqual(labels.Layout.TextOf(others[0]));
    }

    /// <summary>Whether a line has what only a value can be, and is no header.</summary>
    private bool IsAnchor(int table, int row)
    {
        int values = _values.Count(table, row);
        return values > 0 && !RowEvidence.Of(labels, row).IsMostly(values > 1 ? WholeHeaderShare : HeaderShare);
    }

    private bool IsHeader(int row)
    {
        RowEvidence evidence = RowEvidence.Of(labels, row);
        return evidence.IsEmpty || evidence.IsMostly(HeaderShare);
    }
}
