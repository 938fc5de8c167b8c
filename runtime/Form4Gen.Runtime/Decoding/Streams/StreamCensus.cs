using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// How many rows of each kind a stream of cells holds, by counting: every row brings so many codes, numbers and dates. The counts must agree with one
/// number of rows of each kind, whatever order the cells are in.
/// </summary>
/// <param name="Events">Rows of the kind that a column decides.</param>
/// <param name="Others">Rows of the other kind.</param>
/// <param name="Deviation">How far the counts are from what these rows would bring; 0 where they agree.</param>
internal readonly record struct StreamCensus(int Events, int Others, float Deviation)
{
    /// <summary>Rows beyond this are counted by their columns.</summary>
    private const int MostRows = 64;

    /// <summary>What an item too many or too few counts for, by shape: text, date, number, money, letters, marks. Marks stand for dates and amounts.</summary>
    private static readonly float[] Weights = [0.3f, 0.4f, 1f, 0.2f, 1f, 0];

    public int Rows => Events + Others;

    /// <summary>The numbers of rows that agree best.</summary>
    public static StreamCensus Of(TableGrammar grammar, List<StreamItem> items)
    {
        Span<int> counts = stackalloc int[Weights.Length];
        foreach (StreamItem item in items)
            if (item.Shape != ItemShape.Letters || IsRequired(grammar, item)) counts[(int)item.Shape]++;
        int decided = Array.FindIndex(grammar.Table.Kinds, k => k.WhenColumn >= 0), other = Array.FindIndex(grammar.Table.Kinds, k => k.WhenColumn < 0);
        Span<float> perEvent = stackalloc float[Weights.Length], perOther = stackalloc float[Weights.Length];
        if (decided >= 0) Expect(grammar, decided, perEvent);
        if (other >= 0) Expect(grammar, other, perOther);
        int most = Math.Min(MostRows, counts[(int)ItemShape.Letters] + 1);
        var best = new StreamCensus(0, 0, float.PositiveInfinity);
        for (int events = 0; events <= (decided < 0 ? 0 : most); events++)
            for (int others = 0; others <= (other < 0 ? 0 : most); others++)
            {
                float deviation = 0;
                for (int s = 0; s < counts.Length && deviation < best.Deviation; s++)
                    deviation += Weights[s] * Math.Abs(counts[s] - (events * perEvent[s]) - (others * perOther[s]));
                if (deviation < best.Deviation) best = new StreamCensus(events, others, deviation);
            }

        return best;
    }

    /// <summary>Whether a column that must be filled can have the code.</summary>
    private static bool IsRequired(TableGrammar grammar, in StreamItem item)
    {
        for (int c = 0; c < grammar.Table.Columns.Length; c++)
            if (CellGrammar.FirstOf(grammar.Table.Columns[c].Fields[0].ByKind) is { IsOptional: false } && StreamCosts.IsCode(grammar.Grammars[grammar.GrammarOfColumn[c]], item)) return true;
        return false;
    }

    /// <summary>What a row of a kind brings of each shape: its columns that must be filled, those that hold one value together as one.</summary>
    private static void Expect(TableGrammar grammar, int kind, Span<float> shapes)
    {
        bool hasStatement = false;
        for (int c = 0; c < grammar.Table.Columns.Length; c++)
        {
            if (float.IsPositiveInfinity(grammar.Present[kind][c])) continue;
            if (CellGrammar.FirstOf(grammar.Table.Columns[c].Fields[0].ByKind) is { IsOptional: true }) continue;
            if (grammar.Table.Columns[c].Says is not null)
            {
                if (hasStatement) continue;
                hasStatement = true;
            }

            shapes[(int)ShapeOf(grammar.Grammars[grammar.GrammarOfColumn[c]].Shape)]++;
        }
    }

    private static ItemShape ShapeOf(CellShape shape) => shape switch
    {
        CellShape.Date or CellShape.Month => ItemShape.Date,
        CellShape.Number => ItemShape.Number,
        CellShape.Money => ItemShape.Money,
        CellShape.Code => ItemShape.Letters,
        _ => ItemShape.Text,
    };
}
