using System;
using System.Collections.Generic;
using System.Text;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>A run of characters of the source inside one cell, in words; the first or last word may be taken in part.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Cell">Its cell.</param>
/// <param name="Row">Its row.</param>
/// <param name="FirstToken">Its first word.</param>
/// <param name="EndToken">The word behind its last.</param>
internal readonly record struct TextPiece(int Start, int End, int Cell, int Row, int FirstToken, int EndToken);

/// <summary>Turns pieces of the source into text, with their spans.</summary>
internal static class PagePieces
{
    public static TextPiece Of(DocumentLayout layout, int row, int firstToken, int count) =>
        new(layout.Tokens[firstToken].Start, layout.Tokens[firstToken + count - 1].End, layout.Tokens[firstToken].Cell, row, firstToken, firstToken + count);

    /// <summary>The piece between two words of a piece.</summary>
    public static TextPiece Slice(DocumentLayout layout, in TextPiece piece, int firstToken, int endToken) => piece with
    {
        Start = firstToken == piece.FirstToken ? piece.Start : layout.Tokens[firstToken].Start,
        End = endToken == piece.EndToken ? piece.End : layout.Tokens[endToken - 1].End,
        FirstToken = firstToken,
        EndToken = endToken,
    };

    /// <summary>The piece's words with single spaces between them, and none where they are glued.</summary>
    public static string Text(DocumentLayout layout, in TextPiece piece)
    {
        if (piece.EndToken == piece.FirstToken + 1) return layout.Document.Text[piece.Start..piece.End];
        if (IsPlain(layout, piece)) return layout.Document.Text[piece.Start..piece.End];
        var text = new StringBuilder(piece.End - piece.Start);
        for (int t = piece.FirstToken; t < piece.EndToken; t++)
        {
            Token token = layout.Tokens[t];
            if (text.Length > 0 && (token.Traits & TokenTraits.GluedToPrevious) == 0) text.Append(' ');
            int start = Math.Max(token.Start, piece.Start), end = Math.Min(token.End, piece.End);
            text.Append(layout.Document.Text, start, end - start);
        }

        return text.ToString();
    }

    /// <summary>The pieces' words, a space between two pieces.</summary>
    public static string Text(DocumentLayout layout, List<TextPiece> pieces)
    {
        if (pieces.Count == 1) return Text(layout, pieces[0]);
        var text = new StringBuilder();
        foreach (TextPiece piece in pieces)
        {
            if (text.Length > 0 && !IsHyphenated(layout, text[^1])) text.Append(' ');
            text.Append(Text(layout, piece));
        }

        return text.ToString();
    }

    /// <summary>Whether a line that ends so goes on in the next without a space: where lines are as printed, one that ends with a hyphen.</summary>
    public static bool IsHyphenated(DocumentLayout layout, char last) => layout.IsOfLines && last == '-';

    public static Provenance Source(DocumentLayout layout, List<TextPiece> pieces, params string[] because)
    {
        if (pieces.Count == 1) return Source(layout, pieces[0], because);
        var ranges = new TextRange[pieces.Count];
        for (int i = 0; i < ranges.Length; i++) ranges[i] = new TextRange(pieces[i].Start, pieces[i].End - pieces[i].Start);
        return Provenance.OfPieces(layout.Document, ranges, null, because);
    }

    public static Provenance Source(DocumentLayout layout, in TextPiece piece, params string[] because) =>
        new(layout.Document, new TextRange(piece.Start, piece.End - piece.Start), null, because);

    /// <summary>Whether the source has the words as the text would have them: one space between two of them.</summary>
    private static bool IsPlain(DocumentLayout layout, in TextPiece piece)
    {
        for (int t = piece.FirstToken + 1; t < piece.EndToken; t++)
        {
            int gap = layout.Tokens[t].Start - layout.Tokens[t - 1].End;
            bool glued = (layout.Tokens[t].Traits & TokenTraits.GluedToPrevious) != 0;
            if (glued ? gap != 0 : gap != 1 || layout.Document.Text[layout.Tokens[t].Start - 1] != ' ') return false;
        }

        return true;
    }
}
