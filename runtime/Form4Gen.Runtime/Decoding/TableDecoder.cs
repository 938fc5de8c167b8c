using System;
using System.Buffers;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Decodes the rows of a table: each by itself, then again with the columns' positions that the rows agree on.</summary>
internal static class TableDecoder
{
    /// <summary>Rows beyond this add nothing to the positions.</summary>
    private const int RowsForPositions = 40;

    /// <summary>So many rows stay loaded until the positions are known; of longer tables the others are read once more.</summary>
    private const int RowsKept = 8;

    /// <summary>Decodes rows.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">Indexes of its rows of values in the layout.</param>
    /// <param name="context">What is known of the document.</param>
    /// <param name="options">Limits, and whether to explain.</param>
    public static RowDecoding[] Decode(DocumentLayout layout, TableDescriptor table, ReadOnlySpan<int> rows, TableContext context, ReadOptions options)
    {
        if (rows.IsEmpty) return [];
        TableGrammar grammar = TableGrammar.Of(table);
        RowWorkspace workspace = RowWorkspace.Rent();
        ColumnPositions positions = ColumnPositions.FromHeaders(context.ColumnPositions, table.Columns);
        RowDecoder decoder = new(workspace, grammar, layout, context, options.Explain);
        RowDecoding[] decodings = new RowDecoding[rows.Length];
        if (rows.Length == 1) decodings[0] = DecodeChosen(decoder, decoder.Choose(layout.Rows[rows[0]], positions, options.MaxRowTokens), positions);
        else DecodeRows(decoder, layout, rows, positions, options.MaxRowTokens, decodings);
        RowWorkspace.Return(workspace);
        NeighbourEvidence.Note(grammar, decodings);
        BalanceEvidence.Note(grammar, context.Checks, decodings);
        RequirementEvidence.Note(grammar, context.Checks, decodings);
        foreach (RowDecoding decoding in decodings) SetConfidence(grammar, decoding);
        KnownTexts.Repair(grammar, layout.Document.Text, decodings, context);
        if (context.Texts is { } texts) KnownTexts.Keep(grammar, decodings, texts);
        return decodings;
    }

    private static void DecodeRows(in RowDecoder decoder, DocumentLayout layout, ReadOnlySpan<int> rows, ColumnPositions positions, int maxTokens, RowDecoding[] decodings)
    {
        int columns = positions.Positions.Length, first = Math.Min(rows.Length, RowsForPositions);
        RowChoice[] choices = ArrayPool<RowChoice>.Shared.Rent(first);
        float[] middles = ArrayPool<float>.Shared.Rent(first * columns);
        for (int r = 0; r < first; r++)
        {
            choices[r] = decoder.Choose(layout.Rows[rows[r]], positions, maxTokens);
            decoder.Place(choices[r], positions, middles.AsSpan(r * columns, columns));
            if (r >= RowsKept) choices[r] = decoder.Unload(choices[r]);
        }
        ColumnPositions agreed = positions.WithRows(middles.AsSpan(0, first * columns));
        for (int r = 0; r < rows.Length; r++)
        {
            Row row = layout.Rows[rows[r]];
            decodings[r] = DecodeChosen(decoder, r < first ? decoder.Load(row, choices[r], maxTokens) : decoder.Choose(row, agreed, maxTokens), agreed);
        }
        ArrayPool<RowChoice>.Shared.Return(choices, true);
        ArrayPool<float>.Shared.Return(middles);
    }

    private static RowDecoding DecodeChosen(in RowDecoder decoder, in RowChoice choice, ColumnPositions positions)
    {
        RowDecoding decoding = decoder.Decode(choice, positions);
        decoder.Unload(choice);
        return decoding;
    }

    private static void SetConfidence(TableGrammar grammar, RowDecoding decoding)
    {
        for (int c = 0; c < decoding.Columns.Length; c++)
        {
            ref ColumnReading reading = ref decoding.Columns[c];
            CellShape shape = grammar.CellOf(c).Shape;
            reading.Confidence = reading.HasValue ? EvidenceWeights.Confidence(reading, EvidenceWeights.GroupOf(shape), decoding.SkippedTokens) : reading.Posterior;
        }
    }
}
