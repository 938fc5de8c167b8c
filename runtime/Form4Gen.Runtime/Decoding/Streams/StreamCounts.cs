using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Counts the cells of a stream: every row brings so many codes, numbers and dates, whatever order they are in. Columns that must be filled bring a cell
/// for each row, optional ones at most that.
/// </summary>
internal sealed class StreamCounts
{
    /// <summary>What cells too few, and too many, count for, by shape: text, date, number, money. Marks may stand for dates and amounts; words may be wrapped.</summary>
    private static readonly float[] TooFew = [0.6f, 0.6f, 1f, 0.1f], TooMany = [0.25f, 1f, 1f, 1f];

    /// <summary>What a code too few or too many counts for; what a row of the kind that nothing decides does.</summary>
    private const float OfCode = 2f, OfOther = 0.01f;

    /// <summary>Code columns beyond this are not told apart.</summary>
    private const int MostCodeColumns = 4;

    /// <summary>How far the rows of the other kind may be from what the codes let expect.</summary>
    private const int Window = 3;

    private readonly TableGrammar _grammar;
    private readonly int _decided, _other;
    private readonly int[] _cells = new int[TooFew.Length];
    private readonly int[][] _least, _most;
    private readonly List<int> _codeColumns = [];
    private readonly int[] _inside, _touching;
    private int _codes;

    public StreamCounts(TableGrammar grammar, List<StreamItem> items)
    {
        _grammar = grammar;
        _decided = grammar.DecidedKind;
        _other = grammar.OtherKind;
        for (int c = 0; c < grammar.Table.Columns.Length && _codeColumns.Count < MostCodeColumns; c++)
            if (_grammar.CellOf(c).Shape == CellShape.Code && !_grammar.IsOptional(c)) _codeColumns.Add(c);
        _least = Array.ConvertAll(grammar.Present, _ => new int[_cells.Length]);
        _most = Array.ConvertAll(grammar.Present, _ => new int[_cells.Length]);
        for (int k = 0; k < grammar.Present.Length; k++) Expect(k);
        _inside = new int[1 << _codeColumns.Count];
        _touching = new int[1 << _codeColumns.Count];
        foreach (StreamItem item in items) Count(item);
    }

    /// <summary>The numbers of rows that agree best.</summary>
    public StreamCensus Best()
    {
        var best = new StreamCensus(0, 0, float.PositiveInfinity);
        int perOther = CodesOf(_other), perEvent = CodesOf(_decided);
        for (int events = 0; events <= (_decided < 0 ? 0 : _codes + 1); events++)
        {
            int expected = perOther == 0 ? 0 : Math.Max(0, (_codes - (perEvent * events)) / perOther);
            int most = _other < 0 ? 0 : perOther == 0 ? _cells[(int)ItemShape.Number] : expected + Window;
            for (int others = perOther == 0 || _other < 0 ? 0 : Math.Max(0, expected - Window); others <= most; others++)
            {
                float deviation = Deviation(events, others);
                if (deviation < best.Deviation) best = new StreamCensus(events, others, deviation);
            }
        }

        return best;
    }

    private float Deviation(int events, int others)
    {
        float sum = (OfCode * CodesAmiss(events, others)) + (OfOther * others);
        for (int s = 0; s < _cells.Length; s++)
        {
            int least = Sum(_least, s, events, others), most = Sum(_most, s, events, others);
            sum += (TooFew[s] * Math.Max(0, least - _cells[s])) + (TooMany[s] * Math.Max(0, _cells[s] - most));
        }

        return sum;
    }

    private int Sum(int[][] perKind, int shape, int events, int others) =>
        (_decided < 0 ? 0 : events * perKind[_decided][shape]) + (_other < 0 ? 0 : others * perKind[_other][shape]);

    /// <summary>How many codes are too many or too few, for the set of columns that shows it best: codes that only they take, and all that they could take.</summary>
    private int CodesAmiss(int events, int others)
    {
        int worst = 0;
        for (int set = 1; set < _inside.Length; set++)
        {
            int demand = 0;
            for (int n = 0; n < _codeColumns.Count; n++)
            {
                if ((set >> n & 1) == 0) continue;
                if (_decided >= 0 && _grammar.Has(_decided, _codeColumns[n])) demand += events;
                if (_other >= 0 && _grammar.Has(_other, _codeColumns[n])) demand += others;
            }

            worst = Math.Max(worst, Math.Max(_inside[set] - demand, demand - _touching[set]));
        }

        return worst;
    }

    private int CodesOf(int kind)
    {
        int count = 0;
        foreach (int column in _codeColumns) count += kind >= 0 && _grammar.Has(kind, column) ? 1 : 0;
        return count;
    }

    private void Count(in StreamItem item)
    {
        if (item.Shape != ItemShape.Letters)
        {
            if ((int)item.Shape < _cells.Length) _cells[(int)item.Shape]++;
            return;
        }

        int mask = 0;
        bool mayBeOptional = false;
        for (int c = 0; c < _grammar.Table.Columns.Length; c++)
        {
            if (!StreamCosts.IsCode(_grammar.CellOf(c), item)) continue;
            int place = _codeColumns.IndexOf(c);
            if (place >= 0) mask |= 1 << place;
            else mayBeOptional = true;
        }

        if (mask == 0) return;
        if (!mayBeOptional) _codes++;
        for (int set = 1; set < _inside.Length; set++)
        {
            if ((mask & ~set) == 0 && !mayBeOptional) _inside[set]++;
            if ((mask & set) != 0) _touching[set]++;
        }
    }

    /// <summary>What a row of a kind brings of each shape: columns that hold one value together count as one.</summary>
    private void Expect(int kind)
    {
        bool hasStatement = false;
        for (int c = 0; c < _grammar.Table.Columns.Length; c++)
        {
            if (!_grammar.Has(kind, c) || ShapeOf(_grammar.CellOf(c).Shape) is not { } shape) continue;
            bool isStatement = _grammar.Table.Columns[c].Says is not null;
            if (isStatement && hasStatement) continue;
            hasStatement |= isStatement;
            _most[kind][(int)shape]++;
            if (!_grammar.IsOptional(c)) _least[kind][(int)shape]++;
        }
    }

    private static ItemShape? ShapeOf(CellShape shape) => shape switch
    {
        CellShape.Date or CellShape.Month => ItemShape.Date,
        CellShape.Number => ItemShape.Number,
        CellShape.Money => ItemShape.Money,
        CellShape.Code => null,
        _ => ItemShape.Text,
    };
}
