using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Notes what the surroundings of each value say: cells it shares, tokens left out beside it, borders it ends at.</summary>
internal static class SurroundingEvidence
{
    private const float FarInCells = 3f;

    /// <summary>A row is damaged when this share of its values crosses a border or shares a cell.</summary>
    private const float DamagedShare = 0.4f;

    public static void Note(RowWorkspace workspace, TableGrammar grammar, in RowAligner aligner, int kind, ReadOnlySpan<int> readings, ReadOnlySpan<int> firsts, ColumnReading[] results)
    {
        int expectation = ExpectedState(grammar, workspace, readings), damaged = 0, filled = 0;
        for (int c = 0; c < results.Length; c++)
        {
            if (readings[c] < 0) continue;
            ref ColumnReading result = ref results[c];
            int end = workspace.Readings[readings[c]].End;
            result.Context |= Beside(workspace, firsts[c], end, IsTaken(workspace, readings, firsts, firsts[c] - 1), IsTaken(workspace, readings, firsts, end));
            if (aligner.DistanceOf(c, firsts[c], end) >= FarInCells) result.Context |= ReadingContext.FarFromColumn;
            if (expectation > 0 && grammar.Expectation.Checks(c)) result.Context |= Agreement(grammar, c, result, expectation);
            filled++;
            if (result.Has(ReadingTraits.AnyJoin) || result.Has(ReadingContext.SharedLeft)) damaged++;
        }
        for (int c = 0; c < results.Length; c++)
        {
            if (damaged >= DamagedShare * filled) results[c].Context |= ReadingContext.DamagedRow;
            if (IsMissing(grammar, kind, results, c - 1) || IsMissing(grammar, kind, results, c + 1)) results[c].Context |= ReadingContext.NeighbourMissing;
        }
    }

    private static ReadingContext Beside(RowWorkspace workspace, int first, int end, bool takenBefore, bool takenAfter)
    {
        ReadOnlySpan<RowToken> tokens = workspace.Row;
        ReadingContext context = ReadingContext.None;
        if (first > 0 && !takenBefore) context |= ReadingContext.SkippedBefore;
        if (first > 0 && takenBefore && tokens[first - 1].Cell == tokens[first].Cell) context |= ReadingContext.SharedLeft;
        if (end == tokens.Length) return context | ReadingContext.LastOfRow;
        if (!takenAfter) context |= ReadingContext.SkippedAfter;
        if (tokens[end].Cell == tokens[end - 1].Cell) return takenAfter ? context | ReadingContext.SharedRight : context;
        return context | (tokens[end].Cell == tokens[end - 1].Cell + 1 ? ReadingContext.ClosedRight : ReadingContext.OpenRight);
    }

    private static bool IsTaken(RowWorkspace workspace, ReadOnlySpan<int> readings, ReadOnlySpan<int> firsts, int token)
    {
        for (int c = 0; c < readings.Length; c++)
            if (readings[c] >= 0 && token >= firsts[c] && token < workspace.Readings[readings[c]].End) return true;
        return false;
    }

    private static int ExpectedState(TableGrammar grammar, RowWorkspace workspace, ReadOnlySpan<int> readings)
    {
        int source = grammar.Expectation.Source;
        return source < 0 || readings[source] < 0 ? 0 : grammar.Expectation.StateOf(workspace.Readings[readings[source]].Code);
    }

    private static ReadingContext Agreement(TableGrammar grammar, int column, in ColumnReading result, int expected)
    {
        int code = result.HasValue && grammar.Table.Columns[column].Says is null ? (int)result.Number : -1;
        int stated = grammar.Expectation.StateOf(grammar.Table.Columns[column], code);
        return stated == 0 ? ReadingContext.None : stated == expected ? ReadingContext.AsExpected : ReadingContext.NotAsExpected;
    }

    private static bool IsMissing(TableGrammar grammar, int kind, ColumnReading[] results, int column) =>
        column >= 0 && column < results.Length && !results[column].IsFilled
        && TableGrammar.FieldOf(grammar.Table.Columns[column], Descriptors.ColumnRole.Value, kind) is { IsOptional: false } && grammar.Table.Columns[column].Says is null;
}
