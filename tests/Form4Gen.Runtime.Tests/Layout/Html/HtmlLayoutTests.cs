using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Layout.Html;

namespace Form4Gen.Runtime.Tests.Layout.Html;

public class HtmlLayoutTests
{
    /// <summary>One row a line: the kind, then each cell with its column; <c>/</c> begins a printed line, <c>^</c> a raised word, <c>_</c> a glued one.</summary>
    private static string[] Show(string html)
    {
        DocumentLayout layout = HtmlLayout.Lay(new SourceDocument(html));
        return [.. layout.Rows.ToArray().Select(row => layout.Blocks[row.Block].Kind.ToString()[0] + " " + string.Join(" | ", layout.CellsOf(row).ToArray().Select(c => c.Column + ":" + string.Concat(layout.TokensOf(c).ToArray().Select((t, i) => Show(layout, t, i))))))];
    }

    private static string Show(DocumentLayout layout, Token token, int index)
    {
        bool line = (token.Traits & TokenTraits.StartsLine) != 0, glued = (token.Traits & TokenTraits.GluedToPrevious) != 0, raised = (token.Traits & TokenTraits.Superscript) != 0;
        return (index == 0 ? "" : line ? " / " : glued ? "_" : " ") + (raised ? "^" : "") + layout.TextOf(token).ToString();
    }

