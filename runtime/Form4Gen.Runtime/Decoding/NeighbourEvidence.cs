using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Compares values of a row with each other and with those of the other rows: what stands twice is seldom cut.</summary>
internal static class NeighbourEvidence
{
    /// <summary>Rows beyond this distance are not compared: the cost stays linear in the rows.</summary>
    private const int Reach = 12;

    /// <summary>Numbers of fewer digits are equal by chance.</summary>
    private const int LeastTelling = 100;

    public static void Note(TableGrammar grammar, RowDecoding[] rows)
    {
        for (int r = 0; r < rows.Length; r++)
            for (int c = 0; c < rows[r].Columns.Length; c++)
            {
                ref ColumnReading reading = ref rows[r].Columns[c];
                if (!reading.HasValue) continue;
                CellShape shape = grammar.CellOf(c).Shape;
                if (shape is CellShape.Number or CellShape.Money) CompareInRow(grammar, rows[r], c, ref reading);
                for (int o = Math.Max(0, r - Reach); o < Math.Min(rows.Length, r + Reach); o++)
                    if (o != r && rows[o].Columns[c].HasValue) Compare(shape, rows[o].Columns[c], ref reading);
            }
    }

    private static void CompareInRow(TableGrammar grammar, RowDecoding row, int column, ref ColumnReading reading)
    {
        if (reading.Number < LeastTelling) return;
        for (int c = 0; c < row.Columns.Length; c++)
        {
            if (c == column || !row.Columns[c].HasValue || row.Columns[c].Number != reading.Number) continue;
            if (grammar.CellOf(c).Shape is CellShape.Number or CellShape.Money) reading.Context |= ReadingContext.SeenElsewhere;
        }
    }

    private static void Compare(CellShape shape, in ColumnReading other, ref ColumnReading reading)
    {
        if (shape == CellShape.Text)
        {
            if (reading.Text is null || other.Text is null) return;
            if (reading.Text == other.Text) reading.Context |= ReadingContext.SeenElsewhere;
            else if (other.Text.Contains(reading.Text, StringComparison.Ordinal)) reading.Context |= ReadingContext.PartOfOther;
        }
        else if (reading.Number == other.Number && (shape is CellShape.Date || reading.Number >= LeastTelling)) reading.Context |= ReadingContext.SeenElsewhere;
    }
}
