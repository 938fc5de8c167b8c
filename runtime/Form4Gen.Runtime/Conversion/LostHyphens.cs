using System;
using System.Text;

namespace Form4Gen.Runtime.Conversion;

/// <summary>
/// Puts back the hyphens that a tool dropped at a line's end, in words of which a form says that they are usual (<c>Attorney-inFact</c>). A word that is
/// often written without them (<c>nonqualified</c>) is left as it is: a capital inside it, or another hyphen that was kept, shows the loss.
/// </summary>
internal static class LostHyphens
{
    /// <summary>Restores a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Words with their hyphens.</param>
    /// <returns>The text with hyphens put back; the same text where none is lost.</returns>
    public static string Restore(string text, string[] words)
    {
        foreach (string word in words)
        {
            StringBuilder? restored = null;
            int copied = 0;
            for (int i = 0; i < text.Length; i++)
            {
                if (char.ToUpperInvariant(text[i]) != char.ToUpperInvariant(word[0]) || (i > 0 && char.IsLetterOrDigit(text[i - 1]))) continue;
                if (Find(text, i, word, out bool isLost) is not (> 0 and var end) || !isLost) continue;
                restored ??= new StringBuilder(text.Length + word.Length);
                restored.Append(text, copied, i - copied);
                Append(restored, text.AsSpan(i, end - i), word);
                copied = end;
                i = end - 1;
            }

            if (restored is not null) text = restored.Append(text, copied, text.Length - copied).ToString();
        }

        return text;
    }

    /// <summary>Where a word ends that begins at a place, its hyphens lost or kept; 0 where it does not stand there.</summary>
    private static int Find(string text, int at, string word, out bool isLost)
    {
        bool hasKept = false, hasCapital = false, hasLost = false;
        isLost = false;
        foreach (char c in word)
        {
            if (c == '-')
            {
                bool isKept = at < text.Length && text[at] == '-';
                if (isKept) at++;
                else if (at >= text.Length || !char.IsLetter(text[at])) return 0;
                else hasCapital |= char.IsUpper(text[at]);
                hasKept |= isKept;
                hasLost |= !isKept;
                continue;
            }

            if (at >= text.Length || char.ToUpperInvariant(text[at]) != char.ToUpperInvariant(c)) return 0;
            at++;
        }

        if (at < text.Length && char.IsLetterOrDigit(text[at])) return 0;
        isLost = hasLost && (hasKept || hasCapital);
        return at;
    }

    /// <summary>The letters of the text with the hyphens of the word.</summary>
    private static void Append(StringBuilder restored, ReadOnlySpan<char> found, string word)
    {
        int next = 0;
        foreach (char c in word)
        {
            if (c == '-')
            {
                restored.Append('-');
                if (next < found.Length && found[next] == '-') next++;
            }
            else
            {
                restored.Append(found[next++]);
            }
        }
    }
}
