using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Recognition;

/// <summary>How a word of the text agrees with a word of a label.</summary>
internal enum WordMatch : byte
{
    Exact,

    /// <summary>One letter read wrongly, lost or too many.</summary>
    OneEdit,

    /// <summary>The word's beginning or end: it was cut.</summary>
    EndPiece,

    /// <summary>A piece out of the word's middle: it was cut twice.</summary>
    InnerPiece,
}

/// <summary>A word that a text may stand for.</summary>
internal readonly record struct WordCandidate(ushort Word, WordMatch Match, bool AtStart);

/// <summary>Candidates of a word: a range of the index.</summary>
internal readonly record struct CandidateRange(int Start, int Count, WordMatch Worst);

/// <summary>Finds label words from whole, misread and cut words. Built once; look-ups do not allocate.</summary>
internal sealed class WordIndex
{
    private const int ShortestPiece = 3;
    private const int ShortestEdited = 5;
    private readonly HashRanges _pieces;
    private readonly HashRanges _edited;

    public WordIndex(IReadOnlyList<string> words, IReadOnlyList<bool> mayBeCut)
    {
        Dictionary<ulong, List<WordCandidate>> pieces = [], edited = [];
        Span<ulong> hashes = stackalloc ulong[WordHash.MaxLetters];
        for (int id = 0; id < words.Count; id++)
        {
            string word = words[id];
            Add(pieces, WordHash.Of(word), new((ushort)id, WordMatch.Exact, true));
            if (!mayBeCut[id]) continue;
            AddPieces(pieces, word, id);
            if (word.Length < ShortestEdited) continue;
            Add(edited, WordHash.Of(word), new((ushort)id, WordMatch.OneEdit, true));
            WordHash.WithoutEach(word, hashes);
            for (int i = 0; i < word.Length; i++) Add(edited, hashes[i], new((ushort)id, WordMatch.OneEdit, true));
        }

        _pieces = new HashRanges(pieces);
        _edited = new HashRanges(edited);
    }

    public WordCandidate Candidate(in CandidateRange range, int i) => range.Worst == WordMatch.OneEdit ? _edited.Items[range.Start + i] : _pieces.Items[range.Start + i];

    /// <summary>The words that the folded letters may stand for.</summary>
    /// <param name="letters">The folded letters.</param>
    /// <param name="approximate">Whether misread words and pieces count.</param>
    public CandidateRange Find(ReadOnlySpan<char> letters, bool approximate)
    {
        if (letters.Length is 0 or > WordHash.MaxLetters) return default;
        if (_pieces.Find(WordHash.Of(letters), out int start, out int count)) return new(start, count, WordMatch.Exact);
        return approximate && letters.Length > ShortestPiece && letters.IndexOfAnyExceptInRange('0', '9') >= 0 ? FindDamaged(letters) : default;
    }

    /// <summary>The word that the folded letters are, all of them.</summary>
    /// <param name="letters">The folded letters.</param>
    public CandidateRange FindWhole(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > WordHash.MaxLetters || !_pieces.Find(WordHash.Of(letters), out int start, out int count)) return default;

        // Whole words stand first; a printed number and a word may be the same letters.
        int whole = 0;
        while (whole < count && _pieces.Items[start + whole].Match == WordMatch.Exact) whole++;
        return new(start, whole, WordMatch.Exact);
    }

    /// <summary>Whether the range holds a word, and how it agrees.</summary>
    public bool Contains(in CandidateRange range, int word, out WordMatch match)
    {
        for (int i = 0; i < range.Count; i++)
        {
            WordCandidate candidate = Candidate(range, i);
            if (candidate.Word != word) continue;
            match = range.Worst > candidate.Match ? range.Worst : candidate.Match;
            return true;
        }

        match = default;
        return false;
    }

    private CandidateRange FindDamaged(ReadOnlySpan<char> letters)
    {
        if (letters.Length >= ShortestEdited)
        {
            if (_edited.Find(WordHash.Of(letters), out int start, out int count)) return new(start, count, WordMatch.OneEdit);
            Span<ulong> hashes = stackalloc ulong[WordHash.MaxLetters];
            WordHash.WithoutEach(letters, hashes);
            for (int i = 0; i < letters.Length; i++)
                if (_edited.Find(hashes[i], out start, out count)) return new(start, count, WordMatch.OneEdit);
        }

        // The letter at the cut is half a letter and often read as another one.
        if (_pieces.Find(WordHash.Of(letters[..^1]), out int s, out int n)) return new(s, n, WordMatch.InnerPiece);
        if (_pieces.Find(WordHash.Of(letters[1..]), out s, out n)) return new(s, n, WordMatch.InnerPiece);
        return default;
    }

    private static void AddPieces(Dictionary<ulong, List<WordCandidate>> pieces, string word, int id)
    {
        for (int length = ShortestPiece; length < word.Length; length++)
        {
            for (int start = 0; start + length <= word.Length; start++)
            {
                bool atEnd = start == 0 || start + length == word.Length;
                Add(pieces, WordHash.Of(word.AsSpan(start, length)), new((ushort)id, atEnd ? WordMatch.EndPiece : WordMatch.InnerPiece, start == 0));
            }
        }
    }

    private static void Add(Dictionary<ulong, List<WordCandidate>> map, ulong hash, WordCandidate candidate)
    {
        if (!map.TryGetValue(hash, out List<WordCandidate>? list)) map.Add(hash, list = []);
        foreach (WordCandidate have in list)
            if (have.Word == candidate.Word) return;
        list.Add(candidate);
    }
}
