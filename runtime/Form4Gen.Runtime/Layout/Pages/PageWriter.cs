using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Writes words of a page into the laid text, each once.</summary>
internal sealed class PageWriter(PlacedText page) : IDisposable
{
    private readonly LaidText _text = new(page.Document);
    private readonly bool[] _written = new bool[page.Words.Length];
    private int _line = -1;

    public bool IsWritten(int word) => _written[word];

    public void BeginRow(BlockKind kind) => _text.BeginRow(kind);

    public void BeginCell(int column)
    {
        _text.BeginCell(column);
        _line = -1;
    }

    /// <summary>Begins a row of one cell.</summary>
    public void BeginLine()
    {
        BeginRow(BlockKind.Paragraph);
        BeginCell(0);
    }

    public void EndLine()
    {
        EndCell();
        EndRow();
    }

    public void EndCell() => _text.EndCell();

    public void EndRow() => _text.EndRow();

    public void EndBlock() => _text.EndBlock();

    /// <summary>Writes a word; the first of a printed line in its cell says so.</summary>
    public void Word(int word)
    {
        if (_written[word]) return;
        _written[word] = true;
        PageWord place = page.Words[word];
        TokenTraits traits = TokenTraits.None;
        if (place.Line != _line) traits |= TokenTraits.StartsLine;
        else if (place.IsGlued) traits |= TokenTraits.GluedToPrevious;
        _line = place.Line;
        _text.Word(page.TextOf(word), new TextRange(place.Start, place.Length), traits);
    }

    /// <summary>Takes a word out: it is not written.</summary>
    public void Drop(int word) => _written[word] = true;

    public DocumentLayout ToLayout() => _text.ToLayout();

    public void Dispose() => _text.Dispose();
}
