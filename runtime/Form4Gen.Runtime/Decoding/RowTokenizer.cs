using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Cuts a row's words where marks and currency signs are glued to values.</summary>
internal static class RowTokenizer
{
    /// <summary>How many tokens a row has at most: one for each of its characters.</summary>
    public static int MostTokens(DocumentLayout layout, in Row row)
    {
        int characters = 0;
        foreach (Token token in layout.TokensOf(row)) characters += token.Length;
        return characters;
    }

    /// <summary>Reads a row's tokens.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="row">The row.</param>
    /// <param name="tokens">Receives the tokens; what does not fit is left out.</param>
    /// <param name="isCut">Whether something did not fit.</param>
    /// <returns>The number of tokens.</returns>
    public static int Read(DocumentLayout layout, in Row row, Span<RowToken> tokens, out bool isCut)
    {
        string text = layout.Document.Text;
        int count = 0, cell = 0;
        isCut = false;
        foreach (Cell rowCell in layout.CellsOf(row))
        {
            foreach (Token token in layout.TokensOf(rowCell))
                isCut |= !Split(text, token, (short)Math.Min(cell, short.MaxValue), tokens, ref count);
            cell++;
        }
        return count;
    }

    private static bool Split(string text, in Token token, short cell, Span<RowToken> tokens, ref int count)
    {
        int position = token.Start;
        bool glued = (token.Traits & TokenTraits.GluedToPrevious) != 0 && count > 0 && tokens[count - 1].Cell == cell;
        while (position < token.End)
        {
            ReadOnlySpan<char> rest = text.AsSpan(position, token.End - position);
            if (rest[0] == '\\' && rest.Length > 1 && NumberText.IsCurrencySign(rest[1]))
            {
                position++;
                continue;
            }
            int length = PieceLength(rest, out RowTokenTraits traits);
            if (count == tokens.Length) return false;
            if (glued) traits |= RowTokenTraits.Glued;
            if ((token.Traits & TokenTraits.Marked) != 0) traits |= RowTokenTraits.Marked;
            if ((token.Traits & TokenTraits.Unsure) != 0) traits |= RowTokenTraits.Unsure;
            tokens[count++] = new RowToken(position, length, cell, traits);
            glued = true;
            position += length;
        }
        return true;
    }

    private static int PieceLength(ReadOnlySpan<char> rest, out RowTokenTraits traits)
    {
        traits = RowTokenTraits.None;
        if (NumberText.IsCurrencySign(rest[0]))
        {
            traits = RowTokenTraits.Currency;
            return 1;
        }
        int mark = MarkLength(rest);
        if (mark > 0)
        {
            traits = RowTokenTraits.Mark | RowTokenTraits.Digits;
            return mark;
        }
        int length = 0;
        while (length < rest.Length)
        {
            char c = rest[length];
            if (length > 0 && (NumberText.IsCurrencySign(c) || (c == '\\' && length + 1 < rest.Length && NumberText.IsCurrencySign(rest[length + 1])))) break;
            if (length > 0 && c == '(' && MarkLength(rest[length..]) > 0) break;
            if (char.IsAsciiDigit(c)) traits |= RowTokenTraits.Digits;
            else if (char.IsLetter(c)) traits |= RowTokenTraits.Letters;
            length++;
        }
        return length;
    }

    /// <summary>Length of one mark at the start; marks that follow each other are tokens of their own.</summary>
    private static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text[0] != '(') return 0;
        int close = text.IndexOf(')');
        return close > 1 && FootnoteMarks.LeadingLength(text[..(close + 1)]) == close + 1 ? close + 1 : 0;
    }
}
