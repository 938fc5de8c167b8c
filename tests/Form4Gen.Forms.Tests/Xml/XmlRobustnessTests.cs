using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Xml;

/// <summary>Whatever becomes of XML and of submissions, reading gives a result in time.</summary>
public class XmlRobustnessTests
{
    private const int Mutations = 4000;

    [Theory]
    [InlineData("xml")]
    [InlineData("submission")]
    public void Mutated_files_give_a_result(string shape)
    {
        string sample = shape == "xml" ? MadeUpXml.Whole : MadeUpXml.Submission;
        for (int seed = 0; seed < Mutations; seed++)
        {
            string text = Mutate(sample, new Random(seed));
            try
            {
                AssertSound(seed % 2 == 0 ? Form4Reader.Read(text) : Form4Reader.Read(Encoding.UTF8.GetBytes(text)));
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed} of {shape}: {e}");
            }
        }
    }

    [Fact]
    public void Flipped_bytes_give_a_result()
    {
        byte[] sample = Encoding.UTF8.GetBytes(MadeUpXml.Submission);
        for (int seed = 0; seed < Mutations / 4; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = [.. sample];
            for (int i = random.Next(1, 9); i > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            AssertSound(Form4Reader.Read(bytes));
        }
    }

    [Fact]
    public void A_file_cut_anywhere_gives_a_result()
    {
        for (int length = 0; length < MadeUpXml.Whole.Length; length += 3) AssertSound(Form4Reader.Read(MadeUpXml.Whole[..length]));
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
        Assert.True(Form4Reader.Read("<ownershipDocument><a><b/></a></ownershipDocument>", new ReadOptions { MaxXmlDepth = 3 }).IsRead);
        Assert.False(Form4Reader.Read("<ownershipDocument><a><b/></a></ownershipDocument>", new ReadOptions { MaxXmlDepth = 2 }).IsRead);
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
    public void Megabytes_of_one_thing_are_read_or_refused_in_time(string piece)
    {
        string text = MadeUpXml.With("<remarks/>", "<remarks>" + string.Concat(Enumerable.Repeat(piece, 2 * 1024 * 1024 / piece.Length)) + "</remarks>");
        string outside = MadeUpXml.With("<remarks/>", string.Concat(Enumerable.Repeat(piece, 2 * 1024 * 1024 / piece.Length)));
        var clock = Stopwatch.StartNew();
        AssertSound(Form4Reader.Read(text));
        AssertSound(Form4Reader.Read(outside));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    private static string Mutate(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (int i = random.Next(1, 8); i > 0 && changed.Length > 300; i--)
        {
            int at = random.Next(changed.Length - 200), length = random.Next(1, 120), other = random.Next(changed.Length - 200);
            switch (random.Next(8))
            {
                case 0: changed.Remove(at, length); break;
                case 1: changed.Insert(at, changed.ToString(other, length)); break;
                case 2: changed[at] = (char)random.Next(0, 0x10000); break;
                case 3: changed[at] = "<>/&;\"'= \n\t!?-[]0159"[random.Next(20)]; break;
                case 4: (changed[at], changed[other]) = (changed[other], changed[at]); break;
                case 5: changed.Insert(at, string.Concat(Enumerable.Repeat(changed.ToString(other, 30), random.Next(1, 6)))); break;
                case 6: changed.Insert(at, "<value>").Insert(other, "</value>"); break;
                default: changed.Length = random.Next(4) == 0 ? at + 100 : changed.Length; break;
            }
        }

        return changed.ToString();
    }

    private static void AssertSound(Extraction<Form4> result)
    {
        Assert.Equal(result.IsRead, result.Filing is not null);
        Assert.All(result.Issues, i => Assert.False(string.IsNullOrEmpty(i.Id) || string.IsNullOrEmpty(i.Message)));
        Assert.True(result.Issues.Count < 20_000, $"{result.Issues.Count} issues");
        if (!result.IsRead)
        {
            Assert.NotEmpty(result.Issues);
            return;
        }

        foreach (var (path, value) in FlatFiling.Of(result.Filing!))
        {
            Assert.InRange(value.Confidence, 0f, 1f);
            if (value.Status is ExtractionStatus.Missing or ExtractionStatus.Unreadable) Assert.True(value.IsDoubtful, $"{path} is {value.Status} and not doubtful");
            Assert.All(value.Source, s => Assert.True(s.Start >= 0 && s.Length > 0 && s.Line > 0, $"{path} stands at {s}"));
        }
    }
}
