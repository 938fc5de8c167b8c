using System;
using System.Buffers;

namespace Form4Gen.Runtime.Layout;

/// <summary>A growing list on a pooled array.</summary>
internal struct PooledList<T>(int capacity) : IDisposable
    where T : unmanaged
{
    private T[]? _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly Span<T> Items => _items.AsSpan(0, Count);

    public void Add(in T item)
    {
        if (Count == _items!.Length) Grow();
        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        while (_items!.Length - Count < items.Length) Grow();
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    public void Clear() => Count = 0;

    /// <summary>Drops the items from an index on.</summary>
    public void Truncate(int count) => Count = count;

    public readonly T[] ToArray() => Items.ToArray();

    /// <summary>Hands the pooled array over; the list has none afterwards.</summary>
    /// <param name="count">How many items it holds.</param>
    public T[] Detach(out int count)
    {
        (T[] items, count) = (_items ?? [], Count);
        (_items, Count) = (null, 0);
        return items;
    }

    public void Dispose()
    {
        if (_items is not null) ArrayPool<T>.Shared.Return(_items);
        _items = null;
        Count = 0;
    }

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_items!.Length * 2);
        Items.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
