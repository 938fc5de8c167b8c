using System.Linq;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>Tables and boxes of which tools print the parts in an order that is not that of the columns; the pages are made up.</summary>
public class PlainTangledTests
{
    private const string Date = "01/02/2023";

    [Fact]
    public void The_left_of_rows_may_come_behind_their_right()
    {
        Form4 form = PlainTable.ReadFirst(
            "Common Stock", Date, "P", "1,000", "A", "$5.10", "8,000", "D",
            "A", "$5.20", "10,000", "D", "A", "$5.30", "13,000", "D",
            "Common Stock", "400", "I", "By Trust",
            "Preferred Stock", Date, "Preferred Stock", Date, "P", "P", "2,000", "3,000").Filing!;
        Assert.Equal([1000m, 2000m, 3000m], form.NonDerivativeTransactions.Select(r => r.TransactionShares.Value));
        Assert.Equal([8000m, 10000m, 13000m], form.NonDerivativeTransactions.Select(r => r.SharesOwnedFollowingTransaction.Value));
        Assert.Equal(["Common Stock", "Preferred Stock", "Preferred Stock"], form.NonDerivativeTransactions.Select(r => r.SecurityTitle.Value));
        Assert.Equal("By Trust", Assert.Single(form.NonDerivativeHoldings).NatureOfOwnership.Value);
    }

    [Fact]
    public void A_number_between_the_lines_of_a_text_may_stand_right_of_it()
    {
        DerivativeTransaction row = Assert.Single(PlainTable.ReadSecond("Stock\nUnit", "$6", Date, "A", "500", "01/01/2024 01/01/2030", "Common\n822,626\nStock", "$1.10", "900", "D").Filing!.DerivativeTransactions);
        Assert.Equal("Common Stock", row.UnderlyingSecurityTitle.Value);
        Assert.Equal(822626m, row.UnderlyingSecurityShares.Value);
        Assert.Equal(1.10m, row.TransactionPricePerShare.Value);
    }

    [Fact]
    public void Amounts_that_columns_tell_apart_may_be_printed_by_themselves()
    {
        Form4 form = PlainTable.ReadSecondApart(
            ["Note A", "$6", Date, "A", "Note B", "$7", Date, "D"],
            ["$10,504.89", "$4,273.46", "01/01/2024 01/01/2030", "Common Stock", "500", "$1.10", "900", "D", "02/01/2024 02/01/2030", "Common Stock", "600", "$1.20", "800", "D"]).Filing!;
        Assert.Equal([10504.89m, 4273.46m], form.DerivativeTransactions.Select(r => r.TransactionTotalValue.Value));
        Assert.Equal([500m, 600m], form.DerivativeTransactions.Select(r => r.UnderlyingSecurityShares.Value));
    }

    [Fact]
    public void Marks_apart_go_to_the_column_that_has_them_in_other_rows()
    {
        string[] before = ["Common Stock", Date, "P(1)", "1,000", "A", "$5.10", "8,000", "D", "Common Stock", Date, "P(1)", "2,000", "A", "$5.20", "10,000", "D"];
        Form4 form = PlainTable.ReadFirst([.. before, "Common Stock", Date, "(1)", "P", "3,000", "A", "$5.30", "13,000", "D"]).Filing!;
        NonDerivativeTransaction row = form.NonDerivativeTransactions[2];
        Assert.Equal(["F1"], row.TransactionCode.Footnotes);
        Assert.True(row.TransactionCode.AreFootnotesDoubtful);
        Assert.Empty(row.TransactionDate.Footnotes);
    }

    [Fact]
    public void A_line_with_digits_is_no_name_where_another_may_be()
    {
        var page = new PlainPage(1);
        string text = page.Print().Replace($"{page.Owner}\n(First)", "(First)").Replace($"{page.Street}\n(Street)", $"{page.Street}\n\n{page.Owner}\n\n(Street)");
        ReportingOwner signed = Assert.Single(Form4Reader.Read(text).Filing!.ReportingOwners);
        Assert.Equal(page.Owner, signed.RptOwnerName.Value);
        Assert.Contains("named-elsewhere", signed.RptOwnerName.Because);

        // Somebody else signs: nothing but its place speaks for the name.
        ReportingOwner owner = Assert.Single(Form4Reader.Read(text.Replace($"/s/ {page.Owner}", "/s/ Agent Under Power")).Filing!.ReportingOwners);
        Assert.Equal(page.Owner, owner.RptOwnerName.Value);
        Assert.True(owner.RptOwnerName.IsDoubtful);
    }
}
