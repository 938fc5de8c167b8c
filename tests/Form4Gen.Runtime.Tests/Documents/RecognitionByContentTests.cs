using System.Text;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Tests.Documents;

/// <summary>What a file is, told by what it holds.</summary>
public class RecognitionByContentTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?><anything/>", DocumentFormat.Xml)]
    [InlineData("\uFEFF\n  <ownershipDocument>\n<a>1</a></ownershipDocument>", DocumentFormat.Xml)]
    [InlineData("<!-- made by --><ownershipDocument><a/>", DocumentFormat.Xml)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a 'b'>]><x/>", DocumentFormat.Xml)]
    [InlineData("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\"><html/>", DocumentFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html/>", DocumentFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?><html xmlns='x'/>", DocumentFormat.Html)]
    [InlineData("<HTML><BODY>", DocumentFormat.Html)]
    [InlineData("<div class='x'>SEC Form 4</div>", DocumentFormat.Html)]
    [InlineData("<table>\n<tr><td>1</td></tr></table>", DocumentFormat.Html)]
    [InlineData("some words\n<html>", DocumentFormat.Html)]
    [InlineData("<TABLE>\n<CAPTION>\n<S> <C>\nCommon 5\n</TABLE>", DocumentFormat.Text)]
    [InlineData("<PAGE>\nFORM 4", DocumentFormat.Text)]
    [InlineData("FORM 4\n| a <br> b | c |", DocumentFormat.Text)]
    [InlineData("a\tb\tc", DocumentFormat.Text)]
    [InlineData("< 5 shares", DocumentFormat.Text)]
    public void A_text_is_recognized(string text, DocumentFormat format)
    {
        Assert.Equal(format, FilingFile.Open(text).Documents[0].Format);
        FiledDocument fromBytes = FilingFile.Open(Encoding.UTF8.GetBytes(text)).Documents[0];
        Assert.Equal(format, fromBytes.Format);
        Assert.Equal(text.TrimStart('\uFEFF'), fromBytes.Source.Text);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and more", "ZIP")]
    [InlineData("\u0089PNG\r\n", "PNG")]
    [InlineData("GIF89a", "GIF")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "JPEG")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "Office")]
    [InlineData("{\\rtf1 x", "Rich Text")]
    [InlineData("a\0b\0c", "binary")]
    public void What_is_no_document_is_named(string bytes, string found)
    {
        FiledDocument document = FilingFile.Open(Encoding.Latin1.GetBytes(bytes)).Documents[0];
        Assert.Equal(DocumentFormat.Unknown, document.Format);
        Assert.Contains(found, document.Content.Found, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_keeps_its_bytes()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("%PDF-1.4\n\u0080\u0000");
        FiledDocument document = FilingFile.Open(bytes).Documents[0];
        Assert.Equal((DocumentFormat.Pdf, bytes.Length), (document.Format, document.Bytes.Length));
    }

    [Fact]
    public void Windows_characters_are_read_where_latin1_has_controls()
    {
        Assert.Equal("\u2019\u20AC\u0081", TextDecoding.Decode([0x92, 0x80, 0x81]));
    }
}
