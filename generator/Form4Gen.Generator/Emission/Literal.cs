using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Form4Gen.Generator.Emission;

/// <summary>Texts of the schema as C# string literals.</summary>
internal static class Literal
{
    /// <summary>The text as one literal.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++) Append(literal, text[i]);
        return literal.Append('"').ToString();
    }

    /// <summary>The text, or <c>null</c>.</summary>
    public static string OrNull(string? text) => text is null ? "null" : Of(text);

    /// <summary>The text as literals of at most so many columns, broken behind spaces; joined by <c>+</c> they are the text.</summary>
    public static List<string> Pieces(string text, int columns)
    {
        List<string> pieces = [];
        int start = 0, space = -1, width = 0;
        for (int i = 0; i < text.Length; i++)
        {
            width += Width(text[i]);
            if (text[i] == ' ') space = i;
            if (width <= columns || space < start) continue;
            pieces.Add(Of(text.Substring(start, space + 1 - start)));
            start = space + 1;
            width = 0;
            for (int k = start; k <= i; k++) width += Width(text[k]);
        }

        pieces.Add(Of(text.Substring(start)));
        return pieces;
    }

    private static int Width(char c) => IsPlain(c) ? 1 : 6;

    private static void Append(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"': literal.Append("\\\""); break;
            case '\\': literal.Append("\\\\"); break;
            case '\n': literal.Append("\\n"); break;
            case '\r': literal.Append("\\r"); break;
            case '\t': literal.Append("\\t"); break;
            default:
                if (IsPlain(c)) literal.Append(c);
                else literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }

    // Everything that an editor would not show as what it is is escaped: controls, line ends, format marks, surrogates, odd spaces.
    private static bool IsPlain(char c)
    {
        if (c is >= ' ' and <= '~') return true;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator => false,
            _ => true,
        };
    }
}
