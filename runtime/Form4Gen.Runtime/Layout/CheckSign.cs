using System;

namespace Form4Gen.Runtime.Layout;

/// <summary>What a sign before the label of a check box says.</summary>
internal enum CheckSign : byte
{
    /// <summary>No sign of a check box.</summary>
    None,
    Empty,
    Marked,
}

/// <summary>Knows the signs that pages print for check boxes: glyphs, boxes of brackets or lines, letters of symbol fonts, the words of pictures and of screen readers.</summary>
internal static class CheckSigns
{
    private const int LongestSign = 24;
    private const string MarkedGlyphs = "\u2611\u2612\u2713\u2714\u2717\u2718\u2716\u2715\u25A0\u25CF\u25C9\u2BBD\u00FE\u00FD\u00FC";
    private const string EmptyGlyphs = "\u2610\u25A1\u25A2\u25CB\u25EF\u2B1C\u00A8";

    /// <summary>Glyphs that no word has in it.</summary>
    public static bool IsGlyph(char c) => c is (>= '\u2610' and <= '\u2612') or (>= '\u2713' and <= '\u2718') or '\u25A0' or '\u25A1' or '\u25A2';

    /// <summary>The length of a check box that begins a word and has its label glued to it (<c>[X]Director</c>); 0 if there is none.</summary>
    public static int GluedAt(ReadOnlySpan<char> word, int start)
    {
        if (IsGlyph(word[start])) return 1;
        if (start > 0 || word.Length < 3 || word[0] is not ('[' or '(' or '_')) return 0;
        if (word[0] == '_')
        {
            int last = word.LastIndexOf('_');
            return last + 1 < word.Length && Of(word[..(last + 1)]) != CheckSign.None ? last + 1 : 0;
        }

        int close = word.IndexOf(word[0] == '[' ? ']' : ')');
        return close is > 0 and <= 2 && close + 1 < word.Length && char.IsLetterOrDigit(word[close + 1]) && Of(word[..(close + 1)]) != CheckSign.None && !char.IsAsciiDigit(word[close - 1]) ? close + 1 : 0;
    }

    /// <summary>What a sign says; <see cref="CheckSign.None"/> where the text is something else.</summary>
    /// <param name="text">The text, white space left out.</param>
    public static CheckSign Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestSign) return CheckSign.None;
        if (text.Length == 1 && MarkedGlyphs.Contains(text[0])) return CheckSign.Marked;
        if (text.Length == 1 && EmptyGlyphs.Contains(text[0])) return CheckSign.Empty;
        ReadOnlySpan<char> core = text.Trim("[](){}_|");
        if (core.IsEmpty) return text.Length > 1 || text[0] == '_' ? CheckSign.Empty : CheckSign.None;
        if (core is "X" or "x" || (core.Length == 1 && MarkedGlyphs.Contains(core[0]))) return CheckSign.Marked;
        if (core.Length == 1) return text.Length == 1 && core[0] == 'o' ? CheckSign.Empty : CheckSign.None;
        return OfWords(core);
    }

    private static CheckSign OfWords(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("checkbox", StringComparison.OrdinalIgnoreCase) && text.Length > "checkbox".Length) text = text["checkbox".Length..];
        if (Is(text, "checked") || Is(text, "checkedbox") || Is(text, "marked") || Is(text, "selected") || Is(text, "ticked") || Is(text, "xbox")) return CheckSign.Marked;
        return Is(text, "unchecked") || Is(text, "notchecked") || Is(text, "uncheckedbox") || Is(text, "unmarked") || Is(text, "emptybox") || Is(text, "unticked") ? CheckSign.Empty : CheckSign.None;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sign that some words are together.</summary>
    public static CheckSign Of(DocumentLayout layout, int firstToken, int endToken)
    {
        Span<char> text = stackalloc char[LongestSign];
        int length = 0;
        for (int t = firstToken; t < endToken; t++)
        {
            ReadOnlySpan<char> word = layout.TextOf(layout.Tokens[t]);
            if (length + word.Length > LongestSign) return CheckSign.None;
            word.CopyTo(text[length..]);
            length += word.Length;
        }

        return Of(text[..length]);
    }

    /// <summary>The longest sign at the end of some words; its first word.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="firstToken">The first word.</param>
    /// <param name="endToken">The word behind the last.</param>
    /// <param name="start">The sign's first word; the end where there is none.</param>
    public static CheckSign AtEnd(DocumentLayout layout, int firstToken, int endToken, out int start)
    {
        const int mostWords = 4;
        for (start = Math.Max(firstToken, endToken - mostWords); start < endToken; start++)
            if (Of(layout, start, endToken) is var sign and not CheckSign.None) return sign;
        return CheckSign.None;
    }
}
