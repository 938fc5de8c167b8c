using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Shares the lines between rows out: cells are centred, so as many lines of a row stand above its values as below. Where a cell has an even number of
/// lines, the one through the middle of its row stands between two of them.
/// </summary>
internal static class LineShares
{
    /// <summary>A row has no more lines above or below its values; what is beyond is shared by halves.</summary>
    private const int MostLines = 12;

    /// <param name="anchors">The lines with values.</param>
    /// <param name="begin">The first line of the first row.</param>
    /// <param name="end">The end of the last row.</param>
    /// <param name="known">By line with values, how many of the lines behind it are of its row where that is known; -1 where it is not.</param>
    /// <param name="below">Receives, by line with values, how many of the lines behind it are of its row.</param>
    public static void Share(List<int> anchors, int begin, int end, ReadOnlySpan<int> known, List<int> below)
    {
        below.Clear();
        int[] costs = new int[MostLines + 1];
        List<byte[]> choices = [];
        for (int above = 0; above <= MostLines; above++) costs[above] = above == Math.Min(MostLines, anchors[0] - begin) ? 0 : int.MaxValue / 2;
        for (int a = 0; a < anchors.Count; a++)
        {
            int gap = (a + 1 < anchors.Count ? anchors[a + 1] : end) - anchors[a] - 1;
            byte[] best = new byte[MostLines + 1];
            costs = Next(costs, Math.Min(gap, MostLines), a + 1 == anchors.Count ? Math.Min(gap, MostLines) : Math.Min(known[a], MostLines), best);
            choices.Add(best);
        }

        Trace(anchors, end, costs, choices, below);
    }

    /// <summary>The costs by how many lines stand above the next row; <paramref name="best"/> receives how many stand above this one.</summary>
    private static int[] Next(int[] costs, int gap, int known, byte[] best)
    {
        int[] next = new int[MostLines + 1];
        Array.Fill(next, int.MaxValue / 2);
        for (int under = Math.Max(0, known); under <= (known < 0 ? gap : known); under++)
            for (int above = 0; above <= MostLines; above++)
            {
                int cost = costs[above] + Math.Abs(above - under);
                if (cost >= next[gap - under]) continue;
                next[gap - under] = cost;
                best[gap - under] = (byte)above;
            }

        return next;
    }

    private static void Trace(List<int> anchors, int end, int[] costs, List<byte[]> choices, List<int> below)
    {
        int over = 0;
        for (int above = 0; above < costs.Length; above++)
            if (costs[above] < costs[over]) over = above;
        for (int a = anchors.Count - 1; a >= 0; a--)
        {
            int gap = (a + 1 < anchors.Count ? anchors[a + 1] : end) - anchors[a] - 1;
            below.Add(gap > MostLines ? gap / 2 : gap - over);
            over = choices[a][over];
        }

        below.Reverse();
    }
}
