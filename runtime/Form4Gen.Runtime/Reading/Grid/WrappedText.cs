using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>
/// A text that goes over several lines of its cell. Where lines were put to the wrong one of two rows, the texts show it: a parenthesis that is
/// opened in one and closed in the other, an amount or a footnote mark between words.
/// </summary>
internal static class WrappedText
{
    /// <summary>Whether a text of several lines may have lines of another cell.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="end">The word behind its last.</param>
    public static bool IsMixed(DocumentLayout layout, int first, int end)
    {
        bool isWrapped = false, hasBreak = false;
        int open = 0;
        for (int t = first; t < end; t++)
        {
            Token token = layout.Tokens[t];
            ReadOnlySpan<char> word = layout.TextOf(token);
            isWrapped |= t > first && (token.Traits & TokenTraits.Wraps) != 0;
            open += word.Count('(') - word.Count(')');
            hasBreak |= open < 0 || IsAmount(word) || (t + 1 < end && IsMark(word));
        }

        return isWrapped && (hasBreak || open != 0);
    }

    private static bool IsAmount(ReadOnlySpan<char> word) => NumberText.TryScan(word, out NumberTraits traits, out _) && ((traits & NumberTraits.Grouped) != 0 || word.Contains('.'));

    private static bool IsMark(ReadOnlySpan<char> word)
    {
        Span<byte> numbers = stackalloc byte[4];
        return FootnoteMarks.TryRead(word, numbers, out _);
    }
}
