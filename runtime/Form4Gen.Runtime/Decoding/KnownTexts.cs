using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Repairs doubtful texts by those that the column is known to hold: its list, and what stands undoubted in other rows. Lines that a border put
/// into each other keep their letters, and half letters cost one each; so letters are counted, whatever their order. Where words are missing
/// altogether nothing is completed.
/// </summary>
internal static class KnownTexts
{
    /// <summary>Rows beyond this distance are not compared: the cost stays linear in the rows.</summary>
    private const int Reach = 12;

    /// <summary>Shorter texts are too easily taken for each other, longer ones have no table of letters.</summary>
    private const int LeastLetters = 8, MostLetters = 80;

    /// <summary>How many letters may be wrong or lost, and as which share.</summary>
    private const int MostWrong = 3;

    private const float WrongShare = 0.2f;

    private const float Undoubted = 0.9f;

    public static void Repair(TableGrammar grammar, RowDecoding[] rows)
    {
        for (int c = 0; c < grammar.GrammarOfColumn.Length; c++)
        {
            CellGrammar cell = grammar.CellOf(c);
            if (cell is not { Shape: CellShape.Text, Codes: { } list }) continue;
            for (int r = 0; r < rows.Length; r++)
            {
                ref ColumnReading reading = ref rows[r].Columns[c];
                if (!reading.HasValue || reading.Text is null || reading.Confidence >= Undoubted || reading.Has(ReadingTraits.KnownText)) continue;
                if (Nearest(reading.Text, list, rows, r, c, out int distance) is not { } known) continue;
                reading.Text = known;
                reading.Traits |= ReadingTraits.Restored;
                reading.Confidence = EvidenceWeights.RestoredConfidence(distance);
            }
        }
    }

    /// <summary>The text with the same letters but few; none where two are as near.</summary>
    private static string? Nearest(string text, CodeListDescriptor list, RowDecoding[] rows, int row, int column, out int distance)
    {
        string? nearest = null;
        distance = int.MaxValue;
        for (int o = Math.Max(0, row - Reach); o < Math.Min(rows.Length, row + Reach); o++)
        {
            ref readonly ColumnReading other = ref rows[o].Columns[column];
            if (o != row && other is { HasValue: true, Text: not null } && other.Confidence >= Undoubted && !other.Has(ReadingTraits.Restored)) Consider(text, other.Text, ref nearest, ref distance);
        }

        foreach (CodeDescriptor code in list.Codes) Consider(text, code.Value, ref nearest, ref distance);
        return nearest;
    }

    private static void Consider(string text, string known, ref string? nearest, ref int distance)
    {
        int wrong = Distance(text, known);
        if (wrong > distance || wrong == int.MaxValue) return;
        if (wrong == 0 && IsSpacedOtherwise(text, known))
        {
            // It is a known text already, but for spaces and stops: no other is nearer.
            (nearest, distance) = (null, -1);
            return;
        }

        if (wrong < distance) nearest = known;
        else if (!string.Equals(nearest, known, StringComparison.OrdinalIgnoreCase)) nearest = null;
        distance = wrong;
    }

    /// <summary>How many letters one text has and the other has not; without limit where it cannot be the same text.</summary>
    internal static int Distance(ReadOnlySpan<char> text, ReadOnlySpan<char> known)
    {
        Span<int> letters = stackalloc int['z' + 1];
        letters.Clear();
        int count = Count(text, 1, letters), wanted = Count(known, -1, letters), wrong = 0, last = -1;
        if (count < LeastLetters || wanted < LeastLetters || count > MostLetters || wanted > MostLetters) return int.MaxValue;
        for (int l = 0; l < letters.Length; l++)
        {
            if (letters[l] == 0) continue;
            wrong += Math.Abs(letters[l]);
            last = l;
        }

        // A plural is another text, and so is another letter or number that stands alone.
        if (wrong > MostWrong || wrong > WrongShare * wanted || (wrong == 1 && last == 's')) return int.MaxValue;
        return SameSingles(text, known) && SameSingles(known, text) ? wrong : int.MaxValue;
    }

    /// <summary>Whether the letters come in the same order: then it is the filer's own way to write it.</summary>
    private static bool IsSpacedOtherwise(ReadOnlySpan<char> text, ReadOnlySpan<char> known)
    {
        int k = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiLetter(c)) continue;
            while (k < known.Length && !char.IsAsciiLetter(known[k])) k++;
            if (k == known.Length || known[k++] != c) return false;
        }
        return true;
    }

    private static int Count(ReadOnlySpan<char> text, int step, Span<int> letters)
    {
        int count = 0;
        foreach (char c in text)
        {
            // Of the digits, the one that looks like a letter is counted as that; the others are compared as words.
            char letter = c == '5' ? 'S' : c;
            if (!char.IsAsciiLetter(letter)) continue;
            letters[letter] += step;
            count++;
        }
        return count;
    }

    /// <summary>Whether every capital that stands alone and every number of a text is in the other.</summary>
    private static bool SameSingles(ReadOnlySpan<char> text, ReadOnlySpan<char> other)
    {
        while (NextWord(ref text, out ReadOnlySpan<char> word))
        {
            bool isSingle = word.Length == 1 && char.IsAsciiLetterUpper(word[0]), isNumber = word.ContainsAnyInRange('0', '9') && word is not "5" && (word.Length < 3 || word[0] != '5');
            if ((isSingle || isNumber) && !HasWord(other, word)) return false;
        }
        return true;
    }

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        while (NextWord(ref text, out ReadOnlySpan<char> word))
            if (word.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool NextWord(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        int end = text.IndexOf(' ');
        word = (end < 0 ? text : text[..end]).Trim("(),.-");
        bool any = !text.IsEmpty;
        text = end < 0 ? [] : text[(end + 1)..];
        return any;
    }
}
