using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>A word with its place on the page, measured in characters across.</summary>
/// <param name="Start">Offset in the document's text.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Line">Index of its line.</param>
/// <param name="IsGlued">Whether no space stands before it.</param>
internal readonly record struct PageWord(int Start, int Length, float Left, float Right, int Line, bool IsGlued = false)
{
    public float Middle => (Left + Right) / 2;
}

/// <summary>A printed line: words that stand at one height.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Count">How many words.</param>
/// <param name="Y">Its height, measured in lines from the top of the first page.</param>
internal readonly record struct PageLine(int First, int Count, float Y)
{
    public int End => First + Count;
}

/// <summary>Printed pages as words with places, line by line from the top and left to right: what aligned text and PDF have in common.</summary>
/// <param name="document">The document of the words.</param>
/// <param name="words">The words.</param>
/// <param name="lines">The lines that have words.</param>
/// <param name="wordGap">Words that stand nearer belong to one run of text; in characters.</param>
internal sealed class PlacedText(SourceDocument document, PageWord[] words, PageLine[] lines, float wordGap)
{
    public SourceDocument Document { get; } = document;

    public ReadOnlySpan<PageWord> Words => words;

    /// <summary>The lines that have words.</summary>
    public ReadOnlySpan<PageLine> Lines => lines;

    public ReadOnlySpan<char> TextOf(int word) => Document.Text.AsSpan(words[word].Start, words[word].Length);

    /// <summary>Whether a run of text begins with a word: it is the first of its line, or a gap is before it.</summary>
    public bool BeginsRun(int word) => word == lines[words[word].Line].First || IsApart(word);

    /// <summary>Whether a gap is between a word and the one before it.</summary>
    public bool IsApart(int word) => words[word].Left - words[word - 1].Right >= wordGap;
}
