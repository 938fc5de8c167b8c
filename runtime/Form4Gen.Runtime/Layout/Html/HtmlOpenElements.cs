using System;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>
/// The open elements that matter: tables, rows and cells, by their names or by a style, and the containers around and inside them. Start tags close what
/// cannot hold them, end tags close what was left open inside; an end tag without its start tag is nothing.
/// </summary>
internal sealed class HtmlOpenElements(HtmlCells cells) : IDisposable
{
    /// <summary>How far back a row or cell is looked for; without a limit unmatched tags would cost the square of their number.</summary>
    private const int MaxLookBack = 512;

    /// <summary>How far back the start tag of a container is looked for.</summary>
    private const int MaxContainers = 64;

    private PooledList<OpenElement> _stack = new(64);

    public void OpenTable() => Push(HtmlElement.Table, HtmlRole.Table);

    public void OpenRow()
    {
        if (TableAt() < 0) return;
        CloseRow();
        Push(HtmlElement.Row, HtmlRole.Row);
    }

    public void OpenCell(int columns, int rows)
    {
        if (TableAt() < 0) return;
        CloseCell();
        if (Find(HtmlRole.Row) < 0) Push(HtmlElement.Row, HtmlRole.Row);
        Push(HtmlElement.Cell, HtmlRole.Cell, columns, rows);
    }

    /// <summary>Opens a container, which may be a table, a row or a cell by its style.</summary>
    public void Open(HtmlElement element, HtmlRole role)
    {
        if (role is HtmlRole.Row or HtmlRole.Cell && TableAt() < 0) role = HtmlRole.None;
        if (role == HtmlRole.Row) CloseRow();
        if (role == HtmlRole.Cell) CloseCell();
        Push(element, role);
    }

    public void CloseCell() => PopTo(Find(HtmlRole.Cell));

    public void CloseRow() => PopTo(Find(HtmlRole.Row) is >= 0 and var row ? row : Find(HtmlRole.Cell));

    public void CloseTable() => PopTo(TableAt());

    /// <summary>Whether the container that an end tag closes is a table, row or cell.</summary>
    public bool HasRole(HtmlElement element) => Find(element) is >= 0 and var at && _stack.Items[at].Role != HtmlRole.None;

    public void Close(HtmlElement element) => PopTo(Find(element));

    public void Dispose() => _stack.Dispose();

    private void Push(HtmlElement element, HtmlRole role, int columns = 1, int rows = 1)
    {
        int table = role == HtmlRole.Table ? _stack.Count : _stack.Count == 0 ? -1 : _stack.Items[^1].Table;
        _stack.Add(new OpenElement(element, role, table));
        if (role == HtmlRole.Table) cells.OpenTable();
        else if (role == HtmlRole.Row) cells.OpenRow();
        else if (role == HtmlRole.Cell) cells.OpenCell(columns, rows);
    }

    private void PopTo(int index)
    {
        if (index < 0) return;
        while (_stack.Count > index)
        {
            HtmlRole role = _stack.Items[^1].Role;
            _stack.Truncate(_stack.Count - 1);
            if (role == HtmlRole.Table) cells.CloseTable();
            else if (role == HtmlRole.Row) cells.CloseRow();
            else if (role == HtmlRole.Cell) cells.CloseCell();
        }
    }

    /// <summary>The innermost open table; -1 where there is none.</summary>
    private int TableAt() => _stack.Count == 0 ? -1 : _stack.Items[^1].Table;

    /// <summary>The innermost element of a role inside the innermost table.</summary>
    private int Find(HtmlRole role)
    {
        ReadOnlySpan<OpenElement> open = _stack.Items;
        int last = Math.Max(TableAt() + 1, open.Length - MaxLookBack);
        for (int i = open.Length - 1; i >= last; i--)
            if (open[i].Role == role) return i;
        return -1;
    }

    /// <summary>The innermost container of a kind that no border of a cell lies before.</summary>
    private int Find(HtmlElement element)
    {
        ReadOnlySpan<OpenElement> open = _stack.Items;
        int last = Math.Max(0, open.Length - MaxContainers);
        for (int i = open.Length - 1; i >= last; i--)
        {
            if (open[i].Element == element) return i;
            if (open[i].Element is HtmlElement.Cell or HtmlElement.Table) return -1;
        }

        return -1;
    }

    private readonly record struct OpenElement(HtmlElement Element, HtmlRole Role, int Table);
}
