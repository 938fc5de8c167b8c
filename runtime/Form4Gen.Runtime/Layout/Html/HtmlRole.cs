namespace Form4Gen.Runtime.Layout.Html;

/// <summary>What an element is on the page, whatever its name.</summary>
internal enum HtmlRole : byte
{
    None,

    /// <summary>Not on the page.</summary>
    Hidden,
    Table,
    Row,
    Cell,
}
