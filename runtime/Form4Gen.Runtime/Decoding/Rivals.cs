using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Compares the reading that won a column with all others that could have stood there, each in the cheapest row that has it.</summary>
internal readonly ref struct Rivals(RowWorkspace workspace, TableGrammar grammar, RowAligner aligner, int kind, float best, bool explain)
{
    private const int MostExplained = 6;
    private const float ExplainWithin = 12f;

    private readonly RowAligner _aligner = aligner;

    /// <summary>Sets margin, posterior and cost of a column's winner.</summary>
    public void Weigh(int column, int winner, int winnerFirst, in TextSpans texts, ref ColumnReading result)
    {
        result.Margin = float.PositiveInfinity;
        result.Posterior = 1f;
        if (grammar.Present[kind][column] == float.PositiveInfinity) return;
        List<CandidateReading>? considered = explain ? [] : null;
        double same = 0, others = 0;
        float rival = float.PositiveInfinity;
        float empty = CheapestEmpty(column);
        if (winner < 0) same += Likelihood(empty);
        else Count(empty, ref others, ref rival);
        if (empty < best + ExplainWithin) considered?.Add(new CandidateReading("", empty, []));
        int tokens = workspace.TokenCount;
        for (int i = 0; i < tokens; i++)
        {
            int slot = (grammar.GrammarOfColumn[column] * (tokens + 1)) + i, from = workspace.FirstReading[slot];
            for (int r = from; r < from + workspace.ReadingsFrom[slot]; r++)
            {
                ref readonly SpanReading reading = ref workspace.Readings[r];
                float total = CheapestWith(column, i, reading);
                if (r == winner && i == winnerFirst) result.Cost = total - best + reading.Cost;
                if (winner >= 0 && IsSame(reading, i, winner, winnerFirst)) same += Likelihood(total);
                else Count(total, ref others, ref rival);
                if (considered is not null && total < best + ExplainWithin) considered.Add(Candidate(reading, i, total, texts));
            }
        }
        result.Margin = rival - best;
        result.Posterior = (float)(same / Math.Max(1e-30, same + others));
        if (considered is null) return;
        considered.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
        if (considered.Count > MostExplained) considered.RemoveRange(MostExplained, considered.Count - MostExplained);
        result.Considered = [.. considered];
    }

    private void Count(float total, ref double others, ref float rival)
    {
        others += Likelihood(total);
        rival = Math.Min(rival, total);
    }

    private double Likelihood(float total) => Math.Exp(best - total);

    /// <summary>Two readings say the same when they have the same value; texts, when they have the same words.</summary>
    private bool IsSame(in SpanReading reading, int first, int winner, int winnerFirst)
    {
        ref readonly SpanReading won = ref workspace.Readings[winner];
        if (reading.TextStart < 0 || won.TextStart < 0)
            return first == winnerFirst && reading.End == won.End;
        if (reading.Has(ReadingTraits.Unreadable | ReadingTraits.OnlyMarks) != won.Has(ReadingTraits.Unreadable | ReadingTraits.OnlyMarks)) return false;
        if (reading.Code >= 0 || won.Code >= 0) return reading.Code == won.Code;
        return workspace.Text(reading).SequenceEqual(workspace.Text(won))
            || (reading.Has(ReadingTraits.FromPeriod | ReadingTraits.EqualsPeriod) && won.Has(ReadingTraits.FromPeriod | ReadingTraits.EqualsPeriod));
    }

    private float CheapestEmpty(int column)
    {
        float cheapest = float.PositiveInfinity;
        for (int i = 0; i <= workspace.TokenCount; i++)
            for (int s = 0; s < grammar.Expectation.States * 2; s++)
            {
                float before = workspace.Forward[_aligner.Index(column, i, s)];
                if (before == float.PositiveInfinity) continue;
                cheapest = Math.Min(cheapest, before + _aligner.EmptyCost(column, s) + workspace.Backward[_aligner.Index(column + 1, i, s)]);
            }
        return cheapest;
    }

    private float CheapestWith(int column, int first, in SpanReading reading)
    {
        float cheapest = float.PositiveInfinity;
        for (int s = 0; s < grammar.Expectation.States * 2; s++)
        {
            float before = workspace.Forward[_aligner.Index(column, first, s)];
            if (before == float.PositiveInfinity) continue;
            float total = before + _aligner.ReadingCost(column, first, reading, s, out int next);
            cheapest = Math.Min(cheapest, total + workspace.Backward[_aligner.Index(column + 1, reading.End, next)]);
        }
        return cheapest;
    }

    private CandidateReading Candidate(in SpanReading reading, int first, float total, in TextSpans texts)
    {
        SpanReading shown = reading;
        if (shown.TextStart < 0) texts.Assemble(first, ref shown);
        return new CandidateReading(workspace.Text(shown).ToString(), Math.Round(total, 2), EvidenceNames.Of(shown.Traits));
    }
}
