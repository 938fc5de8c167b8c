using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Chooses among the runs of a cell: the best first, none that shares words with a better one.</summary>
internal sealed class SegmentChooser(DocumentLayout layout, LabelIndex index)
{
    /// <summary>A single word of a longer phrase must be at least this long to be believed.</summary>
    private const float LeastScore = 2.2f;

    /// <summary>Phrases of this row that are being continued from cell to cell.</summary>
    private const int MaxOpen = 16;

    /// <summary>Labels of so few letters (<c>V</c>, <c>(A)</c>) count when they are whole.</summary>
    private const int ShortestLabel = 3;

    private const float WholeBonus = 1.4f;
    private const float ContinuedBonus = 1.3f;
    /// <summary>One word is no evidence of a phrase of so many.</summary>
    private const int LongPhrase = 12;

    private const int MaxOnStack = 512;

    /// <summary>Of equal runs the earlier phrase wins, whatever the sorting does.</summary>
    private const float TieBreak = 0.0001f;

    private readonly OpenPhrase[] _open = new OpenPhrase[MaxOpen];
    private readonly LabelEdges _edges = new(layout, index);
    private int _openCount;
    private Region _region;

    public void BeginRow(Region region)
    {
        _region = region;
        _openCount = 0;
    }

    public void Choose(int cell, scoped ReadOnlySpan<Word> words, scoped ReadOnlySpan<Run> runs, ReadOnlySpan<Link> links, ref PooledList<LabelSegment> segments, int[] segmentOf)
    {
        if (runs.IsEmpty) return;
        int first = segments.Count;
        Span<float> scores = runs.Length <= MaxOnStack ? stackalloc float[runs.Length] : new float[runs.Length];
        Span<int> order = runs.Length <= MaxOnStack ? stackalloc int[runs.Length] : new int[runs.Length];
        for (int i = 0; i < runs.Length; i++)
        {
            order[i] = i;
            scores[i] = (i * TieBreak) - Judge(runs[i], words);
        }

        scores.Sort(order);
        for (int i = 0; i < order.Length && -scores[i] >= LeastScore; i++)
        {
            Run run = runs[order[i]];
            if (IsFree(run, words, links, segmentOf)) Accept(cell, run, -scores[i], words, links, ref segments, segmentOf);
        }

        Span<LabelSegment> added = segments.Items[first..];
        if (added.Length > 1) Sort(added, first, segmentOf);
        foreach (LabelSegment segment in added) Remember(segment);
    }

    private float Judge(in Run run, ReadOnlySpan<Word> words)
    {
        Phrase phrase = index.Phrases[run.Phrase];
        float region = RegionFactor(phrase);
        float score = run.Score * region;
        if (score * WholeBonus < LeastScore && phrase.TotalLetters > ShortestLabel) return 0;
        if (phrase.Kind == PhraseKind.BoxLabel && phrase.Words.Length == 1 && !StandsAlone(run, words)) return 0;
        if (phrase.IsParenthesized && phrase.Letters[0] > 1 && !HasParenthesis(run, words)) return 0;
        bool whole = run.Letters >= phrase.TotalLetters && run.Pieces == 0;
        if (whole) return region >= 1f ? Math.Max(score * WholeBonus, LeastScore * WholeBonus) : score * WholeBonus;
        if (run.Words == 1 && phrase.Words.Length >= LongPhrase) return 0;
        if (run.Words == 2 && phrase.Words.Length >= LongPhrase) score *= 0.5f;
        if (IsContinued(run, phrase.Label)) return score * ContinuedBonus;

        // A single word, or pieces only, is what a value can look like too.
        if (run.Words == 1) score *= phrase.Words.Length == 1 ? 0.8f : 0.5f;
        return score * (0.9f + (0.2f * run.Letters / phrase.TotalLetters));
    }

    /// <summary>A label of one word is a word like any other: it counts where nothing stands before it and nothing, or its colon, behind it.</summary>
    private bool StandsAlone(in Run run, ReadOnlySpan<Word> words) =>
        run.FirstIndex == 0 && _region.Kind != RegionKind.Table
        && (words.Length == 1 || layout.TextOf(layout.Tokens[words[run.LastIndex].Token])[^1] == ':');

    private float RegionFactor(Phrase phrase)
    {
        bool ofTable = phrase.Kind is PhraseKind.ColumnHeader or PhraseKind.ColumnGroup;
        return _region.Kind switch
        {
            RegionKind.Table when ofTable => phrase.Owner == _region.Table ? 1.05f : 0.6f,
            RegionKind.Table => phrase.Kind switch { PhraseKind.TableTitle or PhraseKind.FootnotesTitle => 1.1f, PhraseKind.Heading => 0.3f, _ => 0.7f },
            _ => ofTable ? 0.5f : phrase.Kind == PhraseKind.Heading ? 0.9f : 1f,
        };
    }

    private bool HasParenthesis(in Run run, ReadOnlySpan<Word> words)
    {
        for (int i = run.FirstIndex; i <= run.LastIndex; i++)
        {
            ReadOnlySpan<char> text = layout.TextOf(layout.Tokens[words[i].Token]);
            if (text.IndexOfAny('(', ')') >= 0) return true;
        }

        return false;
    }

