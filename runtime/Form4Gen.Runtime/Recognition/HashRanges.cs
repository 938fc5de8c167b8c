using System.Collections.Generic;
using System.Numerics;

namespace Form4Gen.Runtime.Recognition;

/// <summary>A read-only map from hashes to ranges of candidates, in flat arrays.</summary>
internal sealed class HashRanges
{
    private readonly Slot[] _slots;
    private readonly int _mask;

    public HashRanges(Dictionary<ulong, List<WordCandidate>> map)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)(map.Count * 2) + 2);
        _slots = new Slot[size];
        _mask = size - 1;
        List<WordCandidate> items = [];
        foreach ((ulong hash, List<WordCandidate> candidates) in map)
        {
            int i = Home(hash);
            while (_slots[i].Count != 0) i = (i + 1) & _mask;
            _slots[i] = new Slot(hash, items.Count, candidates.Count);

            // Whole words first.
            candidates.Sort(static (a, b) => a.Match != b.Match ? a.Match.CompareTo(b.Match) : a.Word.CompareTo(b.Word));
            items.AddRange(candidates);
        }

        Items = [.. items];
    }

    public WordCandidate[] Items { get; }

    public bool Find(ulong hash, out int start, out int count)
    {
        for (int i = Home(hash); _slots[i].Count != 0; i = (i + 1) & _mask)
        {
            if (_slots[i].Hash != hash) continue;
            start = _slots[i].Start;
            count = _slots[i].Count;
            return true;
        }

        start = count = 0;
        return false;
    }

    private int Home(ulong hash) => (int)(hash >> 17) & _mask;

    private readonly record struct Slot(ulong Hash, int Start, int Count);
}
