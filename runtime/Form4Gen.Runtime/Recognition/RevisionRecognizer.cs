using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>The revision a document was recognized as.</summary>
/// <param name="Form">The revision.</param>
/// <param name="Score">What speaks for it: 1 all of its labels and none it must not have, 0 or less nothing.</param>
/// <param name="Confidence">Probability that it is this revision of the form, given that it is the form.</param>
/// <param name="Against">A label in the document that no revision of the form has; null: none was found.</param>
internal readonly record struct RecognizedRevision(FormDescriptor Form, float Score, float Confidence, string? Against = null);

/// <summary>Tells the revisions of a form apart by labels that only some of them print. What footnotes and remarks say does not count.</summary>
internal sealed class RevisionRecognizer
{
    /// <summary>Words of other text that may stand between two words of a label: a value that a cut has brought there.</summary>
    private const int LongestGap = 12;

    /// <summary>The same where a label has no word of its own: far from each other its words are those of other labels.</summary>
    private const int ShortGap = 3;

    /// <summary>What a word counts for that no other printed phrase has.</summary>
    private const float OwnWord = 1f;

    private static readonly ConditionalWeakTable<FormFamily, RevisionRecognizer> Cache = [];
    private readonly FormFamily _family;
    private readonly LabelIndex _index;
    private readonly List<string> _labels = [];
    private readonly float[][] _weights;
    private readonly float[] _totals;
    private readonly int[] _gaps;

