using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Layout.Drawn;

namespace Form4Gen.Runtime.Tests.Layout.Drawn;

public class DrawnLayoutTests
{
    private const string Bars = """
        ______________________________
         Goods bought                |
        _____________________________|
        1. Name  |2.    |3. Trans- |4.|
                 |Day   |action    |  |
                 |      |Code |Net |  |
        _____________________________|
        """;

    [Fact]
    public void Headers_stand_over_the_first_column_they_are_printed_over_and_lose_their_hyphens()
    {
        DocumentLayout layout = Lay(Table("Lamp|1/2/99|A|5|x"));
        Assert.Equal(["Goods bought"], Cells(layout, 0));
        Assert.Equal(["1. Name", "2. Day", "3. Transaction Code", "Net", "4."], Cells(layout, 1));
        Assert.Equal(["Lamp", "1/2/99", "A", "5", "x"], Cells(layout, 2));
    }

    [Fact]
    public void A_line_goes_on_with_a_row_only_if_its_words_did_not_fit_above() =>
        Assert.Equal([["Old lamp of glass", "", "A", "", ""], ["Stool", "1/3/99", "A", "7", "x"]],
            Rows(Table("Old lamp |      |A    |    |  ", "of glass |      |     |    |  ", "Stool    |1/3/99|A    |7   |x ")));

    [Fact]
    public void Whole_values_below_each_other_are_two_rows() =>
        Assert.Equal([["Tall lamp", "1/2/99", "A", "", ""], ["Tall lamp", "1/3/99", "", "", ""]], Rows(Table("Tall lamp|1/2/99|A    |    |  ", "Tall lamp|1/3/99|     |    |  ")));

    [Fact]
    public void What_is_sliced_at_a_columns_edge_is_put_together()
    {
        DocumentLayout layout = Lay(Table("Lamp of g|12/2/9|AB (1|5   |x ", "lass     |9     |)    |    |  "));
        Assert.Equal(["Lamp of glass", "12/2/99", "AB (1)"], Cells(layout, 2)[..3]);
        Assert.Equal(["AB", "(1)"], Words(layout, 2, 2));
    }

    [Fact]
    public void A_hyphen_says_that_there_is_nothing() => Assert.Equal([["Lamp", "1/2/99", "", "-0-", ""]], Rows(Table("Lamp|1/2/99|-|-0-|--")));

    [Fact]
    public void Short_lines_tell_the_columns_and_an_empty_line_does_not_end_the_table()
    {
        const string text = """
            Goods

                       2. Trans-      4. Owned at
            1. Name    action  Net    End of Month
            ---------  ------  -----  ------------
            <S>        <C>     <C>    <C>
            Tall lamp  A       1,000         2,000
            of glass

            Stool      B(1)        5  7

            Explanation of all that:
            """;
        DocumentLayout layout = Lay(text);
        Assert.Equal(["1. Name", "2. Transaction", "Net", "4. Owned at End of Month"], Cells(layout, 1));
        Assert.Equal(["Tall lamp of glass", "A", "1,000", "2,000"], Cells(layout, 2));
        Assert.Equal(["Stool", "B(1)", "5", "7"], Cells(layout, 3));
        Assert.Equal(["Explanation of all that:"], Cells(layout, 4));
    }

    [Fact]
    public void Columns_that_go_on_below_stand_at_the_right()
    {
        const string text = """
            1. Name  2. Day  3. Code
            -------  ------  -------
            Lamp     1/2/99  A
            Stool    1/3/99  B

            Goods continued

            4. Net  5. Kind  6. All
            ------  -------  ------
            5       x        7
            6       y        8
            """;
        DocumentLayout layout = Lay(text);
        Assert.Equal(["1. Name", "2. Day", "3. Code", "4. Net", "5. Kind", "6. All"], Cells(layout, 0));
        Assert.Equal(["Stool", "1/3/99", "B", "6", "y", "8"], Cells(layout, 2));
    }

