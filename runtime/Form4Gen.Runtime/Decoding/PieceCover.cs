using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// How much of a known text the pieces of a damaged one account for. Borders leave pieces of words (<c>Co S|mmon</c> of <c>Common Stock</c>), repeat
/// letters and halve them; lines are lost whole. So every piece is put where it covers most of the known text, the longest first, whatever their order.
/// </summary>
internal readonly record struct PieceCover
{
    private const int MostWords = 16, MostLetters = 100;
    private const float OtherCase = 0.2f, HalfGlyph = 1.5f, AtEdge = 0.25f, InsideWord = 1f, LeastSingle = 0.5f;
    private const float Neighbour = 0.3f, StraySign = 1f, StrayValue = 2f, Repeated = 0.3f, RepeatedLong = 0.5f;
    private const int LongRepetition = 3;

    /// <summary>Letters of the known text that the pieces have.</summary>
    public int Covered { get; private init; }

    /// <summary>Letters of the known text that no piece has.</summary>
    public int Missing { get; private init; }

    /// <summary>What of the pieces is left over: repeated and halved letters, signs, values of the columns beside.</summary>
    public float Extra { get; private init; }

    /// <summary>Whether the pieces are whole words of the known text.</summary>
    public bool OnlyWholeWords { get; private init; }

    /// <summary>Whether they stand in its order.</summary>
    public bool InOrder { get; private init; }

    /// <summary>Tries to cover a known text.</summary>
    /// <param name="source">The document's text.</param>
    /// <param name="pieces">Places of the damaged text's words, longest first.</param>
    /// <param name="known">The known text.</param>
    /// <param name="neighbours">Letters that are codes of the columns beside.</param>
    /// <param name="cover">What is covered; default where the pieces are another text.</param>
    public static bool TryCover(ReadOnlySpan<char> source, ReadOnlySpan<Piece> pieces, ReadOnlySpan<char> known, ReadOnlySpan<char> neighbours, out PieceCover cover)
    {
        cover = default;
        Span<Piece> words = stackalloc Piece[MostWords];
        Span<bool> covered = stackalloc bool[MostLetters];
        if (known.Length > MostLetters || Words(known, words) is not (> 0 and var count)) return false;
        covered.Clear();
        Span<int> places = stackalloc int[pieces.Length];
        float extra = 0f;
        bool whole = true;
        for (int i = 0; i < pieces.Length; i++)
        {
            ReadOnlySpan<char> piece = source.Slice(pieces[i].Start, pieces[i].Length);
            Placing best = Best(piece, known, words[..count], covered);
            places[i] = best.Start;
            if (best.Length == 0 || (piece.Length == 1 && best.Gain < LeastSingle))
            {
                places[i] = -1;
                whole = false;
                if (LeftOver(piece, neighbours) is not { } cost) return false;
                extra += cost;
                continue;
            }
            if (IsPlural(piece, best)) return false;
            int repeated = best.Length - best.New;
            extra += best.Cost + (repeated * (repeated > LongRepetition ? RepeatedLong : Repeated));
            whole &= repeated == 0 && best.IsWord && best.Length == piece.Length;
            covered.Slice(best.Start, best.Length).Fill(true);
        }
        cover = Count(known, words[..count], covered, extra, whole) with { InOrder = AreInOrder(pieces, places) };
        return !IsSingular(cover, known, covered);
    }

    /// <summary>The words of a text, without the signs around them; 0 where there are too many.</summary>
    internal static int Words(ReadOnlySpan<char> text, Span<Piece> words)
    {
        int count = 0;
        for (int i = 0; i < text.Length;)
        {
            int space = text[i..].IndexOf(' '), end = space < 0 ? text.Length : i + space;
            ReadOnlySpan<char> word = text[i..end], bare = word.Trim(Signs);
            if (bare.Length > 0)
            {
                if (count == words.Length) return 0;
                words[count++] = new Piece(i + word.IndexOf(bare, StringComparison.Ordinal), bare.Length);
            }
            i = end + 1;
        }
        return count;
    }

    /// <summary>Signs around words, which tell nothing.</summary>
    internal const string Signs = "()[],.:;-'\"*";

    /// <summary>Where a piece may stand.</summary>
    /// <param name="Start">Its first letter in the known text.</param>
    /// <param name="Length">How many letters agree; 0: nowhere.</param>
    /// <param name="New">How many of them no piece has covered.</param>
    /// <param name="Gain">By which places are compared.</param>
    /// <param name="Cost">What does not agree.</param>
    /// <param name="IsWord">Whether it is a whole word there.</param>
    private readonly record struct Placing(int Start, int Length, int New, float Gain, float Cost, bool IsWord);

    private static Placing Best(ReadOnlySpan<char> piece, ReadOnlySpan<char> known, ReadOnlySpan<Piece> words, ReadOnlySpan<bool> covered)
    {
        Placing best = new(-1, 0, 0, float.NegativeInfinity, 0f, false);
        Place(piece, 0f, known, words, covered, ref best);
        if (best.Gain >= piece.Length || piece.Length < 3) return best;

        // The first or the last glyph may be half of another.
        Place(piece[1..], HalfGlyph, known, words, covered, ref best, IsCapital(piece[0]));
        Place(piece[..^1], HalfGlyph, known, words, covered, ref best);
        return best;
    }

    private static void Place(ReadOnlySpan<char> piece, float cut, ReadOnlySpan<char> known, ReadOnlySpan<Piece> words, ReadOnlySpan<bool> covered, ref Placing best, bool behindCapital = false)
    {
        foreach (Piece word in words)
            for (int p = word.Start; p + piece.Length <= word.Start + word.Length; p++)
            {
                ReadOnlySpan<char> there = known.Slice(p, piece.Length);
                if (!piece.Equals(there, StringComparison.OrdinalIgnoreCase) || (p > word.Start && char.IsAsciiLetterUpper(piece[0]) && char.IsLower(there[0])) || (behindCapital && p > word.Start + 1)) continue;
                int fresh = covered.Slice(p, piece.Length).Count(false), otherCase = OtherCases(piece, there);
                bool starts = p == word.Start, ends = p + piece.Length == word.Start + word.Length;
                float gain = fresh - cut - (OtherCase * otherCase) + (starts ? AtEdge : 0f) + (ends ? AtEdge : 0f);
                if (piece.Length == 1 && ((!starts && !ends) || fresh == 0)) gain -= InsideWord;
                if (gain > best.Gain) best = new Placing(p, piece.Length, fresh, gain, (cut > 0f ? 1f : 0f) + (OtherCase * otherCase), starts && ends);
            }
    }

    /// <summary>A capital begins a word; what half a letter inside one may be taken for does not count.</summary>
    private static bool IsCapital(char c) => char.IsAsciiLetterUpper(c) && c != 'I';

    private static int OtherCases(ReadOnlySpan<char> piece, ReadOnlySpan<char> there)
    {
        int count = 0;
        for (int i = 0; i < piece.Length; i++)
            if (piece[i] != there[i]) count++;
        return count;
    }

    /// <summary>What a piece costs that the known text has not: little for what the columns beside or a border leave; none where it is a word of another text.</summary>
    private static float? LeftOver(ReadOnlySpan<char> piece, ReadOnlySpan<char> neighbours)
    {
        if (piece.Length == 1 && (neighbours.Contains(piece[0]) || piece[0] == '1')) return Neighbour;
        if (piece.ContainsAnyInRange('0', '9')) return piece.IndexOfAny(",.$") >= 0 && !piece.ContainsAnyInRange('A', 'z') ? StrayValue : null;
        if (piece.Length > 2 || !piece.ContainsAnyExceptInRange('A', 'Z')) return null;
        return piece.Length * StraySign;
    }

    /// <summary>A plural is another text.</summary>
    private static bool IsPlural(ReadOnlySpan<char> piece, in Placing best) => best.IsWord && best.Length == piece.Length - 1 && piece[^1] == 's';

    private static bool IsSingular(in PieceCover cover, ReadOnlySpan<char> known, ReadOnlySpan<bool> covered)
    {
        if (cover.Missing != 1 || cover.Extra >= 1f) return false;
        for (int i = 0; i < known.Length; i++)
            if (!covered[i] && char.IsLetter(known[i])) return known[i] == 's' && (i + 1 == known.Length || !char.IsLetter(known[i + 1]));
        return false;
    }

    private static PieceCover Count(ReadOnlySpan<char> known, ReadOnlySpan<Piece> words, ReadOnlySpan<bool> covered, float extra, bool whole)
    {
        int have = 0, all = 0;
        foreach (Piece word in words)
        {
            all += word.Length;
            have += covered.Slice(word.Start, word.Length).Count(true);
        }
        return new PieceCover { Covered = have, Missing = all - have, Extra = extra, OnlyWholeWords = whole };
    }

    private static bool AreInOrder(ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> places)
    {
        for (int i = 0; i < pieces.Length; i++)
            for (int j = i + 1; j < pieces.Length; j++)
                if (places[i] >= 0 && places[j] >= 0 && (pieces[i].Start < pieces[j].Start) != (places[i] < places[j])) return false;
        return true;
    }
}
