using System;
using System.Collections.Generic;
using System.Text;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Cuts the texts between a table's headers into cells: a line of words that look like values of their own gives one for each, lines of running words in
/// one block give one together.
/// </summary>
internal sealed class StreamItems(PhraseTrace trace, TableDescriptor table)
{
    private const int LongestCode = 4, MostMarks = 8;

    /// <summary>A number as short as this under words in one block is a word of theirs.</summary>
    private const int ShortNumber = 3;

    private readonly DocumentLayout _layout = trace.Layout;
    private readonly List<StreamItem> _items = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _words = new();
    private int _header = -1, _block = -1;
    private int _lastWord, _firstCell;
    private bool _isAfterHeader;

    /// <summary>Pieces of the text that the items refer to.</summary>
    public List<Piece> Pieces { get; } = [];

    public List<StreamItem> Of(TracePart part)
    {
        foreach (int i in part.Runs)
        {
            TracedRun run = trace.Runs[i];
            if (run.IsText) Text(run);
            else Header(trace.PhraseOf(run));
        }

        Settle();
        return _items;
    }

    private void Header(Phrase phrase)
    {
        _isAfterHeader = true;
        _header = phrase.Kind == PhraseKind.ColumnHeader ? phrase.Part : -1;
        _block = -1;
    }

    private void Text(in TracedRun run)
    {
        int first = run.FirstToken;
        bool shares = false;
        LookThrough(first, run.EndToken);
        while (first < run.EndToken)
        {
            int end = EndOfValue(first, run.EndToken, out ItemShape shape);
            if (shape == ItemShape.Text) end = EndOfText(first, run.EndToken);
            Add(shape, first, end, run.Block, shares);
            shares = true;
            first = end;
        }
    }

    /// <summary>Finds the line's last running word, and where the cells begin that stand at its end and nothing else.</summary>
    private void LookThrough(int first, int limit)
    {
        (_lastWord, _firstCell) = (-1, limit);
        bool isTail = true;
        for (int t = limit - 1; t >= first && (isTail || _lastWord < 0); t--)
        {
            if (IsMark(t) && (IsGlued(t) || !isTail)) continue;
            ReadOnlySpan<char> word = _layout.TextOf(_layout.Tokens[t]);
            ItemShape shape = ShapeOf(word);
            if (shape == ItemShape.Text && _lastWord < 0) _lastWord = t;
            isTail &= shape == ItemShape.Date || (shape == ItemShape.Number && word.Contains(',')) || (shape == ItemShape.Letters && _firstCell < limit);
            if (isTail) _firstCell = t;
        }
    }

    /// <summary>The end of the value that begins at a word, its marks included; text where none does.</summary>
    private int EndOfValue(int first, int limit, out ItemShape shape)
    {
        int end = first + 1;
        shape = ShapeOf(_layout.TextOf(_layout.Tokens[first]));
        while (end < limit && IsGlued(end) && IsMark(end)) end++;
        bool isWhole = end == limit || shape == ItemShape.Date || !IsGlued(end);
        if (shape != ItemShape.Text && (!isWhole || !IsAlone(shape, first, end, limit))) shape = ItemShape.Text;
        return end;
    }

    /// <summary>Whether a value is a cell: dates and amounts anywhere beside other values, short ones only where nothing but values stands on the line.</summary>
    private bool IsAlone(ItemShape shape, int first, int end, int limit)
    {
        if (end == limit && (first == 0 || _layout.Tokens[first - 1].Cell != _layout.Tokens[first].Cell)) return true;
        return _lastWord < end || shape == ItemShape.Date;
    }

    /// <summary>Running words end where nothing but dates, or long numbers, follow to the end of the line.</summary>
    private int EndOfText(int first, int limit)
    {
        if (first < _firstCell) return _firstCell;
        int end = first + 1;
        while (end < limit && IsMark(end) && IsGlued(end)) end++;
        return end;
    }

