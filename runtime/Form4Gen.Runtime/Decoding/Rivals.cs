using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Compares the reading that won each column with all others that could have stood there, each in the cheapest row that has it.</summary>
internal readonly ref struct Rivals
{
    private const int MostExplained = 6;

    private readonly RowWorkspace _workspace;
    private readonly LoadedRow _row;
    private readonly ReadOnlySpan<int> _readings, _firsts;
    private readonly ColumnReading[] _results;
    private readonly float _best;
    private readonly List<Considered>[]? _considered;

    public Rivals(RowWorkspace workspace, LoadedRow row, ReadOnlySpan<int> readings, ReadOnlySpan<int> firsts, ColumnReading[] results, float best, bool explain)
    {
        _workspace = workspace;
        _row = row;
        _readings = readings;
        _firsts = firsts;
        _results = results;
        _best = best;
        workspace.ReserveColumns(results.Length);
        foreach (ref ColumnReading result in results.AsSpan()) result.Margin = float.PositiveInfinity;
        if (!explain) return;
        _considered = new List<Considered>[results.Length];
        for (int c = 0; c < results.Length; c++) _considered[c] = [];
    }

    /// <summary>A row in which the column is empty.</summary>
    public void Empty(int column, float total)
    {
        _workspace.CheapestEmpty[column] = Math.Min(_workspace.CheapestEmpty[column], total);
    }

    /// <summary>A row in which the column has a reading.</summary>
    public void Reading(int column, int reading, int first, float total)
    {
        int winner = _readings[column];
        if (reading == winner && first == _firsts[column]) _results[column].Cost = total - _best + _row.Readings[reading].Cost;
        Count(column, winner >= 0 && IsSame(_row.Readings[reading], first, winner, _firsts[column]), total);
        _considered?[column].Add(new Considered(reading, first, total));
    }

    /// <summary>Sets the posterior of every column's winner.</summary>
    public void Finish(in TextSpans texts)
    {
        for (int c = 0; c < _results.Length; c++)
        {
            float empty = _workspace.CheapestEmpty[c];
            if (empty < float.PositiveInfinity)
            {
                Count(c, _readings[c] < 0, empty);
                _considered?[c].Add(new Considered(-1, 0, empty));
            }
            double same = _workspace.Same[c], others = _workspace.Others[c];
            _results[c].Posterior = same + others > 0 ? (float)(same / (same + others)) : 1f;
            if (_considered is not null) _results[c].Considered = Explain(_considered[c], texts);
        }
    }

    private void Count(int column, bool isSame, float total)
    {
        double likelihood = Math.Exp(_best - total);
        if (isSame) _workspace.Same[column] += likelihood;
        else
        {
            _workspace.Others[column] += likelihood;
            _results[column].Margin = Math.Min(_results[column].Margin, total - _best);
        }
    }

    /// <summary>Two readings say the same when they have the same value; texts, when they have the same words.</summary>
    private bool IsSame(in SpanReading reading, int first, int winner, int winnerFirst)
    {
        ref readonly SpanReading won = ref _row.Readings[winner];
        if (reading.TextStart < 0 || won.TextStart < 0) return first == winnerFirst && reading.End == won.End;
        const ReadingTraits NoValue = ReadingTraits.Unreadable | ReadingTraits.OnlyMarks, Period = ReadingTraits.FromPeriod | ReadingTraits.EqualsPeriod;
        if (reading.Has(NoValue) != won.Has(NoValue)) return false;
        if (reading.Code >= 0 || won.Code >= 0) return reading.Code == won.Code;
        return _row.Text(reading).SequenceEqual(_row.Text(won)) || (reading.Has(Period) && won.Has(Period));
    }

    private CandidateReading[] Explain(List<Considered> considered, in TextSpans texts)
    {
        considered.Sort(static (a, b) => a.Total.CompareTo(b.Total));
        List<CandidateReading> shown = [];
        foreach (Considered one in considered)
        {
            if (shown.Count == MostExplained) break;
            if (one.Reading < 0)
            {
                shown.Add(new CandidateReading("", Math.Round(one.Total, 2), []));
                continue;
            }
            SpanReading reading = _row.Readings[one.Reading];
            if (reading.TextStart < 0) texts.Assemble(one.First, ref reading);
            shown.Add(new CandidateReading(_row.Text(reading).ToString(), Math.Round(one.Total, 2), EvidenceNames.Of(reading.Traits)));
        }
        return [.. shown];
    }

    private readonly record struct Considered(int Reading, int First, float Total);
}
