using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Lays the columns, in order, over the row's tokens: each takes a run of tokens or stays empty, tokens may be left out. The cheapest whole row
/// is found from the left; the same from the right gives, for any single reading, the cheapest row that has it.
/// </summary>
internal readonly ref struct RowAligner
{
    private readonly RowWorkspace _workspace;
    private readonly LoadedRow _row;
    private readonly TableGrammar _grammar;
    private readonly BorderCosts _borders;
    private readonly ColumnPositions _positions;
    private readonly float[] _present, _absent;
    private readonly int _tokens, _columns, _states;

    public RowAligner(RowWorkspace workspace, LoadedRow row, TableGrammar grammar, GridCosts grid, ColumnPositions positions, int kind)
    {
        _workspace = workspace;
        _row = row;
        _grammar = grammar;
        _borders = new BorderCosts(row.Tokens, grid);
        _positions = positions;
        _present = grammar.Present[kind];
        _absent = grammar.Absent[kind];
        _tokens = row.TokenCount;
        _columns = grammar.Table.Columns.Length;
        _states = grammar.Statements.States;
        workspace.ReserveStates((_columns + 1) * (_tokens + 1) * _states);
    }

    private int Size => (_columns + 1) * (_tokens + 1) * _states;

    /// <summary>Finds the cheapest row; it ends in the last state's place.</summary>
    /// <param name="bound">Rows dearer than this are not looked at.</param>
    /// <returns>Its cost; infinite where there is none within the bound.</returns>
    public float Forward(float bound)
    {
        float[] costs = _workspace.Forward;
        Array.Fill(costs, float.PositiveInfinity, 0, Size);
        costs[0] = 0f;
        _workspace.Steps[0] = new Step(Step.Begin, 0, 0);
        for (int c = 0; c <= _columns; c++)
            for (int i = 0; i <= _tokens; i++)
            {
                int index = Index(c, i);
                if (!Prune(costs.AsSpan(index, _states), bound)) continue;
                if (i < _tokens) Skip(index, i);
                if (c == _columns) continue;
                LeaveEmpty(c, i, index);
                if (i < _tokens && _present[c] < float.PositiveInfinity) Fill(c, i, index);
            }
        return costs[Index(_columns, _tokens)];
    }

    /// <summary>Finds the cheapest rest of the row for every state that was reached, and weighs every reading on the way.</summary>
    public void Backward(float bound, ref Rivals rivals)
    {
        float[] forward = _workspace.Forward, costs = _workspace.Backward;
        Array.Fill(costs, float.PositiveInfinity, 0, Size);
        costs[Index(_columns, _tokens)] = 0f;
        for (int c = _columns; c >= 0; c--)
            for (int i = _tokens; i >= 0; i--)
            {
                int index = Index(c, i);
                if (!Prune(forward.AsSpan(index, _states), bound)) continue;
                if (i < _tokens)
                {
                    float skip = _borders.Skip(i);
                    for (int s = 0; s < _states; s++) costs[index + s] = Math.Min(costs[index + s], skip + costs[index + _states + s]);
                }
                if (c == _columns) continue;
                WeighEmpty(c, i, index, ref rivals);
                if (i < _tokens && _present[c] < float.PositiveInfinity) WeighReadings(c, i, index, bound, ref rivals);
            }
    }

    /// <summary>Reads the cheapest row off: by column the reading's index and its first token.</summary>
    public void Trace(Span<int> readings, Span<int> firstTokens)
    {
        int c = _columns, i = _tokens, s = 0;
        while (true)
        {
            Step step = _workspace.Steps[Index(c, i) + s];
            if (step.Reading == Step.Begin) return;
            s = step.State;
            i = step.Token;
            if (step.Reading == Step.Skip) continue;
            c--;
            readings[c] = step.Reading;
            firstTokens[c] = i;
        }
    }

    /// <summary>Distance of a run of tokens from a column, in cells.</summary>
    public float DistanceOf(int column, int first, int end)
    {
        return DistanceFrom(column, first).InCells(_row.Tokens[end - 1].Cell);
    }

    private static bool Prune(ReadOnlySpan<float> costs, float bound)
    {
        foreach (float cost in costs)
            if (cost <= bound && cost < float.PositiveInfinity) return true;
        return false;
    }

    private int Reached(float[] forward, int index, Span<int> reached)
    {
        int count = 0;
        for (int s = 0; s < _states; s++)
            if (forward[index + s] < float.PositiveInfinity) reached[count++] = s;
        return count;
    }

    private int Index(int column, int token) => ((column * (_tokens + 1)) + token) * _states;

    private void Skip(int index, int token)
    {
        float skip = _borders.Skip(token);
        for (int s = 0; s < _states; s++) Relax(index + _states + s, _workspace.Forward[index + s] + skip, Step.Skip, token, s);
    }

    private void LeaveEmpty(int c, int i, int index)
    {
        int target = Index(c + 1, i);
        for (int s = 0; s < _states; s++)
        {
            float cost = _workspace.Forward[index + s];
            if (cost == float.PositiveInfinity) continue;
            cost += _absent[c] + _grammar.Statements.Empty(c, s, _present[c] < float.PositiveInfinity, out int next);
            Relax(target + next, cost, Step.Empty, i, s);
        }
    }

    private void Fill(int c, int i, int index)
    {
        float[] forward = _workspace.Forward;
        SpanReading[] readings = _row.Readings;
        Span<int> reached = stackalloc int[_states];
        int count = Reached(forward, index, reached);
        bool plain = !_grammar.Statements.Concerns(c);
        Distance distance = DistanceFrom(c, i);
        float begin = _present[c] + _borders.Begin(i);
        (int from, int to) = _row.ReadingsOf(_grammar.GrammarOfColumn[c], i);
        for (int r = from; r < to; r++)
        {
            ref readonly SpanReading reading = ref readings[r];
            float step = begin + reading.Cost + distance.CostOf(_row.Tokens[reading.End - 1].Cell);
            int target = Index(c + 1, reading.End);
            for (int n = 0; n < count; n++)
            {
                int s = reached[n], next = s;
                float cost = forward[index + s] + step;
                if (!plain) cost += _grammar.Statements.Filled(c, reading.Code, s, out next);
                if (cost >= forward[target + next]) continue;
                forward[target + next] = cost;
                _workspace.Steps[target + next] = new Step(r, (short)i, (byte)s);
            }
        }
    }

    private void WeighEmpty(int c, int i, int index, ref Rivals rivals)
    {
        float[] costs = _workspace.Backward;
        int target = Index(c + 1, i);
        for (int s = 0; s < _states; s++)
        {
            float before = _workspace.Forward[index + s];
            if (before == float.PositiveInfinity) continue;
            float empty = _absent[c] + _grammar.Statements.Empty(c, s, _present[c] < float.PositiveInfinity, out int next);
            float rest = empty + costs[target + next];
            if (rest < costs[index + s]) costs[index + s] = rest;
            rivals.Empty(c, before + rest);
        }
    }

    private void WeighReadings(int c, int i, int index, float bound, ref Rivals rivals)
    {
        float[] forward = _workspace.Forward, costs = _workspace.Backward;
        Span<int> reached = stackalloc int[_states];
        int count = Reached(forward, index, reached);
        bool plain = !_grammar.Statements.Concerns(c);
        Distance distance = DistanceFrom(c, i);
        float begin = _present[c] + _borders.Begin(i);
        (int from, int to) = _row.ReadingsOf(_grammar.GrammarOfColumn[c], i);
        for (int r = from; r < to; r++)
        {
            ref readonly SpanReading reading = ref _row.Readings[r];
            float step = begin + reading.Cost + distance.CostOf(_row.Tokens[reading.End - 1].Cell), cheapest = float.PositiveInfinity;
            int target = Index(c + 1, reading.End);
            for (int n = 0; n < count; n++)
            {
                int s = reached[n], next = s;
                float rest = step;
                if (!plain) rest += _grammar.Statements.Filled(c, reading.Code, s, out next);
                rest += costs[target + next];
                if (rest < costs[index + s]) costs[index + s] = rest;
                cheapest = Math.Min(cheapest, forward[index + s] + rest);
            }
            if (cheapest <= bound) rivals.Reading(c, r, i, cheapest);
        }
    }

    private void Relax(int index, float cost, int reading, int token, int state)
    {
        if (cost >= _workspace.Forward[index]) return;
        _workspace.Forward[index] = cost;
        _workspace.Steps[index] = new Step(reading, (short)token, (byte)state);
    }

    private Distance DistanceFrom(int column, int first)
    {
        float position = _positions.Positions[column];
        return float.IsNaN(position) ? default : new Distance(position, _positions.PerCell[column], _row.Tokens[first].Cell);
    }

    /// <summary>What it costs to stand away from a column.</summary>
    /// <param name="position">Where the column stands, in cells.</param>
    /// <param name="perCell">What a cell costs; 0: nothing is known of the column.</param>
    /// <param name="left">The first cell of the value.</param>
    private readonly struct Distance(float position, float perCell, int left)
    {
        public float InCells(int right) => left > position ? left - position : position > right ? position - right : 0f;

        public float CostOf(int right) => Math.Min(DecodingCosts.PositionLimit, perCell * InCells(right));
    }
}
