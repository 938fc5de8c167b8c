using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Recognition;

/// <summary>All printed phrases of a form with an index over their words. Built once per form, then only read.</summary>
internal sealed class LabelIndex
{
    private static readonly ConditionalWeakTable<FormDescriptor, LabelIndex> Cache = [];
    private readonly int[] _postingStarts;
    private readonly Posting[] _postings;

    private LabelIndex(PhraseCollector collector)
    {
        Phrases = [.. collector.Phrases];
        Words = new WordIndex(collector.Words, collector.MayBeCut);
        WordTexts = [.. collector.Words];
        _postingStarts = new int[WordTexts.Length + 1];
        foreach (Phrase phrase in Phrases)
            foreach (int word in phrase.Words) _postingStarts[word + 1]++;
        for (int i = 1; i < _postingStarts.Length; i++) _postingStarts[i] += _postingStarts[i - 1];
        _postings = new Posting[_postingStarts[^1]];
        int[] next = [.. _postingStarts];
        for (int p = 0; p < Phrases.Length; p++)
            for (int w = 0; w < Phrases[p].Words.Length; w++) _postings[next[Phrases[p].Words[w]]++] = new Posting((ushort)p, (byte)Math.Min(w, byte.MaxValue));
    }

    public Phrase[] Phrases { get; }

    public WordIndex Words { get; }

    /// <summary>The folded words, by id.</summary>
    public string[] WordTexts { get; }

    /// <summary>Where a word stands in the phrases.</summary>
    public ReadOnlySpan<Posting> PostingsOf(int word) => _postings.AsSpan(_postingStarts[word], _postingStarts[word + 1] - _postingStarts[word]);

    /// <summary>The index of a form's phrases.</summary>
    public static LabelIndex Of(FormDescriptor form) => Cache.GetValue(form, static f => new LabelIndex(PhraseCollector.Of(f)));

    /// <summary>An index of labels that tell revisions apart; the label's number is the phrase's owner.</summary>
    public static LabelIndex OfRecognition(IReadOnlyList<string> labels, IEnumerable<string> footnotesTitles)
    {
        var collector = new PhraseCollector();
        for (int i = 0; i < labels.Count; i++) collector.Add(PhraseKind.Recognition, i, 0, labels[i], null);
        foreach (string title in footnotesTitles) collector.Add(PhraseKind.FootnotesTitle, 0, 0, title, null);
        return new LabelIndex(collector);
    }
}

/// <summary>A place of a word in a phrase.</summary>
internal readonly record struct Posting(ushort Phrase, byte Position);
