using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>Cuts printed bands into physical cells as a table recognizer does: at positions that fall into words, with pieces that overlap.</summary>
internal sealed class GridCutter
{
    private readonly Random _random;
    private readonly int[] _cuts;
    private readonly double _damage;

    private GridCutter(Random random, int[] cuts, double damage)
    {
        _random = random;
        _cuts = cuts;
        _damage = damage;
    }

    /// <summary>A grid that knows nothing of the printed columns.</summary>
    public static GridCutter Foreign(Random random, double damage)
    {
        SortedSet<int> cuts = [];
        int wanted = random.Next(16, 20);
        while (cuts.Count < wanted)
        {
            int at = random.Next(6, FormPages.Width - 6);
            if (cuts.All(c => Math.Abs(c - at) >= 5)) cuts.Add(at);
        }
        return new(random, [.. cuts], damage);
    }

    /// <summary>A grid near the printed columns, with cuts too many.</summary>
    public static GridCutter Near(Random random, int[] edges, double damage)
    {
        SortedSet<int> cuts = [.. edges.Skip(1).Select(e => e + (random.NextDouble() < damage ? random.Next(-2, 3) : 0))];
        int extra = random.Next(0, 4);
        for (int i = 0; i < 40 && extra > 0; i++)
        {
            int at = random.Next(6, FormPages.Width - 6);
            if (cuts.Any(c => Math.Abs(c - at) < 4)) continue;
            cuts.Add(at);
            extra--;
        }
        return new(random, [.. cuts], damage);
    }

    /// <summary>The physical cells of a band, left to right.</summary>
    public List<Glyph>[] Cut(Band band)
    {
        var pieces = new List<(int Order, List<Glyph> Text)>[_cuts.Length + 1];
        for (int k = 0; k < pieces.Length; k++) pieces[k] = [];
        List<PrintedCell> sliced = [];
        foreach (PrintedCell cell in band.Cells)
        {
            if (_random.NextDouble() < WholeShare(cell.Kind)) pieces[ColumnOf(cell.X)].Add((cell.X, Whole(cell)));
            else sliced.Add(cell);
        }
        for (int k = 0; k < pieces.Length; k++)
        {
            int from = k == 0 ? 0 : _cuts[k - 1] - Overlap(band.Kind);
            int to = k == _cuts.Length ? int.MaxValue : _cuts[k];
            List<Glyph> text = Slice(sliced, band.Height, from, to);
            if (text.Count > 0) pieces[k].Add((from, text));
        }
        List<Glyph>[] physical = [.. pieces.Select(Assemble)];
        LoseEnds(physical);
        return physical;
    }

    // The end of a word that a cut left alone in its cell is sometimes not recognized at all.
    private void LoseEnds(List<Glyph>[] cells)
    {
        foreach (List<Glyph> cell in cells)
            if (cell.Count is > 0 and < 6 && cell[0] is { Value: > 0, Index: > 0 } first && char.IsAsciiLetter(first.Char)
                && cell.All(g => g.Value == first.Value) && _random.NextDouble() < 0.1 * _damage)
                cell.Clear();
    }

    private List<Glyph> Assemble(List<(int Order, List<Glyph> Text)> pieces)
    {
        List<Glyph> cell = [];
        foreach (var (_, text) in pieces.OrderBy(p => p.Order))
        {
            if (cell.Count > 0) cell.Add(new Glyph(' ', 0, 0));
            cell.AddRange(text);
        }
        return LoseLoneLetter(BlurLabels(cell));
    }

    private int ColumnOf(int x) => _cuts.Count(c => c <= x);

    // Shares measured on real damaged pages: box labels 6 of 10 whole, Table I's data a third, Table II's three quarters.
    private double WholeShare(CellKind kind) => kind switch
    {
        CellKind.Box => 0.85,
        CellKind.Relationship => 0.35,
        CellKind.TableTitle => 1,
        CellKind.HeaderOne => 0.25,
        CellKind.HeaderTwo => 0.5,
        CellKind.DataOne => 1 - (0.65 * _damage),
        _ => 1 - (0.3 * _damage),
    };

    // 0 to 2 glyphs; now and then the right piece repeats the end of the left one.
    private int Overlap(CellKind kind)
    {
        double p = _random.NextDouble();
        if (kind is CellKind.DataOne or CellKind.DataTwo && p < 0.03 * _damage) return _random.Next(3, 7);
        return p < 0.5 ? 0 : p < 0.88 ? 1 : 2;
    }

    private static List<Glyph> Whole(PrintedCell cell)
    {
        List<Glyph> text = [];
        foreach (Glyph[] line in cell.Lines) AddLine(text, line);
        return text;
    }

    private static List<Glyph> Slice(List<PrintedCell> cells, int height, int from, int to)
    {
        List<Glyph> text = [];
        for (int y = 0; y < height; y++)
            foreach (PrintedCell cell in cells.OrderBy(c => c.X))
            {
                int line = y - ((height - cell.Lines.Count) / 2);
                if (line < 0 || line >= cell.Lines.Count) continue;
                Glyph[] glyphs = cell.Lines[line];
                int first = Math.Clamp(from - cell.X, 0, glyphs.Length), end = (int)Math.Clamp((long)to - cell.X, first, glyphs.Length);
                AddLine(text, glyphs[first..end]);
            }
        return text;
    }

    private static void AddLine(List<Glyph> text, Glyph[] line)
    {
        if (line.All(g => g.Char == ' ')) return;
        if (text.Count > 0) text.Add(new Glyph(' ', 0, 0));
        text.AddRange(line);
    }

    // Half glyphs at an edge look like other letters. Only labels: what a blurred value said nobody can know.
    private List<Glyph> BlurLabels(List<Glyph> cell)
    {
        if (cell.Count < 4 || _random.NextDouble() > 0.25 * _damage) return cell;
        int edge = _random.Next(2) == 0 ? 0 : cell.Count - 1;
        if (cell[edge].Value == 0 && char.IsAsciiLetter(cell[edge].Char)) cell[edge] = new Glyph("ıтJ1lI"[_random.Next(6)], 0, 0);
        return cell;
    }

    // A letter alone in its cell is what recognizers lose most. 'X' is kept: one lost mark beside a kept one cannot be told from an empty box.
    private List<Glyph> LoseLoneLetter(List<Glyph> cell) =>
        cell.Count == 1 && char.IsAsciiLetter(cell[0].Char) && cell[0].Char != 'X' && _random.NextDouble() < 0.1 * _damage ? [] : cell;
}
