using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Finds the cell index of each leaf column from what is left of its header: the best chain that does not go back from column to column.</summary>
internal static class ColumnMapper
{
    /// <summary>A header in the row of its group's name says little; its own row comes after.</summary>
    private const float OtherRowFactor = 0.5f;

    /// <summary>What an agreement must count for to place a column.</summary>
    private const float LeastScore = 2f;

    private const int MaxCells = 128;

    public static double[] Map(LabelMap labels, int table, ColumnDescriptor[] columns, List<int> headerRows)
    {
        var positions = new double[columns.Length];
        Array.Fill(positions, double.NaN);
        int width = Width(labels.Layout, headerRows);
        if (width == 0) return positions;
        float[] scores = new float[columns.Length * width];
        for (int i = 0; i < headerRows.Count; i++) Collect(labels, table, columns, headerRows[i], i > 0, scores, width);
        Chain(scores, columns.Length, width, positions);
        Interpolate(positions);
        return positions;
    }

    private static int Width(DocumentLayout layout, List<int> rows)
    {
        int width = 0;
        foreach (int row in rows) width = Math.Max(width, layout.Rows[row].CellCount);
        return Math.Min(width, MaxCells);
    }

    private static void Collect(LabelMap labels, int table, ColumnDescriptor[] columns, int row, bool isLower, float[] scores, int width)
    {
        foreach (LabelSegment segment in labels.SegmentsOf(row))
        {
            Phrase phrase = labels.PhraseOf(segment);
            int cell = labels.Layout.Cells[segment.Cell].Column;
            if (phrase.Kind != PhraseKind.ColumnHeader || phrase.Owner != table || cell >= width) continue;
            bool isNested = columns[phrase.Part].GroupHeaders.Length > 0;
            float score = segment.Score * (isNested == isLower ? 1f : OtherRowFactor);

            // The values of a column that is cut stand in its first cell: the label's beginning places it better than its end.
            if (segment.FirstWord > 0 && !isNested) score *= 1f - (0.5f * segment.FirstWord / phrase.Words.Length);
            ref float best = ref scores[(phrase.Part * width) + cell];
            if (score >= LeastScore) best = Math.Max(best, score);
        }
    }

    /// <summary>Columns in order choose cells in order; a column may choose none.</summary>
    private static void Chain(float[] scores, int columns, int width, double[] positions)
    {
        // best[c, w]: best sum of the first c columns with none beyond cell w.
        float[] best = new float[(columns + 1) * width];
        for (int c = 1; c <= columns; c++)
        {
            for (int w = 0; w < width; w++)
            {
                float without = best[((c - 1) * width) + w];
                float with = without + scores[((c - 1) * width) + w];
                float left = w > 0 ? best[(c * width) + w - 1] : 0;
                best[(c * width) + w] = Math.Max(Math.Max(without, left), with);
            }
        }

        int cell = width - 1;
        for (int c = columns; c > 0; c--)
        {
            while (cell > 0 && best[(c * width) + cell] == best[(c * width) + cell - 1]) cell--;
            if (scores[((c - 1) * width) + cell] > 0 && best[(c * width) + cell] > best[((c - 1) * width) + cell]) positions[c - 1] = cell;
        }
    }

    private static void Interpolate(double[] positions)
    {
        int known = -1;
        for (int i = 0; i < positions.Length; i++)
        {
            if (double.IsNaN(positions[i])) continue;
            for (int j = known + 1; known >= 0 && j < i; j++)
                positions[j] = positions[known] + ((positions[i] - positions[known]) * (j - known) / (i - known));
            known = i;
        }
    }
}
