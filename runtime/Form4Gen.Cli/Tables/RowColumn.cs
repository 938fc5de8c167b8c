using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Tables;

/// <summary>A column that has something in at least one row. Rows of several kinds share a column by the field's id.</summary>
/// <param name="Id">The field's id.</param>
/// <param name="Header">The header.</param>
/// <param name="IsNumeric">Whether it holds numbers.</param>
/// <param name="Codes">The code list, or null.</param>
internal sealed record RowColumn(string Id, string Header, bool IsNumeric, CodeListDescriptor? Codes)
{
    /// <summary>The columns of rows, in the order of the first row kind that has them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="names">How the printed form calls things.</param>
    public static List<RowColumn> Of(IReadOnlyList<RecordNode> rows, PrintedNames names)
    {
        // The row with most fields gives the order; what only other rows have follows the field before it.
        var order = new List<FieldDescriptor>();
        foreach (RecordNode row in rows.OrderByDescending(row => row.Items.Count))
            Merge(order, [.. row.Fields.Select(entry => entry.Field).OfType<FieldDescriptor>()]);
        var filled = rows.SelectMany(row => row.Fields).Where(TellsSomething).Select(entry => entry.Field?.Id).ToHashSet(StringComparer.Ordinal);
        return [.. order.Where(field => filled.Contains(field.Id)).Select(field => new RowColumn(field.Id, names.Header(field), IsNumber(field), field.Codes))];
    }

    /// <summary>The value of a row in this column, or null.</summary>
    /// <param name="row">The row.</param>
    public FieldEntry? In(RecordNode row) => row.Fields.FirstOrDefault(entry => entry.Field?.Id == Id);

    /// <summary>The header in lines of about this width, words whole.</summary>
    /// <param name="width">The width.</param>
    public IReadOnlyList<string> HeaderLines(int width)
    {
        var lines = new List<string>();
        foreach (string word in Header.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }

    // A column of empty check boxes only takes room.
    private static bool TellsSomething(FieldEntry entry) =>
        FactList.IsShown(entry) && (entry.Flag != false || entry.NeedsAttention || entry.Marks.Count > 0);

    private static bool IsNumber(FieldDescriptor field) => field.Type is FieldType.Decimal or FieldType.Money or FieldType.Integer;

    private static void Merge(List<FieldDescriptor> order, FieldDescriptor[] fields)
    {
        int place = 0;
        foreach (FieldDescriptor field in fields)
        {
            int known = order.FindIndex(other => other.Id == field.Id);
            if (known < 0) order.Insert(place++, field);
            else place = known + 1;
        }
    }
}
