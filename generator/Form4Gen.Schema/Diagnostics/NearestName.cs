using System;
using System.Collections.Generic;

namespace Form4Gen.Schema.Diagnostics;

/// <summary>Finds the known name that was most likely meant.</summary>
internal static class NearestName
{
    private const int MaxListed = 12;

    // A file of thousands of mistakes must not take the square of their time.
    private const int MaxCompared = 500;

    /// <summary><c>did you mean 'x'? known: a, b, c</c></summary>
    /// <param name="wrong">The name that is not known.</param>
    /// <param name="known">The known names.</param>
    public static string Hint(string wrong, IEnumerable<string> known)
    {
        var names = new SortedSet<string>(First(known, MaxCompared), StringComparer.Ordinal);
        if (names.Count == 0) return "none is known";
        string? nearest = Find(wrong, names);
        string list = string.Join(", ", First(names, MaxListed));
        if (names.Count > MaxListed) list += ", ...";
        return nearest is null ? "known: " + list : $"did you mean '{nearest}'? known: {list}";
    }

    /// <summary>The nearest name, or null if none is near.</summary>
    public static string? Find(string wrong, IEnumerable<string> known)
    {
        string? best = null;
        int limit = wrong.Length < 3 ? 0 : Math.Min(wrong.Length, 24) / 3;
        foreach (string name in known)
        {
            if (string.Equals(name, wrong, StringComparison.OrdinalIgnoreCase)) return name;
            int distance = Distance(wrong, name, limit);
            if (distance > limit) continue;
            best = name;
            limit = distance - 1;
            if (limit < 0) break;
        }

        return best;
    }

    private static IEnumerable<string> First(IEnumerable<string> names, int limit)
    {
        int count = 0;
        foreach (string name in names)
            if (count++ < limit) yield return name;
    }

    /// <summary>Edit distance with swaps of neighbours; anything above the limit is limit + 1.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (limit < 0 || Math.Abs(left.Length - right.Length) > limit) return limit + 1;
        var before = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++) previous[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                current[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit) return limit + 1;
            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
