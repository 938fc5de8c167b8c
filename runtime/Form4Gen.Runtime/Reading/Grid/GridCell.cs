using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>A printed cell of a table with its footnote marks split off.</summary>
/// <param name="FirstToken">First word of the value.</param>
/// <param name="EndToken">The word behind its last.</param>
/// <param name="Marks">Ids of the marks, in printed order.</param>
/// <param name="IsUnsure">Whether a mark has no footnote, or words were put together that may be two.</param>
internal readonly record struct GridCell(int FirstToken, int EndToken, string[] Marks, bool IsUnsure)
{
    private const int MostMarks = 32;

    /// <summary>Whether marks stand before the value: where a border may have cut, they are perhaps those of the cell before.</summary>
    public bool HasMarksBefore { get; init; }

    public bool IsEmpty => FirstToken == EndToken;

    /// <summary>Reads a cell, or several that hold one value.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="end">The word behind its last.</param>
    /// <param name="footnotes">The footnotes there are.</param>
    /// <param name="isText">Whether its value is a text: a number in parentheses that no footnote has is a part of it.</param>
    public static GridCell Of(DocumentLayout layout, int first, int end, FootnoteNumbers footnotes, bool isText)
    {
        Span<byte> numbers = stackalloc byte[MostMarks];
        int count = 0;
        bool unsure = false;
        while (end > first && count < MostMarks && IsMark(layout, end - 1, footnotes, isText, numbers, ref count, ref unsure)) end--;
        numbers[..count].Reverse();
        int behind = count;
        while (!isText && first < end && count < MostMarks && IsMark(layout, first, footnotes, isText, numbers, ref count, ref unsure)) first++;
        for (int t = first; t < end; t++) unsure |= (layout.Tokens[t].Traits & TokenTraits.Unsure) != 0;
        return new GridCell(first, end, Ids(numbers[..count], behind), unsure) { HasMarksBefore = count > behind };
    }

    private static string[] Ids(ReadOnlySpan<byte> numbers, int behind)
    {
        if (numbers.IsEmpty) return [];
        string[] ids = new string[numbers.Length];
        int before = numbers.Length - behind;
        for (int i = 0; i < ids.Length; i++) ids[i] = FootnoteIds.Of(i < before ? numbers[behind + i] : numbers[i - before]);
        return ids;
    }

    private static bool IsMark(DocumentLayout layout, int token, FootnoteNumbers footnotes, bool isText, Span<byte> numbers, ref int count, ref bool unsure)
    {
        Token word = layout.Tokens[token];
        ReadOnlySpan<char> text = layout.TextOf(word);
        bool raised = (word.Traits & TokenTraits.Superscript) != 0;
        Span<byte> found = stackalloc byte[4];
        if (!FootnoteMarks.TryRead(text, found, out int marks) && !(raised && TryBare(text, found, out marks))) return false;
        bool known = true;
        foreach (byte number in found[..marks]) known &= !footnotes.IsKnown || footnotes.Contains(number);
        if (!known && isText && !raised) return false;
        unsure |= !known;
        for (int i = marks - 1; i >= 0 && count < numbers.Length; i--) numbers[count++] = found[i];
        return true;
    }

    /// <summary>A raised number without parentheses.</summary>
    private static bool TryBare(ReadOnlySpan<char> text, Span<byte> found, out int count)
    {
        count = 0;
        if (text.Length is 0 or > 2 || !byte.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out byte number) || number == 0) return false;
        found[count++] = number;
        return true;
    }
}
