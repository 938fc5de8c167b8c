using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>A mark of a check box.</summary>
/// <param name="Token">The word that is the mark.</param>
/// <param name="Cell">Its cell.</param>
/// <param name="IsSure">Whether it is a usual mark; false for a letter that half a mark looks like.</param>
internal readonly record struct CheckMark(int Token, int Cell, bool IsSure);

/// <summary>Finds marks: an X, a check sign, either with its box around it. Where two cells overlap, one mark is seen in both.</summary>
internal static class MarkFinder
{
    private const string Signs = "\u2611\u2612\u2713\u2714\u2717\u2718";

    public static List<CheckMark> Find(LabelMap labels, List<int> cells)
    {
        DocumentLayout layout = labels.Layout;
        List<CheckMark> marks = [];
        for (int i = 0; i < cells.Count; i++)
        {
            Cell cell = layout.Cells[cells[i]];
            int before = marks.Count;
            for (int t = cell.FirstToken; t < cell.FirstToken + cell.TokenCount; t++)
                if (!labels.IsLabel(t) && IsMark(layout, cell, t, out bool sure)) marks.Add(new CheckMark(t, cells[i], sure));
            DropRepeated(labels, marks, before, cells, i);
        }

        return marks;
    }

    /// <summary>Whether the word before a cell's first word, or alone in the line above, is a mark.</summary>
    public static bool IsMark(DocumentLayout layout, in Cell cell, int token, out bool sure)
    {
        ReadOnlySpan<char> text = layout.TextOf(layout.Tokens[token]);
        sure = true;
        if (text.Length == 1 && Signs.Contains(text[0])) return true;
        text = text.Trim("[](){}_");
        if (text.Length != 1) return false;
        if (text[0] is 'X' or 'x') return true;

        // Half an X looks like a Y.
        sure = false;
        return text[0] == 'Y' && cell.TokenCount > 0;
    }

    /// <summary>A mark at the end of a cell and one in the next, before any box's label, are the same mark, seen twice.</summary>
    private static void DropRepeated(LabelMap labels, List<CheckMark> marks, int first, List<int> cells, int index)
    {
        if (index == 0 || first == 0 || first == marks.Count || cells[index - 1] != marks[first - 1].Cell) return;
        DocumentLayout layout = labels.Layout;
        Cell left = layout.Cells[cells[index - 1]], right = layout.Cells[cells[index]];
        if (left.Row != right.Row) return;
        int inLeft = 0;
        for (int i = first - 1; i >= 0 && marks[i].Cell == marks[first - 1].Cell; i--) inLeft++;
        bool atEnd = marks[first - 1].Token == left.FirstToken + left.TokenCount - 1;
        bool atStart = !HasBoxLabel(labels, right.FirstToken, marks[first].Token);
        if (!atEnd || !atStart) return;
        int inRight = marks.Count - first;
        if (inRight >= inLeft) marks.RemoveRange(first - inLeft, inLeft);
        else marks.RemoveRange(first, inRight);
    }

    private static bool HasBoxLabel(LabelMap labels, int token, int end)
    {
        for (; token < end; token++)
            if (labels.SegmentOf(token) is >= 0 and int s && labels.PhraseOf(labels.Segments[s]).Kind == PhraseKind.CheckLabel) return true;
        return false;
    }
}