    private RevisionRecognizer(FormFamily family)
    {
        _family = family;
        List<string> titles = [];
        foreach (FormDescriptor form in family.Revisions)
        {
            AddNew(_labels, form.RecognizeAll);
            AddNew(_labels, form.RecognizeNone);
            AddNew(titles, form.FootnotesTitles);
            foreach (BoxDescriptor box in form.Boxes)
                if (box.Place == ValuePlace.Section) AddNew(titles, box.Labels);
        }

        _index = LabelIndex.OfRecognition(_labels, titles);
        _weights = new float[_index.Phrases.Length][];
        _totals = new float[_index.Phrases.Length];
        _gaps = new int[_index.Phrases.Length];
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = Weigh(_index.Phrases[i]);
            _gaps[i] = Array.IndexOf(_weights[i], OwnWord) < 0 ? ShortGap : LongestGap;
            for (int w = 0; w < _weights[i].Length; w++) _totals[i] += _weights[i][w] * _index.Phrases[i].Letters[w];
        }
    }

    /// <summary>Recognizes the revision; of equals the one that asks for the fewest labels, then the latest.</summary>
    public static RecognizedRevision Recognize(FormFamily family, DocumentLayout layout) =>
        Cache.GetValue(family, static f => new RevisionRecognizer(f)).Recognize(layout);

    /// <summary>What speaks for each revision, in their order: 1 all of its labels and none it must not have, 0 or less nothing.</summary>
    public static void Score(FormFamily family, DocumentLayout layout, Span<float> scores)
    {
        RevisionRecognizer recognizer = Cache.GetValue(family, static f => new RevisionRecognizer(f));
        Span<float> shares = stackalloc float[recognizer._labels.Count];
        recognizer.FindLabels(layout, shares);
        for (int i = 0; i < scores.Length; i++) scores[i] = recognizer.Score(family.Revisions[i], shares);
    }

    private RecognizedRevision Recognize(DocumentLayout layout)
    {
        Span<float> shares = stackalloc float[_labels.Count];
        FindLabels(layout, shares);
        FormDescriptor best = _family.Revisions[^1];
        float bestScore = float.MinValue, second = float.MinValue;
        foreach (FormDescriptor form in _family.Revisions)
        {
            float score = Score(form, shares);
            bool isBetter = score > bestScore || (score == bestScore && form.RecognizeAll.Length <= best.RecognizeAll.Length);
            if (isBetter)
            {
                second = bestScore;
                bestScore = score;
                best = form;
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        float margin = _family.Revisions.Length == 1 ? 1 : bestScore - Math.Max(0, second);
        return new RecognizedRevision(best, bestScore, bestScore <= 0 ? 0.5f / _family.Revisions.Length : Math.Clamp(0.5f + margin, 0, 1), Against(shares));
    }

    /// <summary>A label that speaks against every revision and is there beyond doubt.</summary>
    private string? Against(ReadOnlySpan<float> shares)
    {
        foreach (string label in _family.Revisions[0].RecognizeNone)
            if (Presence(shares[_labels.IndexOf(label)]) >= 1 && Array.TrueForAll(_family.Revisions, r => Array.IndexOf(r.RecognizeNone, label) >= 0)) return label;
        return null;
    }

    private float Score(FormDescriptor form, ReadOnlySpan<float> shares)
    {
        float all = 0, none = 0;
        foreach (string label in form.RecognizeAll) all += Presence(shares[_labels.IndexOf(label)]);
        foreach (string label in form.RecognizeNone) none = Math.Max(none, Presence(shares[_labels.IndexOf(label)]));
        return (form.RecognizeAll.Length == 0 ? 0.5f : all / form.RecognizeAll.Length) - none;
    }

    /// <summary>Half of what a label counts for is chance, four fifths are the label.</summary>
    private static float Presence(float share) => Math.Clamp((share - 0.5f) / 0.3f, 0f, 1f);

    private void FindLabels(DocumentLayout layout, Span<float> shares)
    {
        var progress = new Progress[_index.Phrases.Length];
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        for (int t = 0; t < layout.Tokens.Length; t++)
        {
            ReadOnlySpan<char> text = layout.TextOf(layout.Tokens[t]);
            if (text.Length > WordHash.MaxLetters * 2) continue;
            bool mayBeTitle = MayBeTitle(layout, layout.Tokens[t], t);
            var words = new PhraseWords(text);
            while (words.Next(folded, out int length))
            {
                CandidateRange range = _index.Words.Find(folded[..length], false);
                for (int i = 0; i < range.Count; i++)
                    if (Advance(progress, shares, _index.Words.Candidate(range, i).Word, length, t, mayBeTitle)) return;
            }
        }
    }

    /// <summary>Whether a word may be a title of one word, which values name too (<c>See Remarks</c>): it begins a line, or has a colon.</summary>
    private static bool MayBeTitle(DocumentLayout layout, in Token word, int token) =>
        layout.Cells[word.Cell].FirstToken == token || (word.Traits & TokenTraits.StartsLine) != 0 || layout.TextOf(word)[^1] == ':';

    /// <summary>Follows every phrase that has the word; true when the section of footnotes or remarks begins.</summary>
    private bool Advance(Progress[] progress, Span<float> shares, int word, int letters, int token, bool mayBeTitle)
    {
        foreach (Posting posting in _index.PostingsOf(word))
        {
            ref Progress p = ref progress[posting.Phrase];
            bool follows = p.Letters > 0 && posting.Position >= p.Next && token - p.Token <= _gaps[posting.Phrase];
            float worth = letters * _weights[posting.Phrase][posting.Position];
            p = new Progress(posting.Position + 1, token, (follows ? p.Letters : 0) + worth);
            Phrase phrase = _index.Phrases[posting.Phrase];
            if (phrase.Kind == PhraseKind.Recognition) shares[phrase.Owner] = Math.Max(shares[phrase.Owner], Math.Min(1f, p.Letters / _totals[posting.Phrase]));
            else if (phrase.Kind == PhraseKind.FootnotesTitle && p.Letters >= _totals[posting.Phrase] && (mayBeTitle || phrase.Words.Length > 1)) return true;
        }

        return false;
    }

    /// <summary>What the words of a label count for: those that other printed phrases have too tell little.</summary>
    private float[] Weigh(Phrase label)
    {
        const float commonWord = 0.25f;
        float[] weights = new float[label.Words.Length];
        Array.Fill(weights, OwnWord);
        if (label.Kind != PhraseKind.Recognition) return weights;
        string[] words = Array.ConvertAll(label.Words, w => _index.WordTexts[w]);
        foreach (FormDescriptor form in _family.Revisions)
        {
            PhraseCollector printed = PhraseCollector.Of(form);
            foreach (Phrase phrase in printed.Phrases)
            {
                string[] others = Array.ConvertAll(phrase.Words, w => printed.Words[w]);
                if (others.AsSpan().IndexOf(words) >= 0) continue;
                for (int i = 0; i < words.Length; i++)
                    if (Array.IndexOf(others, words[i]) >= 0) weights[i] = commonWord;
            }
        }

        return weights;
    }

    private static void AddNew(List<string> list, string[] texts)
    {
        foreach (string text in texts)
            if (!list.Contains(text)) list.Add(text);
    }

    private readonly record struct Progress(int Next, int Token, float Letters);
}
