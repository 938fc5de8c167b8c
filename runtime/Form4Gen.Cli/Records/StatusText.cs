using Form4Gen.Runtime;

namespace Form4Gen.Cli.Records;

/// <summary>The words of the output contract.</summary>
internal static class StatusText
{
    /// <summary>A status, <c>notOnForm</c>.</summary>
    /// <param name="status">The status.</param>
    public static string Of(ExtractionStatus status) => status switch
    {
        ExtractionStatus.NotOnForm => "notOnForm",
        ExtractionStatus.Blank => "blank",
        ExtractionStatus.Found => "found",
        ExtractionStatus.Repaired => "repaired",
        ExtractionStatus.Inferred => "inferred",
        ExtractionStatus.Missing => "missing",
        _ => "unreadable",
    };

    /// <summary>A severity, <c>warning</c>.</summary>
    /// <param name="severity">The severity.</param>
    public static string Of(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Info => "info",
        IssueSeverity.Warning => "warning",
        _ => "error",
    };

    /// <summary>A style of layout, <c>cut-cells</c>.</summary>
    /// <param name="style">The style.</param>
    public static string Of(LayoutStyle style) => style switch
    {
        LayoutStyle.WholeCells => "whole-cells",
        LayoutStyle.CutCells => "cut-cells",
        LayoutStyle.Lines => "lines",
        LayoutStyle.ReadingOrder => "reading-order",
        _ => "none",
    };

    /// <summary>A format, <c>text</c>; null where it was not recognized.</summary>
    /// <param name="format">The format.</param>
    public static string? Of(DocumentFormat format) => format switch
    {
        DocumentFormat.Text => "text",
        DocumentFormat.Xml => "xml",
        DocumentFormat.Html => "html",
        DocumentFormat.Pdf => "pdf",
        _ => null,
    };
}
