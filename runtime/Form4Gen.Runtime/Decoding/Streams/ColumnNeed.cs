using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>A declared requirement between two columns of a row: where one has a code, the other is filled.</summary>
/// <param name="Column">The column that is filled.</param>
/// <param name="When">The column with the code.</param>
/// <param name="Value">The code.</param>
internal sealed record ColumnNeed(int Column, int When, string Value)
{
    /// <summary>The requirements that a form's checks declare for a table.</summary>
    public static List<ColumnNeed> Of(TableDescriptor table, CheckDescriptor[] checks)
    {
        List<ColumnNeed> needs = [];
        foreach (CheckDescriptor check in checks)
        {
            if (!check.TiesCodeToField(table.Id)) continue;
            int when = ColumnOf(table, check.Fields[0]), then = ColumnOf(table, check.Fields[1]);
            if (when >= 0 && then >= 0) needs.Add(new ColumnNeed(then, when, check.Values[0]));
        }

        return needs;
    }

    private static int ColumnOf(TableDescriptor table, string field) =>
        System.Array.FindIndex(table.Columns, c => c.Fields.Length > 0 && CellGrammar.FirstOf(c.Fields[0].ByKind)?.Id == field);
}
