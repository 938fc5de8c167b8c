using System.Linq;

namespace Form4Gen.Forms.Tests.Lines;

/// <summary>Cells of a row that wrap to the lines around it, and what tells which line is a row.</summary>
public class LineCellTests
{
    [Fact]
    public void A_number_with_a_code_behind_it_makes_a_row()
    {
        var page = new LinePage { First = { "Common Stock 03/14/2023 F 1,250 D $31.25 48,750 D", "Common Stock 20 I By Trust", "Common Stock 600 I By Spouse" } };

        Form4 form = Read(page);

        Assert.Equal([20m, 600m], form.NonDerivativeHoldings.Select(r => r.SharesOwnedFollowingTransaction.Value));
        Assert.Single(form.NonDerivativeTransactions);
    }

    [Fact]
    public void A_digit_beyond_the_thousands_is_that_of_a_raised_mark()
    {
        var page = new LinePage { First = { "Common Stock 22,4752) I By Trust" }, Footnotes = { "1. Held by a trust.", "2. Includes units." } };

        NonDerivativeHolding row = Assert.Single(Read(page).NonDerivativeHoldings);

        Assert.Equal(22475m, row.SharesOwnedFollowingTransaction.Value);
    }

    [Fact]
    public void Lines_of_a_nature_go_to_the_rows_that_they_are_centred_on()
    {
        var page = new LinePage { First = { "By", "Common Stock 1,500 I Harbor", "Trust", "By", "Common Stock 2,600 I Lane", "Fund" } };

        Assert.Equal(["By Harbor Trust", "By Lane Fund"], Read(page).NonDerivativeHoldings.Select(r => r.NatureOfOwnership.Value));
    }

    [Fact]
    public void A_sign_at_the_end_of_a_text_is_no_part_of_it()
    {
        var page = new LinePage { First = { "See", "Common Stock 1,500 I", "Footnotes\u201d)" } };

        Assert.Equal("See Footnotes", Assert.Single(Read(page).NonDerivativeHoldings).NatureOfOwnership.Value);
    }

    [Fact]
    public void A_text_between_values_is_put_together_of_words_that_are_known()
    {
        var page = new LinePage { Second = { "Employee", "Stock Option Common", "(right to $12.50 03/14/2023 M 4,000 03/01/2024 03/01/2030 Stock 4,000 $0 8,000 D", "buy)" } };

        DerivativeTransaction row = Assert.Single(Read(page).DerivativeTransactions);

        Assert.Equal("Employee Stock Option (right to buy)", row.SecurityTitle.Value);
        Assert.Equal("Common Stock", row.UnderlyingSecurityTitle.Value);
        Assert.True(row.UnderlyingSecurityTitle.IsDoubtful);
        Assert.Equal(4000m, row.UnderlyingSecurityShares.Value);
    }

    [Fact]
    public void A_date_with_a_code_behind_it_is_a_transaction_s()
    {
        var page = new LinePage { Street = ["12 HARBOR LANE"], Second = { "Stock Option $12.50 03/14/2023 M 4,000 03/01/2024 03/01/2030 Common Stock 4,000 $0 8,000 D" } };

        Form4 form = Read(page);

        Assert.Equal(TransactionCode.M, Assert.Single(form.DerivativeTransactions).TransactionCode.Value);
        Assert.Empty(form.DerivativeHoldings);
    }

    [Fact]
    public void Pages_written_as_one_text_are_cut_at_the_title()
    {
        var page = new LinePage { First = { "Common Stock 03/14/2023 F 1,250 D $31.25 48,750 DTable Il - Derivative Securities Acquired, Disposed of, or Beneficially Owned" } };

        NonDerivativeTransaction row = Assert.Single(Read(page).NonDerivativeTransactions);

        Assert.Equal(48750m, row.SharesOwnedFollowingTransaction.Value);
        Assert.Equal(OwnershipForm.D, row.DirectOrIndirectOwnership.Value);
    }

    private static Form4 Read(LinePage page) => Form4Reader.Read(page.Print()).Filing!;
}
