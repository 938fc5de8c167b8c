using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
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

    private readonly List<int> _anchors = [];
    private readonly LineValues _values = new(labels.Layout, form);

    /// <summary>Finds the rows among lines of one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">The first line behind the title.</param>
    /// <param name="end">The end of the table's lines.</param>
    /// <param name="rows">Receives the rows, in order.</param>
    /// <returns>The first line that is no header.</returns>
    public int Find(int table, int first, int end, List<LineRow> rows)
    {
        _anchors.Clear();
        for (int r = first; r < end; r++)
            if (IsAnchor(table, r)) _anchors.Add(r);
        if (_anchors.Count == 0) return end;
        int begin = _anchors[0];
        while (begin > first && !IsHeader(begin - 1)) begin--;
        int last = end;
        for (int a = 0, start = begin; a < _anchors.Count; a++)
        {
            int next = a + 1 < _anchors.Count ? _anchors[a + 1] : last;
            int stop = a + 1 < _anchors.Count ? _anchors[a] + 1 + Below(next - _anchors[a] - 1, _anchors[0] - begin, last - _anchors[^1] - 1) : last;
            rows.Add(new LineRow(_anchors[a], start, stop - 1));
            start = stop;
        }

        return begin;
    }

    /// <summary>How many of the lines between two rows belong to the upper one: cells are centred, so about as many stand above each row as below.</summary>
    private static int Below(int between, int before, int behind) =>
        between == before + behind ? behind : between % 2 == 0 ? between / 2 : behind > before ? (between + 1) / 2 : between / 2;

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
