using System;
using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Tests.Layout;

public class TextLayoutTests
{
    [Fact]
    public void Tabs_separate_cells_and_empty_cells_keep_their_place()
    {
        var layout = Lay("a b\t\tc\t\n");

        Assert.Equal(["a b", "", "c", ""], Cells(layout, 0));
        Assert.Equal(2, layout.Cells[2].Column);
    }

    [Fact]
    public void Pipe_rows_are_rows_and_rules_are_not()
    {
        var layout = Lay("| a | b c |\n|---|:-:|\n|  | d |\n");

        Assert.Equal(2, layout.Rows.Length);
        Assert.Equal(["a", "b c"], Cells(layout, 0));
        Assert.Equal(["", "d"], Cells(layout, 1));
        Assert.Equal(BlockKind.Table, layout.Blocks[0].Kind);
    }

    private const string LoneBars = "|\nTitle of\nBook\n|\nLent\n|\nCode\n|\nPaid\n|\nPlums\n|\n03/14/2024\n|\n|\nX(1)\n|\n$2.50\n|\nA\n|\n|\n"
        + "Pears, dried\n|\n03/15/2024\n|\n|\nX\n|\n|\n|\nAt home\n|\nExplanation:\n(1) Mine.\n";

    [Fact]
    public void Where_every_bar_has_a_line_of_its_own_rows_are_told_by_what_comes_back()
    {
        var layout = Lay(LoneBars);

        Assert.True(layout.IsOfBorders);
        Assert.Equal(["Title of", "Book", "Lent", "Code", "Paid"], Enumerable.Range(0, 5).Select(r => Assert.Single(Cells(layout, r))));
        Assert.Equal(["Plums", "03/14/2024", "", "X (1)", "$2.50", "A", ""], Cells(layout, 5));
        Assert.Equal(["Pears, dried", "03/15/2024", "", "X", "", "", "At home"], Cells(layout, 6));
        Assert.Equal(["Explanation:"], Cells(layout, 7));
        Assert.Equal([BlockKind.Table], layout.Blocks.ToArray().Where(b => b.RowCount > 1 && b.Kind == BlockKind.Table).Select(b => b.Kind));
    }

    [Theory]
    [InlineData("|\nPears", "| \nPears", true)]
    [InlineData("|\nPears", "|Pears", false)]
    [InlineData("Plums\n|\n03/14/2024", "Plums\n|\n\n03/14/2024", true)]
    public void A_bar_beside_words_is_of_another_style(string of, string with, bool isStyle) => Assert.Equal(isStyle, Lay(LoneBars.Replace(of, with, System.StringComparison.Ordinal)).IsOfBorders);

    [Fact]
    public void Blank_lines_end_blocks_and_rows_know_theirs()
    {
        var layout = Lay("one\ntwo\n\nx\ty\nthree\n");

        Assert.Equal([BlockKind.Paragraph, BlockKind.Table, BlockKind.Paragraph], layout.Blocks.ToArray().Select(b => b.Kind));
        Assert.Equal([2, 1, 1], layout.Blocks.ToArray().Select(b => b.RowCount));
    }

    [Theory]
    [InlineData(@"\$2.28", "$2.28")]
    [InlineData("Transaction<i>(</i>s)", "Transaction|_(|_s)")]
    [InlineData("Person <sup>*</sup> X", "Person|^*|X")]
    [InlineData("16,420(1)", "16,420|_(1)")]
    [InlineData("(2)(3) x", "(2)|_(3)|x")]
    [InlineData("- ** Intentional **bold**", "Intentional|bold")]
    [InlineData("a<br>b", "a|b")]
    [InlineData("WESTF(01886", "WESTF(01886")]
    [InlineData("- * If", "*|If")]
    [InlineData("a < b", "a|<|b")]
    public void Residue_is_no_text_and_marks_are_words(string text, string expected)
    {
        var layout = Lay(text);

        Assert.Equal(expected, string.Join('|', layout.Tokens.ToArray().Select(t => Sign(t) + layout.TextOf(t).ToString())));
    }

    [Fact]
    public void Every_word_points_at_its_place_in_the_source()
    {
        const string text = "FORM 4\n\nA\u00a0b\t\\$3.\r\n";
        var layout = Lay(text);

        Assert.All(layout.Tokens.ToArray(), t => Assert.Equal(text.Substring(t.Start, t.Length), layout.TextOf(t).ToString()));
        Assert.Equal(["FORM", "4", "A", "b", "$3."], layout.Tokens.ToArray().Select(t => layout.TextOf(t).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\t\0")]
    [InlineData("\ud800 \udc00\t\ud800")]
    [InlineData("|")]
    [InlineData("|a")]
    [InlineData("\\")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("(")]
    [InlineData("(1")]
    [InlineData("-")]
    [InlineData("***")]
    [InlineData("\r")]
    public void Odd_text_is_laid_out_without_an_exception(string text)
    {
        var layout = Lay(text);

        Assert.All(layout.Tokens.ToArray(), t => Assert.True(t.Length > 0 && t.End <= text.Length));
    }

    [Fact]
    public void A_row_of_a_million_tabs_stays_one_row_of_limited_width()
    {
        var layout = Lay(new string('\t', 1_000_000) + "x");

        Assert.Equal(1, layout.Rows.Length);
        Assert.True(layout.Rows[0].CellCount <= 1024);
        Assert.Equal("x", layout.TextOf(layout.Tokens[^1]).ToString());
    }

    [Fact]
    public void A_layout_that_was_given_back_cannot_be_read_by_mistake()
    {
        DocumentLayout layout = Lay("one\ttwo\n");
        Row row = layout.Rows[0];

        layout.Dispose();
        layout.Dispose();

        Assert.Throws<ArgumentOutOfRangeException>(() => layout.Tokens.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => layout.CellsOf(row).Length);
    }

    private static DocumentLayout Lay(string text) => TextLayout.Lay(new SourceDocument(text));

    private static string Sign(Token token) =>
        (token.Traits.HasFlag(TokenTraits.GluedToPrevious) ? "_" : "") + (token.Traits.HasFlag(TokenTraits.Superscript) ? "^" : "");

    private static string[] Cells(DocumentLayout layout, int row) =>
        [.. layout.CellsOf(layout.Rows[row]).ToArray().Select(c => string.Join(' ', layout.TokensOf(c).ToArray().Select(t => layout.TextOf(t).ToString())))];
}
