using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Words in a group of check boxes that no label explains: what is filled in below a box.</summary>
/// <param name="Box">Index of the box they are filled in below; -1 where no box has such a text.</param>
/// <param name="Pieces">The words.</param>
/// <param name="IsText">Whether they can be a text, not only what is left of a label.</param>
internal sealed record GroupDetail(int Box, List<TextPiece> Pieces, bool IsText)
{
    /// <summary>Whether several boxes are marked that have a text: whose each word is, nothing tells.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether they have a word of the text's usual ones: then it is filled in, and its box was marked.</summary>
    public bool IsListed { get; init; }

    /// <summary>A single word at the end of a label's row must be longer than this to be believed.</summary>
    private const int ShortestLoneWord = 6;

    /// <summary>Shorter words have too many others in them for a half letter to be left out.</summary>
    private const int LongRemainder = 5;

    public static GroupDetail Of(LabelMap labels, LocatedGroup group, GroupLabels found)
    {
        int box = Array.FindIndex(group.Group.Boxes, b => b.Detail is not null);
        List<TextPiece> pieces = [];
        if (box < 0) return new GroupDetail(-1, pieces, false);
        DocumentLayout layout = labels.Layout;
        int firstRow = layout.Cells[group.Cells[0]].Row, lastRow = layout.Cells[group.Cells[^1]].Row;
        int captions = layout.IsOfLines ? CaptionsRow(labels, firstRow) : -1;
        foreach (int c in group.Cells)
            if (layout.Cells[c].Row > captions && (!found.IsCut || layout.Cells[c].Row > firstRow || firstRow == lastRow)) Collect(labels, group, found, c, pieces);
        bool isListed = group.Group.Boxes[box].Detail is { Codes: { } list } && ListedText.HasWord(layout, pieces, list);
        return new GroupDetail(box, pieces, isListed || IsBelievable(layout, found, pieces)) { IsListed = isListed };
    }

    /// <summary>The first line with captions beside the group: the labels of its boxes end there, and below them is filled in. -1 where none is.</summary>
    private static int CaptionsRow(LabelMap labels, int first)
    {
        for (int r = first; r < labels.Layout.Rows.Length && labels.Layout.Blocks[labels.Layout.Rows[r].Block].Kind == BlockKind.Table; r++)
            foreach (LabelSegment segment in labels.SegmentsOf(r))
                if (labels.PhraseOf(segment).Kind == PhraseKind.BoxCaption) return r;
        return -1;
    }

    private static void Collect(LabelMap labels, LocatedGroup group, GroupLabels found, int cellIndex, List<TextPiece> pieces)
    {
        DocumentLayout layout = labels.Layout;
        Cell cell = layout.Cells[cellIndex];
        int token = cell.FirstToken, end = cell.FirstToken + cell.TokenCount;
        while (token < end)
        {
            int first = token;
            while (token < end && IsFilledIn(labels, group, found, cell, token, first)) token++;
            if (token > first)
            {
                // Labels leave pieces only where borders cut them; elsewhere a word like one of theirs is the text's own.
                int start = first, stop = token;
                while (found.IsCut && start < stop && IsRemainder(labels, group, start) && !IsOwn(labels, found, start) && !HasTextAfter(labels, group, start, stop)) start++;
                while (layout.IsOfLines && start < stop && IsSign(layout, start)) start++;
                while (found.IsCut && stop > start && IsRemainder(labels, group, stop - 1)) stop--;
                if (stop > start) pieces.Add(PagePieces.Of(layout, cell.Row, start, stop - start));
            }
            else
            {
                token++;
            }
        }
    }

    /// <summary>Whether a word is a mark read twice, or has no letter.</summary>
    private static bool IsSign(DocumentLayout layout, int token)
    {
        foreach (char c in layout.TextOf(layout.Tokens[token]))
            if (char.IsLetter(c) && c is not ('x' or 'X')) return false;
        return true;
    }

    private static bool IsFilledIn(LabelMap labels, LocatedGroup group, GroupLabels found, in Cell cell, int token, int first)
    {
        if (MarkFinder.IsMark(labels.Layout, cell, token, out _)) return false;
        int s = labels.SegmentOf(token);
        if (s < 0) return true;
        if (labels.Segments[s].Words > 1) return false;

        // A text may have a word that is a label's too ("Chief Financial Officer"): behind other text, or where the label stands elsewhere.
        Phrase phrase = labels.PhraseOf(labels.Segments[s]);
        bool isElsewhere = phrase.Kind == PhraseKind.CheckLabel && labels.Segments[s] is { FirstWord: 0, Pieces: 0 } && (phrase.Words.Length > 1 ? found.ShareOf(phrase.Part) > 0.6f : StandsBefore(labels, found, s));
        return isElsewhere || (token > first && !IsRemainder(labels, group, token - 1));
    }

    /// <summary>Whether a word is a label whole, which stands before it too: here it is the text's own.</summary>
    private static bool IsOwn(LabelMap labels, GroupLabels found, int token) => labels.SegmentOf(token) is >= 0 and int s && labels.Segments[s] is { FirstWord: 0, Pieces: 0, Words: 1 } && StandsBefore(labels, found, s);

    private static bool StandsBefore(LabelMap labels, GroupLabels found, int segment)
    {
        LabelSegment word = labels.Segments[segment];
        int label = labels.PhraseOf(word).Part;
        foreach (LabelSegment other in found.Segments)
            if (other.FirstToken < word.FirstToken && other is { FirstWord: 0, Pieces: 0 } && labels.PhraseOf(other) is { Kind: PhraseKind.CheckLabel } phrase && phrase.Part == label) return true;
        return false;
    }

    private static bool HasTextAfter(LabelMap labels, LocatedGroup group, int token, int stop) =>
        token + 1 < stop && labels.Layout.TextOf(labels.Layout.Tokens[token + 1]).IndexOfAny("&") >= 0 && !IsRemainder(labels, group, Math.Min(stop - 1, token + 2));

    /// <summary>Whether a word is a piece of a word of the group's labels, a half letter at either end aside.</summary>
    private static bool IsRemainder(LabelMap labels, LocatedGroup group, int token)
    {
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        ReadOnlySpan<char> text = labels.Layout.TextOf(labels.Layout.Tokens[token]);
        int length = LabelFolding.Fold(text, folded);
        if (length == 0) return !text.Contains('&');
        ReadOnlySpan<char> word = folded[..length];
        foreach (Phrase phrase in labels.Index.Phrases)
        {
            if (phrase.Kind is not (PhraseKind.GroupLabel or PhraseKind.CheckLabel) || phrase.Owner != group.Index) continue;
            foreach (int id in phrase.Words)
            {
                string label = labels.Index.WordTexts[id];
                if (label.AsSpan().IndexOf(word) >= 0) return true;
                if (length >= LongRemainder && (label.AsSpan().IndexOf(word[1..]) >= 0 || label.AsSpan().IndexOf(word[..^1]) >= 0)) return true;
            }
        }

        return false;
    }

    /// <summary>One short word to the right of all labels, in a cut group, is more likely the rest of a label.</summary>
    private static bool IsBelievable(DocumentLayout layout, GroupLabels found, List<TextPiece> pieces)
    {
        if (pieces.Count == 0) return false;
        if (!found.IsCut || pieces.Count > 1 || pieces[0].EndToken > pieces[0].FirstToken + 1) return true;
        return layout.Tokens[pieces[0].FirstToken].Length >= ShortestLoneWord;
    }
}
