using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Where the columns' values are expected, in cells, and what a cell's distance costs.</summary>
/// <param name="Positions">By column; NaN where nothing is known.</param>
/// <param name="PerCell">By column.</param>
internal readonly record struct ColumnPositions(float[] Positions, float[] PerCell)
{
    private const int LeastRows = 2;

    public static ColumnPositions FromHeaders(double[] headers, ColumnDescriptor[] columns)
    {
        float[] positions = new float[columns.Length], perCell = new float[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            positions[c] = c < headers.Length ? (float)headers[c] : float.NaN;
            perCell[c] = columns[c].Says is null ? DecodingCosts.PositionFromHeader : DecodingCosts.PositionOfStatement;
        }
        return new ColumnPositions(positions, perCell);
    }

    /// <summary>Takes the median of where the rows have a column, where enough of them do.</summary>
    /// <param name="middles">By row and column, the middle of the column's value in cells; NaN where it is empty.</param>
    public ColumnPositions WithRows(ReadOnlySpan<float> middles)
    {
        int columns = Positions.Length, rows = middles.Length / columns;
        float[] positions = (float[])Positions.Clone(), perCell = (float[])PerCell.Clone(), seen = new float[rows];
        for (int c = 0; c < columns; c++)
        {
            int count = 0;
            for (int r = 0; r < rows; r++)
                if (!float.IsNaN(middles[(r * columns) + c])) seen[count++] = middles[(r * columns) + c];
            if (count < LeastRows || perCell[c] >= DecodingCosts.PositionOfStatement) continue;
            Array.Sort(seen, 0, count);
            positions[c] = count % 2 == 1 ? seen[count / 2] : (seen[(count / 2) - 1] + seen[count / 2]) / 2f;
            perCell[c] = DecodingCosts.PositionFromRows;
        }
        return new ColumnPositions(positions, perCell);
    }
}
