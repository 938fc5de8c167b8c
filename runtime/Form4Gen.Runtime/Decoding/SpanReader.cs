using System;
using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Reads runs of tokens as values: one fragment per cell, fragments put together end to end, over common characters, or over a half glyph.
/// A partial text that can no longer become a value is dropped at once, which keeps the search small.
/// </summary>
internal readonly ref struct SpanReader(LoadedRow row, PartialBeam[] beams, string source, TableContext context, GridCosts grid)
{
    /// <summary>A value is put together of no more tokens.</summary>
    public const int MostTokens = 10;

    private const int LongestOverlap = 12, LongestPiece = 3, LongestFragment = 40, MostCells = 5, BestReadings = 3;

    /// <summary>Where a fragment is put to what stands before it.</summary>
    /// <param name="Cost">What it costs so far.</param>
    /// <param name="Traits">How it was put together.</param>
    /// <param name="IsApart">An empty cell lies between.</param>
    private readonly record struct Seam(float Cost, ReadingTraits Traits, bool IsApart);

    /// <summary>Reads every value that starts at a token.</summary>
    /// <param name="first">The token.</param>
    /// <param name="alike">Grammars that the same texts can become values of.</param>
    /// <param name="grammars">The table's grammars.</param>
    public void ReadFrom(int first, int[] alike, CellGrammar[] grammars)
    {
        int count = Search(first, grammars[alike[0]]);
        foreach (int g in alike)
        {
            row.Open(g, first);
            bool any = false;
            for (int n = 0; n < count; n++) any |= Emit(beams[n], first + n + 1, grammars[g]);
            if (!any) AddUnreadable(first, grammars[g]);
            row.Close(g, first);
        }
    }

    /// <summary>Puts together the texts that may become values of a grammar, by the number of their tokens.</summary>
    /// <returns>How many tokens at most.</returns>
    private int Search(int first, CellGrammar grammar)
    {
        ReadOnlySpan<RowToken> tokens = row.Row;
        if (!CanBegin(source[tokens[first].Start], grammar.Shape) || (grammar.Shape == CellShape.Code && IsLongWord(tokens[first], grammar))) return 0;
        Span<char> fragment = stackalloc char[LongestFragment];
        int length = 0, cells = 1, before = -1, limit = Math.Min(tokens.Length - first, MostTokens);
        float extra = 0f;
        bool apart = false;
        for (int n = 0; n < limit; n++)
        {
            RowToken token = tokens[first + n];
            bool spaced = false;
            if (n > 0)
            {
                RowToken previous = tokens[first + n - 1];
                if (token.Cell != previous.Cell)
                {
                    if (++cells > MostCells) return n;
                    before = n - 1;
                    length = 0;
                    apart = token.Cell - previous.Cell > 1;
                    extra = grid.Crossing + Math.Min(DecodingCosts.EmptyCellsLimit, DecodingCosts.EmptyCellBetween * (token.Cell - previous.Cell - 1));
                }
                else spaced = !token.IsGlued && !token.Is(RowTokenTraits.Mark) && !previous.Is(RowTokenTraits.Currency);
            }
            if (length + token.Length > fragment.Length) return n;
            source.AsSpan(token.Start, token.Length).CopyTo(fragment[length..]);
            length += token.Length;
            if (spaced) extra += DecodingCosts.SpaceInsideValue;
            Seam seam = new(extra, spaced ? ReadingTraits.SpaceInside : ReadingTraits.None, apart);
            ref PartialBeam beam = ref beams[n];
            beam.Count = 0;
            if (before < 0) Add([], fragment[..length], seam.Cost, seam.Traits, grammar, ref beam);
            else Extend(beams[before], fragment[..length], seam, grammar, ref beam);
            if (beam.Count == 0) return n;
        }
        return limit;
    }

    /// <summary>Most tokens are told from a kind of value by their first character.</summary>
    private static bool CanBegin(char c, CellShape shape) => shape switch
    {
        CellShape.Code => char.IsLetter(c) || c is '(' || char.IsAsciiDigit(c),
        CellShape.Month => char.IsAsciiLetterOrDigit(c) || c == '(',
        CellShape.Date => char.IsAsciiDigit(c) || c is '(' or '/',
        _ => char.IsAsciiDigit(c) || c is '(' or '.' or ',' || NumberText.IsCurrencySign(c),
    };

    /// <summary>Whether a word is too long for a code, with half a glyph at its end too.</summary>
    private bool IsLongWord(in RowToken token, CellGrammar grammar) =>
        token.Length > grammar.LongestWord + 1 && token.Is(RowTokenTraits.Letters) && !source.AsSpan(token.Start, token.Length).Contains('(');

    private static bool IsPrefix(ReadOnlySpan<char> text, CellGrammar grammar) => grammar.Shape switch
    {
        CellShape.Date or CellShape.Month => DateGrammar.IsPrefix(text, grammar),
        CellShape.Code => CodeGrammar.IsPrefix(text, grammar),
        _ => NumberGrammar.IsPrefix(text, grammar),
    };

    private void Extend(in PartialBeam before, ReadOnlySpan<char> fragment, Seam seam, CellGrammar grammar, ref PartialBeam after)
    {
        for (int p = 0; p < before.Count; p++)
        {
            Partial left = before[p];
            float cost = left.Cost + seam.Cost;
            ReadingTraits all = left.Traits | seam.Traits;
            // Room may be made anew below; this span stays with the array that it was taken from.
            ReadOnlySpan<char> text = row.Characters.AsSpan(left.Start, left.Length);
            Add(text, fragment, cost + DecodingCosts.Concat, all | ReadingTraits.ConcatJoin, grammar, ref after);
            if (grammar.Shape == CellShape.Date && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(fragment[0])) AddWithBetween('/', text, fragment, cost + DecodingCosts.Concat + DecodingCosts.LostSeparator, all | ReadingTraits.LookAlike | ReadingTraits.ConcatJoin, grammar, ref after);
            if (grammar.Shape is CellShape.Number or CellShape.Money && EndsWithGroup(text) && StartsWithGroup(fragment))
                AddWithBetween(',', text, fragment, cost + DecodingCosts.Concat + DecodingCosts.LostSeparator, all | ReadingTraits.LookAlike | ReadingTraits.ConcatJoin, grammar, ref after);
            AddOverlaps(text, fragment, new Seam(cost, all, seam.IsApart), grammar, ref after);
            if (grammar.CarriesMarks && StartsWithClosedMark(fragment) && text.IndexOf('(') < 0)
                AddWithBetween('(', text, fragment, cost + DecodingCosts.LostParenthesisJoin, all | ReadingTraits.ConcatJoin | ReadingTraits.DamagedMark, grammar, ref after);
        }
    }

    private void AddOverlaps(ReadOnlySpan<char> left, ReadOnlySpan<char> fragment, Seam seam, CellGrammar grammar, ref PartialBeam after)
    {
        (float cost, ReadingTraits traits, bool isApart) = seam;
        int longest = Math.Min(LongestOverlap, Math.Min(left.Length, fragment.Length));
        for (int k = 1; k <= longest; k++)
        {
            // Most lengths are told to be none by the characters at the ends.
            bool beginsSame = left[^k] == fragment[0], endsSame = left[^1] == fragment[k - 1];
            if (!beginsSame && !endsSame) continue;
            ReadOnlySpan<char> end = left[^k..], start = fragment[..k];
            ReadingTraits kind = k == fragment.Length || k == left.Length ? ReadingTraits.DuplicatePiece : ReadingTraits.OverlapJoin;
            if (k == 1) kind |= ReadingTraits.ShortOverlap;

            // Short pieces are repeated at borders; equal texts that are longer, or have an empty cell between them, are as likely one value in two columns.
            bool isWhole = k == left.Length && k == fragment.Length;
            float joined = isWhole && (isApart || k > LongestPiece) ? cost + grid.Repeating : cost + DecodingCosts.Overlap(k);

            // Half a glyph is what a border cut; two texts that differ in a glyph and hide nothing behind each other are two values.
            bool mayBeCut = k > 1 && !isWhole;
            if (beginsSame && endsSame && end.SequenceEqual(start)) Add(left, fragment[k..], joined, traits | kind, grammar, ref after);
            else if (mayBeCut && endsSame && end[1..].SequenceEqual(start[1..]))
                Add(left, fragment[k..], joined + DecodingCosts.LookAlikeSeam, traits | kind | ReadingTraits.LookAlike, grammar, ref after);
            else if (mayBeCut && beginsSame && end[..^1].SequenceEqual(start[..^1]))
                Add(left[..^1], fragment[(k - 1)..], joined + DecodingCosts.LookAlikeSeam, traits | kind | ReadingTraits.LookAlike, grammar, ref after);
        }
        if (!char.IsAsciiDigit(fragment[0]) && fragment.Length > 1)
            Add(left, fragment[1..], cost + DecodingCosts.Concat + DecodingCosts.LookAlikeSeam, traits | ReadingTraits.ConcatJoin | ReadingTraits.LookAlike, grammar, ref after);
    }

    /// <summary>The border has swallowed a character.</summary>
    private void AddWithBetween(char between, ReadOnlySpan<char> left, ReadOnlySpan<char> fragment, float cost, ReadingTraits traits, CellGrammar grammar, ref PartialBeam after)
    {
        Span<char> longer = stackalloc char[left.Length + 1];
        left.CopyTo(longer);
        longer[^1] = between;
        Add(longer, fragment, cost, traits, grammar, ref after);
    }

    private void Add(ReadOnlySpan<char> left, ReadOnlySpan<char> right, float cost, ReadingTraits traits, CellGrammar grammar, ref PartialBeam after)
    {
        int length = left.Length + right.Length;
        if (length == 0) return;
        Span<char> text = row.Reserve(length);
        left.CopyTo(text);
        right.CopyTo(text[left.Length..]);
        if (!IsPrefix(text, grammar))
        {
            // The last glyph may be half of the one behind the border.
            bool digit = char.IsAsciiDigit(text[length - 1]);
            if (length < 3 || right.Length == 0 || (digit && grammar.Shape != CellShape.Date) || !IsPrefix(text[..--length], grammar)) return;
            cost += DecodingCosts.LookAlikeSeam + DecodingCosts.Concat + (digit ? DecodingCosts.CutDigit : 0f);
            traits |= ReadingTraits.LookAlike;
        }
        Partial partial = new() { Start = row.CharacterCount, Length = length, Cost = cost, Traits = traits };
        row.CharacterCount += length;
        after.Add(partial, row.Characters);
    }

    private bool Emit(in PartialBeam beam, int end, CellGrammar grammar)
    {
        int emitted = 0, firstOfSpan = row.ReadingCount;
        for (int p = 0; p < beam.Count && emitted < BestReadings; p++)
        {
            Partial partial = beam[p];
            SpanReading reading = new() { End = end, Cost = partial.Cost, TextStart = partial.Start, TextLength = partial.Length, Traits = partial.Traits, Code = -1 };
            ReadOnlySpan<char> text = row.Characters.AsSpan(partial.Start, partial.Length);
            bool finished = grammar.Shape switch
            {
                CellShape.Date or CellShape.Month => DateGrammar.TryFinish(text, grammar, context, ref reading),
                CellShape.Code => CodeGrammar.TryFinish(text, grammar, context.FootnoteNumbers, ref reading),
                _ => NumberGrammar.TryFinish(text, grammar, context.FootnoteNumbers, ref reading),
            };
            if (!finished || IsKnown(reading, firstOfSpan)) continue;
            row.Add(reading);
            emitted++;
        }
        return emitted > 0;
    }

    private bool IsKnown(in SpanReading reading, int from)
    {
        for (int r = from; r < row.ReadingCount; r++)
        {
            ref SpanReading known = ref row.Readings[r];
            if (known.Marks != reading.Marks || !row.Text(known).SequenceEqual(row.Text(reading))) continue;
            if (reading.Cost < known.Cost) known = reading;
            return true;
        }
        return false;
    }

    /// <summary>Something stands there that looks like a part of a value: better said than left out.</summary>
    private void AddUnreadable(int first, CellGrammar grammar)
    {
        RowToken token = row.Row[first];
        bool looksLikeIt = grammar.Shape == CellShape.Code
            ? token.Is(RowTokenTraits.Letters) && !token.Is(RowTokenTraits.Digits) && token.Length <= grammar.LongestCode
            : token.Is(RowTokenTraits.Digits) && !token.Is(RowTokenTraits.Letters | RowTokenTraits.Mark);
        if (!looksLikeIt) return;
        Span<char> text = row.Reserve(token.Length);
        source.AsSpan(token.Start, token.Length).CopyTo(text);
        row.Add(new SpanReading
        {
            End = first + 1,
            Cost = DecodingCosts.Unreadable + (DecodingCosts.UnreadablePerCharacter * token.Length),
            TextStart = row.CharacterCount,
            TextLength = token.Length,
            Traits = ReadingTraits.Unreadable,
            Code = -1,
        });
        row.CharacterCount += token.Length;
    }

    /// <summary>Whether a whole number ends with digits that thousands may follow.</summary>
    private static bool EndsWithGroup(ReadOnlySpan<char> text)
    {
        int digits = text.Length - (text.LastIndexOfAnyExceptInRange('0', '9') + 1);
        return digits is >= 1 and <= 3 && !text.Contains('.') && (digits == 3 || text.IndexOf(',') < 0);
    }

    /// <summary>Whether a piece begins with three digits and no more.</summary>
    private static bool StartsWithGroup(ReadOnlySpan<char> fragment) => fragment.Length >= 3 && !fragment[..3].ContainsAnyExceptInRange('0', '9') && (fragment.Length == 3 || !char.IsAsciiDigit(fragment[3]));

    private static bool StartsWithClosedMark(ReadOnlySpan<char> fragment)
    {
        int digits = 0;
        while (digits < fragment.Length && char.IsAsciiDigit(fragment[digits])) digits++;
        return digits is 1 or 2 && digits < fragment.Length && fragment[digits] == ')';
    }
}
