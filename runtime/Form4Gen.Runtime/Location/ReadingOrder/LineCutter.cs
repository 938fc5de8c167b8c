using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Location;

/// <summary>A part of a line: one value with its marks, or running words.</summary>
internal readonly record struct LinePart(ItemShape Shape, int FirstToken, int EndToken);

/// <summary>Cuts a line of a table that is printed in reading order: words that look like values of their own stand for themselves, running words together.</summary>
internal sealed class LineCutter(DocumentLayout layout, TableDescriptor table)
{
    private const int LongestCode = 4;
    private readonly TableGrammar _grammar = TableGrammar.Of(table);
    private int _lastWord, _firstCell;

    /// <summary>Adds the parts of the line.</summary>
    public void Cut(int first, int limit, List<LinePart> parts)
    {
        LookThrough(first, limit);
        while (first < limit)
        {
            int end = EndOfValue(first, limit, out ItemShape shape);
            if (shape == ItemShape.Text) end = EndOfText(first, limit);
            int text = EndOfWords(first, end);
            parts.Add(new LinePart(text == first ? ItemShape.Marks : shape, first, end));
            first = end;
        }
    }

    /// <summary>Where the marks begin that end a part.</summary>
    public int EndOfWords(int first, int end)
    {
        while (end > first && IsMark(end - 1)) end--;
        return end;
    }

    /// <summary>Whether no space stands before a word.</summary>
    public bool IsGlued(int token) => (layout.Tokens[token].Traits & TokenTraits.GluedToPrevious) != 0;

    private ReadOnlySpan<char> TextOf(int token) => layout.TextOf(layout.Tokens[token]);

    /// <summary>The end of the value that begins at a word, its marks included; text where none does.</summary>
    private int EndOfValue(int first, int limit, out ItemShape shape)
    {
        int end = first + 1;
        shape = ShapeOf(TextOf(first));
        while (end < limit && IsGlued(end) && IsMark(end)) end++;
        bool isWhole = end == limit || shape == ItemShape.Date || !IsGlued(end);
        if (shape != ItemShape.Text && (!isWhole || !IsAlone(shape, first, end, limit))) shape = ItemShape.Text;
        return end;
    }

    /// <summary>Whether a value is a cell: dates and amounts anywhere beside other values, short ones only where nothing but values stands on the line.</summary>
    private bool IsAlone(ItemShape shape, int first, int end, int limit)
    {
        if (end == limit && (first == 0 || layout.Tokens[first - 1].Cell != layout.Tokens[first].Cell)) return true;
        if (IsAmount(shape, first) || (shape == ItemShape.Number && end < limit && IsUnmistakable(end))) return true;
        return _lastWord < end || shape == ItemShape.Date;
    }

    /// <summary>Whether a word can be nothing but a value: a date, or an amount that is written with separators.</summary>
    private bool IsUnmistakable(int token) => ShapeOf(TextOf(token)) is var shape && (shape == ItemShape.Date || IsAmount(shape, token));

    private bool IsAmount(ItemShape shape, int token) => shape == ItemShape.Number && TextOf(token).Contains(',');

    /// <summary>Whether money is the next cell behind an amount, or itself an amount: other money may end a title, as a par value does.</summary>
    private bool IsPrice(ItemShape shape, int token, int first)
    {
        if (shape != ItemShape.Money) return false;
        if (TextOf(token).Contains(',')) return true;
        while (token > first && IsMark(token - 1) && IsGlued(token - 1)) token--;
        return token > first && IsAmount(ShapeOf(TextOf(token - 1)), token - 1);
    }

    /// <summary>Running words end where nothing but dates, or long numbers, follow to the end of the line.</summary>
    private int EndOfText(int first, int limit)
    {
        if (first < _firstCell) return _firstCell;
        int end = first + 1;
        while (end < limit && IsMark(end) && IsGlued(end)) end++;
        return end;
    }

    /// <summary>Finds the line's last running word, and where the cells begin that stand at its end and nothing else.</summary>
    private void LookThrough(int first, int limit)
    {
        (_lastWord, _firstCell) = (-1, limit);
        bool isTail = true;
        for (int t = limit - 1; t >= first && (isTail || _lastWord < 0); t--)
        {
            if (IsMark(t) && (IsGlued(t) || !isTail)) continue;
            ItemShape shape = ShapeOf(TextOf(t));
            if (shape == ItemShape.Text && _lastWord < 0) _lastWord = t;
            isTail &= shape == ItemShape.Date || IsAmount(shape, t) || IsPrice(shape, t, first) || (shape == ItemShape.Letters && _firstCell < limit);
            if (isTail) _firstCell = t;
        }
    }

    private bool IsMark(int token) => TextOf(token) is var text && text[0] == '(' && FootnoteMarks.TryRead(text, default, out _);

    private ItemShape ShapeOf(ReadOnlySpan<char> text)
    {
        if (text[0] == '(' && FootnoteMarks.TryRead(text, default, out _)) return ItemShape.Marks;
        if (ValueConversion.TryDate(text, out _)) return ItemShape.Date;
        if (ValueConversion.TryNumber(text, out _, out NumberTraits traits)) return (traits & NumberTraits.CurrencySign) != 0 ? ItemShape.Money : ItemShape.Number;
        return text.Length <= LongestCode && IsCode(text) ? ItemShape.Letters : ItemShape.Text;
    }

    private bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (CellGrammar cell in _grammar.Grammars)
            if (StreamCosts.IsCode(cell, text)) return true;
        return false;
    }
}
