using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Decides how the words at a border go together: with a space, as one word, over the characters that both cells have, or as a word of the
/// document of which a glyph was cut in half.
/// </summary>
internal readonly ref struct TextSeams(LoadedRow row, string source, DocumentWords? words, GridCosts grid)
{
    private const int LongestOverlap = 16, LongestWord = 64;
    private const float BeforeCapital = 0.5f, BeforeSmall = 1f, UnknownPiece = 0.6f, SmallBeforeCapital = 2f, CutGlyph = 1f;

    /// <summary>The seam before a token that begins another cell.</summary>
    public TextSeam Before(int index)
    {
        RowToken left = row.Tokens[index - 1], right = row.Tokens[index];
        if (grid.IsOfLines) return OfLines(left);
        float crossing = Math.Min(grid.Crossing, DecodingCosts.CrossingForeignGrid) + DecodingCosts.TextCrossing;
        if (!left.Is(RowTokenTraits.Letters) || left.Is(RowTokenTraits.Mark) || right.Is(RowTokenTraits.Mark) || !(right.Is(RowTokenTraits.Letters) || IsPieceOfWord(right)))
            return new TextSeam(ReadingTraits.SpaceJoin, 0, 0, '\0', SeamSpace.BeforeMiddle, crossing);
        ReadOnlySpan<char> leftWord = Text(left), rightWord = Text(right);
        bool leftKnown = IsWord(leftWord), rightKnown = IsWord(rightWord), capital = !char.IsLower(rightWord[0]);
        TextSeam best = new(ReadingTraits.SpaceJoin, 0, 0, '\0', SeamSpace.BeforeMiddle, crossing + (capital ? BeforeCapital : BeforeSmall) + (leftKnown ? 0f : UnknownPiece) + (rightKnown ? 0f : UnknownPiece));
        float concat = crossing + DecodingCosts.Concat + JoinedCost(leftWord, rightWord) + (capital && char.IsLower(leftWord[^1]) ? SmallBeforeCapital : 0f);
        Keep(new TextSeam(ReadingTraits.ConcatJoin, 0, 0, '\0', SeamSpace.None, concat), ref best);
        Overlaps(index, crossing, ref best);
        if (words is not null) Corrections(leftWord, rightWord, leftKnown, rightKnown, crossing, ref best);
        return best;
    }

    /// <summary>The seam between two lines, which end between words or behind a hyphen.</summary>
    private TextSeam OfLines(in RowToken left)
    {
        ReadOnlySpan<char> word = Text(left);
        bool isHyphenated = word.Length > 1 && word[^1] == '-' && char.IsLetter(word[^2]);
        float crossing = Math.Min(grid.Crossing, DecodingCosts.CrossingForeignGrid) + DecodingCosts.TextCrossing + BeforeCapital;
        return isHyphenated ? new TextSeam(ReadingTraits.ConcatJoin, 0, 0, '\0', SeamSpace.None, crossing) : new TextSeam(ReadingTraits.SpaceJoin, 0, 0, '\0', SeamSpace.BeforeMiddle, crossing);
    }

    private static void Keep(in TextSeam seam, ref TextSeam best)
    {
        if (seam.Cost < best.Cost) best = seam;
    }

    private ReadOnlySpan<char> Text(in RowToken token) => source.AsSpan(token.Start, token.Length);

    private static bool IsPieceOfWord(in RowToken token) => token.Length > 1 && !token.Is(RowTokenTraits.Digits | RowTokenTraits.Currency);

    private bool IsWord(ReadOnlySpan<char> word) => words is null ? char.IsLetter(word[0]) : word.Length > 1 && words.Contains(word);

    /// <summary>What the word put together costs, seen from the cost of its two pieces.</summary>
    private float JoinedCost(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (words is null) return 0f;
        if (left.Length + right.Length > LongestWord) return DecodingCosts.UnknownWordAtSeam;
        Span<char> word = stackalloc char[left.Length + right.Length];
        left.CopyTo(word);
        right.CopyTo(word[left.Length..]);
        return words.Contains(word) ? -DecodingCosts.UnknownWord : DecodingCosts.UnknownWordAtSeam - DecodingCosts.UnknownWord;
    }

    /// <summary>The end of one cell repeated at the start of the next, over several words perhaps.</summary>
    private void Overlaps(int index, float crossing, ref TextSeam best)
    {
        Span<char> left = stackalloc char[LongestOverlap], right = stackalloc char[LongestOverlap];
        int leftLength = EndOfCell(index, left, out bool wholeLeft), rightLength = StartOfCell(index, right, out bool wholeRight);
        for (int k = 1; k <= Math.Min(leftLength, rightLength); k++)
        {
            if (!left[^k..].SequenceEqual(right[..k]) || right[k - 1] == ' ') continue;
            bool whole = (wholeLeft && k == leftLength) || (wholeRight && k == rightLength);
            ReadOnlySpan<char> rest = right[k..rightLength], before = left[^leftLength..];
            int word = rest.IndexOf(' '), start = before.LastIndexOf(' ') + 1;
            bool inWord = k < rightLength && right[k] != ' ';
            float joined = inWord || k == 1 ? JoinedCost(before[start..], word < 0 ? rest : rest[..word]) : 0f;
            Keep(new TextSeam((whole ? ReadingTraits.DuplicatePiece : ReadingTraits.OverlapJoin) | (k == 1 ? ReadingTraits.ShortOverlap : 0), 0, (byte)k, '\0', SeamSpace.None, crossing + DecodingCosts.Overlap(k) + joined), ref best);
        }
    }

    /// <summary>Fills a buffer from its end with the last characters of the cell before a token.</summary>
    private int EndOfCell(int index, Span<char> buffer, out bool isWhole)
    {
        int length = 0;
        for (int t = index - 1; t >= 0 && row.Tokens[t].Cell == row.Tokens[index - 1].Cell; t--)
        {
            ReadOnlySpan<char> text = Text(row.Tokens[t]);
            for (int i = text.Length - 1; i >= 0; i--)
            {
                if (length == buffer.Length)
                {
                    isWhole = false;
                    return length;
                }
                buffer[^++length] = text[i];
            }
            bool first = t == 0 || row.Tokens[t - 1].Cell != row.Tokens[index - 1].Cell;
            if (!first && !row.Tokens[t].IsGlued && length < buffer.Length) buffer[^++length] = ' ';
        }
        isWhole = true;
        return length;
    }

    private int StartOfCell(int index, Span<char> buffer, out bool isWhole)
    {
        int length = 0;
        for (int t = index; t < row.TokenCount && row.Tokens[t].Cell == row.Tokens[index].Cell; t++)
        {
            if (t > index && !row.Tokens[t].IsGlued && length < buffer.Length) buffer[length++] = ' ';
            foreach (char c in Text(row.Tokens[t]))
            {
                if (length == buffer.Length)
                {
                    isWhole = false;
                    return length;
                }
                buffer[length++] = c;
            }
        }
        isWhole = true;
        return length;
    }

    /// <summary>Words of the document that the pieces are, but for a glyph that the border cut.</summary>
    private void Corrections(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool leftKnown, bool rightKnown, float crossing, ref TextSeam best)
    {
        if (leftKnown && rightKnown) return;
        ReadOnlySpan<char> word = words!.Complete(left, right);
        if (!word.IsEmpty)
        {
            int begins = Math.Max(0, DocumentWords.Begins(word, left)), ends = Math.Max(0, DocumentWords.Ends(word, right)), both = Math.Max(0, begins + ends - word.Length);
            char middle = begins + ends < word.Length ? word[begins] : '\0';
            Keep(new TextSeam(ReadingTraits.LookAlike | ReadingTraits.ConcatJoin, (byte)(left.Length - begins), (byte)(right.Length - ends + both), middle, SeamSpace.None, crossing + CutGlyph), ref best);
        }
        if (!leftKnown && left.Length > 3 && Same(words.Complete(left, default), left, left.Length - 1) is { } last)
            Keep(new TextSeam(ReadingTraits.LookAlike | ReadingTraits.SpaceJoin, 1, 0, last, SeamSpace.BehindMiddle, crossing + CutGlyph), ref best);
        if (!rightKnown && right.Length > 3 && Same(words.Complete(default, right), right, 0) is { } first)
            Keep(new TextSeam(ReadingTraits.LookAlike | ReadingTraits.SpaceJoin, 0, 1, char.IsUpper(left[0]) ? char.ToUpperInvariant(first) : first, SeamSpace.BeforeMiddle, crossing + CutGlyph), ref best);
    }

    /// <summary>The word's glyph at a place, where the word is as long as the piece and differs there.</summary>
    private static char? Same(ReadOnlySpan<char> word, ReadOnlySpan<char> piece, int place) => word.Length == piece.Length && char.ToUpperInvariant(word[place]) != char.ToUpperInvariant(piece[place]) ? word[place] : null;
}
