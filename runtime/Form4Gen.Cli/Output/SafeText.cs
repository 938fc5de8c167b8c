using System;
using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Form4Gen.Cli.Output;

/// <summary>Text of a filing made fit for a terminal: what a filing holds must never steer the terminal that shows it.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text in one line: white space becomes a space; control and direction characters become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public static string OneLine(string text) => Replace(text, ' ');

    /// <summary>The text with its line ends; other control and direction characters become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public static string Lines(string text) => string.Join('\n', System.Array.ConvertAll(text.Split('\n'), line => line.EndsWith('\r') ? OneLine(line[..^1]) + "\r" : OneLine(line)));

    /// <summary>The text in one line, to be laid out; the only way that text of a filing gets on a screen.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style.</param>
    public static Text Shown(string text, Style? style = null) => new(OneLine(text), style);

    /// <summary>The text with one visible character for each UTF-16 code unit; tabs become arrows.</summary>
    /// <param name="text">The text.</param>
    public static string Visible(ReadOnlySpan<char> text) => Replace(text.ToString(), '\u2192');

    private static string Replace(string text, char tab)
    {
        int first = 0;
        while (first < text.Length && IsPlain(text, first)) first++;
        if (first == text.Length) return text;
        var safe = new StringBuilder(text.Length).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
            safe.Append(IsPlain(text, i) ? text[i] : Stand(text[i], tab));
        return safe.ToString();
    }

    private static char Stand(char c, char tab) => c switch
    {
        '\t' => tab,
        '\r' or '\n' or '\v' or '\f' or '\u0085' => ' ',
        _ => Replacement,
    };

    private static bool IsPlain(string text, int index)
    {
        char c = text[index];
        if (c < 0x7F) return c >= ' ';
        if (char.IsHighSurrogate(c)) return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(c)) return index > 0 && char.IsHighSurrogate(text[index - 1]);
        return CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
