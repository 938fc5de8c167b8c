using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout;

/// <summary>Collects words, cells, rows and blocks in pooled arrays, which the layout takes over.</summary>
/// <param name="characters">About how many characters will be laid out.</param>
internal sealed class LayoutBuilder(int characters) : IDisposable
{
    private PooledList<Token> _tokens = new((characters / 8) + 16);
    private PooledList<Cell> _cells = new((characters / 32) + 16);
    private PooledList<Row> _rows = new(64);
    private PooledList<Block> _blocks = new(32);
    private int _cellStart, _column, _firstToken, _firstCell, _firstRow;
    private bool _inBlock;
    private BlockKind _kind;

    public void BeginRow(BlockKind kind)
    {
        if (_inBlock && kind != _kind) EndBlock();
        if (!_inBlock) _firstRow = _rows.Count;
        _inBlock = true;
        _kind = kind;
        _firstCell = _cells.Count;
    }

    /// <param name="start">Offset of the cell's text.</param>
    /// <param name="column">Its column in the printed grid; -1: the one behind the cell before it.</param>
    public void BeginCell(int start, int column = -1)
    {
        _cellStart = start;
        _column = column < 0 ? _cells.Count - _firstCell : column;
        _firstToken = _tokens.Count;
    }

    public void Add(int start, int length, bool glued, bool superscript) =>
        Add(start, length, (glued ? TokenTraits.GluedToPrevious : TokenTraits.None) | (superscript ? TokenTraits.Superscript : TokenTraits.None));

    public void Add(int start, int length, TokenTraits traits)
    {
        if (_tokens.Count == _firstToken) traits &= ~TokenTraits.GluedToPrevious;
        _tokens.Add(new Token(start, length, _cells.Count, traits));
    }

    public void EndCell(int end) =>
        _cells.Add(new Cell(_cellStart, end - _cellStart, _rows.Count, _column, _firstToken, _tokens.Count - _firstToken));

    public void EndRow() => _rows.Add(new Row(_firstCell, _cells.Count - _firstCell, _blocks.Count));

    public void EndBlock()
    {
        if (_inBlock) _blocks.Add(new Block(_kind, _firstRow, _rows.Count - _firstRow));
        _inBlock = false;
    }

    public DocumentLayout ToLayout(SourceDocument document, bool hasWholeCells = false, bool isOfBorders = false)
    {
        EndBlock();
        return new DocumentLayout(document, ref _tokens, ref _cells, ref _rows, ref _blocks) { HasWholeCells = hasWholeCells, IsOfBorders = isOfBorders };
    }

    /// <param name="document">The text.</param>
    /// <param name="rowTables">By row: the table whose values it has; -1 for other rows.</param>
    public DocumentLayout ToLayout(SourceDocument document, int[] rowTables)
    {
        EndBlock();
        return new DocumentLayout(document, ref _tokens, ref _cells, ref _rows, ref _blocks) { RowTables = rowTables };
    }

    public void Dispose()
    {
        _tokens.Dispose();
        _cells.Dispose();
        _rows.Dispose();
        _blocks.Dispose();
    }
}
