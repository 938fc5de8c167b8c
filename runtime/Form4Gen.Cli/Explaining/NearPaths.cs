using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Cli.Explaining;

/// <summary>Paths that may have been meant.</summary>
internal static class NearPaths
{
    private const int Most = 6;
    private const int MostSlips = 4;
    private const int Far = int.MaxValue / 2;

    /// <summary>The nearest paths, best first.</summary>
    /// <param name="wrong">The path that does not exist.</param>
    /// <param name="paths">The paths that exist.</param>
    public static IReadOnlyList<string> Of(string wrong, IEnumerable<string> paths)
    {
        string name = wrong[(wrong.LastIndexOf('.') + 1)..];
        return [.. paths
            .Select(path => (Path: path, Cost: Cost(wrong, name, path)))
            .Where(candidate => candidate.Cost < Far)
            .OrderBy(candidate => candidate.Cost).ThenBy(candidate => candidate.Path, StringComparer.Ordinal)
            .Take(Most).Select(candidate => candidate.Path)];
    }

    // The same name elsewhere is as near as a slip of the pen here.
    private static int Cost(string wrong, string name, string path)
    {
        string last = path[(path.LastIndexOf('.') + 1)..];
        if (name.Length > 2 && last.Contains(name, StringComparison.OrdinalIgnoreCase)) return last.Equals(name, StringComparison.OrdinalIgnoreCase) ? 1 : 2;
        return Math.Min(Near(wrong, path), 1 + Near(name, last));
    }

    // A third of the letters may be wrong, a few at most.
    private static int Near(string wrong, string right) => Distance(wrong, right) is var distance && distance <= Math.Min(MostSlips, 1 + wrong.Length / 3) ? distance : Far;

    private static int Distance(string a, string b)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j < row.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                bool same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
