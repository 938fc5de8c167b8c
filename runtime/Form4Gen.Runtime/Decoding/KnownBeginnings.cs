using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>How the texts of a list begin: most words of a page begin none of them, and are not put together to be compared.</summary>
internal sealed class KnownBeginnings
{
    private const int Firsts = 32, Seconds = 64;

    // By first letter, the second ones; letters that fall together let a word through that begins no text.
    private readonly ulong[] _seconds = new ulong[Firsts];

    private readonly List<string> _texts = [];

    public KnownBeginnings(CodeListDescriptor list)
    {
        foreach (CodeDescriptor code in list.Codes)
        {
            Add(code.Value);
            foreach (string alias in code.Aliases) Add(alias);
        }
    }

    /// <summary>Whether a text of the list begins so, in any case.</summary>
    public bool BeginWith(ReadOnlySpan<char> letters)
    {
        foreach (string text in _texts)
            if (text.AsSpan().StartsWith(letters, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a text that begins with these letters, in any case, may be one of the list.</summary>
    public bool MayBegin(ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty) return true;
        ulong seconds = _seconds[Fold(letters[0]) % Firsts];
        return letters.Length == 1 ? seconds != 0 : (seconds >> (Fold(letters[1]) % Seconds) & 1) != 0;
    }

    private void Add(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        _texts.Add(text);
        _seconds[Fold(text[0]) % Firsts] |= text.Length == 1 ? ulong.MaxValue : 1ul << (Fold(text[1]) % Seconds);
    }

    private static int Fold(char c) => c < 128 ? c | 0x20 : char.ToUpperInvariant(c);
}
