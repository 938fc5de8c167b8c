using System;
using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Reads runs of tokens as text. How the words at a border go together depends on those words alone, so it is decided once per border and a
/// run's cost is a sum.
/// </summary>
internal readonly ref struct TextSpans(LoadedRow row, string source, TableContext context, GridCosts grid, string outerLetters)
{
    private const int MostTokens = 40, MostCells = 7;

    /// <summary>Prepares a row: the cost of each token in a text, and the seams between cells.</summary>
    public void Prepare()
    {
        ReadOnlySpan<RowToken> tokens = row.Row;
        TextSeams seams = new(row, source, context.Words, grid);
        for (int i = 0; i < tokens.Length; i++)
        {
            row.TextCosts[i] = CostOf(tokens, i) + (tokens[i].Is(RowTokenTraits.Moved) && InterleavedCells.IsValue(tokens, i, source, outerLetters) ? DecodingCosts.MovedIntoText : 0f);
            row.Seams[i] = default;
        }
        for (int i = 1; i < tokens.Length; i++)
            if (tokens[i].Cell != tokens[i - 1].Cell) row.Seams[i] = seams.Before(i);
        row.DroppedFrom[tokens.Length] = 0;
        for (int i = tokens.Length - 1; i >= 0; i--) row.DroppedFrom[i] = row.DroppedFrom[i + 1] + row.Seams[i].Drop;
    }

    /// <summary>Reads every text that starts at a token.</summary>
    /// <param name="first">The token.</param>
    /// <param name="alike">Grammars of texts.</param>
    /// <param name="grammars">The table's grammars.</param>
    public void ReadFrom(int first, int[] alike, CellGrammar[] grammars)
    {
        ReadOnlySpan<RowToken> tokens = row.Row;
        Span<float> costs = stackalloc float[MostTokens];
        Span<Piece> texts = stackalloc Piece[MostTokens];
        int count = Costs(first, costs, out int marks, out int wordless), kept = row.CharacterCount;
        texts[..count].Clear();
        foreach (int g in alike)
        {
            CellGrammar grammar = grammars[g];
            row.Open(g, first);
            for (int n = 0; n < marks; n++)
            {
                SpanReading reading = new() { End = first + n + 1, Cost = costs[n], TextStart = -1, Code = -1 };
                if (TryOnlyMarks(first, reading.End, grammar, ref reading)) row.Add(reading);
            }
            bool mayBeKnown = grammar.Beginnings is { } known && (IsOpenBeginning(first) || known.MayBegin(source.AsSpan(tokens[first].Start, tokens[first].Length)));
            for (int n = wordless; n < count; n++)
            {
                SpanReading reading = new() { End = first + n + 1, Cost = costs[n], TextStart = -1, Code = -1 };
                if (mayBeKnown) mayBeKnown = Compare(first, grammar, ref texts[n], ref reading);
                row.Add(reading);
            }
            row.Close(g, first);
        }
        row.CharacterCount = kept;
    }

    /// <summary>What the runs of tokens from one on cost as texts.</summary>
    /// <param name="first">The token.</param>
    /// <param name="costs">Receives the costs by the number of tokens.</param>
    /// <param name="marks">How many of the runs are marks alone.</param>
    /// <param name="wordless">How many of the runs have no word.</param>
    /// <returns>How many tokens the longest run has.</returns>
    private int Costs(int first, Span<float> costs, out int marks, out int wordless)
    {
        ReadOnlySpan<RowToken> tokens = row.Row;
        float cost = 0f, start = OuterCost(tokens[first]);
        int cells = 1, count = 0, limit = Math.Min(tokens.Length - first, MostTokens);
        marks = wordless = 0;
        for (; count < limit; count++)
        {
            int i = first + count;
            RowToken token = tokens[i];
            if (count > 0 && token.Cell != tokens[i - 1].Cell && ++cells > MostCells) break;
            cost += row.TextCosts[i] + (count > 0 ? row.Seams[i].Cost : 0f);
            if (cost > DecodingCosts.TextLimit) break;
            costs[count] = cost + start + (count > 0 ? OuterCost(token) : 0f);
            if (marks == count && token.Is(RowTokenTraits.Mark)) marks++;
            if (wordless == count && !token.Is(RowTokenTraits.Letters)) wordless++;
        }
        return count;
    }

    /// <summary>Whether a text may begin with other letters than those of its first token: a mark is no part of it, and a seam may take letters away.</summary>
    private bool IsOpenBeginning(int first) =>
        row.Row[first].Is(RowTokenTraits.Mark) || (first + 1 < row.TokenCount && row.Row[first].Length - row.Seams[first + 1].Drop < 2);

    /// <summary>Puts the text of a reading together, its marks split off.</summary>
    public void Assemble(int first, ref SpanReading reading)
    {
        ReadOnlySpan<RowToken> tokens = row.Row;
        int length = 0;
        for (int i = first; i < reading.End; i++) length += tokens[i].Length + 2;
        Span<char> text = row.Reserve(length);
        int count = 0, words = 0, skip = 0;
        reading.Marks = 0;
        reading.MarkCount = 0;
        for (int i = first; i < reading.End; i++)
        {
            RowToken token = tokens[i];
            if (token.Is(RowTokenTraits.Mark) && AddMarks(token, ref reading)) continue;
            TextSeam seam = i > first ? row.Seams[i] : default;
            reading.Traits |= seam.Kind;
            bool space = count > 0 && !token.IsGlued;
            if (seam.Kind != ReadingTraits.None)
            {
                space = false;
                count = Sew(text, count, seam);
                skip = seam.Skip;
            }
            else if (skip > 0)
            {
                space = false;
                if (!token.IsGlued) skip--;
            }
            if (skip >= token.Length && skip > 0)
            {
                skip -= token.Length;
                continue;
            }
            if (space && !IsHyphenated(text[..count])) text[count++] = ' ';
            source.AsSpan(token.Start + skip, token.Length - skip).CopyTo(text[count..]);
            count += token.Length - skip;
            skip = 0;
            if (token.Is(RowTokenTraits.Letters) && (space || words == 0 || seam.Space != SeamSpace.None)) words++;
        }
        count = DropOpenMark(text[..count], ref reading);
        reading.TextStart = row.CharacterCount;
        reading.TextLength = count;
        row.CharacterCount += count;
        if (words <= 1) reading.Traits |= ReadingTraits.OneWord;
        if (IsOdd(first, reading.End, text[..count])) reading.Traits |= ReadingTraits.OddText;
        if (IsUnknownWord(tokens[reading.End - 1]) || IsUnknownWord(tokens[first])) reading.Traits |= ReadingTraits.UnknownWord;
    }

    private bool IsOdd(int first, int end, ReadOnlySpan<char> text)
    {
        if (text.Count('(') != text.Count(')')) return true;
        for (int i = first + 1; i < end - 1; i++)
        {
            RowToken token = row.Tokens[i];
            bool number = token.Is(RowTokenTraits.Digits) && !token.Is(RowTokenTraits.Letters | RowTokenTraits.Mark);
            if (number || (token.Length > 1 && row.Seams[i].Kind == ReadingTraits.None && row.Seams[i + 1].Kind == ReadingTraits.None && IsUnknownWord(token))) return true;
        }
        return false;
    }

    /// <summary>A word broken at its hyphen by the end of a line goes on without a space.</summary>
    private static bool IsHyphenated(ReadOnlySpan<char> text) => text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]);

    private static int Sew(Span<char> text, int count, in TextSeam seam)
    {
        count = Math.Max(0, count - seam.Drop);
        if (seam.Space == SeamSpace.BeforeMiddle && count > 0) text[count++] = ' ';
        if (seam.Middle != '\0') text[count++] = seam.Middle;
        if (seam.Space == SeamSpace.BehindMiddle) text[count++] = ' ';
        return count;
    }

    private bool AddMarks(in RowToken token, ref SpanReading reading)
    {
        Span<byte> numbers = stackalloc byte[8];
        if (!FootnoteMarks.TryRead(source.AsSpan(token.Start, token.Length), numbers, out int count)) return false;
        for (int m = 0; m < count; m++)
            if (!context.FootnoteNumbers.Contains(numbers[m])) return false;
        float cost = reading.Cost;
        for (int m = 0; m < count; m++) MarkTail.AddMark(numbers[m], true, context.FootnoteNumbers, ref reading);
        reading.Cost = cost;
        return true;
    }

    /// <summary>A mark that was cut at the end of the text, <c>By Trust (3</c>.</summary>
    private int DropOpenMark(ReadOnlySpan<char> text, ref SpanReading reading)
    {
        int open = text.LastIndexOf('(');
        if (open < 0 || text.Length - open > 3 || text[(open + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0) return text.Length;
        float cost = reading.Cost;
        if (open + 1 < text.Length && NumberText.TryParse(text[(open + 1)..], out decimal number, out _)) MarkTail.AddMark((int)number, false, context.FootnoteNumbers, ref reading);
        reading.Cost = cost;
        reading.Traits |= ReadingTraits.DamagedMark;
        return text[..open].TrimEnd().Length;
    }

    private bool IsUnknownWord(in RowToken token) => context.Words is { } words && token.Is(RowTokenTraits.Letters) && !words.Contains(source.AsSpan(token.Start, token.Length));

    private bool TryOnlyMarks(int first, int end, CellGrammar grammar, ref SpanReading reading)
    {
        if (!grammar.CarriesMarks) return false;
        for (int i = first; i < end; i++)
            if (!AddMarks(row.Tokens[i], ref reading)) return false;
        reading.TextStart = row.CharacterCount;
        return MarkTail.IsAlone(ref reading);
    }

    /// <summary>Compares a text with those of the list.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="grammar">The column's grammar.</param>
    /// <param name="text">Where the text stands in the row's characters; empty: it was not put together yet.</param>
    /// <param name="reading">The reading.</param>
    /// <returns>Whether a longer one may be one of them.</returns>
    private bool Compare(int first, CellGrammar grammar, ref Piece text, ref SpanReading reading)
    {
        if (text.Length == 0)
        {
            SpanReading assembled = reading;
            Assemble(first, ref assembled);
            text = new Piece(assembled.TextStart, assembled.TextLength);
        }
        ReadOnlySpan<char> letters = row.Characters.AsSpan(text.Start, text.Length);
        if (!grammar.Beginnings!.BeginWith(letters[..Math.Max(0, letters.Length - row.DroppedFrom[reading.End])])) return false;
        if (ValueConversion.TryCode(letters, grammar.Codes!, out _))
        {
            reading.Cost += DecodingCosts.KnownText;
            reading.Traits |= ReadingTraits.KnownText;
        }

        return true;
    }

    private float OuterCost(in RowToken token) =>
        token.Length == 1 && outerLetters.Contains(source[token.Start]) ? DecodingCosts.OuterLetter - DecodingCosts.InnerCodeLetter
        : token.Is(RowTokenTraits.Digits) && !token.Is(RowTokenTraits.Letters | RowTokenTraits.Mark) ? DecodingCosts.OuterNumber : 0f;

    private float CostOf(ReadOnlySpan<RowToken> tokens, int index)
    {
        RowToken token = tokens[index];
        ReadOnlySpan<char> text = source.AsSpan(token.Start, token.Length);
        if (token.Is(RowTokenTraits.Mark)) return DecodingCosts.MarkInText;
        if (token.Is(RowTokenTraits.Currency)) return DecodingCosts.Junk;
        if (!token.Is(RowTokenTraits.Letters)) return token.Is(RowTokenTraits.Digits) ? NumberCost(text) : text is "-" or "&" or "/" ? DecodingCosts.KnownWord : DecodingCosts.Junk;
        if (token.Length == 1) return outerLetters.Contains(text[0]) ? DecodingCosts.InnerCodeLetter : DecodingCosts.InnerLetter;
        if (token.Is(RowTokenTraits.Digits)) return DecodingCosts.Junk;
        return context.Words is null || context.Words.Contains(text) ? DecodingCosts.KnownWord : DecodingCosts.UnknownWord;
    }

    private static float NumberCost(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('/') >= 0) return DecodingCosts.ValueInText;
        return NumberText.TryScan(text, out NumberTraits traits, out _) && (traits & NumberTraits.Grouped) != 0 ? DecodingCosts.ValueInText : DecodingCosts.NumberInText;
    }
}
