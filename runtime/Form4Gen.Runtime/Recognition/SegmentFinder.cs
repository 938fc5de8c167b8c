using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Finds the segments of one cell: runs of words are followed through every phrase that has them, then the best ones that do not share words are kept.</summary>
internal sealed class SegmentFinder(DocumentLayout layout, LabelIndex index) : IDisposable
{
    /// <summary>Words of a cell that are looked at together; a printed label is shorter.</summary>
    private const int ChunkWords = 192;

    /// <summary>Phrases followed at the same time.</summary>
    private const int MaxRuns = 48;

    /// <summary>A word stands so often in labels that it opens one only where the label begins with it.</summary>
    private const int CommonPostings = 16;

    private const int MaxCandidates = 12;

    /// <summary>A cell of so many words that are those of a phrase is that phrase and no other.</summary>
    private const int ShortestSentence = 6;

    /// <summary>Pieces of so few letters are not in the index; they only go on with a run.</summary>
    private const int ShortPiece = 2;

    /// <summary>Words of running text that a label may begin with.</summary>
    private const int OpeningWords = 2;

    /// <summary>Letters that a piece out of the middle, or one with a misread end, must have to open a run.</summary>
    private const int ShortestInnerStart = 5;

    private readonly int[] _runOfPhrase = NoRuns(index.Phrases.Length);
    private readonly Run[] _runs = new Run[MaxRuns];
    private readonly SegmentChooser _chooser = new(layout, index);
    private PooledList<Word> _words = new(ChunkWords);
    private PooledList<Run> _ended = new(64);
    private PooledList<Link> _links = new(256);
    private int _runCount;
    private Region _region;
    private bool _isTable, _isFirstCell;

    public void BeginRow(Region region, bool isTable)
    {
        _region = region;
        _isTable = isTable;
        _isFirstCell = true;
        _chooser.BeginRow(region);
    }

    public void FindIn(int cellIndex, ref PooledList<LabelSegment> segments, int[] segmentOf)
    {
        Cell cell = layout.Cells[cellIndex];
        int token = cell.FirstToken, end = cell.FirstToken + cell.TokenCount;
        if (IsRunningText && !MayOpen(token, end))
        {
            _isFirstCell = false;
            return;
        }

        while (token < end)
        {
            token = ReadWords(token, end);
            FollowRuns();
            _chooser.Choose(cellIndex, _words.Items, _ended.Items, _links.Items, ref segments, segmentOf);
            _isFirstCell = false;
        }
    }

    /// <summary>Lines of notes: a label opens them with one of their first words or does not stand there.</summary>
    private bool IsRunningText => _region.Kind == RegionKind.Notes && !_isTable;

    /// <summary>Whether one of the words that may open a label in running text is a label's.</summary>
    private bool MayOpen(int token, int end)
    {
        if (!_isFirstCell) return false;
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        for (int count = 0; token < end && count < OpeningWords; token++)
        {
            ReadOnlySpan<char> text = layout.TextOf(layout.Tokens[token]);
            var words = new PhraseWords(text.Length > WordHash.MaxLetters * 2 ? text[..(WordHash.MaxLetters * 2)] : text);
            while (count < OpeningWords && words.Next(folded, out int length))
            {
                if (Find(folded[..length], false).Count > 0) return true;
                count++;
            }
        }

        return false;
    }

    private CandidateRange Find(ReadOnlySpan<char> letters, bool approximate) => layout.HasWholeCells ? index.Words.FindWhole(letters) : index.Words.Find(letters, approximate);

    public void Dispose()
    {
        _words.Dispose();
        _ended.Dispose();
        _links.Dispose();
    }

    private int ReadWords(int token, int end)
    {
        _words.Clear();
        bool approximate = _isTable || _region.Kind == RegionKind.Page;
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        for (; token < end && _words.Count < ChunkWords; token++)
        {
            Token t = layout.Tokens[token];
            ReadOnlySpan<char> text = layout.TextOf(t);
            if (text.Length > WordHash.MaxLetters * 2) text = text[..(WordHash.MaxLetters * 2)];
            var words = new PhraseWords(text);
            while (words.Next(folded, out int length))
            {
                CandidateRange range = Find(folded[..length], approximate);
                WordCandidate only = range.Count == 1 ? index.Words.Candidate(range, 0) : default;
                _words.Add(new Word(token, (byte)length, range.Count == 1 ? only.Word : -1, only.Match > range.Worst ? only.Match : range.Worst, range));
            }
        }

        return token;
    }

