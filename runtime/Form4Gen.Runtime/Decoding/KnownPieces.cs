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

/// <summary>
/// Repairs a text by the known one that its pieces are left of. Letters are lost, so the result is a conclusion and stays in doubt; a text of whole
/// words is completed only to one that the document has, for the list has not all.
/// </summary>
internal readonly ref struct KnownPieces(string source, string neighbours)
{
    private const int MostPieces = 24, LeastCovered = 2;
    private const float PerMissing = 0.35f, LeastScore = 1f, CoveredOfMissing = 0.45f, ExtraOfCovered = 0.5f;

    /// <summary>How many letters speak for a text that the document has.</summary>
    private static readonly float[] ByOrigin = [0f, 2.5f, 3f];

    /// <summary>Repairs a reading where one known text fits its pieces best.</summary>
    public void Repair(ReadOnlySpan<Piece> places, KnownTexts.Candidates candidates, ref ColumnReading reading)
    {
        Span<Piece> pieces = stackalloc Piece[MostPieces];
        int count = Words(places, pieces);
        if (count == 0) return;
        pieces = pieces[..count];
        pieces.Sort(static (a, b) => a.Length == b.Length ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        string? best = null;
        KnownFrom origin = KnownFrom.List;
        PieceCover cover = default;
        float most = LeastScore;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates.Text(i, out KnownFrom from) is not { } known || !PieceCover.TryCover(source, pieces, known, neighbours, out PieceCover found) || !Suffices(found, from)) continue;
            float score = found.Covered - (PerMissing * found.Missing) - found.Extra + ByOrigin[(int)from];
            if (score <= most) continue;
            (best, origin, cover, most) = (known, from, found, score);
        }
        if (best is null) return;
        reading.Text = origin == KnownFrom.List ? Cased(best, pieces) : best;
        reading.Traits |= ReadingTraits.FromPieces | (cover.Missing > 0 ? ReadingTraits.Completed : ReadingTraits.None);
        reading.Confidence = EvidenceWeights.PiecesConfidence(origin, cover);
    }

    private static bool Suffices(in PieceCover cover, KnownFrom from)
    {
        if (cover.Covered < LeastCovered || cover.Covered < CoveredOfMissing * cover.Missing || cover.Extra > ExtraOfCovered * cover.Covered) return false;
        return from != KnownFrom.List || !cover.OnlyWholeWords || (!cover.InOrder && cover.Missing == 0);
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
        foreach (Piece word in words[..PieceCover.Words(known, words)])
            foreach (Piece piece in pieces)
                if (piece.Length > 1 && known.AsSpan(word.Start, word.Length).StartsWith(source.AsSpan(piece.Start, piece.Length), StringComparison.OrdinalIgnoreCase))
                {
                    text[word.Start] = source[piece.Start];
                    break;
                }
        return text.SequenceEqual(known) ? known : text.ToString();
    }
}
