using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Notes what the surroundings of each value say: cells it shares, tokens left out beside it, borders it ends at.</summary>
internal static class SurroundingEvidence
{
    private const float FarInCells = 3f;

    /// <summary>A row is damaged when this share of its values crosses a border or shares a cell.</summary>
    private const float DamagedShare = 0.4f;

    public static void Note(LoadedRow row, TableGrammar grammar, in RowAligner aligner, int kind, ReadOnlySpan<int> readings, ReadOnlySpan<int> firsts, ColumnReading[] results)
    {
        int expectation = ExpectedState(grammar, row, readings), damaged = 0, filled = 0;
        for (int c = 0; c < results.Length; c++)
        {
            if (readings[c] < 0) continue;
            ref ColumnReading result = ref results[c];
            int end = row.Readings[readings[c]].End;
            result.Context |= Beside(row, firsts[c], end, IsTaken(row, readings, firsts, firsts[c] - 1), IsTaken(row, readings, firsts, end));
            if (aligner.DistanceOf(c, firsts[c], end) >= FarInCells) result.Context |= ReadingContext.FarFromColumn;
            if (expectation > 0 && grammar.Expectation.Checks(c)) result.Context |= Agreement(grammar, c, result, expectation);
            filled++;
            if (result.Has(ReadingTraits.AnyJoin) || result.Has(ReadingContext.SharedLeft)) damaged++;
        }
        for (int c = 0; c < results.Length; c++)
        {
            if (damaged >= DamagedShare * filled) results[c].Context |= ReadingContext.DamagedRow;
            if (FitsOther(grammar, kind, results, c)) results[c].Context |= ReadingContext.FitsOther;
            bool before = IsMissing(grammar, kind, results, c - 1), behind = IsMissing(grammar, kind, results, c + 1);
            if (before || behind) results[c].Context |= ReadingContext.NeighbourMissing;
            if ((before && Holds(results[c].Text, CodesOf(grammar, c - 1))) || (behind && Holds(results[c].Text, CodesOf(grammar, c + 1)))) results[c].Context |= ReadingContext.HoldsNeighbour;
            if (results[c].MarkCount > 0 && results[c].HasValue && results[c].Has(ReadingContext.SharedRight) && IsText(grammar, results, c + 1)) results[c].Context |= ReadingContext.MarkBetween;
        }
    }

    private static ReadingContext Beside(LoadedRow row, int first, int end, bool takenBefore, bool takenAfter)
    {
        ReadOnlySpan<RowToken> tokens = row.Row;
        ReadingContext context = ReadingContext.None;
        if (first > 0 && !takenBefore) context |= ReadingContext.SkippedBefore;
        if (first > 0 && takenBefore && tokens[first - 1].Cell == tokens[first].Cell) context |= ReadingContext.SharedLeft;
        if (end == tokens.Length) return context | ReadingContext.LastOfRow;
        if (!takenAfter) context |= ReadingContext.SkippedAfter;
        if (tokens[end].Cell == tokens[end - 1].Cell) return takenAfter ? context | ReadingContext.SharedRight : context;
        return context | (tokens[end].Cell == tokens[end - 1].Cell + 1 ? ReadingContext.ClosedRight : ReadingContext.OpenRight);
    }

    private static bool IsTaken(LoadedRow row, ReadOnlySpan<int> readings, ReadOnlySpan<int> firsts, int token)
    {
        for (int c = 0; c < readings.Length; c++)
            if (readings[c] >= 0 && token >= firsts[c] && token < row.Readings[readings[c]].End) return true;
        return false;
    }

    private static int ExpectedState(TableGrammar grammar, LoadedRow row, ReadOnlySpan<int> readings)
    {
        int source = grammar.Expectation.Source;
        return source < 0 || readings[source] < 0 ? 0 : grammar.Expectation.StateOf(row.Readings[readings[source]].Code);
    }

    private static ReadingContext Agreement(TableGrammar grammar, int column, in ColumnReading result, int expected)
    {
        int code = result.HasValue && grammar.Table.Columns[column].Says is null ? (int)result.Number : -1;
        int stated = grammar.Expectation.StateOf(grammar.Table.Columns[column], code);
        return stated == 0 ? ReadingContext.None : stated == expected ? ReadingContext.AsExpected : ReadingContext.NotAsExpected;
    }

    private static bool IsMissing(TableGrammar grammar, int kind, ColumnReading[] results, int column) =>
        column >= 0 && column < results.Length && !results[column].IsFilled
        && TableGrammar.FieldOf(grammar.Table.Columns[column], ColumnRole.Value, kind) is { IsOptional: false } && grammar.Table.Columns[column].Says is null;

    private static bool FitsOther(TableGrammar grammar, int kind, ColumnReading[] results, int column)
    {
        if (!results[column].HasValue || CodesOf(grammar, column) is not { } codes || results[column].Number < 0) return false;
        string value = codes.Codes[(int)results[column].Number].Value;
        for (int c = 0; c < results.Length; c++)
            if (c != column && IsMissing(grammar, kind, results, c) && CodesOf(grammar, c) is { } others && Array.Exists(others.Codes, o => o.Value == value)) return true;
        return false;
    }

    private static bool IsText(TableGrammar grammar, ColumnReading[] results, int column) =>
        column < results.Length && results[column].HasValue && grammar.CellOf(column).Shape == CellShape.Text;

    private static CodeListDescriptor? CodesOf(TableGrammar grammar, int column)
    {
        if (column < 0 || column >= grammar.GrammarOfColumn.Length) return null;
        CellGrammar cell = grammar.CellOf(column);
        return cell.Shape == CellShape.Code ? cell.Codes : null;
    }

    /// <summary>Whether a text has a code of a list as one of its words.</summary>
    private static bool Holds(string? text, CodeListDescriptor? codes)
    {
        if (text is null || codes is null) return false;
        foreach (CodeDescriptor code in codes.Codes)
            for (int i = text.IndexOf(code.Value, StringComparison.Ordinal); i >= 0; i = text.IndexOf(code.Value, i + 1, StringComparison.Ordinal))
            {
                int end = i + code.Value.Length;
                if ((i == 0 || text[i - 1] == ' ') && (end == text.Length || text[end] == ' ')) return true;
            }
        return false;
    }
}
