using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>Decides from the glyphs alone which values a reader could still read. Knows nothing of any reader.</summary>
internal static class Survival
{
    /// <summary>Marks the values that survive in a band's physical cells.</summary>
    public static void Judge(IReadOnlyList<PrintedValue> values, IReadOnlyList<Glyph>[] cells, IEnumerable<int> printedHere)
    {
        foreach (int id in printedHere) values[id - 1].Survives = Survives(id, values[id - 1].Length, cells);
    }

    private static bool Survives(int id, int length, IReadOnlyList<Glyph>[] cells)
    {
        int[] holding = [.. Enumerable.Range(0, cells.Length).Where(k => cells[k].Any(g => g.Value == id))];
        HashSet<int> seen = [.. holding.SelectMany(k => cells[k]).Where(g => g.Value == id).Select(g => g.Index)];
        // Spaces between wrapped lines are not printed.
        if (holding.Length == 0 || Enumerable.Range(0, length).Count(i => !seen.Contains(i)) > MissingSpaces(id, length, seen, cells)) return false;
        if (holding.Any(k => !IsTogether(id, cells[k]))) return false;
        for (int h = 1; h < holding.Length; h++)
            if (!Touch(id, cells, holding[h - 1], holding[h]) || !IsOneLine(id, cells, holding)) return false;
        return true;
    }

    // A wrapped value lacks the spaces it was wrapped at; any other lack is a loss.
    private static int MissingSpaces(int id, int length, HashSet<int> seen, IReadOnlyList<Glyph>[] cells)
    {
        int spaces = 0;
        foreach (IReadOnlyList<Glyph> cell in cells)
            for (int i = 1; i + 1 < cell.Count; i++)
                if (cell[i] is { Value: 0, Char: ' ' } && cell[i - 1].Value == id && cell[i + 1].Value == id && cell[i + 1].Index == cell[i - 1].Index + 2 && !seen.Contains(cell[i - 1].Index + 1))
                    spaces++;
        return spaces <= length ? spaces : 0;
    }

    private static bool IsTogether(int id, IReadOnlyList<Glyph> cell)
    {
        Glyph[] printed = [.. cell.Where(g => g.Char != ' ')];
        int first = System.Array.FindIndex(printed, g => g.Value == id), last = System.Array.FindLastIndex(printed, g => g.Value == id);
        for (int i = first; i <= last; i++)
            if (printed[i].Value != id || (i > first && printed[i].Index <= printed[i - 1].Index)) return false;
        return true;
    }

    private static bool Touch(int id, IReadOnlyList<Glyph>[] cells, int left, int right)
    {
        for (int k = left + 1; k < right; k++)
            if (cells[k].Count > 0) return false;
        return cells[left].Last(g => g.Char != ' ').Value == id && cells[right].First(g => g.Char != ' ').Value == id;
    }

    // A value in several cells reads left to right only if it was not wrapped.
    private static bool IsOneLine(int id, IReadOnlyList<Glyph>[] cells, int[] holding)
    {
        int reached = -1;
        foreach (int k in holding)
        {
            int[] here = [.. cells[k].Where(g => g.Value == id).Select(g => g.Index)];
            if (reached >= 0 && here[0] > reached + 1) return false;
            reached = System.Math.Max(reached, here[^1]);
        }
        return true;
    }
}
