using System;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>What tells a header row from a row of values.</summary>
/// <param name="Letters">Letters and digits of the row.</param>
/// <param name="HeaderLetters">Those of them that agree with headers.</param>
/// <param name="Values">Words that only a value can be: dates, amounts, numbers with signs inside.</param>
/// <param name="Numbers">Numbers without any sign: a header's remains can look like one.</param>
/// <param name="StartsWithText">Whether the row begins with a text that no header explains.</param>
internal readonly record struct RowEvidence(int Letters, int HeaderLetters, int Values, int Numbers, bool StartsWithText)
{
    private const int ShortestText = 4;

    public bool IsEmpty => Letters == 0;

    public bool IsMostly(float share) => HeaderLetters >= share * Letters;

    public static RowEvidence Of(LabelMap labels, int rowIndex)
    {
        DocumentLayout layout = labels.Layout;
        Row row = layout.Rows[rowIndex];
        if (row.CellCount == 0) return default;
        int letters = 0, values = 0, numbers = 0, header = 0, text = 0;
        foreach (Token token in layout.TokensOf(row))
        {
            ReadOnlySpan<char> word = layout.TextOf(token);
            letters += Count(word);
            if (IsValue(word, out bool isNumber)) values++;
            if (isNumber) numbers++;
        }

        foreach (LabelSegment segment in labels.SegmentsOf(rowIndex))
            if (segment.Words > 1 || segment.Letters >= ShortestText) header += segment.Letters;
        Cell first = layout.Cells[row.FirstCell];
        for (int t = first.FirstToken; t < first.FirstToken + first.TokenCount; t++)
            if (!labels.IsLabel(t)) text += Count(layout.TextOf(layout.Tokens[t]));
        return new RowEvidence(letters, header, values, numbers, text >= ShortestText);
    }

    /// <summary>A date or a piece of one, an amount with its sign, a number: what a header's remains cannot be taken for.</summary>
    private static bool IsValue(ReadOnlySpan<char> word, out bool isNumber)
    {
        isNumber = false;
        if (word[0] == '$') return true;
        // What ends with a sign is cut, or the end of a sentence: the sign says nothing of a number.
        word = word.TrimEnd(".,");
        int digits = 0, others = 0, slashes = 0, signs = 0;
        foreach (char c in word)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c == '/') slashes++;
            else if (c is ',' or '.') signs++;
            else others++;
        }

        if (others > 0) return false;
        isNumber = slashes == 0 && signs == 0 && digits >= 3;
        return slashes > 0 ? digits >= 2 : signs > 0 && digits >= 3;
    }

    private static int Count(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
            if (LabelFolding.Fold(c) != '\0') letters++;
        return letters;
    }
}
