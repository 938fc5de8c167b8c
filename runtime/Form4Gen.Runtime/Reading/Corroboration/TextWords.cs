using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Reading.Corroboration;

/// <summary>The words of a text, runs of letters and digits, to be compared with those of another text whatever their case and what stands between them.</summary>
internal readonly struct TextWords
{
    /// <summary>Names of more words are none; the words that are taken are kept in as many bits.</summary>
    private const int Most = 32;

    /// <summary>Of shorter words one letter is too much to differ in.</summary>
    private const int ShortestAlike = 4;

    private readonly string _text;
    private readonly List<Range> _words;

    /// <summary>Finds the words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Receives where they stand; what it held is forgotten.</param>
    public TextWords(string text, List<Range> words)
    {
        _text = text;
        _words = words;
        _words.Clear();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isIn = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isIn && start < 0) start = i;
            if (isIn || start < 0) continue;
            _words.Add(start..i);
            start = -1;
        }
    }

    /// <summary>How many words.</summary>
    public int Count => _words.Count;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_words[index]);

    /// <summary>Whether words of this text that follow each other are those of a name, in whatever order.</summary>
    /// <param name="name">The name.</param>
    public Likeness LikenessTo(in TextWords name)
    {
        Likeness best = Likeness.None;
        if (name.Count is < 2 or > Most) return best;
        for (int first = 0; first + name.Count <= Count && best != Likeness.Same; first++)
        {
            Likeness here = LikenessAt(first, name);
            if (here > best) best = here;
        }

        return best;
    }

    /// <summary>Whether the first words of a name stand in this text, which may write the last ones in another way.</summary>
    /// <param name="name">The name.</param>
    public bool HoldBeginningOf(in TextWords name)
    {
        if (name.Count < 2) return false;
        for (int i = 0; i + 1 < Count; i++)
            if (this[i].Equals(name[0], StringComparison.OrdinalIgnoreCase) && this[i + 1].Equals(name[1], StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private Likeness LikenessAt(int first, in TextWords name)
    {
        uint taken = 0;
        int alike = 0;
        for (int i = first; i < first + name.Count; i++)
        {
            int at = Find(this[i], name, taken, isAlike: false);
            if (at < 0)
            {
                at = Find(this[i], name, taken, isAlike: true);
                alike++;
            }

            if (at < 0 || alike == name.Count) return Likeness.None;
            taken |= 1u << at;
        }

        return alike == 0 ? Likeness.Same : Likeness.Almost;
    }

    private static int Find(ReadOnlySpan<char> word, in TextWords name, uint taken, bool isAlike)
    {
        for (int n = 0; n < name.Count; n++)
        {
            if ((taken & (1u << n)) != 0) continue;
            if (isAlike ? IsAlike(word, name[n]) : word.Equals(name[n], StringComparison.OrdinalIgnoreCase)) return n;
        }

        return -1;
    }

    /// <summary>Whether one letter is another one in the other word, or is missing there.</summary>
    private static bool IsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length)
        {
            ReadOnlySpan<char> shorter = one;
            one = other;
            other = shorter;
        }

        if (other.Length < ShortestAlike || one.Length > other.Length + 1) return false;
        int same = 0;
        while (same < other.Length && IsSame(one[same], other[same])) same++;
        return one[(same + 1)..].Equals(other[(one.Length == other.Length ? same + 1 : same)..], StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}

/// <summary>How far a text holds the words of a name.</summary>
internal enum Likeness : byte
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>All words, some of them with one letter that is another one or missing.</summary>
    Almost,

    /// <summary>All words, letter by letter.</summary>
    Same,
}
