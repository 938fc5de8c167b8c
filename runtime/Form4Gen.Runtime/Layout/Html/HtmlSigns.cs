using System;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>Tells by its content whether a text is HTML.</summary>
internal static class HtmlSigns
{
    /// <summary>How far the signs of HTML are looked for: what stands before a page's first tags is short.</summary>
    private const int LookAhead = 4096;

    /// <summary>Whether a text is an HTML page, or a piece of one that has a table: single tags that recognizers leave in text do not make it one.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text[..Math.Min(text.Length, LookAhead)];
        return Has(start, "<html") || Has(start, "<!doctype html") || Has(start, "<body") || (Has(start, "<table") && Has(start, "<td")) || (start.TrimStart().StartsWith("<div") && Has(start, "</div>"));
    }

    private static bool Has(ReadOnlySpan<char> text, string sign) => text.Contains(sign, StringComparison.OrdinalIgnoreCase);
}
