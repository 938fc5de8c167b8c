using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>What it costs that cells have nothing when their turn has come, by what is known of their rows.</summary>
internal sealed class StreamAbsence
{
    /// <summary>The least that a cell costs which must be filled; what one costs that its row's code asks for, as a value where it does not; and one that it does not ask for.</summary>
    private const float Required = 3.5f, AskedFor = 3f, NotAskedFor = 0.05f;

    /// <summary>The most that a cell costs while its value may still come late; the rest is paid when nothing can come any more.</summary>
    private const float Deposit = 2.5f;

    private readonly TableGrammar _grammar;
    private readonly ColumnNeed? _need;
    private readonly float[] _inEvent, _inOther;
    private readonly bool[] _isOfEvent;

    public StreamAbsence(TableGrammar grammar, List<ColumnNeed> needs)
    {
        _grammar = grammar;
        _need = needs.Count > 0 ? needs[0] : null;
        int columns = grammar.Table.Columns.Length, decided = grammar.DecidedKind, other = grammar.OtherKind;
        _inEvent = new float[columns];
        _inOther = new float[columns];
        _isOfEvent = new bool[columns];
        for (int c = 0; c < columns; c++)
        {
            _inEvent[c] = CostOf(decided, c);
            _inOther[c] = CostOf(other, c);
            _isOfEvent[c] = decided >= 0 && grammar.Has(decided, c) && (other < 0 || !grammar.Has(other, c));
        }
    }

    /// <summary>Whether a row is known to be of the kind that lacks a column.</summary>
    public bool Lacks(StreamPath path, int row, int column) => _isOfEvent[column] && path.IsNoEvent(row);

    /// <summary>What a value takes back, or adds, in a cell that has had its turn: it is no longer empty, and may tell that its row is of the decided kind.</summary>
    public float OfLate(StreamPath path, int row, int column)
    {
        if (!Lacks(path, row, column)) return -Of(path, row, column);
        float sum = 0;
        for (int c = 0; c < _isOfEvent.Length; c++)
            if (c != column && _isOfEvent[c] && path.Heights[c] > row) sum += Math.Min(Deposit, _inEvent[c]);
        return sum;
    }

    /// <summary>The cost of an empty cell.</summary>
    /// <param name="path">What is known of the rows.</param>
    /// <param name="row">Its row.</param>
    /// <param name="column">Its column.</param>
    /// <param name="filled">A column that is being filled in the row; -1 for none.</param>
    public float Of(StreamPath path, int row, int column, int filled = -1) => Math.Min(Deposit, WhollyOf(path, row, column, filled));

    private float WhollyOf(StreamPath path, int row, int column, int filled = -1)
    {
        if (column == _need?.Column)
        {
            if (path.Asks(row)) return AskedFor;
            if (path.AsksNot(row)) return NotAskedFor;
        }

        if (path.IsEvent(row) || (filled >= 0 && _isOfEvent[filled])) return _inEvent[column];
        if (path.IsNoEvent(row) || _isOfEvent[column]) return _inOther[column];
        return Math.Min(_inEvent[column], _inOther[column]);
    }

    /// <summary>What speaks against a value in a cell that its row's code does not ask for.</summary>
    public float Against(StreamPath path, int row, int column) => column == _need?.Column && path.AsksNot(row) ? AskedFor : 0;

    /// <summary>What all empty cells cost.</summary>
    public float OfAll(StreamPath path) => OfAll(path, isPaid: false);

    /// <summary>What all empty cells cost beyond what was paid when they had their turn.</summary>
    public float OfRest(StreamPath path) => OfAll(path, isPaid: true);

    private float OfAll(StreamPath path, bool isPaid)
    {
        float sum = 0;
        for (int c = 0; c < path.Heights.Length; c++)
            for (int r = path.FirstKnown; r <= path.Top; r++)
            {
                if (path.IsFilled(r, c)) continue;
                float cost = WhollyOf(path, r, c);
                sum += isPaid && r < path.Heights[c] ? cost - Math.Min(cost, Deposit) : cost;
            }

        return sum;
    }

    /// <summary>Puts an item into a cell; the cells before it have had their turn.</summary>
    public void Place(StreamPath path, int row, int column, in StreamItem item, bool isLate)
    {
        path.Enter(row, column);
        if (_isOfEvent[column]) path.SetKind(row, true);
        if (column == _need?.When) path.SetAsking(row, item.Text == _need.Value);
        if (isLate) return;
        for (int c = 0; c <= column; c++)
        {
            for (int r = path.FirstOpen(c); _isOfEvent[c] && r <= row; r++)
                if (!path.IsEvent(r) && (c < column || r < row)) path.SetKind(r, false);
            path.Heights[c] = Math.Max(path.Heights[c], row + 1);
        }
    }

    private float CostOf(int kind, int column)
    {
        if (kind < 0) return float.PositiveInfinity;
        if (!_grammar.Has(kind, column) || _grammar.IsMerged(column)) return 0;
        float cost = _grammar.Absent[kind][column];
        if (_grammar.Table.Columns[column].Says is not null) return Required;
        return _grammar.IsOptional(column) || _grammar.CellOf(column).Shape == CellShape.Money ? cost : Math.Max(cost, Required);
    }
}
