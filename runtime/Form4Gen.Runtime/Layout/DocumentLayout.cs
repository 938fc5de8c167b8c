using System;
using System.Buffers;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout;

/// <summary>A word of the source: a slice of the text without white space and without markup residue.</summary>
internal readonly record struct Token(int Start, int Length, int Cell, TokenTraits Traits)
{
    public int End => Start + Length;
}

/// <summary>What the layout stage knows of a word.</summary>
[Flags]
internal enum TokenTraits : byte
{
    None = 0,

    /// <summary>No white space stands between this word and the one before it in the cell (markup stood there, or a mark begins).</summary>
    GluedToPrevious = 1,

    /// <summary>Stood inside a superscript.</summary>
    Superscript = 2,

    /// <summary>Begins a printed line inside its cell.</summary>
    StartsLine = 4,

    /// <summary>A picture without a text stands right before it: what it shows is not known.</summary>
    BehindPicture = 8,

    /// <summary>Begins a line that the text of a cell of a page wraps to.</summary>
    Wraps = 16,

    /// <summary>Which cell it belongs to was guessed.</summary>
    Unsure = 32,

    /// <summary>A sign hangs at it that may be a raised mark.</summary>
    Marked = 64,
}

/// <summary>A cell of a row: <see cref="TokenCount"/> words from <see cref="FirstToken"/>; its column is its index in the row, or that of the printed grid where cells go over several.</summary>
internal readonly record struct Cell(int Start, int Length, int Row, int Column, int FirstToken, int TokenCount);

/// <summary>A row: a line of tab- or pipe-separated cells, or one line of a paragraph (one cell).</summary>
internal readonly record struct Row(int FirstCell, int CellCount, int Block);

/// <summary>Kinds of block.</summary>
internal enum BlockKind : byte
{
    /// <summary>Lines of running text, one cell each, up to a blank line.</summary>
    Paragraph,

    /// <summary>Adjacent rows of separated cells.</summary>
    Table,
}

/// <summary>A run of rows that stand together.</summary>
internal readonly record struct Block(BlockKind Kind, int FirstRow, int RowCount);

/// <summary>
/// A document as blocks of rows of cells of words, in flat arrays; every word points into the source text. The arrays come from a pool: whoever
/// reads the document disposes the layout when nothing refers to it any more.
/// </summary>
internal sealed class DocumentLayout : IDisposable
{
    private readonly int _tokenCount, _cellCount, _rowCount, _blockCount;
    private Token[] _tokens;
    private Cell[] _cells;
    private Row[] _rows;
    private Block[] _blocks;

    /// <summary>Takes over what the lists hold.</summary>
    public DocumentLayout(SourceDocument document, ref PooledList<Token> tokens, ref PooledList<Cell> cells, ref PooledList<Row> rows, ref PooledList<Block> blocks)
    {
        Document = document;
        _tokens = tokens.Detach(out _tokenCount);
        _cells = cells.Detach(out _cellCount);
        _rows = rows.Detach(out _rowCount);
        _blocks = blocks.Detach(out _blockCount);
    }

    public SourceDocument Document { get; }

    /// <summary>Whether cells are cells as printed: no border goes through a word, and what stands in one belongs together.</summary>
    public bool HasWholeCells { get; init; }

    /// <summary>Whether borders between cells are all that its lines show: what it has of rows is a grid, however little that is.</summary>
    public bool IsOfBorders { get; init; }

    /// <summary>Whether its cells were made of lines of text, which go through all cells of a printed row: the head's cells have the columns of its boxes.</summary>
    public bool IsOfLines => RowTables is not null;

    /// <summary>Where cells were made of lines of text, by row: the table whose values it has; -1 for other rows.</summary>
    public int[]? RowTables { get; init; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    public ReadOnlySpan<Cell> Cells => _cells.AsSpan(0, _cellCount);

    public ReadOnlySpan<Row> Rows => _rows.AsSpan(0, _rowCount);

    public ReadOnlySpan<Block> Blocks => _blocks.AsSpan(0, _blockCount);

    public ReadOnlySpan<char> TextOf(in Token token) => Document.Text.AsSpan(token.Start, token.Length);

    public ReadOnlySpan<Cell> CellsOf(in Row row) => _cells.AsSpan(row.FirstCell, row.CellCount);

    public ReadOnlySpan<Token> TokensOf(in Cell cell) => _tokens.AsSpan(cell.FirstToken, cell.TokenCount);

    /// <summary>All words of a row, in the order of its cells.</summary>
    public ReadOnlySpan<Token> TokensOf(in Row row)
    {
        if (row.CellCount == 0) return [];
        Cell first = _cells[row.FirstCell], last = _cells[row.FirstCell + row.CellCount - 1];
        return _tokens.AsSpan(first.FirstToken, last.FirstToken + last.TokenCount - first.FirstToken);
    }

    /// <summary>Gives the arrays back; who reads the layout afterwards gets an exception.</summary>
    public void Dispose()
    {
        Return(ref _tokens);
        Return(ref _cells);
        Return(ref _rows);
        Return(ref _blocks);
    }

    private static void Return<T>(ref T[] items)
    {
        T[] given = items;
        items = [];
        if (given.Length > 0) ArrayPool<T>.Shared.Return(given);
    }
}
