using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>
/// Writes words into the cells of the layout as they come. A table inside a cell makes rows of its own: the row around it ends there and goes on, in the
/// same column, behind it. Cells without words are not written, unless their row has no others.
/// </summary>
internal sealed class HtmlCells(SourceDocument source) : IDisposable
{
    private readonly LaidText _text = new(source);
    private readonly HtmlGrid _grid = new();
    private BlockKind _kind;
    private bool _inRow, _inCell, _isBlank;

    public void Word(ReadOnlySpan<char> word, TextRange range, TokenTraits traits)
    {
        BlockKind kind = _grid.IsInCell ? BlockKind.Table : BlockKind.Paragraph;
        if (_inRow && kind != _kind) EndRow();
        if (!_inRow) _text.BeginRow(kind);
        _inRow = true;
        _isBlank = false;
        _kind = kind;
        if (!_inCell)
        {
            _text.BeginCell(kind == BlockKind.Table ? _grid.Column : 0);
            traits |= TokenTraits.StartsLine;
        }

        _inCell = true;
        _text.Word(word, range, traits);
    }

    /// <summary>Begins a printed line: outside of tables it is a row.</summary>
    public void EndLine()
    {
        if (_kind == BlockKind.Paragraph) EndRow();
    }

    public void EndBlock()
    {
        EndRow();
        _text.EndBlock();
    }

    public void OpenTable()
    {
        EndBlock();
        _isBlank = false;
        _grid.OpenTable();
    }

    public void CloseTable()
    {
        EndBlock();
        _grid.CloseTable();
    }

    public void OpenRow()
    {
        EndRow();
        _grid.OpenRow();
        _isBlank = true;
    }

    public void CloseRow()
    {
        if (_isBlank) WriteBlankRow();
        EndRow();
        _grid.CloseRow();
    }

    public void OpenCell(int columns, int rows)
    {
        EndLine();
        EndCell();
        _grid.OpenCell(columns, rows);
    }

    public void CloseCell()
    {
        EndCell();
        _grid.CloseCell();
    }

    public DocumentLayout ToLayout()
    {
        EndBlock();
        return _text.ToLayout();
    }

    public void Dispose()
    {
        _text.Dispose();
        _grid.Dispose();
    }

    /// <summary>A row without words is a line without words.</summary>
    private void WriteBlankRow()
    {
        EndRow();
        _text.BeginRow(BlockKind.Table);
        _text.BeginCell(0);
        _text.EndCell();
        _text.EndRow();
        _isBlank = false;
    }

    private void EndCell()
    {
        if (_inCell) _text.EndCell();
        _inCell = false;
    }

    private void EndRow()
    {
        EndCell();
        if (_inRow) _text.EndRow();
        _inRow = false;
    }
}
