using System;

namespace Form4Gen.Runtime.Documents;

/// <summary>A range of a document's text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Where the words of a laid text stand in the source that they were laid out from, word by word.</summary>
/// <param name="starts">Offsets of the words in the laid text, ascending.</param>
/// <param name="lengths">Their lengths there.</param>
/// <param name="sources">Their places in the source; longer or shorter than the word where the source writes it in another way.</param>
internal sealed class SourceMap(int[] starts, int[] lengths, TextRange[] sources)
{
    /// <summary>The range of the source from the first word of a range of the laid text to its last one.</summary>
    public TextRange Of(TextRange range)
    {
        if (starts.Length == 0) return default;
        int first = WordAt(range.Start), last = WordAt(Math.Max(range.Start, range.End - 1));
        int start = int.MaxValue, end = 0;
        for (int i = first; i <= last; i++)
        {
            TextRange source = OfPart(i, range);
            start = Math.Min(start, source.Start);
            end = Math.Max(end, source.End);
        }

        return new TextRange(start, end - start);
    }

    /// <summary>The part of a word that lies in a range: exact where the source has the word letter by letter, else the whole word.</summary>
    private TextRange OfPart(int word, TextRange range)
    {
        TextRange source = sources[word];
        if (source.Length != lengths[word]) return source;
        int before = Math.Clamp(range.Start - starts[word], 0, source.Length), behind = Math.Clamp(starts[word] + lengths[word] - range.End, 0, source.Length - before);
        return new TextRange(source.Start + before, source.Length - before - behind);
    }

    /// <summary>The word that holds an offset, or the last one before it.</summary>
    private int WordAt(int offset)
    {
        int found = Array.BinarySearch(starts, offset);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }
}
