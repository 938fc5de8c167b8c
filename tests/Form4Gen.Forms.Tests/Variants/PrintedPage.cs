using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>A printed character, and which value it belongs to (0: none) at which index.</summary>
internal readonly record struct Glyph(char Char, int Value, int Index);

/// <summary>What a printed cell is; grid recognizers treat them differently.</summary>
internal enum CellKind
{
    Box,
    Relationship,
    TableTitle,
    HeaderOne,
    HeaderTwo,
    DataOne,
    DataTwo,
}

/// <summary>A value that was printed: where a reader should put it, and what it should say.</summary>
/// <param name="Path">Path as in the output contract, rows by printed order (<c>table1[0].transactionDate</c>).</param>
/// <param name="Filed">The value as filed; for footnote marks the id.</param>
/// <param name="Length">Printed characters.</param>
internal sealed record PrintedValue(string Path, string Filed, int Length)
{
    /// <summary>Whether the cut left enough of it to read it.</summary>
    public bool Survives { get; set; }
}

/// <summary>A rectangle of the page with its printed lines.</summary>
internal sealed record PrintedCell(int X, int Width, CellKind Kind, IReadOnlyList<Glyph[]> Lines);

/// <summary>Cells that stand side by side.</summary>
internal sealed record Band(CellKind Kind, IReadOnlyList<PrintedCell> Cells)
{
    public int Height => Cells.Max(c => c.Lines.Count);
}

/// <summary>Sets text in printed cells and keeps a ledger of the values.</summary>
internal sealed class Typesetter
{
    public List<PrintedValue> Values { get; } = [];

    public Glyph[] Label(string text) => [.. text.Select(c => new Glyph(c, 0, 0))];

    /// <summary>Prints a value that reads the same when filed.</summary>
    public Glyph[] Value(string path, string? printed, string? filed = null)
    {
        if (string.IsNullOrEmpty(printed)) return [];
        Values.Add(new PrintedValue(path, filed ?? printed, printed.Length));
        int id = Values.Count;
        return [.. printed.Select((c, i) => new Glyph(c, id, i))];
    }

    /// <summary>A cell whose pieces are set line by line; a line that is too long is wrapped at its spaces.</summary>
    public static PrintedCell Cell(int x, int width, CellKind kind, params Glyph[][] lines) =>
        new(x, width, kind, [.. lines.Where(l => l.Length > 0).SelectMany(l => Wrap(l, width - 1))]);

    public static Glyph[] Join(params Glyph[][] pieces)
    {
        List<Glyph> line = [];
        foreach (Glyph[] piece in pieces.Where(p => p.Length > 0))
        {
            if (line.Count > 0) line.Add(new Glyph(' ', 0, 0));
            line.AddRange(piece);
        }
        return [.. line];
    }

    private static IEnumerable<Glyph[]> Wrap(Glyph[] line, int width)
    {
        int start = 0;
        while (line.Length - start > width)
        {
            int space = Array.FindLastIndex(line, start + width, width, g => g.Char == ' ');
            if (space <= start) break;
            yield return line[start..space];
            start = space + 1;
        }
        yield return line[start..];
    }
}
