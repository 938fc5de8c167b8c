using System;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Decodes the rows of a table: each by itself, then again with the columns' positions that the rows agree on.</summary>
internal static class TableDecoder
{
    /// <summary>Rows beyond this add nothing to the positions.</summary>
    private const int RowsForPositions = 40;

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
        RowDecoding[] decodings = new RowDecoding[rows.Length];
        bool again = rows.Length > 1;
        int first = again ? Math.Min(rows.Length, RowsForPositions) : rows.Length;
        DecodeRows(workspace, grammar, layout, rows[..first], context, positions, options.MaxRowTokens, options.Explain && !again, decodings);
        if (again)
        {
            positions = positions.WithRows(decodings.AsSpan(0, first));
            DecodeRows(workspace, grammar, layout, rows, context, positions, options.MaxRowTokens, options.Explain, decodings);
        }
        RowWorkspace.Return(workspace);
        NeighbourEvidence.Note(grammar, decodings);
        BalanceEvidence.Note(grammar, context.Checks, decodings);
        foreach (RowDecoding decoding in decodings) SetConfidence(grammar, decoding);
        return decodings;
    }

    private static void DecodeRows(RowWorkspace workspace, TableGrammar grammar, DocumentLayout layout, ReadOnlySpan<int> rows, TableContext context, ColumnPositions positions, int maxTokens, bool explain, RowDecoding[] decodings)
    {
        RowDecoder decoder = new(workspace, grammar, layout, context, explain);
        for (int r = 0; r < rows.Length; r++) decodings[r] = decoder.Decode(layout.Rows[rows[r]], positions, maxTokens);
    }

    private static void SetConfidence(TableGrammar grammar, RowDecoding decoding)
    {
        for (int c = 0; c < decoding.Columns.Length; c++)
        {
            ref ColumnReading reading = ref decoding.Columns[c];
            CellShape shape = grammar.Grammars[grammar.GrammarOfColumn[c]].Shape;
            reading.Confidence = reading.HasValue ? EvidenceWeights.Confidence(reading, EvidenceWeights.GroupOf(shape), decoding.SkippedTokens) : reading.Posterior;
        }
    }
}
