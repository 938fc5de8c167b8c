using System;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>The open tables of a page and the grid columns of their cells: cells that reach over rows push those below them to the right.</summary>
internal sealed class HtmlGrid : IDisposable
{
    /// <summary>A cell reaches over so many columns at most, as browsers have it.</summary>
    private const int MaxColumnSpan = 1000;

    /// <summary>Columns whose cells may reach over rows; no printed table is that wide.</summary>
    private const int MaxSpannedColumns = 256;

    private const int LastColumn = int.MaxValue / 2;

    private PooledList<TableState> _tables = new(16);
    private PooledList<int> _spans = new(64);

    /// <summary>Whether text stands in a cell now.</summary>
    public bool IsInCell => _tables.Count > 0 && Top.InCell;

    /// <summary>Column of the open cell.</summary>
    public int Column => Top.CellColumn;

    private ref TableState Top => ref _tables.Items[^1];

    public void OpenTable() => _tables.Add(new TableState { SpanStart = _spans.Count });

    public void CloseTable()
    {
        _spans.Truncate(Top.SpanStart);
        _tables.Truncate(_tables.Count - 1);
    }

    public void OpenRow()
    {
        Top.InRow = true;
        Top.Column = 0;
    }

    public void CloseRow()
    {
        ref TableState table = ref Top;
        table.InCell = false;
        if (!table.InRow) return;
        table.InRow = false;
        foreach (ref int rows in _spans.Items[table.SpanStart..])
            if (rows > 0) rows--;
    }

    public void OpenCell(int columns, int rows)
    {
        if (!Top.InRow) OpenRow();
        ref TableState table = ref Top;
        Span<int> spans = _spans.Items[table.SpanStart..];
        int column = table.Column;
        while (column < spans.Length && spans[column] > 0) column++;
        table.CellColumn = column;
        table.InCell = true;
        columns = Math.Clamp(columns, 1, MaxColumnSpan);
        table.Column = Math.Min(LastColumn, column + columns);
        if (rows <= 1) return;
        for (int c = column; c < table.Column && c < MaxSpannedColumns; c++)
        {
            while (_spans.Count - table.SpanStart <= c) _spans.Add(0);
            _spans.Items[table.SpanStart + c] = rows;
        }
    }

    public void CloseCell() => Top.InCell = false;

    public void Dispose()
    {
        _tables.Dispose();
        _spans.Dispose();
    }

    private struct TableState
    {
        public int SpanStart, Column, CellColumn;
        public bool InRow, InCell;
    }
}
