using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Where a way to place a stream may put its next item.</summary>
internal enum StreamMoveKind : byte
{
    /// <summary>Onto the staircase.</summary>
    Place,

    /// <summary>Into a cell that has had its turn.</summary>
    Late,

    /// <summary>Marks of the value before.</summary>
    Attach,

    /// <summary>Nowhere.</summary>
    Stray,
}

/// <summary>A way to go on from a path.</summary>
internal readonly record struct StreamMove(float Cost, int Path, int Row, short Column, StreamMoveKind Kind);

/// <summary>The moves of all paths with one item, the cheapest first.</summary>
internal sealed class StreamMoves
{
    /// <summary>Moves that cost so much more than the best are given up.</summary>
    private const float Hopeless = 30f;

    private readonly List<StreamMove> _moves = [];
    private float[] _keys = [];
    private int[] _order = [];
    private float _least = float.PositiveInfinity;

    /// <summary>How many may be worth following, once they are in order.</summary>
    public int Count { get; private set; }

    /// <summary>A move by its place in the order.</summary>
    public StreamMove this[int index] => _moves[_order[index]];

    public void Clear()
    {
        _moves.Clear();
        _least = float.PositiveInfinity;
        Count = 0;
    }

    public void Add(in StreamMove move)
    {
        if (move.Cost > _least + Hopeless) return;
        _least = Math.Min(_least, move.Cost);
        _moves.Add(move);
    }

    /// <summary>Orders the moves by cost; those of equal cost stay as they came.</summary>
    public void Order()
    {
        int count = _moves.Count;
        if (_keys.Length < count) (_keys, _order) = (new float[count * 2], new int[count * 2]);
        for (int n = 0; n < count; n++) (_keys[n], _order[n]) = (_moves[n].Cost, n);
        Array.Sort(_keys, _order, 0, count);
        for (int first = 0, end; first < count; first = end)
        {
            for (end = first + 1; end < count && _keys[end] == _keys[first]; end++) ;
            if (end - first > 1) Array.Sort(_order, first, end - first);
        }

        Count = count;
        while (Count > 0 && _keys[Count - 1] > _least + Hopeless) Count--;
    }
}