    private void FollowRuns()
    {
        foreach (Run run in _ended.Items) _runOfPhrase[run.Phrase] = -1;
        _ended.Clear();
        _links.Clear();
        _runCount = 0;
        ReadOnlySpan<Word> words = _words.Items;
        if (WholePhrase(words) is var whole and >= 0)
        {
            _ended.Add(RunOf(whole, words));
            return;
        }

        bool onlyAtStart = IsRunningText;
        for (int w = 0; w < words.Length; w++)
        {
            bool isExplained = ExtendRuns(words, w);
            if (words[w].Range.Count == 0) continue;
            if (onlyAtStart && (!_isFirstCell || w >= OpeningWords)) continue;
            StartRuns(words, w, isExplained);
        }

        for (int i = 0; i < _runCount; i++) _ended.Add(_runs[i]);
    }

    /// <summary>The phrase whose words, all of them whole, are the words of the cell; -1 where there is none. Most sentences of a page are such cells, and following every run through them would tell the same.</summary>
    private int WholePhrase(ReadOnlySpan<Word> words)
    {
        if (words.Length < ShortestSentence || _region.Kind == RegionKind.Notes) return -1;
        int candidates = Math.Min(words[0].Range.Count, MaxCandidates);
        for (int i = 0; i < candidates; i++)
            foreach (Posting posting in index.PostingsOf(index.Words.Candidate(words[0].Range, i).Word))
                if (posting.Position == 0 && IsWhole(index.Phrases[posting.Phrase].Words, words)) return posting.Phrase;
        return -1;
    }

    private bool IsWhole(int[] phrase, ReadOnlySpan<Word> words)
    {
        if (phrase.Length != words.Length) return false;
        for (int i = 0; i < phrase.Length; i++)
            if (!index.Words.Contains(words[i].Range, phrase[i], out WordMatch match) || match != WordMatch.Exact) return false;
        return true;
    }

    private Run RunOf(int phrase, ReadOnlySpan<Word> words)
    {
        var run = new Run(phrase, 0, 0, 0, 0, -1, 0, 0, 0, false, 0f);
        for (int i = 0; i < words.Length; i++) run = run.With(AddLink(run.LastLink, i), i, i, words[i].Length, WordMatch.Exact, 0, 0);
        return run;
    }

    /// <summary>Adds a word to every run that goes on with it; true when one does so without a gap, whole word after whole word.</summary>
    private bool ExtendRuns(ReadOnlySpan<Word> words, int w)
    {
        const int longestGap = 4, longestGapOfOne = 2;
        bool isExplained = false;
        if (words[w].Range.Count == 0 && words[w].Length > ShortPiece) return false;
        for (int i = _runCount - 1; i >= 0; i--)
        {
            ref Run run = ref _runs[i];
            if (w - run.LastIndex > (run.Words == 1 ? longestGapOfOne : longestGap))
            {
                End(i);
                continue;
            }

            int before = run.LastWord, pieces = run.Pieces;
            Extend(ref run, words, w);
            isExplained |= run.LastWord == before + 1 && run.Pieces == pieces;
        }

        return isExplained;
    }

    private void End(int i)
    {
        _ended.Add(_runs[i]);
        _runOfPhrase[_runs[i].Phrase] = -1;
        if (i == --_runCount) return;
        _runs[i] = _runs[_runCount];
        _runOfPhrase[_runs[i].Phrase] = i;
    }

