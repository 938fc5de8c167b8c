using System;
using System.Linq;
using Form4Gen.Forms.Tests.Robustness;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Forms.Tests.Xml;

/// <summary>Whatever becomes of XML and of submissions, reading gives a result in time.</summary>
public class XmlRobustnessTests
{
    [Fact]
    public void A_file_cut_anywhere_gives_a_result()
    {
        for (int length = 0; length < MadeUpXml.Whole.Length; length += 3) AssertSound(MadeUpXml.Whole[..length]);
    }

    [Theory]
    [InlineData("<!DOCTYPE ownershipDocument [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE ownershipDocument SYSTEM \"file:///etc/passwd\">")]
    public void Document_types_are_refused(string doctype)
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"?>" + doctype));
        Assert.False(read.IsRead);
        Assert.Equal(IssueCatalog.XmlRefused, Assert.Single(read.Issues).Id);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string deep = "<?xml version=\"1.0\"?><ownershipDocument>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</ownershipDocument>";
        Assert.Equal(IssueCatalog.XmlRefused, Assert.Single(Form4Reader.Read(deep).Issues).Id);
        Assert.True(Form4Reader.Read("<?xml version=\"1.0\"?><ownershipDocument><a><b/></a></ownershipDocument>", new ReadOptions { MaxXmlDepth = 3 }).IsRead);
        Assert.False(Form4Reader.Read("<?xml version=\"1.0\"?><ownershipDocument><a><b/></a></ownershipDocument>", new ReadOptions { MaxXmlDepth = 2 }).IsRead);
    }

    [Fact]
    public void More_elements_than_the_limit_are_refused()
    {
        Assert.Equal(IssueCatalog.XmlRefused, Assert.Single(Form4Reader.Read(MadeUpXml.Whole, new ReadOptions { MaxXmlElements = 50 }).Issues).Id);
    }

    [Fact]
    public void More_rows_than_the_limit_are_left_out_and_reported()
    {
        string many = MadeUpXml.With(MadeUpXml.Sale.ReplaceLineEndings("\n"), string.Concat(Enumerable.Repeat(MadeUpXml.Sale, 30)));
        Extraction<Form4> read = Form4Reader.Read(many, new ReadOptions { MaxTableRows = 20 });
        Assert.Equal(20, read.Filing.NonDerivativeTransactions.Count);
        Assert.Contains(read.Issues, i => i.Id == IssueCatalog.TooManyRows);
    }

    [Theory]
    [InlineData("<x>")]
    [InlineData("<x/>")]
    [InlineData("</x>")]
    [InlineData("<value>")]
    [InlineData("<issuer><issuerName>a</issuerName>")]
    [InlineData("&amp;")]
    [InlineData("<!-- -->")]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("<a b='")]
    [InlineData("<")]
    [InlineData("<value\n")]
    [InlineData("<footnoteId id=\"F1\"/>")]
    [InlineData("<reportingOwner></reportingOwner>")]
    [InlineData("<footnotes><footnote id=\"F1\">x</footnote></footnotes>")]
    public void Megabytes_of_one_thing_are_read_or_refused(string piece)
    {
        string text = MadeUpXml.With("<remarks/>", "<remarks>" + string.Concat(Enumerable.Repeat(piece, 2 * 1024 * 1024 / piece.Length)) + "</remarks>");
        string outside = MadeUpXml.With("<remarks/>", string.Concat(Enumerable.Repeat(piece, 2 * 1024 * 1024 / piece.Length)));
        AssertSound(text);
        AssertSound(outside);
    }

    [Fact]
    public void Text_before_a_value_is_shown_as_it_stands()
    {
        // Nothing but a start tag follows: less than the text is long.
        Extraction<Form4> read = Form4Reader.Read("<?xml version=\"1.0\"?><ownershipDocument><nonDerivativeTable><nonDerivativeTransaction><securityTitle>a rather long stray text<value>");
        Assert.Contains(read.Issues, i => i.Id == IssueCatalog.StrayText && i.Message.Contains("'a rather long stray text'", StringComparison.Ordinal));
    }

    private static void AssertSound(string text) => Sound.Assert(Form4Reader.Read(text), FilingFile.Open(text));
}
