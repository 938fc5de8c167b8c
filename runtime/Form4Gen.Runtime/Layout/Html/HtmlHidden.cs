namespace Form4Gen.Runtime.Layout.Html;

/// <summary>Goes over what a hidden element holds.</summary>
internal static class HtmlHidden
{
    /// <summary>Skips to behind the element's end: its end tag, or the tag that ends it without one.</summary>
    public static void Skip(ref HtmlTokenizer tokens)
    {
        HtmlElement element = tokens.Element;
        if (element is HtmlElement.Inline or HtmlElement.Preformatted or HtmlElement.Block or HtmlElement.Superscript)
        {
            tokens.TrySkipContent();
            return;
        }

        int depth = 1, tables = 0;
        while (depth > 0)
        {
            HtmlTokenizer before = tokens;
            HtmlTokenKind kind = tokens.Next();
            if (kind == HtmlTokenKind.End) return;
            if (kind == HtmlTokenKind.StartTag && tokens.Element is HtmlElement.Raw or HtmlElement.Style) tokens.SkipContent();
            if (tables == 0 && kind != HtmlTokenKind.Text && Ends(element, tokens.Element, kind))
            {
                tokens = before;
                return;
            }

            if (kind == HtmlTokenKind.StartTag && tokens.Element == element) depth++;
            if (kind == HtmlTokenKind.EndTag && tokens.Element == element && (tables == 0 || element == HtmlElement.Table)) depth--;
            if (element != HtmlElement.Table && tokens.Element == HtmlElement.Table) tables += kind == HtmlTokenKind.StartTag ? 1 : kind == HtmlTokenKind.EndTag ? -1 : 0;
        }
    }

    /// <summary>Whether a tag outside of inner tables ends an element whose own end tag is left out.</summary>
    private static bool Ends(HtmlElement element, HtmlElement tag, HtmlTokenKind kind)
    {
        bool starts = kind == HtmlTokenKind.StartTag;
        return element switch
        {
            HtmlElement.Cell => starts ? tag is HtmlElement.Cell or HtmlElement.Row : tag is HtmlElement.Row or HtmlElement.Section or HtmlElement.Table,
            HtmlElement.Row => starts ? tag is HtmlElement.Row : tag is HtmlElement.Section or HtmlElement.Table,
            HtmlElement.Paragraph => starts ? HtmlElements.IsBlock(tag) && tag != HtmlElement.Break : tag is HtmlElement.Cell or HtmlElement.Row or HtmlElement.Table or HtmlElement.Division,
            HtmlElement.Item or HtmlElement.Division or HtmlElement.Span => !starts && tag is HtmlElement.Cell or HtmlElement.Row or HtmlElement.Table,
            _ => false,
        };
    }
}
