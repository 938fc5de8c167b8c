using System;
using System.Buffers;

namespace Form4Gen.Runtime.Documents;

/// <summary>Tells XML, HTML and text apart by what stands in them, never by a name.</summary>
internal static class ContentRecognizer
{
    /// <summary>Characters that are looked at.</summary>
    public const int Looked = 4096;

    /// <summary>A page may come with a few lines before it (headers of a transfer).</summary>
    private const int PageWithin = 1024;

    private static readonly string[] HtmlNames =
    [
        "a", "b", "basefont", "body", "br", "center", "div", "font", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html",
        "i", "img", "link", "main", "meta", "p", "script", "span", "strong", "style", "table", "title", "ul",
    ];

    private static readonly string[] PageTags = ["<html", "<body", "<!doctype html"];

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t/>=\"'<");

    /// <summary>What a text is.</summary>
    /// <param name="text">Its beginning.</param>
    public static RecognizedContent Recognize(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = SkipBlank(text);
        if (rest.StartsWith("%PDF-", StringComparison.Ordinal)) return new(DocumentFormat.Unknown, "a PDF that was read as text, which damages it; give its bytes");
        if (rest.IsEmpty || rest[0] != '<') return new(StartsPage(rest) ? DocumentFormat.Html : DocumentFormat.Text);
        bool declared = rest.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> name = FirstName(rest, out bool isDoctype);
        if (name.Equals("html", StringComparison.OrdinalIgnoreCase)) return new(DocumentFormat.Html);
        if (declared || isDoctype) return new(DocumentFormat.Xml);
        if (IsHtmlName(name)) return new(IsPage(rest, name) ? DocumentFormat.Html : DocumentFormat.Text);
        if (StartsPage(rest)) return new(DocumentFormat.Html);
        return new(IsElement(rest, name) ? DocumentFormat.Xml : DocumentFormat.Text);
    }

    // Tags of the old text filings are capitals and are not closed: <PAGE>, <S>, <C>.
    private static bool IsElement(ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.IndexOfAnyInRange('a', 'z') < 0 || !(char.IsLetter(name[0]) || name[0] == '_')) return false;
        return rest.Contains("</", StringComparison.Ordinal) || rest.Contains("/>", StringComparison.Ordinal);
    }

    // <TABLE> opens tables of old text filings too; theirs have captions and column marks, and no rows.
    private static bool IsPage(ReadOnlySpan<char> rest, ReadOnlySpan<char> name) =>
        !name.Equals("table", StringComparison.OrdinalIgnoreCase) || rest.Contains("<tr", StringComparison.OrdinalIgnoreCase);

    private static bool StartsPage(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> head = rest[..Math.Min(rest.Length, PageWithin)];
        foreach (string tag in PageTags)
            if (head.IndexOf(tag, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        return false;
    }

    private static bool IsHtmlName(ReadOnlySpan<char> name)
    {
        foreach (string known in HtmlNames)
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> SkipBlank(ReadOnlySpan<char> text) => text.TrimStart("\uFEFF \t\r\n");

    /// <summary>The name of the first element, or of the document type; past declarations, comments and processing instructions.</summary>
    private static ReadOnlySpan<char> FirstName(ReadOnlySpan<char> rest, out bool isDoctype)
    {
        isDoctype = false;
        while (rest.Length > 1 && rest[0] == '<')
        {
            if (rest[1] == '?') rest = After(rest, "?>");
            else if (rest.StartsWith("<!--", StringComparison.Ordinal)) rest = After(rest, "-->");
            else break;
        }

        if (rest.Length < 2 || rest[0] != '<') return default;
        rest = rest[1..];
        if (rest[0] == '!')
        {
            isDoctype = rest.StartsWith("!DOCTYPE", StringComparison.OrdinalIgnoreCase);
            rest = isDoctype ? rest["!DOCTYPE".Length..].TrimStart() : default;
        }

        int end = rest.IndexOfAny(NameEnd);
        return end < 0 ? rest : rest[..end];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? default : SkipBlank(text[(at + mark.Length)..]);
    }
}
