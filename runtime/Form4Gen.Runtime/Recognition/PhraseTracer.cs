using System;
using System.Buffers;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>
/// Follows the form's phrases through text in reading order, where a phrase goes on on the next line, or some lines later with the lines of another one
/// in between. Words are whole, so letters must agree exactly; that is what tells a header from a value that stands among its words.
/// </summary>
internal sealed class PhraseTracer : IDisposable
{
    /// <summary>Phrases that may be open at once; more is no form.</summary>
    private const int MostOpen = 32;

    /// <summary>Lines after which an open phrase is given up.</summary>
    private const int Patience = 60;

    /// <summary>A phrase inside a line of text must have so many words; a later part of one so many letters.</summary>
    private const int FewWords = 2, FewLetters = 7;

    /// <summary>Letters by which a phrase is told though text follows it on its line.</summary>
    private const int ManyLetters = 12;

    /// <summary>The share of its letters by which a phrase is one.</summary>
    private const float LeastShare = 0.6f;

    /// <summary>What speaks for a phrase that goes on, by where, and for one that is whole.</summary>
    private const float NextLine = 2, Whole = 1, LaterLine = 0.5f;

    private readonly DocumentLayout _layout;
    private readonly LetterPhrases _phrases;
    private readonly PhraseScope _scope;
    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly List<PhraseTrack> _open = [];
    private readonly List<Candidate> _best = [];
    private readonly List<(TracedRun Run, PhraseTrack[] Tracks)> _runs = [];
    private int _row;

    private PhraseTracer(DocumentLayout layout, FormDescriptor form)
    {
        _layout = layout;
        _phrases = LetterPhrases.Of(form);
        _scope = new PhraseScope(form, _phrases.Phrases.Length);
        _letters = ArrayPool<char>.Shared.Rent(layout.Document.Text.Length + 1);
        _starts = ArrayPool<int>.Shared.Rent(layout.Tokens.Length + 1);
        int length = 0;
        for (int t = 0; t < layout.Tokens.Length; t++)
        {
            _starts[t] = length;
            length += LabelFolding.Fold(layout.TextOf(layout.Tokens[t]), _letters.AsSpan(length));
        }

        _starts[layout.Tokens.Length] = length;
    }

    /// <summary>A way to go on: a phrase from an offset of its letters, over words of the line.</summary>
    private readonly record struct Candidate(int Phrase, PhraseTrack? Track, int Offset, int EndToken, int Letters, float Score);

