using System;
using System.Collections;
using System.Collections.Generic;

namespace Form4Gen.Runtime;

/// <summary>A read-only list that compares by its items, so that records that hold lists compare by value.</summary>
/// <typeparam name="T">The item's type.</typeparam>
public sealed class ExtractedList<T> : IReadOnlyList<T>, IEquatable<ExtractedList<T>>
{
    private readonly T[] _items;

    /// <summary>Takes over the array; the caller must not change it afterwards.</summary>
    /// <param name="items">The items.</param>
    public ExtractedList(T[] items) => _items = items ?? throw new ArgumentNullException(nameof(items));

    /// <summary>The empty list.</summary>
    public static ExtractedList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The items as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>As many items, each equal to the other list's by a comparison of the caller's.</summary>
    /// <param name="other">The list to compare with.</param>
    /// <param name="itemEquals">Compares two items.</param>
    public bool ContentEquals(ExtractedList<T> other, Func<T, T, bool> itemEquals)
    {
        if (other._items.Length != _items.Length) return false;
        for (int i = 0; i < _items.Length; i++)
            if (!itemEquals(_items[i], other._items[i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ExtractedList<T>? other)
    {
        if (other is null || other._items.Length != _items.Length) return false;
        for (int i = 0; i < _items.Length; i++)
            if (!EqualityComparer<T>.Default.Equals(_items[i], other._items[i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExtractedList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Enumerates without allocation.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The list's enumerator.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The current item.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Moves on; false at the end.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
