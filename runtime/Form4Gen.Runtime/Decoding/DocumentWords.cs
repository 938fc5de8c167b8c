using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Decoding;

/// <summary>How often each word of a document stands in it, case aside: a cut word seldom stands anywhere else.</summary>
internal sealed class DocumentWords
{
    private const int MinLength = 2;

    /// <summary>Words beyond this are not counted: a longer document is no printed form.</summary>
    private const int MaxWords = 20_000;

    private readonly string _text;
    private readonly int[] _starts;
    private readonly byte[] _lengths;
    private readonly ushort[] _counts;
    private readonly int _mask;

    public DocumentWords(DocumentLayout layout)
    {
        _text = layout.Document.Text;
        ReadOnlySpan<Token> tokens = layout.Tokens;
        int words = Math.Min(tokens.Length, MaxWords), size = 64;
        while (size < words * 2) size *= 2;
        _mask = size - 1;
        _starts = new int[size];
        _lengths = new byte[size];
        _counts = new ushort[size];
        for (int i = 0; i < words; i++) Add(tokens[i].Start, tokens[i].Length);
    }

    /// <summary>How often a word stands in the document; 0 for what is too short or no word.</summary>
    public int Count(ReadOnlySpan<char> word)
    {
        word = Trim(word);
        if (word.Length is < MinLength or > byte.MaxValue) return 0;
        return _counts[Find(word)];
    }

    /// <summary>The word without punctuation at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> word) => word.Trim(".,;:()[]\"'*");

    private void Add(int start, int length)
    {
        ReadOnlySpan<char> word = Trim(_text.AsSpan(start, length));
        if (word.Length is < MinLength or > byte.MaxValue || !char.IsLetter(word[0])) return;
        int slot = Find(word);
        if (_counts[slot] == 0)
        {
            _starts[slot] = start + length - _text.AsSpan(start, length).TrimStart(".,;:()[]\"'*").Length;
            _lengths[slot] = (byte)word.Length;
        }
        if (_counts[slot] < ushort.MaxValue) _counts[slot]++;
    }

    private int Find(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ Fold(c)) * 16777619;
        int slot = (int)(hash & (uint)_mask);
        while (_counts[slot] != 0 && !_text.AsSpan(_starts[slot], _lengths[slot]).Equals(word, StringComparison.OrdinalIgnoreCase))
            slot = (slot + 1) & _mask;
        return slot;
    }

    private static uint Fold(char c) => char.IsAsciiLetterUpper(c) ? (uint)(c | 0x20) : c < 128 ? c : char.ToUpperInvariant(c);
}
