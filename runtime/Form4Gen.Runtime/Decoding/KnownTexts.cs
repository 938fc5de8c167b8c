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

    private const int AlikeStart = 3;

    /// <summary>Repairs the doubtful texts of rows.</summary>
    /// <param name="grammar">The table.</param>
    /// <param name="source">The document's text.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="context">What else the document's tables hold.</param>
    public static void Repair(TableGrammar grammar, string source, RowDecoding[] rows, TableContext context)
    {
        for (int c = 0; c < grammar.GrammarOfColumn.Length; c++)
        {
            if (grammar.CellOf(c) is not { Shape: CellShape.Text, Codes: { } list }) continue;
            KnownPieces pieces = new(source, grammar.CodesBeside(c));
            for (int r = 0; r < rows.Length; r++)
            {
                ref ColumnReading reading = ref rows[r].Columns[c];
                if (!reading.HasValue || reading.Text is null || reading.Confidence >= Undoubted || reading.Has(ReadingTraits.KnownText)) continue;
                Candidates candidates = new(list, rows, r, c, context.Texts);
                if (Stands(reading.Text, candidates)) continue;
                if (Nearest(reading.Text, candidates, out int distance) is { } known)
                {
                    // A text that begins otherwise may be another order of the same words.
                    if (!known.AsSpan().StartsWith(reading.Text.AsSpan(0, Math.Min(AlikeStart, reading.Text.Length)), StringComparison.OrdinalIgnoreCase)) distance = MostWrong;
                    reading.Text = known;
                    reading.Traits |= ReadingTraits.Restored;
                    reading.Confidence = EvidenceWeights.RestoredConfidence(distance);
                }
                else if (!context.IsOfLines) pieces.Repair(rows[r].PiecesOf(reading), candidates, ref reading);
            }
        }
    }

    /// <summary>Keeps the undoubted texts of rows for the document's other tables.</summary>
    public static void Keep(TableGrammar grammar, RowDecoding[] rows, ColumnTexts texts)
    {
        for (int c = 0; c < grammar.GrammarOfColumn.Length; c++)
            if (grammar.CellOf(c) is { Shape: CellShape.Text, Codes: { } list })
                foreach (RowDecoding row in rows)
                    if (IsUndoubted(row.Columns[c])) texts.Add(list, row.Columns[c].Text!);
    }

    private static bool IsUndoubted(in ColumnReading reading) =>
        reading is { HasValue: true, Text: not null, Confidence: >= Undoubted } && !reading.Has(ReadingTraits.Restored | ReadingTraits.FromPieces);

    /// <summary>Texts that a column is known to hold: those of other rows, of the document's other tables, of its list.</summary>
    internal readonly ref struct Candidates(CodeListDescriptor list, RowDecoding[] rows, int row, int column, ColumnTexts? texts)
    {
        private readonly int _first = Math.Max(0, row - Reach), _rows = Math.Min(rows.Length, row + Reach) - Math.Max(0, row - Reach);

        /// <summary>How many there are; some are null.</summary>
        public int Count => _rows + (texts?.All.Count ?? 0) + list.Codes.Length;

        /// <summary>A text, and where it is known from.</summary>
        public string? Text(int index, out KnownFrom from)
        {
            from = KnownFrom.Rows;
            if (index < _rows) return _first + index != row && IsUndoubted(rows[_first + index].Columns[column]) ? rows[_first + index].Columns[column].Text : null;
            index -= _rows;
            from = KnownFrom.OtherTable;
            int others = texts?.All.Count ?? 0;
            if (index < others) return texts!.All[index].List == list ? texts.All[index].Text : null;
            from = KnownFrom.List;
            return list.Codes[index - others].Value;
        }
    }

    /// <summary>Whether a text is a known one, written in the filer's own way.</summary>
    internal static bool Stands(string text, Candidates candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
            if (candidates.Text(i, out _) is { } known && (HasSameLetters(text, known) || HasSameWords(text, known))) return true;
        return false;
    }

    /// <summary>The text with the same letters but few; none where two are as near.</summary>
    private static string? Nearest(string text, Candidates candidates, out int distance)
    {
        string? nearest = null;
        distance = int.MaxValue;
        for (int i = 0; i < candidates.Count; i++)
            if (candidates.Text(i, out _) is { } known) Consider(text, known, ref nearest, ref distance);
        return nearest;
    }

    private static void Consider(string text, string known, ref string? nearest, ref int distance)
    {
        int wrong = Distance(text, known);
        if (wrong > distance || wrong == int.MaxValue) return;
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

    /// <summary>Whether two texts have the same letters and digits in the same order.</summary>
    private static bool HasSameLetters(string text, string known)
    {
        int k = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            while (k < known.Length && !char.IsAsciiLetterOrDigit(known[k])) k++;
            if (k == known.Length || (known[k] | 0x20) != (c | 0x20)) return false;
            k++;
        }
        while (k < known.Length && !char.IsAsciiLetterOrDigit(known[k])) k++;
        return k == known.Length;
    }

    /// <summary>Whether two texts have the same words, in whatever order: nothing is lost of the one, so it is not the other cut.</summary>
    private static bool HasSameWords(ReadOnlySpan<char> text, ReadOnlySpan<char> known)
    {
        int words = 0, wanted = 0;
        for (ReadOnlySpan<char> rest = known; NextWord(ref rest, out _);) wanted++;
        while (NextWord(ref text, out ReadOnlySpan<char> word))
        {
            words++;
            bool isThere = false;
            for (ReadOnlySpan<char> rest = known; !isThere && NextWord(ref rest, out ReadOnlySpan<char> other);) isThere = other.Equals(word, StringComparison.OrdinalIgnoreCase);
            if (!isThere) return false;
        }

        return words == wanted;
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

    /// <summary>Takes a text's first word, without the signs around it.</summary>
    internal static bool NextWord(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        int end = text.IndexOf(' ');
        word = (end < 0 ? text : text[..end]).Trim("(),.-");
        bool any = !text.IsEmpty;
        text = end < 0 ? [] : text[(end + 1)..];
        return any;
    }
}