    [Fact]
    public void A_list_of_headers_with_values_is_a_table()
    {
        const string text = """
            Goods

             1. Name:  Lamp
             2. Code:
                  Letter:  A
                  Sign:
             3. Net:  5
             4. Kind:
                    a longer text that has
                    two lines
            ------------------------------
             1. Name:  Stool
             2. Code:
                  Letter:  B
                  Sign:  V
             3. Net:
             4. Kind:  y
            """;
        DocumentLayout layout = Lay(text);
        Assert.Equal(["1. Name", "2. Code Letter", "Sign", "3. Net", "4. Kind"], Cells(layout, 1));
        Assert.Equal(["Lamp", "A", "", "5", "a longer text that has two lines"], Cells(layout, 2));
        Assert.Equal(["Stool", "B", "V", "", "y"], Cells(layout, 3));
    }

    [Fact]
    public void Boxes_beside_each_other_are_cells_and_a_line_in_one_of_them_parts_two()
    {
        const string boxes = """
            ____________________
            1. One  |2. Two
              a     |  b
                    |---------
                    |3. Three
            ____________________

            """;
        DocumentLayout layout = Lay(boxes + Table("Lamp|1/2/99|A|5|x"));
        Assert.Equal(["2. Two b"], Cells(layout, 0));
        Assert.Equal(["1. One a", "3. Three"], Cells(layout, 1));
        Assert.Equal(2, layout.TokensOf(layout.Cells[1]).ToArray().Count(t => (t.Traits & TokenTraits.StartsLine) != 0));
    }

    [Fact]
    public void Signed_mail_has_a_hyphen_more_before_lines_of_hyphens()
    {
        DocumentLayout layout = Lay("1. Name  2. Day  3. Code\n- -------  ------  -------\nLamp     1/2/99  A\n");
        Assert.Equal(["Lamp", "1/2/99", "A"], Cells(layout, 1));
    }

    [Fact]
    public void Words_know_where_they_stand_in_the_source()
    {
        string text = Table("Lamp|1/2/99|A|5|x");
        DocumentLayout layout = Lay(text);
        Token word = layout.TokensOf(layout.Rows[2])[1];
        Assert.Equal(text.IndexOf("1/2/99", System.StringComparison.Ordinal), layout.Document.Span(word.Start, word.Length).Start);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n| e | f |\n")]
    [InlineData("a  b\nc | d | e | f | g | h | i\nj | k | l | m | n | o | p\n")]
    [InlineData("1. Name and Address\n\nDoe John\n2. Issuer\n")]
    [InlineData("")]
    public void Other_texts_are_not_drawn(string text) => Assert.Null(DrawnLayout.Lay(new SourceDocument(text)));

    private static string Table(params string[] rows)
    {
        int[] widths = [9, 6, 5, 4, 2];
        return Bars + "\n" + string.Concat(rows.Select(row => string.Join('|', row.Split('|').Select((cell, i) => cell.PadRight(widths[i])[..widths[i]])) + "|\n")) + "_____________________________|\n";
    }

    private static DocumentLayout Lay(string text)
    {
        DocumentLayout? layout = DrawnLayout.Lay(new SourceDocument(text.Replace("\r", "", System.StringComparison.Ordinal)));
        Assert.NotNull(layout);
        return layout;
    }

    private static string[][] Rows(string text)
    {
        DocumentLayout layout = Lay(text);
        return [.. Enumerable.Range(2, layout.Rows.Length - 2).Select(r => Cells(layout, r))];
    }

    private static string[] Cells(DocumentLayout layout, int row)
    {
        List<string> cells = [];
        foreach (Cell cell in layout.CellsOf(layout.Rows[row])) cells.Add(layout.Document.Text.Substring(cell.Start, cell.Length));
        return [.. cells];
    }

    private static string[] Words(DocumentLayout layout, int row, int cell)
    {
        List<string> words = [];
        foreach (Token token in layout.TokensOf(layout.CellsOf(layout.Rows[row])[cell])) words.Add(layout.TextOf(token).ToString());
        return [.. words];
    }
}