    public static PhraseTrace Trace(DocumentLayout layout, FormDescriptor form)
    {
        using var tracer = new PhraseTracer(layout, form);
        return tracer.Run();
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_letters);
        ArrayPool<int>.Shared.Return(_starts);
    }

    private PhraseTrace Run()
    {
        for (_row = 0; _row < _layout.Rows.Length; _row++)
        {
            Row row = _layout.Rows[_row];
            _open.RemoveAll(t => t.IsComplete || _row - t.LastRow > Patience);
            foreach (Cell cell in _layout.CellsOf(row))
                if (cell.TokenCount > 0) Line(row.Block, cell.FirstToken, cell.FirstToken + cell.TokenCount);
        }

        return new PhraseTrace(_layout, _phrases, Settle());
    }

    private void Line(int block, int first, int end)
    {
        int text = first, token = first;
        while (token < end)
        {
            bool hasText = token > text && !IsMarkOnly(text, token);
            if ((hasText && _scope.InNotes) || !Find(token, first, end, hasText))
            {
                token++;
                continue;
            }

            if (text < token && !IsAsterisk(text, token)) _runs.Add((new TracedRun(_row, block, text, token, -1, false), []));
            Take(block, token);
            text = token = _best[0].EndToken;
        }

        if (text < end) _runs.Add((new TracedRun(_row, block, text, end, -1, false), []));
    }

    private bool Find(int token, int first, int end, bool hasText)
    {
        _best.Clear();
        ReadOnlySpan<char> number = NumberAt(token);
        if (!number.IsEmpty && token + 1 < end) OfferStarts(token + 1, end, hasText, number);
        else if (!number.IsEmpty && token == first) OfferNumber(token, number);
        if (_best.Count > 0) return true;
        foreach (PhraseTrack track in _open)
        {
            Offer(track.Phrase, track, track.Next, token, end, hasText, track.LastRow >= _row - 1 ? NextLine : LaterLine);
            if (track.Head > 0) OfferHead(track, token, end, hasText);
        }

        OfferStarts(token, end, hasText, default);
        if (_best.Count == 0) OfferInner(token, end, hasText);
        return _best.Count > 0;
    }

    private void OfferStarts(int token, int end, bool hasText, ReadOnlySpan<char> number)
    {
        foreach (PhraseStart start in _phrases.StartingLike(LettersOf(token)))
        {
            LetterPhrase phrase = _phrases.Phrases[start.Phrase];
            if (!number.IsEmpty && !number.SequenceEqual(phrase.Number)) continue;
            Offer(start.Phrase, null, 0, token, end, hasText, 0);
        }
    }

    /// <summary>The number of a label that follows on another line.</summary>
    private void OfferNumber(int token, ReadOnlySpan<char> number)
    {
        for (int p = 0; p < _phrases.Phrases.Length; p++)
            if (number.SequenceEqual(_phrases.Phrases[p].Number) && _scope.Allows(p, _phrases.Phrases[p].Phrase))
            {
                _best.Add(new Candidate(p, null, -1, token + 1, 0, 0));
                return;
            }
    }

    private void OfferHead(PhraseTrack track, int token, int end, bool hasText)
    {
        int letters = Extent(track.Letters, 0, track.Head, token, end, out int endToken);
        if (letters == track.Head && endToken == end && !hasText) Add(new Candidate(track.Phrase, track, 0, endToken, letters, letters + 0.3f));
    }

    private void OfferInner(int token, int end, bool hasText)
    {
        foreach (PhraseStart start in _phrases.GoingOnLike(LettersOf(token)))
        {
            LetterPhrase phrase = _phrases.Phrases[start.Phrase];
            if (!_scope.Allows(start.Phrase, phrase.Phrase)) continue;
            int offset = phrase.WordStarts[start.Word];
            int letters = Extent(phrase, offset, phrase.Letters.Length, token, end, out int endToken);
            bool isLong = letters >= FewLetters && (endToken - token >= FewWords || (!hasText && phrase.OpensParenthesis[start.Word] == StartsWithParenthesis(token) && letters > FewLetters));
            if (isLong && endToken == end) Add(new Candidate(start.Phrase, null, offset, endToken, letters, letters));
        }
    }

    private void Offer(int index, PhraseTrack? track, int offset, int token, int end, bool hasText, float bonus)
    {
        LetterPhrase phrase = _phrases.Phrases[index];
        if (offset >= phrase.Letters.Length) return;
        int letters = Extent(phrase, offset, phrase.Letters.Length, token, end, out int endToken);
        if (letters == 0) return;
        if (phrase.Phrase.IsParenthesized && offset == 0 && !StartsWithParenthesis(token)) return;
        if (track is null && !_scope.Allows(index, phrase.Phrase)) return;
        if (hasText && (endToken < end || endToken - token < FewWords)) return;
        if (endToken < end && !MayBeFollowed(phrase, offset + letters, endToken, end)) return;
        if (_scope.InNotes && !MayStandInNotes(phrase, endToken, end)) return;
        bool isWhole = offset == 0 && letters == phrase.Letters.Length && endToken == end;
        Add(new Candidate(index, track, offset, endToken, letters, letters + bonus + (isWhole ? Whole : 0)));
    }

    /// <summary>Whether words among footnotes may be a phrase: not the first words of a line of running text, nor the end of a sentence.</summary>
    private bool MayStandInNotes(LetterPhrase phrase, int endToken, int end)
    {
        if (endToken < end) return phrase.EndsWithColon || phrase.Letters.Length >= ManyLetters;
        ReadOnlySpan<char> last = _layout.TextOf(_layout.Tokens[endToken - 1]);
        return last[^1] != '.' || phrase.Phrase.Text.Contains('.');
    }

    private bool MayBeFollowed(LetterPhrase phrase, int reached, int token, int end)
    {
        bool isComplete = reached == phrase.Letters.Length;
        if (isComplete && (reached >= ManyLetters || phrase.EndsWithColon || phrase.Phrase.IsParenthesized)) return true;
        if (!NumberAt(token).IsEmpty && token + 1 < end) token++;
        foreach (PhraseTrack track in _open)
            if (track.Letters != phrase && Extent(track.Letters, track.Next, track.Letters.Letters.Length, token, end, out _) > 0) return true;
        foreach (PhraseStart start in _phrases.StartingLike(LettersOf(token)))
            if (_scope.Allows(start.Phrase, _phrases.Phrases[start.Phrase].Phrase) && Extent(_phrases.Phrases[start.Phrase], 0, _phrases.Phrases[start.Phrase].Letters.Length, token, end, out int endToken) > 0 && endToken == end) return true;
        return false;
    }

    /// <summary>How many letters of a phrase, from an offset on, the words agree with; a word without letters agrees with anything.</summary>
    private int Extent(LetterPhrase phrase, int offset, int limit, int token, int end, out int endToken)
    {
        int reached = offset, word = Array.BinarySearch(phrase.WordStarts, offset);
        endToken = token;
        for (int t = token; t < end && word >= 0; t++)
        {
            ReadOnlySpan<char> letters = LettersOf(t);
            if (!letters.IsEmpty)
            {
                if (reached >= limit || !phrase.Letters.AsSpan(reached, limit - reached).StartsWith(letters)) break;
                if (phrase.OpensParenthesis[word] && !StartsWithParenthesis(t)) break;
                int next = reached + letters.Length;
                while (word < phrase.WordStarts.Length && phrase.WordStarts[word] < next) word++;
                if ((word < phrase.WordStarts.Length ? phrase.WordStarts[word] : phrase.Letters.Length) != next) break;
                reached = next;
            }
            else if (!IsSilent(t)) break;

            endToken = t + 1;
            if (word == phrase.WordStarts.Length) word = phrase.WordStarts.Length - 1;
        }

        return reached - offset;
    }

    /// <summary>Keeps the candidates with the greatest score: beginnings that agree with the same letters are equal until more is known, and so are phrases last met together.</summary>
    private void Add(in Candidate candidate)
    {
        if (_best.Count > 0)
        {
            Candidate best = _best[0];
            bool isSameStart = best.Track is null && candidate.Track is null && best.Letters == candidate.Letters;
            float difference = isSameStart ? 0 : candidate.Score - best.Score;
            if (isSameStart) difference = (_scope.IsOfTable(_phrases.Phrases[candidate.Phrase].Phrase) ? 1 : 0) - (_scope.IsOfTable(_phrases.Phrases[best.Phrase].Phrase) ? 1 : 0);
            if (best.Track is { } old && candidate.Track is { } now && best.Letters == candidate.Letters) difference = old.Origin == now.Origin ? 0 : Order(old, now);
            if (difference < 0) return;
            if (difference > 0) _best.Clear();
        }

        _best.Add(candidate);
    }

    /// <summary>Which of two phrases goes on where both could: side by side in one block the one that began first, else the one met last.</summary>
    private int Order(PhraseTrack old, PhraseTrack now)
    {
        int block = _layout.Rows[_row].Block;
        bool areSideBySide = old.Phrase != now.Phrase && _layout.Rows[old.LastRow].Block == block && _layout.Rows[now.LastRow].Block == block;
        return areSideBySide ? old.LastRow - now.LastRow : now.LastRow - old.LastRow;
    }

    private void Take(int block, int token)
    {
        var tracks = new PhraseTrack[_best.Count];
        for (int i = 0; i < tracks.Length; i++)
        {
            Candidate best = _best[i];
            LetterPhrase phrase = _phrases.Phrases[best.Phrase];
            PhraseTrack track = best.Track ?? new PhraseTrack(best.Phrase, phrase, Math.Max(0, best.Offset), _runs.Count);
            if (best.Offset >= 0) track.Take(best.Offset, best.Letters, _row);
            if (best.Track is null && best.Offset >= 0 && _open.Count < MostOpen) _open.Add(track);
            _scope.Note(best.Phrase, phrase.Phrase, track.Covered, track.IsComplete);
            tracks[i] = track;
        }

        _runs.Add((new TracedRun(_row, block, token, _best[0].EndToken, _best[0].Phrase, _best[0].Offset == 0), _best[0].Offset < 0 ? [] : tracks));
    }

    /// <summary>Gives each run the phrase that came out best; what did not become a phrase is text.</summary>
    private TracedRun[] Settle()
    {
        var settled = new List<TracedRun>(_runs.Count);
        foreach ((TracedRun run, PhraseTrack[] tracks) in _runs)
        {
            TracedRun result = run;
            if (tracks.Length > 0)
            {
                PhraseTrack best = tracks[0];
                foreach (PhraseTrack track in tracks)
                    if (track.Share > best.Share || (track.Share == best.Share && track.Covered > best.Covered)) best = track;
                result = run with { Phrase = best.Share >= LeastShare ? best.Phrase : -1 };
            }

            if (result.IsText && settled.Count > 0 && settled[^1] is { IsText: true } last && last.Row == result.Row && last.EndToken == result.FirstToken) settled[^1] = last with { EndToken = result.EndToken };
            else settled.Add(result);
        }

        return [.. settled];
    }

    private ReadOnlySpan<char> LettersOf(int token) => _letters.AsSpan(_starts[token], _starts[token + 1] - _starts[token]);

    private bool StartsWithParenthesis(int token) => _layout.TextOf(_layout.Tokens[token])[0] == '(';

    /// <summary>The letters of a printed number such as <c>2A.</c>; empty where there is none.</summary>
    private ReadOnlySpan<char> NumberAt(int token)
    {
        const int longest = 3;
        ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[token]);
        return text.Length > 1 && text.Length <= longest + 1 && text[^1] == '.' && char.IsAsciiDigit(text[0]) ? LettersOf(token) : default;
    }

    /// <summary>Whether a word without letters may stand inside a phrase.</summary>
    private bool IsSilent(int token) => _layout.TextOf(_layout.Tokens[token]).IndexOfAnyExcept("*-–—&/.,:;'\"") < 0;

    private bool IsAsterisk(int first, int end) => end == first + 1 && _layout.TextOf(_layout.Tokens[first]) is "*";

    private bool IsMarkOnly(int first, int end)
    {
        if (end != first + 1) return false;
        ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[first]).Trim("[](){}_");
        return text.Length <= 1 && (text.IsEmpty || !char.IsAsciiDigit(text[0]));
    }
}