    private void Add(ItemShape shape, int first, int end, int block, bool shares)
    {
        ulong marks = 0;
        byte count = 0;
        int text = end;
        while (text > first && IsMark(text - 1)) text--;
        for (int t = text; t < end; t++) AddMark(t, ref marks, ref count);
        if (text == first) shape = ItemShape.Marks;
        bool sameBlock = block == _block && !shares && _items.Count > 0 && _items[^1].Shape == ItemShape.Text;
        if (sameBlock && shape == ItemShape.Number && text == first + 1 && _layout.Tokens[first].Length <= ShortNumber) shape = ItemShape.Text;
        bool continues = sameBlock && (shape == ItemShape.Text || shape == ItemShape.Marks);
        if (continues) Continue(first, text, end, marks, count);
        else
        {
            Settle();
            Token from = _layout.Tokens[first], to = _layout.Tokens[Math.Max(first, text - 1)];
            Pieces.Add(new Piece(from.Start, to.End - from.Start));
            _items.Add(new StreamItem(shape, Pieces.Count - 1, 1)
            {
                Text = shape == ItemShape.Marks ? "" : Join(first, text),
                Marks = marks,
                MarkCount = count,
                HeaderBefore = shares ? -1 : _header,
                IsAfterHeader = _isAfterHeader,
                SharesLine = shares,
            });
        }

        _header = -1;
        _isAfterHeader = false;
        _block = block;
    }

    private void Continue(int first, int text, int end, ulong marks, byte count)
    {
        StreamItem last = _items[^1];
        ulong all = last.Marks;
        byte sum = last.MarkCount;
        for (int m = 0; m < count && sum < MostMarks; m++) all |= (marks >> (8 * m) & 0xFF) << (8 * sum++);
        int pieces = last.PieceCount;
        if (text > first)
        {
            Token from = _layout.Tokens[first], to = _layout.Tokens[text - 1];
            Pieces.Add(new Piece(from.Start, to.End - from.Start));
            if (_words.Length == 0) _words.Append(last.Text);
            _words.Append(' ').Append(Join(first, text));
            pieces++;
        }

        _items[^1] = last with { PieceCount = pieces, Marks = all, MarkCount = sum };
    }

    /// <summary>Gives the last item the words of all its lines.</summary>
    private void Settle()
    {
        if (_words.Length == 0) return;
        _items[^1] = _items[^1] with { Text = _words.ToString() };
        _words.Clear();
    }

    private string Join(int first, int end)
    {
        _text.Clear();
        for (int t = first; t < end; t++)
        {
            if (t > first && !IsGlued(t)) _text.Append(' ');
            _text.Append(_layout.TextOf(_layout.Tokens[t]));
        }

        return _text.ToString();
    }

    private void AddMark(int token, ref ulong marks, ref byte count)
    {
        Span<byte> numbers = stackalloc byte[MostMarks];
        if (!FootnoteMarks.TryRead(_layout.TextOf(_layout.Tokens[token]), numbers, out int found)) return;
        for (int n = 0; n < Math.Min(found, MostMarks) && count < MostMarks; n++) marks |= (ulong)numbers[n] << (8 * count++);
    }

    private bool IsGlued(int token) => (_layout.Tokens[token].Traits & TokenTraits.GluedToPrevious) != 0;

    private bool IsMark(int token)
    {
        ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[token]);
        return text[0] == '(' && FootnoteMarks.TryRead(text, default, out _);
    }

    private ItemShape ShapeOf(ReadOnlySpan<char> text)
    {
        if (text[0] == '(' && FootnoteMarks.TryRead(text, default, out _)) return ItemShape.Marks;
        if (ValueConversion.TryDate(text, out _)) return ItemShape.Date;
        if (ValueConversion.TryNumber(text, out _, out NumberTraits traits)) return (traits & NumberTraits.CurrencySign) != 0 ? ItemShape.Money : ItemShape.Number;
        return text.Length <= LongestCode && IsCode(text) ? ItemShape.Letters : ItemShape.Text;
    }

    private bool IsCode(ReadOnlySpan<char> text)
    {
        var item = new StreamItem(ItemShape.Letters, 0, 0) { Text = text.ToString() };
        TableGrammar grammar = TableGrammar.Of(table);
        foreach (CellGrammar cell in grammar.Grammars)
            if (StreamCosts.IsCode(cell, item)) return true;
        return false;
    }
}
