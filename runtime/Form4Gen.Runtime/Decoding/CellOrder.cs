using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Orders in which the words of a cell can be taken.</summary>
internal enum CellOrder : byte
{
    AsPrinted,
    ValuesFirst,
    WordsFirst,
}

/// <summary>
/// A cell that holds two columns, one of them a text of several lines, may have been read line by line: the value, which stands at half height,
/// then lies between the words (<c>By I Trust</c>). No run of tokens is the text then, so such cells are tried in other orders too.
/// </summary>
internal static class InterleavedCells
{
    /// <summary>Whether some cell has a value between its words.</summary>
    public static bool Any(ReadOnlySpan<RowToken> tokens, string source, string outerLetters)
    {
        for (int first = 0; first < tokens.Length;)
        {
            int end = EndOfCell(tokens, first);
            if (IsInterleaved(tokens[first..end], source, outerLetters)) return true;
            first = end;
        }
        return false;
    }

    /// <summary>Puts the tokens of such cells into another order.</summary>
    public static void Apply(CellOrder order, Span<RowToken> tokens, string source, string outerLetters)
    {
        for (int first = 0; first < tokens.Length;)
        {
            int end = EndOfCell(tokens, first);
            if (IsInterleaved(tokens[first..end], source, outerLetters)) Divide(order, tokens[first..end], source, outerLetters);
            first = end;
        }
    }

    private static void Divide(CellOrder order, Span<RowToken> cell, string source, string outerLetters)
    {
        Span<RowToken> copy = stackalloc RowToken[Math.Min(cell.Length, 64)];
        if (copy.Length < cell.Length) return;
        cell.CopyTo(copy);
        int place = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            bool values = (order == CellOrder.ValuesFirst) == (pass == 0);
            for (int i = 0; i < copy.Length; i++)
                if (IsValue(copy, i, source, outerLetters) == values) cell[place++] = copy[i] with { Traits = copy[i].Traits | RowTokenTraits.Moved };
        }
    }

    private static bool IsInterleaved(ReadOnlySpan<RowToken> cell, string source, string outerLetters)
    {
        int state = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i].Is(RowTokenTraits.Mark)) continue;
            bool value = IsValue(cell, i, source, outerLetters);
            if (state == 0 && !value) state = 1;
            else if (state == 1 && value) state = 2;
            else if (state == 2 && !value) return true;
        }
        return false;
    }

    /// <summary>A number, a sign, a letter that may be a code; and what is glued to one, and a mark behind a number.</summary>
    public static bool IsValue(ReadOnlySpan<RowToken> cell, int index, string source, string outerLetters)
    {
        RowToken token = cell[index];
        if (token.Is(RowTokenTraits.Currency)) return true;
        if (token.Is(RowTokenTraits.Mark)) return index > 0 && !cell[index - 1].Is(RowTokenTraits.Letters) && IsValue(cell, index - 1, source, outerLetters);
        if (token.Is(RowTokenTraits.Letters)) return token.Length == 1 && outerLetters.Contains(source[token.Start]);
        return token.Is(RowTokenTraits.Digits) && source[token.Start] != '(';
    }

    private static int EndOfCell(ReadOnlySpan<RowToken> tokens, int first)
    {
        int end = first + 1;
        while (end < tokens.Length && tokens[end].Cell == tokens[first].Cell) end++;
        return end;
    }
}
