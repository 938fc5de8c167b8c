using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// A declared running total, as evidence: where it holds from one row to the next, all three numbers are hardly wrong; where it fails between rows
/// of one holding, one of them may be.
/// </summary>
internal static class BalanceEvidence
{
    public static void Note(TableGrammar grammar, CheckDescriptor[] checks, RowDecoding[] rows)
    {
        foreach (CheckDescriptor check in checks)
        {
            if (check.Kind != CheckKind.Balance || check.Table != grammar.Table.Id || check.Fields.Length < 3) continue;
            for (int r = 1; r < rows.Length; r++) Compare(grammar.Table, check, rows[r - 1], rows[r]);
        }
    }

    private static void Compare(TableDescriptor table, CheckDescriptor check, RowDecoding before, RowDecoding row)
    {
        int total = ColumnOf(table, row, check.Fields[0]), from = ColumnOf(table, before, check.Fields[0]), by = ColumnOf(table, row, check.Fields[1]);
        if (total < 0 || from < 0 || by < 0 || Sign(table, row, by, check.Fields[2]) is not { } sign) return;
        decimal owned = row.Columns[total].Number, owing = before.Columns[from].Number;
        if (owned == owing) return;
        bool holds = owing + (sign * row.Columns[by].Number) == owned;
        if (!holds && !IsSameHolding(table, check, before, row)) return;
        ReadingContext evidence = holds ? ReadingContext.BalanceHolds : ReadingContext.BalanceFails;
        row.Columns[total].Context |= evidence;
        row.Columns[by].Context |= evidence;
        before.Columns[from].Context |= evidence;
    }

    /// <summary>The column in which a row has a field's value; -1 where it has none.</summary>
    private static int ColumnOf(TableDescriptor table, RowDecoding row, string field)
    {
        for (int c = 0; c < table.Columns.Length; c++)
            if (row.Columns[c].HasValue && !row.Columns[c].Has(ReadingTraits.InsteadOf) && TableGrammar.FieldOf(table.Columns[c], ColumnRole.Value, row.Kind)?.Id == field) return c;
        return -1;
    }

    /// <summary>The first code of the list adds, the others take away.</summary>
    private static int? Sign(TableDescriptor table, RowDecoding row, int by, string field)
    {
        if (table.Columns[by].Says is { } says && says.ByKind[row.Kind] is { Codes: { } list } told && told.Id == field) return list.Codes[0].Value == says.Value ? 1 : -1;
        int column = ColumnOf(table, row, field);
        return column < 0 ? null : row.Columns[column].Number == 0 ? 1 : -1;
    }

    private static bool IsSameHolding(TableDescriptor table, CheckDescriptor check, RowDecoding before, RowDecoding row)
    {
        for (int f = 3; f < check.Fields.Length; f++)
        {
            int mine = ColumnOf(table, row, check.Fields[f]), other = ColumnOf(table, before, check.Fields[f]);
            if (mine < 0 != other < 0) return false;
            if (mine < 0) continue;
            ref readonly ColumnReading a = ref row.Columns[mine];
            ref readonly ColumnReading b = ref before.Columns[other];
            if (a.Number != b.Number || !string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }
}
