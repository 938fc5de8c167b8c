using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Drawing;

/// <summary>A table as a grid: headers over several columns, headers, and a row of each kind; as a list where the screen is too narrow.</summary>
/// <param name="table">The table.</param>
/// <param name="screen">Takes it.</param>
internal sealed class TableDrawing(TableModel table, Screen screen)
{
    private const int LeastWidth = 9;
    private const int WidestColumn = 20;

    /// <summary>Draws it.</summary>
    public void Draw()
    {
        screen.Gap();
        screen.Line(table.Titles.FirstOrDefault() ?? table.Id, Palette.Heading);
        int width = (screen.Width - 1) / (table.Columns.Count + 1) - 1;
        if (width < LeastWidth) DrawList();
        else DrawGrid(Math.Min(width, WidestColumn));
        screen.Gap();
    }

    private void DrawGrid(int width)
    {
        int depth = table.Columns.Max(column => column.Groups.Count);
        Rule(width, '┌', '┬', '┐');
        for (int level = 0; level < depth; level++)
        {
            Row(width, ["", .. Spans(level).Select(span => span.Text)], [width, .. Spans(level).Select(span => span.Columns * (width + 1) - 1)]);
            Rule(width, '├', '┼', '┤');
        }
        Row(width, ["rows", .. table.Columns.Select(Header)]);
        foreach (RowKindModel kind in table.Kinds)
        {
            Rule(width, '├', '┼', '┤');
            Row(width, [kind.Id, .. table.Columns.Select(column => Cell(column, kind.Id))]);
        }
        Rule(width, '└', '┴', '┘');
    }

    // Neighbours under one header are one cell of its line.
    private List<(string Text, int Columns)> Spans(int level)
    {
        var spans = new List<(string Text, int Columns)>();
        HeaderGroupModel? last = null;
        foreach (ColumnModel column in table.Columns)
        {
            HeaderGroupModel? group = level < column.Groups.Count ? column.Groups[level] : null;
            if (group is not null && group == last) spans[^1] = (spans[^1].Text, spans[^1].Columns + 1);
            else spans.Add((group is null ? "" : BoxDrawing.Number(level == 0 ? column.Box : null) + group.Headers.FirstOrDefault(), 1));
            last = group;
        }
        return spans;
    }

    private static string Header(ColumnModel column) => (column.Groups.Count == 0 ? BoxDrawing.Number(column.Box) : "") + (column.Headers.FirstOrDefault() ?? column.Id);

    private string Cell(ColumnModel column, string kind)
    {
        var cell = new List<string>();
        foreach (RowFieldModel row in table.Fields)
        {
            if (!row.Kinds.Contains(kind)) continue;
            if (row.Field.Id == column.Holds) cell.Insert(0, $"{{{row.Field.Id}}}");
            else if (row.Field.CellOf == column.Holds) cell.Add($"{{{row.Field.Id}}}");
            else if (row.Field.InsteadOf == column.Holds) cell.Add($"or {{{row.Field.Id}}}");
            else if (column.Says?.Field == row.Field.Id) cell.Add($"{{{row.Field.Id}: {column.Says.Value}}}");
        }
        return string.Join(' ', cell);
    }

    private void Rule(int width, char left, char middle, char right) =>
        screen.Exact(left + string.Join(middle, Enumerable.Repeat(new string('─', width), table.Columns.Count + 1)) + right, Palette.Aside);

    private void Row(int width, IReadOnlyList<string> cells, IReadOnlyList<int>? widths = null)
    {
        IReadOnlyList<string>[] lines = [.. cells.Select((cell, i) => TextWrap.Lines(cell, widths?[i] ?? width))];
        for (int line = 0; line < lines.Max(cell => cell.Count); line++)
            screen.Exact("│" + string.Join('│', lines.Select((cell, i) => (line < cell.Count ? cell[line] : "").PadRight(widths?[i] ?? width))) + "│");
    }

    private void DrawList()
    {
        HeaderGroupModel? last = null;
        foreach (ColumnModel column in table.Columns)
        {
            HeaderGroupModel? group = column.Groups.Count > 0 ? column.Groups[^1] : null;
            if (group is not null && group != last) screen.Line(BoxDrawing.Number(column.Box) + group.Headers.FirstOrDefault(), indent: 2);
            last = group;
            screen.Line(Header(column), indent: group is null ? 2 : 5);
            foreach (RowKindModel kind in table.Kinds)
                if (Cell(column, kind.Id) is { Length: > 0 } cell) screen.Line($"{kind.Id}: {cell}", Palette.Aside, indent: group is null ? 5 : 8);
        }
    }
}
