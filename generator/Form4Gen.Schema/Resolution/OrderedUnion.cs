using System;
using System.Collections.Generic;

namespace Form4Gen.Schema.Resolution;

/// <summary>The union of lists with ids: in the newest one's order; what only older ones have follows the item it follows there.</summary>
internal sealed class OrderedUnion<T>
{
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, T> _items = new(StringComparer.Ordinal);

    /// <summary>Adds a list; call it with the newest first.</summary>
    /// <param name="items">The list.</param>
    /// <param name="id">Id of an item.</param>
    /// <param name="merge">Joins the item of newer lists with that of this one.</param>
    public void Add(IEnumerable<T> items, Func<T, string> id, Func<T, T, T> merge)
    {
        string? previous = null;
        foreach (T item in items)
        {
            string key = id(item);
            if (_items.TryGetValue(key, out T? newer)) _items[key] = merge(newer, item);
            else
            {
                _ids.Insert(previous is null ? 0 : _ids.IndexOf(previous) + 1, key);
                _items.Add(key, item);
            }

            previous = key;
        }
    }

    /// <summary>The items in order.</summary>
    public IEnumerable<T> Items
    {
        get
        {
            foreach (string id in _ids) yield return _items[id];
        }
    }
}
