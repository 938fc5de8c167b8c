using System;
using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Where a text is known from.</summary>
internal enum KnownFrom : byte
{
    /// <summary>The column's list of usual texts.</summary>
    List,

    /// <summary>A column of another table.</summary>
    OtherTable,

    /// <summary>The same column of other rows.</summary>
    Rows,
}

/// <summary>A known text that pieces fit.</summary>
/// <param name="Text">The text.</param>
/// <param name="From">Where it is known from.</param>
/// <param name="Cover">What of it is there.</param>
internal readonly record struct KnownText(string Text, KnownFrom From, PieceCover Cover);

/// <summary>
/// Repairs a text by the known one that its pieces are left of. Letters are lost, so the result is a conclusion and stays in doubt; a text of whole
/// words is completed only to one that the document has, for the list has not all.
/// </summary>
internal readonly ref struct KnownPieces(string source, string neighbours)
{
    private const int MostPieces = 24, LeastCovered = 2;
    private const float PerMissing = 0.35f, LeastScore = 1f, CoveredOfMissing = 0.45f, ExtraOfCovered = 0.5f, Tie = 0.05f;

    /// <summary>How many letters speak for a text that the document has.</summary>
    private static readonly float[] ByOrigin = [0f, 2.5f, 3f];

    /// <summary>Repairs a reading where one known text fits its pieces best.</summary>
    public void Repair(ReadOnlySpan<Piece> places, KnownTexts.Candidates candidates, ref ColumnReading reading)
    {
        Span<Piece> words = stackalloc Piece[MostPieces];
        if (Find(words[..Words(places, words)], candidates, false) is not { } known) return;
        reading.Text = known.Text;
        reading.Traits |= ReadingTraits.FromPieces | (known.Cover.Missing > 0 ? ReadingTraits.Completed : ReadingTraits.None);
        reading.Confidence = EvidenceWeights.PiecesConfidence(known.From, known.Cover);
    }

    /// <summary>The known text that fits words best; none where none does, or two of one origin do.</summary>
    /// <param name="words">Places of the words; they are put in another order.</param>
    /// <param name="candidates">The known texts.</param>
    /// <param name="completesWords">Whether whole words may be completed to a text of the list.</param>
    public KnownText? Find(Span<Piece> words, KnownTexts.Candidates candidates, bool completesWords)
    {
        words.Sort(static (a, b) => a.Length == b.Length ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        KnownText? best = null;
        float most = LeastScore;
        bool tied = false;
        for (int i = 0; i < candidates.Count && words.Length > 0; i++)
        {
            if (candidates.Text(i, out KnownFrom from) is not { } known || !PieceCover.TryCover(source, words, known, neighbours, out PieceCover cover) || !Suffices(cover, from, completesWords)) continue;
            float score = cover.Covered - (PerMissing * cover.Missing) - cover.Extra + ByOrigin[(int)from];
            if (score < most) continue;
            tied = best is { } other && score - most < Tie && other.From == from && !other.Text.Equals(known, StringComparison.OrdinalIgnoreCase);
            (best, most) = (new KnownText(known, from, cover), score);
        }
        if (best is not { } found || tied) return null;
        return found.From == KnownFrom.List ? found with { Text = Cased(found.Text, words) } : found;
    }

    private static bool Suffices(in PieceCover cover, KnownFrom from, bool completesWords)
    {
        if (cover.Covered < LeastCovered || cover.Covered < CoveredOfMissing * cover.Missing || cover.Extra > ExtraOfCovered * cover.Covered) return false;
        return from != KnownFrom.List || !cover.OnlyWholeWords || (completesWords ? cover.Missing <= cover.Covered : !cover.InOrder && cover.Missing == 0);
    }

    /// <summary>The words at the places of a reading, without marks and signs; 0 where there are too many.</summary>
    private int Words(ReadOnlySpan<Piece> places, Span<Piece> words)
    {
        int count = 0;
        foreach (Piece place in places)
            for (int i = place.Start, end = place.Start + place.Length; i < end;)
            {
                int stop = NextStop(i, end);
                ReadOnlySpan<char> word = source.AsSpan(i, stop - i), bare = word[0] is '(' && IsMark(i, end) ? default : word.Trim(PieceCover.Signs + "\\ ");
                if (bare.Length > 0 && bare[0] != '<')
                {
                    if (count == words.Length) return 0;
                    words[count++] = new Piece(i + word.IndexOf(bare, StringComparison.Ordinal), bare.Length);
                }
                i = stop;
            }
        return count;
    }

    /// <summary>Where a mark, a word or a blank ends.</summary>
    private int NextStop(int start, int end)
    {
        int mark = FootnoteMarks.LeadingLength(source.AsSpan(start, end - start));
        if (mark > 0) return start + mark;
        int stop = start + 1;
        while (stop < end && source[stop - 1] > ' ' && source[stop] > ' ' && !IsMark(stop, end)) stop++;
        return stop;
    }

    private bool IsMark(int start, int end) => FootnoteMarks.LeadingLength(source.AsSpan(start, end - start)) > 0;

    /// <summary>The list's text in the case that the pieces at the beginnings of its words have.</summary>
    private string Cased(string known, ReadOnlySpan<Piece> pieces)
    {
        Span<Piece> words = stackalloc Piece[MostPieces];
        Span<char> text = stackalloc char[known.Length];
        known.CopyTo(text);
        bool small = false;
        foreach (Piece piece in pieces) small |= source.AsSpan(piece.Start, piece.Length).ContainsAnyInRange('a', 'z');
        if (!small) return known.ToUpperInvariant();
        foreach (Piece word in words[..PieceCover.Words(known, words)])
            foreach (Piece piece in pieces)
                if (piece.Length > 1 && known.AsSpan(word.Start, word.Length).StartsWith(source.AsSpan(piece.Start, piece.Length), StringComparison.OrdinalIgnoreCase))
                {
                    source.AsSpan(piece.Start, piece.Length).CopyTo(text[word.Start..]);
                    break;
                }
        return text.SequenceEqual(known) ? known : text.ToString();
    }
}
