using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Xml;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Reading.Xml;
using Form4Gen.Runtime.Tests.Decoding;

namespace Form4Gen.Runtime.Tests.Reading.Xml;

/// <summary>The project's own reader of XML against the framework's.</summary>
public class XmlScannerTests
{
    [Fact]
    public void Generated_documents_are_read_as_the_framework_reads_them()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            string xml = Generate(new Random(seed));
            Assert.Equal(Framework(xml), Own(xml));
        }
    }

    [CorpusFact]
    public void Real_filings_are_read_as_the_framework_reads_them()
    {
        int read = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus.Folder!, "xml")))
        {
            string xml = TextDecoding.Decode(File.ReadAllBytes(file));
            List<string> expected;
            try
            {
                expected = Framework(xml);
            }
            catch (XmlException)
            {
                continue;
            }

            Assert.Equal(expected, Own(xml));
            read++;
        }

        Assert.InRange(read, 450, 481);
    }

    [Theory]
    [InlineData("<a><b\n>x</b ></a\n>", "<a|<b|x|>b|>a")]
    [InlineData("<issuerCi\nk>1</issuer\r\nCik>", "<issuerCik|1|>issuerCik")]
    [InlineData("<\na><b/\n></\na>", "<a|<b|>b|>a")]
    [InlineData("<a>1 < 2 & 3</a>", "<a|1 < 2 & 3|>a")]
    [InlineData("<a><<<</a>", "<a|<<<|>a")]
    [InlineData("<a b='>'>x</a>", "<a|x|>a")]
    [InlineData("<a b=\"c<d>x</d></a>", "<a|<d|x|>d|>a")]
    [InlineData("<a><!-- <b> --><?c <d> ?>x<![CDATA[<e>&amp;]]></a>", "<a|x<e>&amp;|>a")]
    [InlineData("<x:a xmlns:x='u'>1</x:a>", "<a|1|>a")]
    [InlineData("<a>&#65;&#x42;&lt;&nosuch;&#0;&amp</a>", "<a|AB<&nosuch;&#0;&amp|>a")]
    public void Damage_is_read_as_far_as_it_is_clear(string xml, string tokens) => Assert.Equal(tokens.Split('|'), Own(xml));

    [Fact]
    public void Lines_at_the_limit_are_joined_and_others_are_not()
    {
        string half = new('x', 1023 - 3);
        Assert.Equal(["<a", half + "y", ">a"], Own($"<a>{half}\ny</a>"));
        Assert.Equal(["<a", half[1..] + " y", ">a"], Own($"<a>{half[1..]}\ny</a>"));
        Assert.Equal(["<a", half + "& y", ">a"], Own($"<a>{half[3..]}xxx\n&amp; y</a>"));
    }

    [Theory]
    [InlineData(" id='F1'", "F1")]
    [InlineData(" x=\"id='no'\" id = \"F\n2\" ", "F2")]
    [InlineData(" i\nd=F3", "F3")]
    [InlineData(" id", "")]
    [InlineData(" ='x' id='F4", "F4")]
    public void Attributes_are_found(string attributes, string value) => Assert.Equal(value, XmlTag.Attribute(attributes, "id").ToString());

    private static List<string> Own(string xml)
    {
        var tokens = new List<string>();
        var content = new XmlContent();
        var scanner = new XmlScanner(xml);
        while (true)
        {
            XmlToken token = scanner.Read();
            if (token is XmlToken.Text or XmlToken.CData)
            {
                content.Add(xml, scanner.ContentStart, scanner.ContentLength, token == XmlToken.CData);
                continue;
            }

            if (content.HasText) tokens.Add(TextNormalization.Collapse(content.Read(xml)));
            content.Clear();
            if (token == XmlToken.End) return tokens;
            tokens.Add((token == XmlToken.Open ? "<" : ">") + scanner.Name.ToString());
            if (token == XmlToken.Open && XmlTag.Attribute(scanner.Attributes, "id") is { IsEmpty: false } id) tokens.Add("id=" + id.ToString());
            if (token == XmlToken.Open && scanner.IsEmpty) tokens.Add(">" + scanner.Name.ToString());
        }
    }

    private static List<string> Framework(string xml)
    {
        var tokens = new List<string>();
        var text = new StringBuilder();
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
            else if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                if (text.ToString().AsSpan().IndexOfAnyExcept(" \t\r\n") >= 0) tokens.Add(TextNormalization.Collapse(text.ToString()));
                text.Clear();
                bool isEmpty = reader.IsEmptyElement;
                tokens.Add((reader.NodeType == XmlNodeType.Element ? "<" : ">") + reader.LocalName);
                if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("id") is { Length: > 0 } id) tokens.Add("id=" + id);
                if (isEmpty) tokens.Add(">" + reader.LocalName);
            }
        }

        return tokens;
    }

    private static string Generate(Random random)
    {
        var xml = new StringBuilder(random.Next(2) == 0 ? "<?xml version=\"1.0\"?>\n" : "");
        Element(xml, random, 0);
        return xml.ToString();
    }

    private static void Element(StringBuilder xml, Random random, int depth)
    {
        string name = Pick(random, "a", "value", "issuerName", "b-1", "_c", "e.f");
        xml.Append('<').Append(name);
        if (random.Next(3) == 0) xml.Append(Pick(random, " id=\"F1\"", " id='F2'", "\n  id = \"a>b\"", " x='\"' id=\"F3\" "));
        if (random.Next(5) == 0)
        {
            xml.Append(Pick(random, "/>", " />"));
            return;
        }

        xml.Append(Pick(random, ">", " >", "\n>"));
        for (int i = random.Next(5); i > 0; i--)
        {
            if (depth < 4 && random.Next(2) == 0) Element(xml, random, depth + 1);
            else xml.Append(Pick(random, "text", " ", "\n\t", "a &amp; b", "&lt;x&gt;", "&#233;&#x41;", "<!-- c <d> -->", "<?pi e?>", "<![CDATA[ f < g && ]]>", "1,234.50", "\u00e9\u2019", "' \" ="));
        }

        xml.Append("</").Append(name).Append(Pick(random, ">", " >"));
    }

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
