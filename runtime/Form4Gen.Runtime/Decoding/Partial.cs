using System;
using System.Runtime.CompilerServices;

namespace Form4Gen.Runtime.Decoding;

/// <summary>What was put together so far: a text in the workspace, and what it cost.</summary>
internal struct Partial
{
    public int Start;
    public int Length;
    public float Cost;
    public ReadingTraits Traits;
}

/// <summary>The best few partial texts, cheapest first, each text once.</summary>
internal struct PartialBeam
{
    public const int Capacity = 6;

    private Slots _slots;

    public int Count;

    public Partial this[int index] => _slots[index];

    /// <summary>Takes a partial in, unless there are enough better ones.</summary>
    public void Add(in Partial partial, ReadOnlySpan<char> characters)
    {
        ReadOnlySpan<char> text = characters.Slice(partial.Start, partial.Length);
        int place = Count;
        for (int i = 0; i < Count; i++)
        {
            if (!characters.Slice(_slots[i].Start, _slots[i].Length).SequenceEqual(text)) continue;
            if (_slots[i].Cost <= partial.Cost) return;
            place = i;
            break;
        }
        if (place == Count)
        {
            if (Count == Capacity)
            {
                if (_slots[Count - 1].Cost <= partial.Cost) return;
                place = Count - 1;
            }
            else Count++;
        }
        for (; place > 0 && _slots[place - 1].Cost > partial.Cost; place--) _slots[place] = _slots[place - 1];
        _slots[place] = partial;
    }

    [InlineArray(Capacity)]
    private struct Slots
    {
        private Partial _first;
    }
}