    [Theory]
    [InlineData("<table><tr><td>a</td><td> b c </td></tr></table>", "T 0:a | 1:b c")]
    [InlineData("<TABLE><TR><TD>a<TD>b<TR><TD>c</TABLE>", "T 0:a | 1:b", "T 0:c")]
    [InlineData("<table><tbody><tr><th>a</th></tr></tbody><tfoot><tr><td>b</td></tr></tfoot></table>", "T 0:a", "T 0:b")]
    [InlineData("<table><td>a<td>b</table>", "T 0:a | 1:b")]
    [InlineData("<table><tr><td>a</td><td></td><td>&nbsp;</td><td>d</td></tr></table>", "T 0:a | 3:d")]
    [InlineData("<table><tr><td>a</td></tr><tr><td></td></tr></table>", "T 0:a", "T 0:")]
    public void Tables_become_rows_of_cells(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>", "T 0:a | 2:b", "T 0:c | 1:d | 2:e")]
    [InlineData("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>", "T 0:a | 1:b", "T 1:c", "T 0:d")]
    [InlineData("<table><tr><td>a<td rowspan='3' colspan=\"2\">b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>", "T 0:a | 1:b | 3:c", "T 0:d | 3:e", "T 0:f | 3:g")]
    [InlineData("<table><tr><td rowspan=2>a<table><tr><td rowspan=2>x<td>y<tr><td>z</table><td>b<tr><td>c</table>", "T 0:a", "T 0:x | 1:y", "T 1:z", "T 1:b", "T 1:c")]
    [InlineData("<table><tr><td colspan=0>a<td colspan=x>b<td>c</table>", "T 0:a | 1:b | 2:c")]
    public void Spans_give_the_columns_of_the_grid(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("<table><tr><td>a<table><tr><td>x</td></tr></table>b</td><td>c</td></tr></table>", "T 0:a", "T 0:x", "T 0:b | 1:c")]
    [InlineData("a<table><caption>t</caption><tr><td>x</table>b<br>c<p>d</p>e", "P 0:a", "P 0:t", "T 0:x", "P 0:b", "P 0:c", "P 0:d", "P 0:e")]
    [InlineData("<table><tr><td>a<p>b<br>c<div>d</div></td></tr></table>", "T 0:a / b / c / d")]
    [InlineData("<pre>a\nb</pre>c\nd", "P 0:a", "P 0:b", "P 0:c d")]
    public void Inner_tables_and_lines_stand_in_the_order_of_the_page(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("a<b>b</b>c <i>d</i>", "P 0:abc d")]
    [InlineData("757<sup>(1)</sup> <sup>2</sup>", "P 0:757_^(1) ^2")]
    [InlineData("5,000(2)(13)", "P 0:5,000_(2)_(13)")]
    [InlineData("(Last)<span>(First)</span>(<b>1</b>)", "P 0:(Last)_(First)_(1)")]
    [InlineData("☒Director [X]Officer __X__Other (s)how", "P 0:☒_Director [X]_Officer __X___Other (s)how")]
    public void Words_go_on_through_inline_tags(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("A&amp;B &lt;c&gt; &quot;d&quot; &#39;e&#x27; &Eacute;t&eacute; &mdash;", "P 0:A&B <c> \"d\" 'e' Été —")]
    [InlineData("a&nbsp;b&#160;c&ensp;d&shy;e", "P 0:a b c de")]
    [InlineData("AT&T R&D; &nosuch; &#; &amp &copy2 &#150; &#0; &#xD800; &#x1F600;", "P 0:AT&T R&D; &nosuch; &#; & ©2 – � � 😀")]
    [InlineData("&#9746; &#9744; &check; a & b &", "P 0:☒ ☐ ✓ a & b &")]
    public void Entities_are_decoded(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("<input type=checkbox checked>a<input type='radio'/> b<input name=x>", "P 0:☒ a ☐ b")]
    [InlineData("<img src=x alt=X> a <img alt=\"[ ]\">b <img alt='a long text that describes the picture'>", "P 0:X a [ ] b")]
    [InlineData("<ol><li>a<li>b</ol><ol start=7><li>c</ol><ul><li>d</ul><ol style='list-style-type:none'><li>e</ol>", "P 0:1. a", "P 0:2. b", "P 0:7. c", "P 0:d", "P 0:e")]
    public void What_the_page_draws_is_a_word(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("<head><title>t</title><style>p{}</style><script>if (a<b) '</p>'</script></head>a<!-- <td>b --><!doctype x><?pi?>c", "P 0:ac")]
    [InlineData("a<p hidden>b<p>c<div style='color:red; display : none'>d<div>e</div></div>f<span style=\"display:none\">g</span>", "P 0:a", "P 0:c", "P 0:f")]
    [InlineData("<table><tr><td>a<td hidden>b<table><tr><td>x</table><td>c<tr style=display:none><td>d<tr><td>e</table>", "T 0:a | 1:c", "T 0:e")]
    [InlineData("<style>.no, p.never{display:none} .a .no2{display:none} @media print{.no3{display:none}}</style><p class='x no'>a<p class=no2>b<p class=never>c", "P 0:b")]
    [InlineData("<b hidden>a</b>b<i hidden>c", "P 0:bc")]
    public void What_the_page_does_not_show_is_left_out(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("<style>.g{display:table}.r{display:table-row}.c{display:table-cell}</style><div class=g><div>t</div><div class=r><div class=c>a</div><div class='c x'><div>b</div>c</div></div><div class=r><span class=c>d</span></div></div>e", "P 0:t", "T 0:a | 1:b / c", "T 0:d", "P 0:e")]
    [InlineData("<div role=table><div role=row><span role=cell>a</span><span role=cell>b</span></div></div>", "T 0:a | 1:b")]
    [InlineData("<style>.c{display:table-cell}</style><div class=c>a</div>b", "P 0:a", "P 0:b")]
    public void A_style_makes_tables_of_other_elements(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("a < b <3 <", "P 0:a < b <3 <")]
    [InlineData("</td></table>a</div></p></sup>b", "P 0:a", "P 0:b")]
    [InlineData("<table>a<tr>b<td>c</td>d</tr></table>", "P 0:a", "P 0:b", "T 0:c", "P 0:d")]
    [InlineData("<td>a</td><tr>b", "P 0:a", "P 0:b")]
    [InlineData("<table><tr><td>a<div><td>b</div>c</table>", "T 0:a | 1:b / c")]
    [InlineData("a<td title='>'b", "P 0:a")]
    [InlineData("a<!-- b", "P 0:a")]
    [InlineData("", new string[0])]
    public void Malformed_pages_are_read_as_far_as_they_go(string html, params string[] rows) => Assert.Equal(rows, Show(html));

    [Theory]
    [InlineData("<table><tr><td>")]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("</div>")]
    [InlineData("<div><table></div>")]
    [InlineData("<td rowspan=99999 colspan=99999>")]
    [InlineData("<i hidden>")]
    [InlineData("<title>")]
    [InlineData("<ol>")]
    [InlineData("a&b")]
    [InlineData("<a title=\"")]
    public void Hundreds_of_thousands_of_anything_are_laid_out(string piece)
    {
        foreach (string start in new[] { "", "<table><tr>", string.Concat(Enumerable.Repeat("<span>", 2000)) })
        {
            string html = start + string.Concat(Enumerable.Repeat(piece, 200_000)) + "x";
            Assert.True(HtmlLayout.Lay(new SourceDocument(html)).HasWholeCells);
        }
    }

    [Fact]
    public void A_million_cells_are_laid_out()
    {
        string html = "<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td>1", 1000)), 1000)) + "</table>";
        DocumentLayout layout = HtmlLayout.Lay(new SourceDocument(html));
        Assert.Equal(1_000_000, layout.Cells.Length);
        Assert.Equal(999, layout.Cells[^1].Column);
    }
}
