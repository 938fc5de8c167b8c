using System;

namespace Form4Gen.Runtime.Layout;

/// <summary>What recognizers leave of Markdown, HTML and LaTeX in their text: escapes, tags without attributes, signs of bold type.</summary>
internal static class Residue
{
    private const int LongestTagName = 10;

    public enum Effect : byte
    {
        None,
        SuperscriptOn,
        SuperscriptOff,

        /// <summary>Stands for white space.</summary>
        Break,
    }

    /// <summary>The length of the residue that starts here; 0 if none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int i, out Effect effect)
    {
        effect = Effect.None;
        switch (text[i])
        {
            case '\\':
                return i + 1 < text.Length && char.IsAscii(text[i + 1]) && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])) ? 1 : 0;
            case '*':
                int stars = i + 1;
                while (stars < text.Length && text[stars] == '*') stars++;
                return stars - i >= 2 ? stars - i : 0;
            case '<':
                return Tag(text[i..], out effect);
            default:
                return 0;
        }
    }

    private static int Tag(ReadOnlySpan<char> text, out Effect effect)
    {
        effect = Effect.None;
        int name = text.Length > 1 && text[1] == '/' ? 2 : 1;
        int end = name;
        while (end < text.Length && end - name < LongestTagName && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == name || !char.IsAsciiLetter(text[name])) return 0;
        int close = end;
        while (close < text.Length && text[close] is ' ' or '/') close++;
        if (close >= text.Length || text[close] != '>') return 0;
        ReadOnlySpan<char> tag = text[name..end];
        if (tag.Equals("sup", StringComparison.OrdinalIgnoreCase)) effect = name == 2 ? Effect.SuperscriptOff : Effect.SuperscriptOn;
        else if (tag.Equals("br", StringComparison.OrdinalIgnoreCase) || tag.Equals("p", StringComparison.OrdinalIgnoreCase)) effect = Effect.Break;
        return close + 1;
    }
}
