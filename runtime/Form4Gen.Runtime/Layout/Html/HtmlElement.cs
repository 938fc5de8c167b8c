using System;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>The elements that matter to where text stands; all others are inline.</summary>
internal enum HtmlElement : byte
{
    /// <summary>Any other element: text runs on through it.</summary>
    Inline,
    Table,
    Section,
    Row,
    Cell,
    Division,
    Span,
    Paragraph,
    Block,
    List,
    Item,
    Break,
    Superscript,
    Image,
    Input,

    /// <summary>Text in it is no text of the page, up to its end tag.</summary>
    Raw,
    Style,
    Preformatted,
}

/// <summary>Knows elements by name.</summary>
internal static class HtmlElements
{
    private const int LongestName = 10;

    /// <summary>The element of a tag's name, in any case.</summary>
    public static HtmlElement Of(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName) return HtmlElement.Inline;
        Span<char> lower = stackalloc char[LongestName];
        for (int i = 0; i < name.Length; i++) lower[i] = name[i] is >= 'A' and <= 'Z' ? (char)(name[i] | 0x20) : name[i];
        return lower[..name.Length] switch
        {
            "td" or "th" => HtmlElement.Cell,
            "tr" => HtmlElement.Row,
            "table" => HtmlElement.Table,
            "tbody" or "thead" or "tfoot" => HtmlElement.Section,
            "div" or "section" or "article" or "main" or "center" or "form" => HtmlElement.Division,
            "span" or "label" => HtmlElement.Span,
            "br" => HtmlElement.Break,
            "p" => HtmlElement.Paragraph,
            "sup" => HtmlElement.Superscript,
            "img" => HtmlElement.Image,
            "input" => HtmlElement.Input,
            "li" => HtmlElement.Item,
            "ul" or "ol" => HtmlElement.List,
            "hr" or "dl" or "dt" or "dd" or "caption" or "header" or "footer" or "nav" or "aside" or "body" or "html" or "head"
                or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "address" or "fieldset" or "legend" or "details"
                or "summary" or "figure" or "figcaption" or "option" or "text" or "document" => HtmlElement.Block,
            "script" or "title" or "textarea" or "noscript" or "template" or "iframe" or "object" or "svg" or "select" or "noframes" => HtmlElement.Raw,
            "style" => HtmlElement.Style,
            "pre" or "xmp" => HtmlElement.Preformatted,
            _ => HtmlElement.Inline,
        };
    }

    /// <summary>Whether an element begins and ends a printed line.</summary>
    public static bool IsBlock(HtmlElement element) =>
        element is HtmlElement.Table or HtmlElement.Section or HtmlElement.Row or HtmlElement.Cell or HtmlElement.Division or HtmlElement.Paragraph
            or HtmlElement.Block or HtmlElement.List or HtmlElement.Item or HtmlElement.Break or HtmlElement.Preformatted;
}
