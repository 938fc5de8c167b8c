using System;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Which lines of a text stand under the title of a table.</summary>
internal static class LineSections
{
    /// <summary>A line under no table.</summary>
    public const int None = -1;

    /// <summary>A title is told by this share of its letters, and of the line's.</summary>
    private const float TitleShare = 0.45f, LineShare = 0.3f;

    /// <summary>Another label ends a table when this share of its letters is there.</summary>
    private const float EndShare = 0.6f;

    private const int ShortestEnd = 12;

    /// <summary>By row: the table whose title stands above it or in it; <see cref="None"/> outside tables.</summary>
    public static int[] Of(LabelMap labels)
    {
        int[] tables = new int[labels.Layout.Rows.Length];
        int current = None;
        bool wasEnded = false;
        for (int r = 0; r < tables.Length; r++)
        {
            int title = TitleIn(labels, r, current);
            if (title != None) (current, wasEnded) = (title, false);
            else if (!wasEnded && current != None && Ends(labels, r)) (current, wasEnded) = (None, true);
            tables[r] = current;
        }

        return tables;
    }

    /// <summary>The table whose title a row is; <see cref="None"/> where it is none.</summary>
    /// <param name="labels">The labels of the page.</param>
    /// <param name="row">The row.</param>
    /// <param name="current">The table that the lines before it stand in.</param>
    public static int TitleIn(LabelMap labels, int row, int current = None)
    {
        ReadOnlySpan<LabelSegment> segments = labels.SegmentsOf(row);
        foreach (LabelSegment segment in segments)
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind == PhraseKind.TableTitle && segment.Letters >= TitleShare * TitleShares.Shortest(labels.Index, phrase) && segment.Letters >= LineShare * RowEvidence.Of(labels, row).Letters) return OneOf(labels, segment, phrase, current);
        }

        return None;
    }

    /// <summary>Of titles that have the words which were read, that of the first table, or of the one behind the table that is read already.</summary>
    private static int OneOf(LabelMap labels, in LabelSegment segment, Phrase found, int current)
    {
        int best = found.Owner;
        ReadOnlySpan<int> read = found.Words.AsSpan(segment.FirstWord, segment.LastWord - segment.FirstWord + 1);
        foreach (Phrase other in labels.Index.Phrases)
        {
            if (other.Kind != PhraseKind.TableTitle || other.Owner == best) continue;
            bool hasAll = true;
            foreach (int word in read) hasAll &= Array.IndexOf(other.Words, word) >= 0;
            if (hasAll && (current == None ? other.Owner < best : best <= current && other.Owner > current)) best = other.Owner;
        }

        return best;
    }

    /// <summary>Whether a line of the page stands behind a table: the footnotes' title, a section's, a printed sentence.</summary>
    private static bool Ends(LabelMap labels, int row)
    {
        if (IsNote(labels, row)) return true;
        foreach (LabelSegment segment in labels.SegmentsOf(row))
        {
            Phrase phrase = labels.PhraseOf(segment);
            bool isMost = segment.Letters >= EndShare * phrase.TotalLetters;
            if (phrase.Kind == PhraseKind.FootnotesTitle && isMost) return true;
            if (phrase.Kind is PhraseKind.Furniture or PhraseKind.BoxLabel && isMost && segment.FirstWord == 0 && (segment.Letters >= ShortestEnd || IsAlone(labels, segment, row))) return true;
        }

        return false;
    }

    /// <summary>Whether a line begins like a footnote: a number, a full stop, running words that are no header's.</summary>
    private static bool IsNote(LabelMap labels, int row)
    {
        const int fewWords = 5, mostDigits = 2;
        int first = labels.Layout.Cells[labels.Layout.Rows[row].FirstCell].FirstToken;
        ReadOnlySpan<Token> tokens = labels.Layout.TokensOf(labels.Layout.Rows[row]);
        if (tokens.Length < fewWords) return false;
        ReadOnlySpan<char> number = labels.Layout.TextOf(tokens[0]), digits = number.Trim("().,");
        if (digits.Length == number.Length || digits.Length is 0 or > mostDigits || digits.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        RowEvidence evidence = RowEvidence.Of(labels, row);
        return !labels.IsLabel(first) && !labels.IsLabel(first + 1) && !evidence.IsMostly(LineShare);
    }

    private static bool IsAlone(LabelMap labels, in LabelSegment segment, int row) => segment.Letters * 5 >= RowEvidence.Of(labels, row).Letters * 4;
}
