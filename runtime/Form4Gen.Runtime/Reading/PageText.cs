using System;
using System.Collections.Generic;
using System.Text;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>A text put together from the pieces that the cells' borders left of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Confidence">What the joins are worth; 1 where nothing was joined.</param>
/// <param name="Because">The name of the weakest join; null where nothing was joined.</param>
internal readonly record struct JoinedText(string Text, float Confidence, string? Because);

/// <summary>Joins words that a cell's border cut: with an overlap, directly or with a space, whichever gives words that stand elsewhere in the document.</summary>
internal static class PageText
{
    private const int LongestOverlap = 8;

    /// <summary>Joins beyond this are not looked for elsewhere in the document: each look goes through all of it.</summary>
    private const int MostLooks = 50;

    public static JoinedText Join(DocumentLayout layout, List<TextPiece> pieces)
    {
        var result = new JoinedText(pieces.Count == 0 ? "" : PagePieces.Text(layout, pieces[0]), 1f, null);
        if (pieces.Count <= 1) return result;
        var whole = new StringBuilder();
        int seams = 0;
        for (int i = 1; i < pieces.Count; i++)
        {
            string next = PagePieces.Text(layout, pieces[i]);
            bool sameCell = pieces[i].Cell == pieces[i - 1].Cell;
            if (sameCell || layout.IsOfLines || pieces[i].Row != pieces[i - 1].Row)
            {
                // No join reaches back over a space.
                whole.Append(result.Text);
                if (result.Text.Length == 0 || !PagePieces.IsHyphenated(layout, result.Text[^1])) whole.Append(' ');
                result = result with { Text = next };
            }
            else result = Seam(layout, result, next, pieces[i - 1], pieces[i], ++seams <= MostLooks);
        }

        return result with { Text = whole.Append(result.Text).ToString() };
    }

    private static JoinedText Seam(DocumentLayout layout, in JoinedText left, string right, in TextPiece leftPiece, in TextPiece rightPiece, bool looks)
    {
        ReadOnlySpan<char> word = LastWord(left.Text), first = FirstWord(right);
        string before = left.Text[..(left.Text.Length - word.Length)], after = right[first.Length..];
        int overlap = Overlap(word, first);
        for (int taken = overlap; looks && taken >= 0; taken--)
        {
            string joined = string.Concat(word, first[taken..]);
            if (Echoes(layout, joined, leftPiece, rightPiece))
                return new(before + joined + after, Math.Min(left.Confidence, PageEvidence.JoinWithEcho), EvidenceName.Echo);
        }

        bool apart = looks && (Echoes(layout, word, leftPiece, rightPiece) || Echoes(layout, first, leftPiece, rightPiece));

        // A capital behind a small letter begins a word.
        apart |= char.IsLower(left.Text[^1]) && char.IsUpper(right[0]);
        string text = apart && overlap < 2 ? left.Text + " " + right : before + string.Concat(word, first[overlap..]) + after;
        return new(text, Math.Min(left.Confidence, PageEvidence.JoinOfText), overlap > 0 ? EvidenceName.OverlapJoin : EvidenceName.Join);
    }

    /// <summary>How many characters at the end of the left text the right one repeats.</summary>
    public static int Overlap(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        for (int n = Math.Min(LongestOverlap, Math.Min(left.Length, right.Length)); n > 0; n--)
            if (left[^n..].Equals(right[..n], StringComparison.OrdinalIgnoreCase)) return n;
        return 0;
    }

    /// <summary>Whether a word stands elsewhere in the document.</summary>
    private static bool Echoes(DocumentLayout layout, ReadOnlySpan<char> word, in TextPiece left, in TextPiece right)
    {
        const int shortest = 3;
        Span<char> wanted = stackalloc char[WordHash.MaxLetters], folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(word, wanted);
        if (length < shortest) return false;
        for (int t = 0; t < layout.Tokens.Length; t++)
        {
            Token token = layout.Tokens[t];
            if (token.Length < length || (t >= left.FirstToken && t < left.EndToken) || (t >= right.FirstToken && t < right.EndToken)) continue;
            int n = LabelFolding.Fold(layout.TextOf(token), folded);
            if (n == length && folded[..n].SequenceEqual(wanted[..length])) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(string text) => text.AsSpan(text.LastIndexOf(' ') + 1);

    private static ReadOnlySpan<char> FirstWord(string text)
    {
        int end = text.IndexOf(' ');
        return end < 0 ? text : text.AsSpan(0, end);
    }
}
