using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Lays the columns, in order, over the row's tokens: each takes a run of tokens or stays empty, tokens may be left out. The cheapest whole row
/// is found from the left; the same from the right gives, for any single reading, the cheapest row that has it.
/// </summary>
internal readonly ref struct RowAligner
{
    private const float TwoStatements = 6f, NoStatement = 2f, GluedSkip = 2f, JunkSkip = 1.5f, JunkPerCharacter = 0.3f, BehindMark = 1.5f, BeforeSign = 2f;

    private readonly RowWorkspace _workspace;
    private readonly TableGrammar _grammar;
    private readonly GridCosts _grid;
    private readonly ColumnPositions _positions;
    private readonly int _kind, _tokens, _columns, _states;

    public RowAligner(RowWorkspace workspace, TableGrammar grammar, GridCosts grid, ColumnPositions positions, int kind)
    {
        _workspace = workspace;
        _grammar = grammar;
        _grid = grid;
        _positions = positions;
        _kind = kind;
        _tokens = workspace.TokenCount;
        _columns = grammar.Table.Columns.Length;
        _states = grammar.Expectation.States * 2;
        workspace.ReserveStates((_columns + 1) * (_tokens + 1) * _states);
    }

    /// <summary>Finds the cheapest row.</summary>
    /// <param name="state">The state it ends in.</param>
    /// <returns>Its cost.</returns>
    public float Forward(out int state)
    {
        float[] costs = _workspace.Forward;
        Array.Fill(costs, float.PositiveInfinity, 0, (_columns + 1) * (_tokens + 1) * _states);
        costs[0] = 0f;
        _workspace.Steps[0] = new Step(Step.Begin, 0, 0);
        for (int c = 0; c <= _columns; c++)
            for (int i = 0; i <= _tokens; i++)
                for (int s = 0; s < _states; s++)
                {
                    float cost = costs[Index(c, i, s)];
                    if (cost == float.PositiveInfinity) continue;
                    if (i < _tokens) Relax(Index(c, i + 1, s), cost + SkipCost(i), new Step(Step.Skip, (short)i, (byte)s));
                    if (c < _columns) Advance(c, i, s, cost);
                }
        state = 0;
        for (int s = 1; s < _states; s++)
            if (costs[Index(_columns, _tokens, s)] < costs[Index(_columns, _tokens, state)]) state = s;
        return costs[Index(_columns, _tokens, state)];
    }

    /// <summary>Finds the cheapest rest of the row for every state.</summary>
    public void Backward()
    {
        float[] costs = _workspace.Backward;
        Array.Fill(costs, float.PositiveInfinity, 0, (_columns + 1) * (_tokens + 1) * _states);
        for (int s = 0; s < _states; s++) costs[Index(_columns, _tokens, s)] = 0f;
        for (int c = _columns; c >= 0; c--)
            for (int i = _tokens; i >= 0; i--)
                for (int s = 0; s < _states; s++)
                {
                    float best = costs[Index(c, i, s)];
                    if (i < _tokens) best = Math.Min(best, costs[Index(c, i + 1, s)] + SkipCost(i));
                    if (c < _columns) best = Math.Min(best, Rest(c, i, s));
                    costs[Index(c, i, s)] = best;
                }
    }

    /// <summary>Reads the cheapest row off: by column the reading's index and its first token.</summary>
    public void Trace(int state, Span<int> readings, Span<int> firstTokens)
    {
        int c = _columns, i = _tokens, s = state;
        while (true)
        {
            Step step = _workspace.Steps[Index(c, i, s)];
            if (step.Reading == Step.Begin) return;
            s = step.State;
            i = step.Token;
            if (step.Reading == Step.Skip) continue;
            c--;
            readings[c] = step.Reading;
            firstTokens[c] = i;
        }
    }

    /// <summary>Cost of a reading in a column, in a row that comes from a state.</summary>
    public float ReadingCost(int column, int first, in SpanReading reading, int state, out int next) =>
        _grammar.Present[_kind][column] + BorderCost(first) + PositionCost(column, first, reading.End) + reading.Cost
        + StatementCost(column, reading.Code, state, out next);

    public float EmptyCost(int column, int state) =>
        _grammar.Absent[_kind][column] + (IsLastStatement(column) && (state & 1) == 0 && _grammar.Present[_kind][column] < float.PositiveInfinity ? NoStatement : 0f);

    public int Index(int column, int token, int state) => (((column * (_tokens + 1)) + token) * _states) + state;

    /// <summary>Distance of a run of tokens from a column, in cells.</summary>
    public float DistanceOf(int column, int first, int end)
    {
        float position = _positions.Positions[column];
        if (float.IsNaN(position)) return 0f;
        int left = _workspace.Tokens[first].Cell, right = _workspace.Tokens[end - 1].Cell;
        return Math.Max(0f, Math.Max(left - position, position - right));
    }

    private void Advance(int c, int i, int s, float cost)
    {
        Relax(Index(c + 1, i, s), cost + EmptyCost(c, s), new Step(Step.Empty, (short)i, (byte)s));
        if (_grammar.Present[_kind][c] == float.PositiveInfinity || i == _tokens) return;
        int slot = (_grammar.GrammarOfColumn[c] * (_tokens + 1)) + i, from = _workspace.FirstReading[slot], to = from + _workspace.ReadingsFrom[slot];
        for (int r = from; r < to; r++)
        {
            ref readonly SpanReading reading = ref _workspace.Readings[r];
            float total = cost + ReadingCost(c, i, reading, s, out int next);
            Relax(Index(c + 1, reading.End, next), total, new Step(r, (short)i, (byte)s));
        }
    }

    private float Rest(int c, int i, int s)
    {
        float[] costs = _workspace.Backward;
        float best = costs[Index(c + 1, i, s)] + EmptyCost(c, s);
        if (_grammar.Present[_kind][c] == float.PositiveInfinity || i == _tokens) return best;
        int slot = (_grammar.GrammarOfColumn[c] * (_tokens + 1)) + i, from = _workspace.FirstReading[slot], to = from + _workspace.ReadingsFrom[slot];
        for (int r = from; r < to; r++)
        {
            ref readonly SpanReading reading = ref _workspace.Readings[r];
            float total = ReadingCost(c, i, reading, s, out int next);
            best = Math.Min(best, total + costs[Index(c + 1, reading.End, next)]);
        }
        return best;
    }

    private void Relax(int index, float cost, Step step)
    {
        if (cost >= _workspace.Forward[index]) return;
        _workspace.Forward[index] = cost;
        _workspace.Steps[index] = step;
    }

    private float SkipCost(int token)
    {
        RowToken skipped = _workspace.Tokens[token];
        float cost = skipped.Is(RowTokenTraits.Digits | RowTokenTraits.Letters)
            ? Math.Min(DecodingCosts.SkipLimit, DecodingCosts.Skip + (DecodingCosts.SkipPerCharacter * skipped.Length))
            : JunkSkip + (JunkPerCharacter * skipped.Length);
        return skipped.IsGlued ? cost + GluedSkip : cost;
    }

    private float BorderCost(int first)
    {
        if (first == 0) return 0f;
        RowToken token = _workspace.Tokens[first], previous = _workspace.Tokens[first - 1];
        if (token.Cell != previous.Cell) return 0f;
        if (!token.IsGlued) return _grid.Sharing;
        if (previous.Is(RowTokenTraits.Mark) && !token.Is(RowTokenTraits.Mark)) return BehindMark;
        return token.Is(RowTokenTraits.Currency) ? BeforeSign : DecodingCosts.InsideWord;
    }

    private float PositionCost(int column, int first, int end) => Math.Min(DecodingCosts.PositionLimit, _positions.PerCell[column] * DistanceOf(column, first, end));

    private float StatementCost(int column, int code, int state, out int next)
    {
        CodeExpectations expectation = _grammar.Expectation;
        int expected = state >> 1, said = state & 1;
        float cost = 0f;
        if (_grammar.Table.Columns[column].Says is not null)
        {
            if (said == 1) cost += TwoStatements;
            said = 1;
        }
        if (expected > 0 && expectation.Checks(column))
        {
            int stated = expectation.StateOf(_grammar.Table.Columns[column], code);
            if (stated > 0 && stated != expected) cost += DecodingCosts.AgainstExpectation;
        }
        if (column == expectation.Source) expected = expectation.StateOf(code);
        next = (expected << 1) | said;
        return cost;
    }

    private bool IsLastStatement(int column)
    {
        if (_grammar.Table.Columns[column].Says is null) return false;
        for (int c = column + 1; c < _columns; c++)
            if (_grammar.Table.Columns[c].Says is not null) return false;
        return true;
    }
}
