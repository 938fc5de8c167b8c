using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>What a field's list of usual texts tells of words on the page.</summary>
internal static class ListedText
{
    private const int MostWords = 24, ShortestWord = 2;

    /// <summary>The text of the list that words of cut cells are left of; none where several may be.</summary>
    public static KnownText? Find(DocumentLayout layout, List<TextPiece> pieces, CodeListDescriptor list)
    {
        Span<Piece> words = stackalloc Piece[MostWords];
        int count = 0;
        foreach (TextPiece piece in pieces)
            for (int t = piece.FirstToken; t < piece.EndToken; t++)
            {
                Token token = layout.Tokens[t];
                for (int start = token.Start; start < token.End;)
                {
                    int comma = layout.Document.Text.AsSpan(start, token.End - start).IndexOf(','), end = comma < 0 ? token.End : start + comma;
                    if (end > start && count == words.Length) return null;
                    if (end > start) words[count++] = new Piece(start, end - start);
                    start = end + 1;
                }
            }
        return new KnownPieces(layout.Document.Text, "").Find(words[..count], new KnownTexts.Candidates(list, [], 0, 0, null), completesWords: true);
    }

    /// <summary>Whether some word is one of the list's texts, beginning with a capital: one of those that carry the meaning.</summary>
    public static bool HasWord(DocumentLayout layout, List<TextPiece> pieces, CodeListDescriptor list)
    {
        foreach (TextPiece piece in pieces)
            for (int t = piece.FirstToken; t < piece.EndToken; t++)
            {
                ReadOnlySpan<char> word = layout.TextOf(layout.Tokens[t]).Trim(PieceCover.Signs);
                if (word.Length >= ShortestWord && char.IsAsciiLetterUpper(word[0]) && IsIn(list, word)) return true;
            }
        return false;
    }

    /// <summary>Whether a text is one of the list's as it stands, its case and signs aside.</summary>
    public static bool Stands(string text, CodeListDescriptor list) => KnownTexts.Stands(text, new KnownTexts.Candidates(list, [], 0, 0, null));

    private static bool IsIn(CodeListDescriptor list, ReadOnlySpan<char> word)
    {
        foreach (CodeDescriptor code in list.Codes)
            for (ReadOnlySpan<char> rest = code.Value; KnownTexts.NextWord(ref rest, out ReadOnlySpan<char> listed);)
                if (listed.Length > 0 && char.IsAsciiLetterUpper(listed[0]) && word.Equals(listed, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
