using System;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests;

/// <summary>Made-up pages in five styles: what is printed is read, whole and without doubt.</summary>
public class HtmlReadingTests
{
    public static TheoryData<string> Styles => [.. Enum.GetNames<HtmlStyle>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Made_up_pages_are_read_as_they_were_written(string style)
    {
        var score = new Score();
        foreach (int seed in Enumerable.Range(0, 150))
        {
            HtmlPage page = HtmlPage.Make(seed, Enum.Parse<HtmlStyle>(style));
            Extraction<Form4> read = Form4Reader.Read(page.Text);
            Assert.Equal(DocumentFormat.Html, read.Format);
            score.Add($"seed {seed}", page.Values, FlatFiling.Of(read.Filing));
        }

        Assert.True(score.Surviving > 5000, $"{score.Surviving} values");
        Assert.True(score.Silent.Count == 0, string.Join('\n', score.Silent.Take(40)));
        Assert.True(score.Lost.Count == 0, string.Join('\n', score.Lost.Take(40)));
        Assert.Equal(0, score.Doubted);
    }

    [Fact]
    public void The_same_filing_reads_the_same_in_every_style()
    {
        foreach (int seed in Enumerable.Range(0, 40))
        {
            Form4[] filings = [.. Enum.GetValues<HtmlStyle>().Select(s => Form4Reader.Read(HtmlPage.Make(seed, s).Text).Filing)];
            Assert.All(filings, f => Assert.True(filings[0].ContentEquals(f), $"seed {seed}"));
        }
    }

    [Fact]
    public void Values_point_at_their_places_in_the_page()
    {
        const string page = "<html><body>FORM 4<table><tr><td>2. Issuer Name and Ticker or Trading Symbol<br>D&amp;O&nbsp; <b>Corp</b> [ OAK ]</td></tr><tr><td>3. Date of Earliest Transaction (Month/Day/Year)<br>\n05/15/2023</td></tr></table>";
        Form4 form = Form4Reader.Read(page).Filing;
        Assert.Equal("D&O Corp", form.Issuer.IssuerName.Value);
        SourceSpan name = Assert.Single(form.Issuer.IssuerName.Source);
        Assert.Equal("D&amp;O&nbsp; <b>Corp", page.Substring(name.Start, name.Length));
        SourceSpan date = Assert.Single(form.PeriodOfReport.Source);
        Assert.Equal(("05/15/2023", 2, 1), (page.Substring(date.Start, date.Length), date.Line, date.Column));
    }

    [Fact]
    public void A_picture_without_a_text_leaves_its_check_box_in_doubt()
    {
        Form4 form = Form4Reader.Read("<html><body>FORM 4<br><img src=c.gif> Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).<p>3. Date of Earliest Transaction (Month/Day/Year)<br>05/15/2023").Filing;
        Assert.True(form.NotSubjectToSection16.IsDoubtful);
    }

    [Theory]
    [InlineData("<table><tr><td>")]
    [InlineData("<div><span>")]
    [InlineData("</div></table></td>")]
    [InlineData("<ol><li>")]
    [InlineData("<td rowspan=65000 colspan=1000>1</td>")]
    [InlineData("<tr><td>Common Stock</td><td>1,000</td></tr>")]
    [InlineData("<p hidden>")]
    [InlineData("<b hidden>x")]
    [InlineData("<!--")]
    [InlineData("&amp")]
    [InlineData("<td>1. Name and Address of Reporting Person</td><td>Director</td>")]
    public void A_hundred_thousand_of_anything_are_read(string piece)
    {
        HtmlPage page = HtmlPage.Make(1, HtmlStyle.Nested);
        int at = page.Text.IndexOf("<table", StringComparison.Ordinal), table = page.Text.LastIndexOf("Table I -", StringComparison.Ordinal) + 5;
        foreach (int place in new[] { at, page.Text.IndexOf("</tr>", table, StringComparison.Ordinal) + 5 })
        {
            string text = page.Text.Insert(place, string.Concat(Enumerable.Repeat(piece, 100_000)));
            Extraction<Form4> read = Form4Reader.Read(text);
            Assert.True(read.IsRead || read.Issues.Count > 0);
        }
    }

    [Fact]
    public void A_table_of_a_million_cells_is_read_within_the_limits()
    {
        string row = "<tr>" + string.Concat(Enumerable.Repeat("<td>1", 100)) + "</tr>";
        HtmlPage page = HtmlPage.Make(3, HtmlStyle.Simple);
        string text = page.Text.Replace("<p><b>Explanation", "<table>" + string.Concat(Enumerable.Repeat(row, 10_000)) + "</table><p><b>Explanation", StringComparison.Ordinal);
        Extraction<Form4> read = Form4Reader.Read(text);
        Assert.True(read.IsRead);
    }
}
