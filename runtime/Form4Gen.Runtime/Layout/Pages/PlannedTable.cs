using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>A column of a table's top row of headers: a leaf column, or a group of them.</summary>
/// <param name="FirstLeaf">Its first leaf column.</param>
/// <param name="LeafCount">How many leaf columns stand under it.</param>
/// <param name="Labels">Its header.</param>
/// <param name="IsGroup">Whether the leaf columns have headers of their own.</param>
internal sealed record TopColumn(int FirstLeaf, int LeafCount, PrintedLabel[] Labels, bool IsGroup);

/// <summary>The headers of a table as they are printed.</summary>
internal sealed class PlannedTable
{
    public PlannedTable(TableDescriptor table)
    {
        Table = table;
        ColumnDescriptor[] columns = table.Columns;
        List<TopColumn> tops = [];
        for (int c = 0; c < columns.Length;)
        {
            int end = c + 1;
            bool isGroup = columns[c].GroupHeaders.Length > 0;
            while (isGroup && end < columns.Length && columns[end].GroupHeaders.Length > 0 && columns[end].GroupHeaders[0] == columns[c].GroupHeaders[0]) end++;
            tops.Add(new TopColumn(c, end - c, PrintedLabel.Of(columns[c].Number, isGroup ? columns[c].GroupHeaders : columns[c].Headers), isGroup));
            c = end;
        }

        Tops = [.. tops];
        Leaves = System.Array.ConvertAll(columns, c => PrintedLabel.Of(null, c.Headers));
        Types = System.Array.ConvertAll(columns, TypeOf);
        Required = System.Array.ConvertAll(columns, IsRequired);
    }

    public TableDescriptor Table { get; }

    public TopColumn[] Tops { get; }

    /// <summary>By leaf column: its own header.</summary>
    public PrintedLabel[][] Leaves { get; }

    /// <summary>By leaf column: its usual field.</summary>
    public FieldDescriptor?[] Types { get; }

    /// <summary>By leaf column: whether every row fills it.</summary>
    public bool[] Required { get; }

    public int LeafCount => Leaves.Length;

    private static FieldDescriptor? TypeOf(ColumnDescriptor column)
    {
        foreach (FieldDescriptor? field in column.Fields[0].ByKind)
            if (field is not null) return field;
        return null;
    }

    private static bool IsRequired(ColumnDescriptor column)
    {
        foreach (FieldDescriptor? field in column.Fields[0].ByKind)
            if (field is null || field.IsOptional) return false;
        return column.Says is null;
    }
}
