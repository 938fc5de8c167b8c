using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Writes words of a page into the laid text, each once.</summary>
internal sealed class PageWriter(PlacedText page) : IDisposable
{
    private readonly LaidText _text = new(page.Document);
    private readonly bool[] _written = new bool[page.Words.Length];
    private int _last = -1;
    private bool _startsLine;

    public bool IsWritten(int word) => _written[word];

    public void BeginRow(BlockKind kind) => _text.BeginRow(kind);

    public void BeginCell(int column)
    {
        _text.BeginCell(column);
        _startsLine = true;
        _last = -1;
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

    /// <summary>The next word begins a line of the cell; lines that only wrap begin none.</summary>
    public void BeginNext() => _startsLine = true;

    public void Words(ReadOnlySpan<int> words)
    {
        foreach (int word in words) Word(word);
    }

    /// <summary>Writes a word, if it is not written yet.</summary>
    public void Word(int word)
    {
        if (_written[word]) return;
        _written[word] = true;
        PageWord place = page.Words[word];
        TokenTraits traits = _startsLine ? TokenTraits.StartsLine : TokenTraits.None;
        if (_last >= 0 && page.Words[_last].Line != place.Line) traits |= TokenTraits.Wraps;
        if (IsGlued(place)) traits |= TokenTraits.GluedToPrevious;
        _startsLine = false;
        _last = word;
        _text.Word(page.TextOf(word), new TextRange(place.Start, place.Length), traits);
    }

    /// <summary>Whether a word goes on with the one before it: a line may break behind a hyphen.</summary>
    private bool IsGlued(in PageWord word)
    {
        if (_last < 0 || _startsLine) return false;
        if (page.Words[_last].Line == word.Line) return word.IsGlued;
        ReadOnlySpan<char> before = page.TextOf(_last);
        return page.Words[_last].Line < word.Line && before.Length > 1 && before[^1] == '-' && char.IsLetterOrDigit(before[^2]);
    }

    public DocumentLayout ToLayout() => _text.ToLayout();

    public void Dispose() => _text.Dispose();
}