    private void Extend(ref Run run, ReadOnlySpan<Word> words, int w)
    {
        const int longestSkip = 4;
        int[] phrase = index.Phrases[run.Phrase].Words;
        Word word = words[w];
        int last = Math.Min(phrase.Length - 1, run.LastWord + longestSkip);
        for (int next = run.LastWord + 1; next <= last; next++)
        {
            WordMatch match = word.OnlyMatch;
            if (word.Only >= 0 ? phrase[next] == word.Only : index.Words.Contains(word.Range, phrase[next], out match))
            {
                // A short word far away is chance.
                if (next > run.LastWord + 1 && word.Length < 3 && w > run.LastIndex + 1) return;
                run = run.With(AddLink(run.LastLink, w), w, next, word.Length, match, next - run.LastWord - 1, w - run.LastIndex - 1);
                return;
            }
        }

        if (word.Range.Count == 0 && word.Length <= ShortPiece && w == run.LastIndex + 1 && run.LastWord + 1 < phrase.Length && Begins(index.WordTexts[phrase[run.LastWord + 1]], word))
            run = run.With(AddLink(run.LastLink, w), w, run.LastWord + 1, word.Length, WordMatch.InnerPiece, 0, 0);
    }

    private bool Begins(string labelWord, in Word word)
    {
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(layout.TextOf(layout.Tokens[word.Token]), folded);
        return length == word.Length && labelWord.AsSpan().StartsWith(folded[..length]);
    }

    private void StartRuns(ReadOnlySpan<Word> words, int w, bool onlyBeginnings)
    {
        Word word = words[w];
        int candidates = Math.Min(word.Range.Count, MaxCandidates);

        // A whole word of a label is that word; only others are looked at as pieces.
        if (word.Range.Worst == WordMatch.Exact && index.Words.Candidate(word.Range, 0).Match == WordMatch.Exact) candidates = 1;
        for (int i = 0; i < candidates; i++)
        {
            WordCandidate candidate = index.Words.Candidate(word.Range, i);
            WordMatch match = word.Range.Worst > candidate.Match ? word.Range.Worst : candidate.Match;
            ReadOnlySpan<Posting> postings = index.PostingsOf(candidate.Word);
            foreach (Posting posting in postings)
            {
                if (posting.Position > 0 && (onlyBeginnings || postings.Length > CommonPostings || word.Length < 2)) continue;
                if (match == WordMatch.InnerPiece && word.Length < ShortestInnerStart) continue;
                Start(words, w, posting, match);
            }
        }
    }

    private void Start(ReadOnlySpan<Word> words, int w, in Posting posting, WordMatch match)
    {
        int open = _runOfPhrase[posting.Phrase];
        if (open >= 0 && (_runs[open].LastIndex == w || _runs[open].LastWord >= posting.Position - 1 && _runs[open].LastWord < posting.Position)) return;
        var run = new Run(posting.Phrase, w, w, posting.Position, posting.Position, -1, 0, 0, 0, false, 0f);
        run = LookBack(run, words, w);
        run = run.With(AddLink(run.LastLink, w), w, posting.Position, words[w].Length, match, 0, 0);
        if (open >= 0)
        {
            _ended.Add(_runs[open]);
            _runs[open] = run;
        }
        else if (_runCount < MaxRuns)
        {
            _runOfPhrase[posting.Phrase] = _runCount;
            _runs[_runCount++] = run;
        }
    }

    /// <summary>Common words before the one that opened the run.</summary>
    private Run LookBack(Run run, ReadOnlySpan<Word> words, int w)
    {
        int[] phrase = index.Phrases[run.Phrase].Words;
        int first = w, word = run.FirstWord;
        while (first > 0 && word > 0 && index.Words.Contains(words[first - 1].Range, phrase[word - 1], out _))
        {
            first--;
            word--;
        }

        for (int i = first; i < w; i++)
        {
            index.Words.Contains(words[i].Range, phrase[word + i - first], out WordMatch match);
            run = run.With(AddLink(run.LastLink, i), i, word + i - first, words[i].Length, match, 0, 0);
        }

        return run with { FirstIndex = first, FirstWord = word };
    }

    private static int[] NoRuns(int phrases)
    {
        int[] none = new int[phrases];
        none.AsSpan().Fill(-1);
        return none;
    }

    private int AddLink(int previous, int word)
    {
        _links.Add(new Link(word, previous));
        return _links.Count - 1;
    }
}
