using System;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Fills a box with the words of a cell: labels are counted, captions noted, the rest is value.</summary>
internal sealed class BoxFiller(LabelMap labels, FormDescriptor form)
{
    /// <summary>A printed box has fewer runs of words; more would make the work quadratic.</summary>
    private const int MaxItems = 256;

    private readonly DocumentLayout _layout = labels.Layout;

    /// <summary>Whether a box has no words of a value yet.</summary>
    public static bool IsEmpty(LocatedBox box)
    {
        foreach (AreaItem item in box.Items)
            if (!item.IsCaption) return false;
        return true;
    }

    /// <summary>Adds the words of a cell.</summary>
    public void Fill(int r, int c, LocatedBox box)
    {
        Cell cell = _layout.Cells[c];
        if (box.Items.Count > 0 && box.LabelGoesOn) box.IsCut = true;
        box.LastCell = c;
        box.LabelGoesOn = false;
        int token = cell.FirstToken, end = cell.FirstToken + cell.TokenCount;
        while (token < end)
        {
            int s = labels.SegmentOf(token), first = token;
            while (token < end && labels.SegmentOf(token) == s) token++;
            if (s < 0)
            {
                AddText(box, r, c, first, token - first);
                continue;
            }

            LabelSegment segment = labels.Segments[s];
            Phrase phrase = labels.PhraseOf(segment);
            bool isOwn = phrase.Kind is PhraseKind.BoxLabel or PhraseKind.BoxCaption && form.Boxes[phrase.Owner] == box.Box;
            if (isOwn && phrase.Kind == PhraseKind.BoxCaption) box.Items.Add(new AreaItem(r, c, first, token - first, phrase.Part));
            else if (isOwn && (segment.Words > 1 || IsEmpty(box) || first == cell.FirstToken)) CountLabel(box, segment, phrase, first);
            else if (segment.Words == 1 || phrase.Kind != PhraseKind.BoxLabel) AddText(box, r, c, first, token - first);
        }
    }

    public void AddText(LocatedBox box, int r, int c, int first, int count)
    {
        int remains = count > 0 && IsEmpty(box) ? LabelRemains(box, first, count) : 0;
        first += remains;
        count -= remains;
        if (count > 0 && CaptionPiece(box, first) is var before and >= 0)
        {
            box.Items.Add(new AreaItem(r, c, first++, 1, before));
            count--;
        }

        int behind = count > 0 ? CaptionPiece(box, first + count - 1) : -1;
        if (behind >= 0) count--;
        if (count > 0 && box.Items.Count > 0 && box.Items[^1] is { IsCaption: false } last && last.Cell == c && last.EndToken == first) box.Items[^1] = last with { Count = last.Count + count };
        else if (count > 0 && box.Items.Count < MaxItems) box.Items.Add(new AreaItem(r, c, first, count, -1));
        if (behind >= 0) box.Items.Add(new AreaItem(r, c, first + count, 1, behind));
    }

    /// <summary>The part whose caption a word is a piece of: it has one of the caption's parentheses and begins or ends as it does. -1 if there is none.</summary>
    private int CaptionPiece(LocatedBox box, int token)
    {
        ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[token]);
        bool opens = text[0] == '(' && !text.Contains(')'), closes = text[^1] == ')' && !text.Contains('(');
        if (!opens && !closes) return -1;
        for (int i = 0; i < box.Box.Parts.Length; i++)
            foreach (string caption in box.Box.Parts[i].Captions)
                if (opens ? caption.AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase) : caption.AsSpan().EndsWith(text, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    /// <summary>Words that are what a border left of a printed number and of the label's first word: <c>4.</c>, <c>2. Iss</c>.</summary>
    private int LabelRemains(LocatedBox box, int first, int count)
    {
        if (!IsNumberOf(box, first)) return 0;
        if (count == 1) return 1;
        ReadOnlySpan<char> next = _layout.TextOf(_layout.Tokens[first + 1]);
        if (next.Length == 1) return 2;
        foreach (string label in box.Box.Labels)
            if (label.AsSpan().StartsWith(next, StringComparison.OrdinalIgnoreCase) || (next.Length > 2 && label.AsSpan().StartsWith(next[..^1], StringComparison.OrdinalIgnoreCase))) return 2;
        return 1;
    }

    public bool IsNumberOf(LocatedBox box, int token)
    {
        ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[token]);
        return box.Box.Number is { } number && text.Length == number.Length + 1 && text[^1] == '.' && text.StartsWith(number, StringComparison.OrdinalIgnoreCase);
    }

    public static void CountLabel(LocatedBox box, in LabelSegment segment, Phrase phrase, int first)
    {
        if (segment.FirstToken != first) return;
        if (box.LabelLetters > 0 && segment.FirstWord > 0) box.IsCut = true;
        if (segment.FirstWord > 0 || segment.LastWord < phrase.Words.Length - 1 || box.LabelLetters == 0) box.LabelLetters += segment.Letters;
        box.PrintedLetters = phrase.TotalLetters;
        box.LabelGoesOn = segment.EndsCut || segment.LastWord < phrase.Words.Length - 1;
        if (box.LabelGoesOn) box.IsCut = true;
    }
}
