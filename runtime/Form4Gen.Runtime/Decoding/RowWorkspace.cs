using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>The arrays that decoding a table needs, kept for the next. One per thread; nothing in it outlives the table.</summary>
internal sealed class RowWorkspace
{
    [ThreadStatic]
    private static RowWorkspace? _spare;

    /// <summary>Rows beyond this are not kept loaded.</summary>
    private const int MostSpareRows = 12;

    private readonly Stack<LoadedRow> _spareRows = new();

    /// <summary>The partial texts of a value by the number of its tokens.</summary>
    public readonly PartialBeam[] Beams = new PartialBeam[SpanReader.MostTokens];

    public float[] Forward = new float[2048], Backward = new float[2048];
    public Step[] Steps = new Step[2048];

    /// <summary>By column, the likelihood of the rows that agree with the winner, and of those that do not.</summary>
    public double[] Same = new double[32], Others = new double[32];

    /// <summary>By column, the cheapest row in which it is empty.</summary>
    public float[] CheapestEmpty = new float[32];

    public static RowWorkspace Rent()
    {
        RowWorkspace workspace = _spare ?? new RowWorkspace();
        _spare = null;
        return workspace;
    }

    public static void Return(RowWorkspace workspace) => _spare = workspace;

    /// <summary>A row to load.</summary>
    public LoadedRow RentRow() => _spareRows.TryPop(out LoadedRow? row) ? row : new LoadedRow();

    /// <summary>Gives a row back that is done with.</summary>
    public void Return(LoadedRow row)
    {
        if (_spareRows.Count < MostSpareRows) _spareRows.Push(row);
    }

    public void ReserveStates(int states)
    {
        Grow(ref Forward, states);
        Grow(ref Backward, states);
        Grow(ref Steps, states);
    }

    public void ReserveColumns(int columns)
    {
        Grow(ref Same, columns);
        Grow(ref Others, columns);
        Grow(ref CheapestEmpty, columns);
        Array.Fill(CheapestEmpty, float.PositiveInfinity, 0, columns);
        Array.Clear(Same, 0, columns);
        Array.Clear(Others, 0, columns);
    }

    public static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[Math.Max(length, array.Length * 2)];
    }
}

/// <summary>How the alignment came to a state.</summary>
/// <param name="Reading">Index of the reading that the column took; -1: the column is empty; -2: a token was left out; -3: the beginning.</param>
/// <param name="Token">Where it came from: the first token of the reading.</param>
/// <param name="State">The expectation it came from.</param>
internal readonly record struct Step(int Reading, short Token, byte State)
{
    public const int Empty = -1, Skip = -2, Begin = -3;
}
