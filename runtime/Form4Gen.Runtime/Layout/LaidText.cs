using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout;

/// <summary>
/// Lays words out in reading order as a text of its own, with printed cells and the place of each word in the source: what markup, pages and columns
/// of aligned text have in common. Words of a cell are separated by a space, cells by a tab, rows by a line feed.
/// </summary>
internal sealed class LaidText : IDisposable
{
    private readonly SourceDocument _source;
    private readonly LayoutBuilder _builder;
    private PooledList<char> _text;
    private PooledList<int> _starts = new(256), _lengths = new(256);
    private PooledList<TextRange> _sources = new(256);
    private int _cellStart;

    /// <param name="source">The document that the words come from.</param>
    public LaidText(SourceDocument source)
    {
        _source = source;
        _builder = new LayoutBuilder(source.Text.Length / 2);
        _text = new PooledList<char>((source.Text.Length / 2) + 64);
    }

    public void BeginRow(BlockKind kind) => _builder.BeginRow(kind);

    /// <param name="column">Column of the printed grid, counted from 0.</param>
    public void BeginCell(int column)
    {
        _cellStart = _text.Count;
        _builder.BeginCell(_cellStart, column);
    }

    /// <summary>Adds a word; marks and check boxes inside it become words of their own.</summary>
    /// <param name="word">The word, decoded, without white space.</param>
    /// <param name="source">Where it stands in the source.</param>
    /// <param name="traits">What is known of it.</param>
    public void Word(ReadOnlySpan<char> word, TextRange source, TokenTraits traits)
    {
        int start = 0;
        while (start < word.Length)
        {
            int end = PartEnd(word, start);
            bool isExact = source.Length == word.Length;
            Part(word[start..end], isExact ? new TextRange(source.Start + start, end - start) : source, traits);
            traits = (traits & ~(TokenTraits.StartsLine | TokenTraits.BehindPicture)) | TokenTraits.GluedToPrevious;
            start = end;
        }
    }

    public void EndCell()
    {
        _builder.EndCell(_text.Count);
        _text.Add('\t');
    }

    public void EndRow()
    {
        _text.Add('\n');
        _builder.EndRow();
    }

    public void EndBlock() => _builder.EndBlock();

    public DocumentLayout ToLayout()
    {
        var map = new SourceMap(_starts.ToArray(), _lengths.ToArray(), _sources.ToArray());
        return _builder.ToLayout(new SourceDocument(_text.Items.ToString(), _source, map), hasWholeCells: true);
    }

    public void Dispose()
    {
        _builder.Dispose();
        _text.Dispose();
        _starts.Dispose();
        _lengths.Dispose();
        _sources.Dispose();
    }

    private void Part(ReadOnlySpan<char> part, TextRange source, TokenTraits traits)
    {
        if (_text.Count > _cellStart && (traits & TokenTraits.GluedToPrevious) == 0) _text.Add(' ');
        _starts.Add(_text.Count);
        _lengths.Add(part.Length);
        _sources.Add(source);
        _builder.Add(_text.Count, part.Length, traits);
        _text.AddRange(part);
    }

    private static int PartEnd(ReadOnlySpan<char> word, int start)
    {
        if (MarkText.LengthAt(word, start) is > 0 and int mark) return start + mark;
        if (CheckSigns.GluedAt(word, start) is > 0 and int sign) return start + sign;
        for (int i = start + 1; i < word.Length; i++)
            if ((word[i] == '(' && MarkText.LengthAt(word, i) > 0) || (word[i] >= '\u2000' && CheckSigns.IsGlyph(word[i]))) return i;
        return word.Length;
    }
}
