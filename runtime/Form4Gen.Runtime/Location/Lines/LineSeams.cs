using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Cuts lines where one page's last line and the next page's first were written as one: before a title or a caption that stands inside a line, and
/// behind a full stop with a stroke glued to it.
/// </summary>
internal static class LineSeams
{
    /// <summary>A title or a caption is told by this share of its letters.</summary>
    private const float LeastShare = 0.6f;

    private const int Between = 2;

    /// <summary>Finds the labels of a text whose lines are cut.</summary>
    public static LabelMap Cut(DocumentLayout text, FormDescriptor form)
    {
        LabelMap labels = LabelMatcher.Match(text, LabelIndex.Of(form));
        List<int> cuts = [];
        for (int r = 0; r < text.Rows.Length; r++)
        {
            int count = cuts.Count;
            AddTitles(labels, form, r, cuts);
            AddStrokes(text, r, cuts);
            cuts.Sort(count, cuts.Count - count, null);
        }

        return cuts.Count == 0 ? labels : LabelMatcher.Match(Rewrite(text, cuts), LabelIndex.Of(form));
    }

    private static void AddTitles(LabelMap labels, FormDescriptor form, int row, List<int> cuts)
    {
        int first = labels.Layout.Cells[labels.Layout.Rows[row].FirstCell].FirstToken;
        foreach (LabelSegment segment in labels.SegmentsOf(row))
        {
            Phrase phrase = labels.PhraseOf(segment);
            bool opens = phrase.Kind is PhraseKind.TableTitle or PhraseKind.FootnotesTitle || (phrase.Kind == PhraseKind.BoxLabel && form.Boxes[phrase.Owner].Place == ValuePlace.Before);
            if (!opens || segment.FirstToken == first || segment.Words < 2 || segment.Letters < LeastShare * TitleShares.Shortest(labels.Index, phrase)) continue;
            if (segment.FirstWord == 0) cuts.Add(labels.Layout.Tokens[segment.FirstToken].Start);
            else if (StartBefore(labels, first, segment, phrase) is >= 0 and var start) cuts.Add(start);
        }
    }

    /// <summary>Where a phrase begins whose first words were misread, its very first not: a word, or the end of one that it is glued to; -1 where it does not.</summary>
    private static int StartBefore(LabelMap labels, int first, in LabelSegment segment, Phrase phrase)
    {
        ReadOnlySpan<char> word = labels.Index.WordTexts[phrase.Words[0]];
        // Signs stand between the words, and one word may have been read as two.
        for (int t = segment.FirstToken - 1; t >= Math.Max(first, segment.FirstToken - segment.FirstWord - Between); t--)
        {
            ReadOnlySpan<char> text = labels.Layout.TextOf(labels.Layout.Tokens[t]);
            if (!text.EndsWith(word, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(text[^word.Length])) continue;
            return t > first || text.Length > word.Length ? labels.Layout.Tokens[t].End - word.Length : -1;
        }

        return -1;
    }

    private static void AddStrokes(DocumentLayout text, int row, List<int> cuts)
    {
        foreach (Token token in text.TokensOf(text.Rows[row]))
            if (text.TextOf(token).IndexOf("./", StringComparison.Ordinal) is > 0 and var at && char.IsLower(text.TextOf(token)[at - 1])) cuts.Add(token.Start + at + 1);
    }

    private static DocumentLayout Rewrite(DocumentLayout text, List<int> cuts)
    {
        int next = 0;
        using var builder = new LayoutBuilder(text.Document.Text.Length);
        for (int r = 0; r < text.Rows.Length; r++)
        {
            if (r > 0 && text.Rows[r].Block != text.Rows[r - 1].Block) builder.EndBlock();
            Cell cell = text.Cells[text.Rows[r].FirstCell];
            Begin(builder, cell.Start);
            foreach (Token token in text.TokensOf(cell))
            {
                int start = token.Start;
                while (next < cuts.Count && cuts[next] < token.End)
                {
                    int cut = cuts[next++];
                    if (cut > start) builder.Add(start, cut - start, start == token.Start ? token.Traits : TokenTraits.None);
                    End(builder, cut);
                    Begin(builder, start = cut);
                }

                builder.Add(start, token.End - start, start == token.Start ? token.Traits : TokenTraits.None);
            }

            End(builder, cell.Start + cell.Length);
        }

        return builder.ToLayout(text.Document);
    }

    private static void Begin(LayoutBuilder builder, int start)
    {
        builder.BeginRow(BlockKind.Paragraph);
        builder.BeginCell(start);
    }

    private static void End(LayoutBuilder builder, int end)
    {
        builder.EndCell(end);
        builder.EndRow();
    }
}
