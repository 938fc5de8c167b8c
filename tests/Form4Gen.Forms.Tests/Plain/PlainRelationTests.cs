using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>What tells the rows and columns of a table in reading order beside the order itself: declared checks, captions of other boxes, the look of cells.</summary>
public class PlainRelationTests
{
    private const string Date = "01/02/2023";

    [Fact]
    public void Amounts_of_two_columns_find_their_rows_by_the_number_that_is_the_same()
    {
        string[] right = ["(3)", "(3)", "Common Stock", "966", "$0", "0", "D", "(4)", "(4)", "Common Stock", "3,703", "$0", "3,703", "D"];
        Form4 form = PlainTable.Read(SecondWithAmounts(["3,703"], ["966"], right), null).Filing!;
        Assert.Equal([966m, 3703m], form.DerivativeTransactions.Select(r => r.TransactionShares.Value));
        Assert.Equal(["D", "A"], form.DerivativeTransactions.Select(r => r.TransactionAcquiredDisposedCode.Value?.ToString()));
    }

    [Fact]
    public void Amounts_that_come_late_find_their_rows_by_the_running_total()
    {
        List<string> blocks = [];
        decimal owned = 50_000;
        decimal[] amounts = [1_400, 4_678, 9_478, 6_613, 2_727];
        for (int i = 0; i < amounts.Length; i++)
        {
            owned -= amounts[i];
            blocks.AddRange(["Common Stock", Date, "S"]);
            if (i is not (1 or 3)) blocks.Add(PlainCells.Number(amounts[i]));
            blocks.AddRange(["D", "$5.1" + i, PlainCells.Number(owned), "D"]);
            if (i == 4) blocks.AddRange([PlainCells.Number(amounts[3]), PlainCells.Number(amounts[1])]);
        }

        Form4 form = PlainTable.ReadFirst([.. blocks]).Filing!;
        Assert.Equal(amounts, form.NonDerivativeTransactions.Select(r => r.TransactionShares.Value ?? 0));
        Assert.Empty(form.NonDerivativeHoldings);
    }

    [Fact]
    public void Raised_marks_between_rows_begin_no_row()
    {
        Form4 form = PlainTable.ReadFirst(
            "Common Stock", Date, "S", "(1)", "D", "$5.10", "9,000", "D",
            "Common Stock", Date, "S", "2,000", "D", "$5.20", "7,000", "D", "(1)", "1,000",
            "Common Stock", Date, "S", "3,000", "D", "$5.30", "4,000", "D").Filing!;
        Assert.Equal(3, form.NonDerivativeTransactions.Count);
        Assert.Empty(form.NonDerivativeHoldings);
    }

    [Theory]
    [InlineData("Class B\ncommon 5,558 $0.50\nstock", "Class B common stock", 5558, "0.50")]
    [InlineData("Class B\ncommon 5,558 $0.50(1)\nstock", "Class B common stock", 5558, "0.50")]
    public void A_price_behind_an_amount_is_no_word_of_the_title_around_it(string cell, string title, int shares, string price)
    {
        Form4 form = PlainTable.ReadSecond("Stock Unit", "$0", Date, "M", "5,558", "01/01/2024", "01/01/2030", cell, "1,000", "D").Filing!;
        DerivativeTransaction row = Assert.Single(form.DerivativeTransactions);
        Assert.Equal(title, row.UnderlyingSecurityTitle.Value);
        Assert.Equal(shares, row.UnderlyingSecurityShares.Value);
        Assert.Equal(price, PlainCells.Text(row.TransactionPricePerShare.Value));
    }

    [Fact]
    public void A_par_value_is_part_of_its_title()
    {
        Form4 form = PlainTable.ReadFirst("Common Stock, par value $0.01", "5,000", "D").Filing!;
        Assert.Equal("Common Stock, par value $0.01", Assert.Single(form.NonDerivativeHoldings).SecurityTitle.Value);
    }

    [Fact]
    public void An_owner_whose_box_is_printed_among_the_cells_of_a_table_is_none_of_them()
    {
        string[] cells =
        [
            "Stock Option", "$2.50", Date, "1. Name and Address of Reporting Person", "*", "A", "Example Fund II, LP\n(Last)", "(First)", "(Middle)", "116 HARBOR ROAD\n(Street)", "SPRINGFIELD", "MA", "01104", "(City)", "(State)", "(Zip)",
        ];
        Form4 form = PlainTable.ReadSecondApart(cells, ["5,000", "01/01/2024", "01/01/2030", "Common Stock", "5,000", "$0", "5,000", "D"]).Filing!;
        DerivativeTransaction row = Assert.Single(form.DerivativeTransactions);
        Assert.Empty(form.DerivativeHoldings);
        Assert.Equal("Stock Option", row.SecurityTitle.Value);
        Assert.Equal("Common Stock", row.UnderlyingSecurityTitle.Value);
        Assert.Equal(["Example Fund II, LP"], form.ReportingOwners.Skip(1).Select(o => o.RptOwnerName.Value));
    }

    /// <summary>Table II with the amounts acquired under their header and those disposed of under theirs.</summary>
    private static IEnumerable<string> SecondWithAmounts(string[] acquired, string[] disposed, string[] right)
    {
        string[] left = ["Restricted Stock Units", "(1)", Date, "M", "Restricted Stock Units", "(1)", Date, "A"];
        return PlainTable.SecondWith(left, acquired, disposed, right);
    }
}
