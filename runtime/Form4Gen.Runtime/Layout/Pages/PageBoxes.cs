using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Lays out boxes that stand side by side: column by column, and in a column box by box. A column begins at the left edge of its boxes' labels.</summary>
internal sealed class PageBoxes(PlacedText page, PageAnchors anchors, PageWriter writer, PagePlan plan)
{
    /// <summary>Labels of one column begin about here.</summary>
    private const float SameColumn = 6f;

    /// <summary>A value may begin a little left of its label.</summary>
    private const float Slack = 1.2f;

    private const int MostColumns = 16, FewestMoved = 2, FarthestRest = 4;

    private readonly List<float> _columns = [];

    /// <summary>Words of labels that the page shows in another column, and the left edge of their label.</summary>
    private readonly List<(int First, int End, float Left)> _moved = [];

    public void Write(int firstLine, int endLine, ReadOnlySpan<PageAnchor> found)
    {
        foreach (PageAnchor anchor in found)
            if (anchors.LabelOf(anchor).Kind != AnchorKind.Check) AddColumn(page.Words[anchor.Word].Left);
        _columns.Sort();
        foreach (PageAnchor anchor in found) FindRest(anchor, endLine);
        var words = new PooledList<int>(256);
        for (int c = 0; c < _columns.Count; c++)
        {
            float left = c == 0 ? float.MinValue : _columns[c] - Slack, right = c + 1 < _columns.Count ? _columns[c + 1] - Slack : float.MaxValue;
            words.Clear();
            for (int l = firstLine; l < endLine; l++)
            {
                PageLine line = page.Lines[l];
                for (int w = line.First; w < line.End; w++)
                    if (LeftOf(w) >= left && LeftOf(w) < right) words.Add(w);
            }

            WriteColumn(words.Items, found, left, right);
        }

        words.Dispose();
    }

    private float LeftOf(int word)
    {
        foreach ((int first, int end, float left) in _moved)
            if (word >= first && word < end) return left;
        return page.Words[word].Left;
    }

    /// <summary>The rest of a label, whole, in the lines under it: a crowded line may have moved it behind the value of a box on its left.</summary>
    private void FindRest(in PageAnchor anchor, int endLine)
    {
        PlannedLabel planned = anchors.LabelOf(anchor);
        string[] words = planned.Label.Words;
        int count = words.Length - anchor.Matched;
        if (planned.Kind == AnchorKind.Check || count < FewestMoved) return;
        for (int l = anchor.Line + 1; l < Math.Min(endLine, anchor.Line + FarthestRest); l++)
        {
            PageLine line = page.Lines[l];
            for (int w = line.First; w + count <= line.End; w++)
            {
                int n = 0;
                while (n < count && PrintedLabel.Same(page.TextOf(w + n), words[anchor.Matched + n])) n++;
                if (n < count) continue;
                _moved.Add((w, w + count, page.Words[anchor.Word].Left));
                return;
            }
        }
    }

    private void AddColumn(float left)
    {
        for (int i = 0; i < _columns.Count; i++)
        {
            if (MathF.Abs(_columns[i] - left) > SameColumn) continue;
            _columns[i] = MathF.Min(_columns[i], left);
            return;
        }

        if (_columns.Count < MostColumns) _columns.Add(left);
    }

    /// <summary>The words of a column from label to label.</summary>
    private void WriteColumn(ReadOnlySpan<int> words, ReadOnlySpan<PageAnchor> found, float left, float right)
    {
        int start = 0;
        PageAnchor open = default;
        bool isOpen = false;
        foreach (PageAnchor anchor in found)
        {
            if (anchors.LabelOf(anchor).Kind == AnchorKind.Check || page.Words[anchor.Word].Left < left || page.Words[anchor.Word].Left >= right) continue;
            int end = start;
            while (end < words.Length && words[end] < anchor.Word) end++;
            if (end > start) WriteRegion(words[start..end], isOpen ? open : null);
            open = anchor;
            isOpen = true;
            start = end;
        }

        if (start < words.Length) WriteRegion(words[start..], isOpen ? open : null);
    }

    private void WriteRegion(ReadOnlySpan<int> words, PageAnchor? anchor)
    {
        writer.BeginLine();
        if (anchor is not { } a)
        {
            WriteLines(words);
        }
        else if (anchors.LabelOf(a) is { Kind: AnchorKind.Group } group)
        {
            WriteLabel(words, a, plan.GroupLabels[group.Owner]);
            new PageChecks(page, writer, plan.Checks[group.Owner]).Write(words);
        }
        else
        {
            int box = anchors.LabelOf(a).Owner;
            WriteLabel(words, a, plan.BoxLabels[box]);
            new PageCaptions(page, writer, plan.Captions[box]).Write(words);
        }

        writer.EndLine();
        writer.EndBlock();
    }

    private void WriteLines(ReadOnlySpan<int> words)
    {
        for (int i = 0; i < words.Length;)
        {
            int line = page.Words[words[i]].Line;
            writer.BeginNext();
            for (; i < words.Length && page.Words[words[i]].Line == line; i++) writer.Word(words[i]);
        }
    }

    /// <summary>Writes a label, which may go on in the lines below.</summary>
    private void WriteLabel(ReadOnlySpan<int> words, in PageAnchor anchor, PrintedLabel[] labels)
    {
        int best = 0;
        foreach (PrintedLabel label in labels) best = Math.Max(best, Follow(words, anchor, label));
        for (int i = 0; i < words.Length && words[i] <= best; i++) writer.Word(words[i]);
        writer.BeginNext();
    }

    /// <summary>The last word of a label that goes on word by word.</summary>
    private int Follow(ReadOnlySpan<int> words, in PageAnchor anchor, PrintedLabel label)
    {
        int last = anchor.Word, next = 0;
        foreach (int w in words)
        {
            if (w < anchor.Word || (w == anchor.Word && label.Number is { } number && PrintedLabel.IsNumber(page.TextOf(w), number))) continue;
            if (next == label.Words.Length) break;
            if (PrintedLabel.Same(page.TextOf(w), label.Words[next])) next++;
            else if (PrintedLabel.HasLetters(page.TextOf(w))) break;
            last = w;
        }

        // A sign behind the label, such as an asterisk, is no value.
        foreach (int w in words)
            if (w == last + 1 && page.TextOf(w) is "*") last = w;
        return last;
    }
}
