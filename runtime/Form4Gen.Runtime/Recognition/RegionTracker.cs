using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Knows which part of the form the reading has come to.</summary>
internal sealed class RegionTracker(DocumentLayout layout, LabelIndex index)
{
    /// <summary>A title counts when this share of its letters is there: one of its two lines is enough.</summary>
    private const float TitleShare = 0.4f;

    /// <summary>A box's label ends a table or a section of text when this share of its letters is there.</summary>
    private const float BoxShare = 0.6f;

    /// <summary>A printed row has fewer segments; more would make the work quadratic.</summary>
    private const int MaxSegments = 256;

    public Region Current { get; private set; } = Region.Page;

    /// <summary>The region of a row whose segments are known; later rows stand in the region it leads to.</summary>
    public Region After(in Row row, bool isTable, ReadOnlySpan<LabelSegment> segments)
    {
        segments = segments[..Math.Min(segments.Length, MaxSegments)];
        for (int i = 0; i < segments.Length; i++)
        {
            Phrase phrase = index.Phrases[segments[i].Phrase];
            int matched = MatchedLetters(segments, segments[i].Phrase);
            switch (phrase.Kind)
            {
                case PhraseKind.TableTitle when matched >= TitleShare * phrase.TotalLetters && matched * 2 > RowLetters(row):
                    Current = new Region(RegionKind.Table, phrase.Owner);
                    return Current;
                case PhraseKind.FootnotesTitle when matched == phrase.TotalLetters && StartsRow(row, segments[i]):
                    Current = Region.Notes;
                    return Current;
                case PhraseKind.BoxLabel when Current.Kind != RegionKind.Page && isTable && phrase.NumberWord >= 0 && matched >= BoxShare * phrase.TotalLetters && phrase.Words.Length > 2 && matched >= HeaderLetters(segments):
                    Current = Region.Page;
                    return Current;
            }
        }

        if (Current.Kind == RegionKind.Table && !isTable) return LeaveTable(segments);
        if (Current.Kind == RegionKind.Page && isTable) EnterUntitledTable(segments);
        return Current;
    }

    /// <summary>A line of running text inside a table's region belongs to the page when a phrase of the page opens it.</summary>
    private Region LeaveTable(ReadOnlySpan<LabelSegment> segments)
    {
        if (segments.Length > 0 && index.Phrases[segments[0].Phrase].Kind is PhraseKind.BoxLabel or PhraseKind.Furniture or PhraseKind.CheckLabel) Current = Region.Page;
        return Region.Page;
    }

    /// <summary>A header row whose title is lost: headers of several columns of one table and no label of a box.</summary>
    private void EnterUntitledTable(ReadOnlySpan<LabelSegment> segments)
    {
        const int columnsNeeded = 4;
        int table = -1, last = -1, columns = 0;
        foreach (LabelSegment segment in segments)
        {
            Phrase phrase = index.Phrases[segment.Phrase];
            if (phrase.Kind is PhraseKind.BoxLabel or PhraseKind.GroupLabel or PhraseKind.CheckLabel && segment.Words > 1) return;
            if (phrase.Kind is not (PhraseKind.ColumnHeader or PhraseKind.ColumnGroup) || segment.Words < 2) continue;
            if (table < 0) table = phrase.Owner;
            if (phrase.Owner != table || phrase.Part <= last) continue;
            last = phrase.Part;
            columns++;
        }

        if (columns >= columnsNeeded) Current = new Region(RegionKind.Table, table);
    }

    /// <summary>Letters of the headers of the table that the reading is in: in a row of headers, words of several may make up a label of the page.</summary>
    private int HeaderLetters(ReadOnlySpan<LabelSegment> segments)
    {
        int letters = 0;
        foreach (LabelSegment segment in segments)
            if (index.Phrases[segment.Phrase] is { Kind: PhraseKind.ColumnHeader or PhraseKind.ColumnGroup } header && header.Owner == Current.Table) letters += segment.Letters;
        return letters;
    }

    private static int MatchedLetters(ReadOnlySpan<LabelSegment> segments, int phrase)
    {
        int letters = 0;
        foreach (LabelSegment segment in segments)
            if (segment.Phrase == phrase) letters += segment.Letters;
        return letters;
    }

    private int RowLetters(in Row row)
    {
        int letters = 0;
        foreach (Token token in layout.TokensOf(row)) letters += token.Length;
        return letters;
    }

    private bool StartsRow(in Row row, in LabelSegment segment) => layout.TokensOf(row) is { Length: > 0 } tokens && tokens[0].Start == layout.Tokens[segment.FirstToken].Start;
}
