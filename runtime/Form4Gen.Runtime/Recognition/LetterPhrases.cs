using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Recognition;

/// <summary>A printed phrase as one run of folded letters: where lines break it, or a hyphen is lost, does not matter.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Letters">Its letters.</param>
/// <param name="WordStarts">Offset of each word in them.</param>
internal sealed record LetterPhrase(Phrase Phrase, string Letters, int[] WordStarts)
{
    /// <summary>The folded number printed before it; null where none is.</summary>
    public string? Number { get; init; }

    /// <summary>By word: whether it is printed behind an opening parenthesis.</summary>
    public required bool[] OpensParenthesis { get; init; }

    /// <summary>Whether its end announces a value on the same line, <c>Remarks:</c>.</summary>
    public bool EndsWithColon { get; } = Phrase.Text.EndsWith(':');
}

/// <summary>A place in a phrase where a word begins.</summary>
internal readonly record struct PhraseStart(int Phrase, int Word);

/// <summary>The phrases of a form as letters, found by the first letters of their words. Built once per form, then only read.</summary>
internal sealed class LetterPhrases
{
    private const int Keys = 37;
    private static readonly ConditionalWeakTable<FormDescriptor, LetterPhrases> Cache = [];
    private readonly PhraseStart[][] _first, _inner;

    private LetterPhrases(LabelIndex index)
    {
        Phrases = Array.ConvertAll(index.Phrases, p => Make(p, index));
        _first = new PhraseStart[Keys][];
        _inner = new PhraseStart[Keys][];
        var first = new List<PhraseStart>?[Keys];
        var inner = new List<PhraseStart>?[Keys];
        for (int p = 0; p < Phrases.Length; p++)
            for (int w = 0; w < Phrases[p].WordStarts.Length; w++)
                ((w == 0 ? first : inner)[KeyOf(Phrases[p].Letters.AsSpan(Phrases[p].WordStarts[w]))] ??= []).Add(new PhraseStart(p, w));
        for (int k = 0; k < first.Length; k++)
        {
            _first[k] = first[k]?.ToArray() ?? [];
            _inner[k] = inner[k]?.ToArray() ?? [];
        }
    }

    /// <summary>The phrases, in the order of <see cref="LabelIndex.Phrases"/>.</summary>
    public LetterPhrase[] Phrases { get; }

    /// <summary>The phrases of a form.</summary>
    public static LetterPhrases Of(FormDescriptor form) => Cache.GetValue(form, static f => new LetterPhrases(LabelIndex.Of(f)));

    /// <summary>Phrases that begin like a text.</summary>
    public ReadOnlySpan<PhraseStart> StartingLike(ReadOnlySpan<char> letters) => letters.IsEmpty ? [] : _first[KeyOf(letters)];

    /// <summary>Phrases that have a later word which begins like a text.</summary>
    public ReadOnlySpan<PhraseStart> GoingOnLike(ReadOnlySpan<char> letters) => letters.IsEmpty ? [] : _inner[KeyOf(letters)];

    private static int KeyOf(ReadOnlySpan<char> letters) => letters[0] switch
    {
        >= 'a' and <= 'z' and var c => c - 'a' + 1,
        >= '0' and <= '9' and var c => c - '0' + 27,
        _ => 0,
    };

    private static LetterPhrase Make(Phrase phrase, LabelIndex index)
    {
        int[] starts = new int[phrase.Words.Length];
        bool[] opens = new bool[starts.Length];
        var words = new PhraseWords(phrase.Text);
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        var letters = new System.Text.StringBuilder(phrase.TotalLetters);
        for (int w = 0; w < starts.Length && words.Next(folded, out int length); w++)
        {
            starts[w] = letters.Length;
            opens[w] = (words.Start < phrase.Text.Length && phrase.Text[words.Start] == '(') || (words.Start > 0 && phrase.Text[words.Start - 1] == '(');
            letters.Append(folded[..length]);
        }

        return new LetterPhrase(phrase, letters.ToString(), starts)
        {
            Number = phrase.NumberWord < 0 ? null : index.WordTexts[phrase.NumberWord],
            OpensParenthesis = opens,
        };
    }
}
