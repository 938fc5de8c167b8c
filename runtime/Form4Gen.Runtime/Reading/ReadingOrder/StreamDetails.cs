using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Finds the text that is filled in below a marked check box among the lines of an address: it stands in a block of its own, is written unlike them,
/// and is wrapped more narrowly.
/// </summary>
internal sealed class StreamDetails(PageContext context, PageStream page, List<int> left)
{
    private const float Sure = 0.95f, Rival = 0.7f, SureMargin = 1.5f;

    public void Read(List<FieldDescriptor> details, RecordValues record)
    {
        bool othersAreCapitals = AreMostlyCapitals();
        List<(int First, int Count, float Score)> blocks = Blocks(othersAreCapitals);
        foreach (FieldDescriptor field in details)
        {
            int best = -1;
            float second = float.NegativeInfinity;
            for (int b = 0; b < blocks.Count; b++)
            {
                if (best < 0 || blocks[b].Score > blocks[best].Score)
                {
                    if (best >= 0) second = blocks[best].Score;
                    best = b;
                }
                else second = Math.Max(second, blocks[b].Score);
            }

            if (best < 0) continue;
            List<int> lines = left.GetRange(blocks[best].First, blocks[best].Count);
            string printed = page.Join(lines), text = LostHyphens.Restore(printed, field.Hyphened);
            bool isSure = blocks[best].Score > 0 && blocks[best].Score - second >= SureMargin && details.Count == 1 && !GluedWords.Has(text);
            record[field] = context.Convert(field, text, text.Length > printed.Length ? ExtractionStatus.Repaired : ExtractionStatus.Found, isSure ? Sure : Rival, page.Source(lines, EvidenceName.Detail));
            foreach (int i in lines)
            {
                left.Remove(i);
                page.Take(i);
            }

            blocks = Blocks(othersAreCapitals);
        }
    }

    private bool AreMostlyCapitals()
    {
        int capitals = 0;
        foreach (int i in left) capitals += HasSmallLetters(page.TextOf(i)) ? -1 : 1;
        return capitals > 0;
    }

    /// <summary>Blocks of lines with what speaks for each.</summary>
    private List<(int First, int Count, float Score)> Blocks(bool othersAreCapitals)
    {
        const int narrow = 16;
        List<(int, int, float)> blocks = [];
        for (int n = 0; n < left.Count;)
        {
            int first = n, longest = 0;
            bool small = false, digit = false;
            for (; n < left.Count && page[left[n]].Block == page[left[first]].Block; n++)
            {
                string text = page.TextOf(left[n]);
                longest = Math.Max(longest, text.Length);
                small |= HasSmallLetters(text);
                digit |= text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
            }

            float score = (small ? othersAreCapitals ? 3 : 0.5f : othersAreCapitals ? 0 : 1) - (digit ? 2 : 0);
            if (n - first > 1 && longest <= narrow) score += 1;
            if (IsCaptioned(left[n - 1])) score -= 2;
            if (left[first] > 0 && IsCheckLabel(left[first] - 1)) score += 1;
            if (left[first] > 0 && !page[left[first] - 1].IsText && page.PhraseOf(left[first] - 1).Kind == PhraseKind.BoxCaption && first + 1 < left.Count) score -= 0.5f;
            blocks.Add((first, n - first, score));
        }

        return blocks;
    }

    private bool IsCaptioned(int element) =>
        element + 1 < page.Count && !page[element + 1].IsText && page[element + 1].Block == page[element].Block && page.PhraseOf(element + 1).Kind == PhraseKind.BoxCaption;

    private bool IsCheckLabel(int element) => !page[element].IsText && page.PhraseOf(element).Kind is PhraseKind.CheckLabel or PhraseKind.GroupLabel;

    private static bool HasSmallLetters(string text)
    {
        foreach (char c in text)
            if (char.IsLower(c)) return true;
        return false;
    }
}