    private bool IsContinued(in Run run, int label)
    {
        for (int i = 0; i < _openCount; i++)
            if (_open[i].Label == label && run.FirstWord >= _open[i].NextWord) return true;
        return false;
    }

    private static bool IsFree(in Run run, ReadOnlySpan<Word> words, ReadOnlySpan<Link> links, int[] segmentOf)
    {
        for (int link = run.LastLink; link >= 0; link = links[link].Previous)
            if (segmentOf[words[links[link].Word].Token] >= 0) return false;
        return true;
    }

    private void Accept(int cell, in Run run, float score, ReadOnlySpan<Word> words, ReadOnlySpan<Link> links, ref PooledList<LabelSegment> segments, int[] segmentOf)
    {
        int segment = segments.Count;
        for (int link = run.LastLink; link >= 0; link = links[link].Previous) segmentOf[words[links[link].Word].Token] = segment;
        int firstToken = words[run.FirstIndex].Token, lastToken = words[run.LastIndex].Token;
        Phrase phrase = index.Phrases[run.Phrase];
        firstToken = TakeNumber(cell, firstToken, phrase, run.FirstWord, segment, segmentOf);
        if (!layout.HasWholeCells)
        {
            firstToken = _edges.TakeBefore(cell, firstToken, phrase, run.FirstWord, segment, segmentOf);
            lastToken = _edges.TakeBehind(cell, lastToken, phrase, run.LastWord, segment, segmentOf);
        }

        lastToken = TakeSigns(cell, lastToken, segment, segmentOf);
        segments.Add(new LabelSegment(run.Phrase, cell, firstToken, lastToken, (byte)run.FirstWord, (byte)run.LastWord,
            (ushort)run.Letters, (byte)Math.Min(run.Words, 255), (byte)Math.Min(run.Pieces, 255), run.EndsCut, score));
    }

    /// <summary>The printed number before a label belongs to it, and so does what is left of one.</summary>
    private int TakeNumber(int cell, int firstToken, Phrase phrase, int firstWord, int segment, int[] segmentOf)
    {
        int before = firstToken - 1;
        if (firstWord > 0 || before < layout.Cells[cell].FirstToken || segmentOf[before] >= 0) return firstToken;
        ReadOnlySpan<char> text = layout.TextOf(layout.Tokens[before]);

        // The sign of a check box is what its label is there for.
        if (phrase.Kind == PhraseKind.CheckLabel && CheckSigns.Of(text) != CheckSign.None) return firstToken;
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(text, folded);
        bool isNumber = phrase.NumberWord >= 0 && index.WordTexts[phrase.NumberWord].AsSpan().SequenceEqual(folded[..length]);
        if (!isNumber && (length > 0 || (layout.HasWholeCells && text.IndexOfAnyExcept('*') >= 0))) return firstToken;
        segmentOf[before] = segment;
        return before;
    }

    /// <summary>Signs without letters right behind a label (<c>*</c>, <c>)</c>, <c>.</c>) belong to it.</summary>
    private int TakeSigns(int cell, int lastToken, int segment, int[] segmentOf)
    {
        int end = layout.Cells[cell].FirstToken + layout.Cells[cell].TokenCount;
        while (lastToken + 1 < end && segmentOf[lastToken + 1] < 0 && layout.TextOf(layout.Tokens[lastToken + 1]).IndexOfAnyExcept("*().:,|") < 0)
            segmentOf[++lastToken] = segment;
        return lastToken;
    }

    private static void Sort(Span<LabelSegment> added, int first, int[] segmentOf)
    {
        for (int i = 1; i < added.Length; i++)
        {
            for (int j = i; j > 0 && added[j].FirstToken < added[j - 1].FirstToken; j--)
            {
                (added[j], added[j - 1]) = (added[j - 1], added[j]);
                Swap(added[j], added[j - 1], first + j, first + j - 1, segmentOf);
            }
        }
    }

    private static void Swap(in LabelSegment atLow, in LabelSegment atHigh, int low, int high, int[] segmentOf)
    {
        // "atLow" now stands at index "low" and stood at "high" before.
        for (int t = atLow.FirstToken; t <= atLow.LastToken; t++)
            if (segmentOf[t] == high) segmentOf[t] = -2;
        for (int t = atHigh.FirstToken; t <= atHigh.LastToken; t++)
            if (segmentOf[t] == low) segmentOf[t] = high;
        for (int t = atLow.FirstToken; t <= atLow.LastToken; t++)
            if (segmentOf[t] == -2) segmentOf[t] = low;
    }

    private void Remember(in LabelSegment segment)
    {
        int label = index.Phrases[segment.Phrase].Label, next = segment.EndsCut ? segment.LastWord : segment.LastWord + 1;
        for (int i = 0; i < _openCount; i++)
        {
            if (_open[i].Label != label) continue;
            _open[i] = new OpenPhrase(label, next);
            return;
        }

        if (_openCount < MaxOpen) _open[_openCount++] = new OpenPhrase(label, next);
    }

    private readonly record struct OpenPhrase(int Label, int NextWord);
}
