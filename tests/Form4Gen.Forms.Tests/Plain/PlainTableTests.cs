using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>How cells of a table in reading order find their rows: what tools do to a table is done here to made-up ones.</summary>
public class PlainTableTests
{
    private const string Date = "01/02/2023";

    [Fact]
    public void Words_around_the_line_of_a_row_are_one_cell()
    {
        Form4 form = PlainTable.ReadSecond(
            "Put\nOption", "$6", "01/02/2023", "P", "Put\nOption", "$2", "01/02/2023", "P", "Put\nOption", "$3", "01/02/2023", "P",
            "Class A\n5,000 12/28/2022 12/28/2023 Common 3,500\nStock\nClass A\n6,000 12/29/2022 06/15/2023 Common 4,500\nStock\nClass A\n7,000 12/29/2022 06/15/2023 Common 5,500\nStock",
            "$1.10", "900", "D", "$1.20", "1,500", "D", "$1.30", "1,900", "D").Filing!;
        Assert.Equal(Enumerable.Repeat("Class A Common Stock", 3), form.DerivativeTransactions.Select(r => r.UnderlyingSecurityTitle.Value));
        Assert.Equal([3500m, 4500m, 5500m], form.DerivativeTransactions.Select(r => r.UnderlyingSecurityShares.Value));
        Assert.Equal(Enumerable.Repeat("Put Option", 3), form.DerivativeTransactions.Select(r => r.SecurityTitle.Value));
    }

    [Fact]
    public void The_end_of_the_first_row_may_come_last()
    {
        string[] titles = ["Stock Unit", "Stock Option", "Stock Right"];
        string[] left = [.. titles.SelectMany((t, i) => new[] { t, "$" + (i + 1), "01/02/2023", "A" })];
        List<string> blocks = [];
        blocks.AddRange(["1,111", "01/01/2024", "01/01/2030", "Common Stock"]);
        blocks.AddRange(["V", "2,222", "02/01/2024", "02/01/2030", "Common Stock", "2,222", "$0.20", "20,222", "D"]);
        blocks.AddRange(["V", "3,333", "03/01/2024", "03/01/2030", "Common Stock", "3,333", "$0.30", "30,333", "D"]);
        blocks.AddRange(["1,111", "$0.10", "10,111", "D"]);
        Form4 form = PlainTable.ReadSecondApart(left, [.. blocks]).Filing!;
        Assert.Equal(titles, form.DerivativeTransactions.Select(r => r.SecurityTitle.Value));
        Assert.Equal([1111m, 2222m, 3333m], form.DerivativeTransactions.Select(r => r.UnderlyingSecurityShares.Value));
        Assert.Equal([10111m, 20222m, 30333m], form.DerivativeTransactions.Select(r => r.SharesOwnedFollowingTransaction.Value));
    }

    [Fact]
    public void Each_column_may_be_printed_by_itself()
    {
        Form4 form = PlainTable.ReadFirst("Common Stock", "Preferred Stock", "01/02/2023", "02/28/2023", "P", "S", "1,000", "2,000", "A", "D", "$5.10", "$5.20", "8,000", "6,000", "D", "D").Filing!;
        Assert.Equal(["Common Stock", "Preferred Stock"], form.NonDerivativeTransactions.Select(r => r.SecurityTitle.Value));
        Assert.Equal(["P", "S"], form.NonDerivativeTransactions.Select(r => r.TransactionCode.Value?.ToString()));
        Assert.Equal([5.10m, 5.20m], form.NonDerivativeTransactions.Select(r => r.TransactionPricePerShare.Value));
        Assert.Equal([8000m, 6000m], form.NonDerivativeTransactions.Select(r => r.SharesOwnedFollowingTransaction.Value));
    }

    [Fact]
    public void A_year_among_words_is_one_of_them()
    {
        Form4 form = PlainTable.ReadFirst("Common Stock", "5,000", "I", "Jane Doe\n2019\nFamily Trust", "Common Stock", "6,000", "I", "Roe Trust\nof\n2021").Filing!;
        Assert.Equal(["Jane Doe 2019 Family Trust", "Roe Trust of 2021"], form.NonDerivativeHoldings.Select(r => r.NatureOfOwnership.Value));
    }

    [Fact]
    public void A_text_that_a_lost_hyphen_glued_is_doubtful()
    {
        Form4 form = PlainTable.ReadFirst("NonVoting Common\nStock", "5,000", "D").Filing!;
        Assert.True(Assert.Single(form.NonDerivativeHoldings).SecurityTitle.IsDoubtful);
    }

    [Fact]
    public void A_hyphen_that_was_kept_at_the_end_of_a_line_joins()
    {
        Form4 form = PlainTable.ReadFirst("Non-\nvoting Common Stock", "5,000", "D").Filing!;
        Assert.Equal("Non-voting Common Stock", Assert.Single(form.NonDerivativeHoldings).SecurityTitle.Value);
    }

