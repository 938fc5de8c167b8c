using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>
/// What a border leaves of a label's words is often too short to be found by itself: a letter or two at the edge of a cell, beside the words that were
/// found. Such a piece belongs to the label if the label goes on with it.
/// </summary>
internal sealed class LabelEdges(DocumentLayout layout, LabelIndex index)
{
    private const int LongestPiece = 4;

    /// <summary>Takes a cell's first word, if the end of the label's word before the segment is what it is.</summary>
    public int TakeBefore(int cell, int firstToken, Phrase phrase, int firstWord, int segment, int[] segmentOf)
    {
        int before = firstToken - 1;
        if (firstWord == 0 || before != layout.Cells[cell].FirstToken || segmentOf[before] >= 0) return firstToken;
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(layout.TextOf(layout.Tokens[before]), folded);
        if (length is 0 or > LongestPiece) return firstToken;
        ReadOnlySpan<char> label = index.WordTexts[phrase.Words[firstWord - 1]];
        if (!label.EndsWith(folded[..length]) && !(length > 1 && label.EndsWith(folded[1..length]))) return firstToken;
        segmentOf[before] = segment;
        return before;
    }

    /// <summary>Takes the word behind the segment, if the label is not at its end and goes on with it.</summary>
    public int TakeBehind(int cell, int lastToken, Phrase phrase, int lastWord, int segment, int[] segmentOf)
    {
        int next = lastToken + 1, end = layout.Cells[cell].FirstToken + layout.Cells[cell].TokenCount;
        if (lastWord + 1 >= phrase.Words.Length || next >= end || segmentOf[next] >= 0) return lastToken;
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(layout.TextOf(layout.Tokens[next]), folded);
        if (length is 0 or > LongestPiece) return lastToken;
        ReadOnlySpan<char> label = index.WordTexts[phrase.Words[lastWord + 1]];
        if (!label.StartsWith(folded[..length]) && !(length > 1 && label.StartsWith(folded[..(length - 1)]))) return lastToken;
        segmentOf[next] = segment;
        return next;
    }
}
