using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout;

/// <summary>Collects words, cells, rows and blocks in pooled arrays; the layout gets arrays of the exact size.</summary>
internal sealed class LayoutBuilder(SourceDocument document) : IDisposable
{
    private PooledList<Token> _tokens = new(document.Text.Length / 8 + 16);
    private PooledList<Cell> _cells = new(document.Text.Length / 32 + 16);
    private PooledList<Row> _rows = new(64);
    private PooledList<Block> _blocks = new(32);
    private int _cellStart, _firstToken, _firstCell, _firstRow;
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

    public void BeginCell(int start)
    {
        _cellStart = start;
        _firstToken = _tokens.Count;
    }

    public void Add(int start, int length, bool glued, bool superscript)
    {
        TokenTraits traits = superscript ? TokenTraits.Superscript : TokenTraits.None;
        if (glued && _tokens.Count > _firstToken) traits |= TokenTraits.GluedToPrevious;
        _tokens.Add(new Token(start, length, _cells.Count, traits));
    }

    public void EndCell(int end) =>
        _cells.Add(new Cell(_cellStart, end - _cellStart, _rows.Count, _cells.Count - _firstCell, _firstToken, _tokens.Count - _firstToken));

    public void EndRow() => _rows.Add(new Row(_firstCell, _cells.Count - _firstCell, _blocks.Count));

    public void EndBlock()
    {
        if (_inBlock) _blocks.Add(new Block(_kind, _firstRow, _rows.Count - _firstRow));
        _inBlock = false;
    }

    public DocumentLayout ToLayout()
    {
        EndBlock();
        return new DocumentLayout(document, _tokens.ToArray(), _cells.ToArray(), _rows.ToArray(), _blocks.ToArray());
    }

    public void Dispose()
    {
        _tokens.Dispose();
        _cells.Dispose();
        _rows.Dispose();
        _blocks.Dispose();
    }
}
