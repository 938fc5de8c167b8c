using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Where a way puts an item; the step before is that of the item before.</summary>
internal readonly record struct StreamStep(int Before, int Row, short Column, bool IsAttached)
{
    public StreamPlace Place => new(Column, Row, false, IsAttached);
}

/// <summary>The steps of all ways to place a stream, and where ways that cost nearly the same part.</summary>
internal sealed class StreamSteps
{
    /// <summary>Ways that cost no more than this beyond another are as likely.</summary>
    private const float Near = 4f;

    /// <summary>Items that two ways are compared over.</summary>
    private const int Furthest = 200;

    private readonly List<StreamStep> _steps = [];
    private readonly Dictionary<ulong, (int Step, float Cost)> _seen = [];
    private readonly Dictionary<int, int> _rivals = [];

    public StreamStep this[int index] => _steps[index];

    public void Clear()
    {
        _steps.Clear();
        _rivals.Clear();
    }

    /// <summary>Begins with another item.</summary>
    public void Begin() => _seen.Clear();

    /// <summary>Adds a step that leads to a staircase, the cheapest first; false where one led there before, and the other is its rival if it costs hardly more.</summary>
    public bool TryAdd(in StreamStep step, ulong staircase, float cost, out int index)
    {
        index = _steps.Count;
        bool isNew = _seen.TryAdd(staircase, (index, cost));
        if (isNew || (cost < _seen[staircase].Cost + Near && _rivals.TryAdd(_seen[staircase].Step, index))) _steps.Add(step);
        return isNew;
    }

    /// <summary>By item of a way: whether another that costs hardly more puts it in another place.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="chosen">The last step of the way.</param>
    /// <param name="others">The last steps of other ways, each with what it costs more.</param>
    public bool[] FindOpen(int count, int chosen, IEnumerable<(int Step, float More)> others)
    {
        bool[] isOpen = new bool[count];
        foreach ((int step, float more) in others)
            if (step != chosen && more < Near) Compare(chosen, step, count - 1, isOpen);
        for (int i = count - 1, step = chosen; i >= 0; i--)
        {
            if (_rivals.TryGetValue(step, out int rival)) Compare(step, rival, i, isOpen);
            step = _steps[step].Before;
        }

        return isOpen;
    }

    private void Compare(int one, int other, int item, bool[] isOpen)
    {
        for (int last = Math.Max(0, item - Furthest); item >= last && one != other; item--)
        {
            isOpen[item] |= _steps[one].Row != _steps[other].Row || _steps[one].Column != _steps[other].Column;
            (one, other) = (_steps[one].Before, _steps[other].Before);
        }
    }
}