    [Fact]
    public void Marks_of_which_the_column_is_open_are_doubtful()
    {
        DerivativeTransaction row = Assert.Single(PlainTable.ReadSecond("Stock\nUnit", "$6", "01/02/2023", "A", "500", "(1)", "Common\nStock", "500", "$1.10", "900", "D").Filing!.DerivativeTransactions);
        Assert.True(row.ExerciseDate.Footnotes.Count + row.ExpirationDate.Footnotes.Count == 0 || (row.ExerciseDate.IsDoubtful | row.ExpirationDate.IsDoubtful));
        DerivativeTransaction other = Assert.Single(PlainTable.ReadSecond("Stock\nUnit", "$6", "01/02/2023", "A", "500", "(1)", "(1)", "Common\nStock", "500", "$1.10", "900", "D").Filing!.DerivativeTransactions);
        Assert.Equal(["F1"], other.ExerciseDate.Footnotes);
        Assert.Equal(["F1"], other.ExpirationDate.Footnotes);
    }

    [Fact]
    public void More_rows_than_a_form_ever_has_are_read()
    {
        const int rows = 300;
        Form4 form = PlainTable.ReadFirst([.. Enumerable.Range(1, rows).SelectMany(n => new[] { "Common Stock", $"{n},000", "D" })]).Filing!;
        Assert.Equal(Enumerable.Range(1, rows).Select(n => (decimal?)n * 1000), form.NonDerivativeHoldings.Select(r => r.SharesOwnedFollowingTransaction.Value));
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n\n\f")]
    public void Each_page_of_a_table_is_read_by_itself(string pageBreak)
    {
        string first = string.Join("\n\n", PlainTable.First("Common Stock", "Common Stock", "01/02/2023", "01/02/2023", "P", "P", "1,000", "2,000", "A", "A", "$5.10", "$5.20", "8,000", "10,000", "D", "D"));
        string second = string.Join("\n\n", PlainTable.First("Preferred Stock", "400", "I", "By Trust", "Preferred Stock", "500", "D"));
        Form4 form = PlainTable.Read([first + pageBreak + second], new ReadOptions()).Filing!;
        Assert.Equal([8000m, 10000m], form.NonDerivativeTransactions.Select(r => r.SharesOwnedFollowingTransaction.Value));
        Assert.Equal([5.10m, 5.20m], form.NonDerivativeTransactions.Select(r => r.TransactionPricePerShare.Value));
        Assert.Equal([400m, 500m], form.NonDerivativeHoldings.Select(r => r.SharesOwnedFollowingTransaction.Value));
        Assert.Equal("By Trust", form.NonDerivativeHoldings[0].NatureOfOwnership.Value);
    }

    [Fact]
    public void A_page_may_begin_without_headers()
    {
        string second = string.Join("\n\n", "Preferred Stock", "400", "I", "By Trust", "Preferred Stock", "500", "D");
        Form4 form = PlainTable.Read([string.Join("\n\n", PlainTable.First("Common Stock", "Common Stock", "01/02/2023", "01/02/2023", "P", "P", "1,000", "2,000", "A", "A", "$5.10", "$5.20", "8,000", "10,000", "D", "D")) + "\n\n\f" + second], new ReadOptions()).Filing!;
        Assert.Equal([8000m, 10000m], form.NonDerivativeTransactions.Select(r => r.SharesOwnedFollowingTransaction.Value));
        Assert.Equal([400m, 500m], form.NonDerivativeHoldings.Select(r => r.SharesOwnedFollowingTransaction.Value));
        Assert.Equal("By Trust", form.NonDerivativeHoldings[0].NatureOfOwnership.Value);
    }

    [Fact]
    public void Rows_beyond_the_limit_are_reported()
    {
        IEnumerable<string> blocks = PlainTable.First([.. Enumerable.Range(1, 9).SelectMany(n => new[] { "Common Stock", $"{n},000", "D" })]);
        Extraction<Form4> read = PlainTable.Read(blocks, new ReadOptions { MaxTableRows = 4 });
        Assert.Equal(4, read.Filing!.NonDerivativeHoldings.Count);
        Assert.Single(read.Issues, i => i.Id == "F4X0106");
    }

    [Fact]
    public void Cells_that_find_no_row_are_reported_with_their_line()
    {
        Extraction<Form4> read = PlainTable.ReadFirst("Common Stock", Date, "P", "1,000", "A", "$5.10", "8,000", "D", "7,777", "6,666");
        Issue issue = Assert.Single(read.Issues, i => i.Id == "F4X0123");
        Assert.Matches("2 cells found no row, the first on line [0-9]+", issue.Message);
    }
}
