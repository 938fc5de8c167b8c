using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Spectre.Console;

namespace Form4Gen.Cli.Tables;

/// <summary>The rows of a table: as a table with the columns that have any value, or, where that is too wide, row under row.</summary>
/// <param name="screen">Takes it.</param>
/// <param name="names">How the printed form calls things.</param>
/// <param name="notes">The reasons under it.</param>
internal sealed class RowsView(Screen screen, PrintedNames names, NoteList notes)
{
    // Headers are broken as little as the width allows.
    private static readonly int[] HeaderWidths = [20, 17, 14, 10];
    private const int BorderWidth = 3;
    private const int WidestName = 44;

    // Lists of this many codes need no explanation: they are told by their column's header.
    private const int PlainCodes = 3;

    /// <summary>Shows the rows.</summary>
    /// <param name="title">The table's title.</param>
    /// <param name="rows">The rows, in printed order.</param>
    public void Write(string title, IReadOnlyList<RecordNode> rows)
    {
        screen.Gap();
        screen.Line(title, Palette.Heading);
        if (rows.Count == 0)
        {
            screen.Line("no rows", Palette.Aside, indent: 2);
            return;
        }
        List<RowColumn> columns = RowColumn.Of(rows, names);
        int headerWidth = HeaderWidths.FirstOrDefault(width => WidthOf(columns, rows, width) <= screen.Width);
        if (headerWidth > 0) WriteTable(columns, rows, headerWidth);
        else WriteBlocks(columns, rows);
        WriteCodes(columns, rows);
        notes.Write(rows.SelectMany(row => row.AllFields()));
    }

    private void WriteTable(List<RowColumn> columns, IReadOnlyList<RecordNode> rows, int headerWidth)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Palette.Aside, Expand = false };
        table.AddColumn(new TableColumn(SafeText.Shown("#", Palette.Title)) { Alignment = Justify.Right });
        foreach (RowColumn column in columns)
            table.AddColumn(new TableColumn(new Text(string.Join('\n', column.HeaderLines(headerWidth)), Palette.Title)) { Alignment = column.IsNumeric ? Justify.Right : Justify.Left });
        foreach (RecordNode row in rows)
        {
            var cells = new List<Text> { new(NumberOf(row), Palette.Label) };
            foreach (RowColumn column in columns)
                cells.Add(column.In(row) is { } entry ? FactList.Styled(entry) : Text.Empty);
            table.AddRow(cells);
        }
        screen.Write(table);
    }

    private void WriteBlocks(List<RowColumn> columns, IReadOnlyList<RecordNode> rows)
    {
        int widest = Math.Min(Math.Min(screen.Width / 2, WidestName), columns.Max(column => column.Header.Length));
        foreach (RecordNode row in rows)
        {
            screen.Line($"row {NumberOf(row)}", Palette.Label, indent: 2);
            var grid = new Grid { Expand = false };
            grid.AddColumn(new GridColumn { Padding = new Padding(4, 0, 0, 0), Width = widest });
            grid.AddColumn(new GridColumn { Padding = new Padding(2, 0, 0, 0) });
            foreach (RowColumn column in columns)
                if (column.In(row) is { } entry && FactList.IsShown(entry)) grid.AddRow(SafeText.Shown(column.Header, Palette.Label), FactList.Styled(entry));
            screen.Write(grid);
        }
    }

    private void WriteCodes(List<RowColumn> columns, IReadOnlyList<RecordNode> rows)
    {
        foreach (RowColumn column in columns)
        {
            if (column.Codes is not { } list || list.Codes.Length <= PlainCodes) continue;
            foreach (string value in rows.Select(row => column.In(row)?.Reading.Value).OfType<string>().Distinct())
                if (list.Codes.FirstOrDefault(code => code.Value == value) is { } code)
                    screen.Line($"{column.Header} {SafeText.OneLine(value)}: {code.Meaning}", Palette.Aside, indent: 2);
        }
    }

    private static string NumberOf(RecordNode row) => row.Row.ToString(CultureInfo.InvariantCulture);

    // The narrowest that keeps words and numbers whole.
    private static int WidthOf(List<RowColumn> columns, IReadOnlyList<RecordNode> rows, int headerWidth)
    {
        int width = 1 + rows.Max(row => NumberOf(row).Length) + BorderWidth;
        foreach (RowColumn column in columns)
        {
            int widest = column.HeaderLines(headerWidth).Max(line => line.Length);
            foreach (RecordNode row in rows)
                if (column.In(row) is { } entry) widest = Math.Max(widest, CellText.Of(entry).Split(' ').Max(word => word.Length));
            width += widest + BorderWidth;
        }
        return width;
    }
}
