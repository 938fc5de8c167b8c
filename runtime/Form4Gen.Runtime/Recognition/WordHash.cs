using System;

namespace Form4Gen.Runtime.Recognition;

/// <summary>A polynomial hash of folded letters: what is left after one letter is taken away can be hashed without going over the rest.</summary>
internal static class WordHash
{
    public const int MaxLetters = 40;
    private const ulong Base = 0x9E3779B97F4A7C15;
    private static readonly ulong[] Powers = MakePowers();

    public static ulong Of(ReadOnlySpan<char> letters)
    {
        ulong hash = 0;
        foreach (char c in letters) hash = Add(hash, c);
        return Finish(hash, letters.Length);
    }

    /// <summary>Writes the hashes of the word with each one of its letters left out.</summary>
    public static void WithoutEach(ReadOnlySpan<char> letters, Span<ulong> hashes)
    {
        int n = letters.Length;
        ulong suffix = 0;
        for (int i = n - 1; i >= 0; i--)
        {
            hashes[i] = suffix;
            suffix += (letters[i] + 1UL) * Powers[n - 1 - i];
        }

        ulong prefix = 0;
        for (int i = 0; i < n; i++)
        {
            hashes[i] = Finish((prefix * Powers[n - 1 - i]) + hashes[i], n - 1);
            prefix = Add(prefix, letters[i]);
        }
    }

    private static ulong Add(ulong hash, char c) => unchecked((hash * Base) + c + 1UL);

    private static ulong Finish(ulong hash, int length) => unchecked((hash ^ (hash >> 29)) + (ulong)length) | 1UL;

    private static ulong[] MakePowers()
    {
        ulong[] powers = new ulong[MaxLetters + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++) powers[i] = unchecked(powers[i - 1] * Base);
        return powers;
    }
}
