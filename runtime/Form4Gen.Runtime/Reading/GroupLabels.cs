using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Where the labels of a group's check boxes stand.</summary>
/// <param name="Segments">Segments of the group's labels and its boxes' labels, in the order of the text.</param>
/// <param name="Shares">By box: the share of its label that was found.</param>
/// <param name="Seen">By box: whether whole words of its label stand there, so that the place of its mark was seen too.</param>
/// <param name="IsCut">Whether cells' borders go through the group.</param>
internal sealed record GroupLabels(List<LabelSegment> Segments, float[] Shares, bool[] Seen, bool IsCut)
{
    /// <summary>The share of a label that is enough to know it is there.</summary>
    public const float MostOfLabel = 0.6f;

    /// <summary>The share that is enough where the lines of a label go on in other text.</summary>
    public const float PartOfLines = 0.2f;

    private const float WholeLabel = 0.85f, HalfLabel = 0.45f;

    public float ShareOf(int box) => Shares[box];

    public bool IsSeen(int box) => Seen[box];

    public static GroupLabels Of(LabelMap labels, LocatedGroup group)
    {
        List<LabelSegment> segments = [];
        float[] shares = new float[group.Group.Boxes.Length];
        bool[] seen = new bool[shares.Length];
        int row = -1, inRow = 0, most = 0;
        foreach (int c in group.Cells)
        {
            Cell cell = labels.Layout.Cells[c];
            inRow = cell.Row == row ? inRow + 1 : 1;
            row = cell.Row;
            most = Math.Max(most, inRow);
            Collect(labels, group.Index, c, segments, shares, seen);
        }

        // Lines have no borders that cut: a label of which half is read stands where it should.
        bool isCut = most > 1 && !labels.Layout.IsOfLines;
        foreach (float share in shares) isCut |= share < (labels.Layout.IsOfLines ? HalfLabel : WholeLabel);
        return new GroupLabels(segments, shares, seen, isCut);
    }

    public Provenance? Source(DocumentLayout layout, string because)
    {
        if (Segments.Count == 0) return null;
        Token first = layout.Tokens[Segments[0].FirstToken], last = layout.Tokens[Segments[0].LastToken];
        return new Provenance(layout.Document, new TextRange(first.Start, last.End - first.Start), null, [because]);
    }

    private static void Collect(LabelMap labels, int group, int cell, List<LabelSegment> segments, float[] shares, bool[] seen)
    {
        Cell c = labels.Layout.Cells[cell];
        int last = -1;
        for (int t = c.FirstToken; t < c.FirstToken + c.TokenCount; t++)
        {
            int s = labels.SegmentOf(t);
            if (s < 0 || s == last) continue;
            last = s;
            LabelSegment segment = labels.Segments[s];
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind is not (PhraseKind.GroupLabel or PhraseKind.CheckLabel) || phrase.Owner != group) continue;
            if (segments.Count > 0 && segments[^1] == segment) continue;
            segments.Add(segment);
            if (phrase.Kind != PhraseKind.CheckLabel) continue;
            shares[phrase.Part] = Math.Min(1f, shares[phrase.Part] + ((float)segment.Letters / phrase.TotalLetters));
            seen[phrase.Part] |= segment.Pieces == 0 || segment.FirstWord > 0;
        }
    }
}
