using System;
using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Lines;

/// <summary>Text that is only lines: values are told by order and kind, and what a recognizer made unreadable is missing or doubtful.</summary>
public class LineReadingTests
{
    private static readonly DateOnly Period = new(2023, 3, 14);

    [Fact]
    public void The_head_is_read_by_columns()
    {
        Form4 form = Read(new LinePage());

        Assert.Equal(Period, form.PeriodOfReport.Value);
        Assert.Equal("HBLN", form.Issuer.IssuerTradingSymbol.Value);
        Assert.Equal("Harbor Lane Corp", form.Issuer.IssuerName.Value);
        ReportingOwner owner = Assert.Single(form.ReportingOwners);
        Assert.Equal("Example Ada M", owner.RptOwnerName.Value);
        Assert.Equal("12 HARBOR LANE", owner.RptOwnerStreet1.Value);
        Assert.Equal("SPRINGFIELD", owner.RptOwnerCity.Value);
        Assert.Equal("62701", owner.RptOwnerZipCode.Value);
        Assert.True(owner.IsDirector.Value);
        Assert.False(owner.IsOfficer.Value);
        Assert.Equal(new DateOnly(2023, 3, 16), Assert.Single(form.OwnerSignatures).SignatureDate.Value);
    }

    [Fact]
    public void Names_that_share_a_line_are_told_apart_by_guess_only()
    {
        var page = new LinePage { Names = ["Example Ada M Harbor Lane Corp [ HBLN ] (Check all applicable)", "\u2014\u2014eeeo X Director 10% Owner"] };

        Form4 form = Read(page);

        Assert.Equal("Harbor Lane Corp", form.Issuer.IssuerName.Value);
        Assert.True(form.Issuer.IssuerName.IsDoubtful);
        Assert.True(Assert.Single(form.ReportingOwners).RptOwnerName.IsDoubtful);
    }

    [Fact]
    public void A_symbol_in_small_letters_is_doubtful()
    {
        var page = new LinePage { Names = ["Harbor Lane Corp [ hbLN ] (Check all applicable)", "Example Ada M X Director 10% Owner"] };

        Extracted<string?> symbol = Read(page).Issuer.IssuerTradingSymbol;

        Assert.Equal("HBLN", symbol.Value);
        Assert.True(symbol.IsDoubtful);
    }

    [Fact]
    public void A_line_is_a_row()
    {
        var page = new LinePage { First = { "Common Stock 03/14/2023 F 1,250 | D | $31.25 48,750 D", "Common Stock 03/14/2023 A 2,000 A $0 50,750 D" } };

        Form4 form = Read(page);

        Assert.Equal([1250m, 2000m], form.NonDerivativeTransactions.Select(r => r.TransactionShares.Value));
        NonDerivativeTransaction row = form.NonDerivativeTransactions[0];
        Assert.Equal("Common Stock", row.SecurityTitle.Value);
        Assert.Equal(Period, row.TransactionDate.Value);
        Assert.Equal(TransactionCode.F, row.TransactionCode.Value);
        Assert.Equal(AcquiredDisposed.D, row.TransactionAcquiredDisposedCode.Value);
        Assert.Equal(31.25m, row.TransactionPricePerShare.Value);
        Assert.Equal(48750m, row.SharesOwnedFollowingTransaction.Value);
        Assert.Empty(form.NonDerivativeHoldings);
        Assert.Empty(form.DerivativeTransactions);
        Assert.Empty(form.DerivativeHoldings);
    }

    [Fact]
    public void Lines_without_values_are_parts_of_cells_of_the_row_they_stand_at()
    {
        var page = new LinePage { First = { "By", "Common Stock 03/14/2023 S 1,250 D $31.25 48,750 I Harbor", "Trust" } };

        NonDerivativeTransaction row = Assert.Single(Read(page).NonDerivativeTransactions);

        Assert.Equal("Common Stock", row.SecurityTitle.Value);
        Assert.Equal("By Harbor Trust", row.NatureOfOwnership.Value);
        Assert.Equal(1250m, row.TransactionShares.Value);
    }

    [Theory]
    [InlineData("F\u00ae", TransactionCode.F, false)]
    [InlineData("M?", TransactionCode.M, false)]
    [InlineData("st)", TransactionCode.S, true)]
    public void A_code_with_an_unread_mark_is_doubtful_where_it_is_no_capital(string word, TransactionCode code, bool isDoubtful)
    {
        var page = new LinePage { First = { "Common Stock 03/14/2023 " + word + " 1,250 D $31.25 48,750 D" } };

        Extracted<TransactionCode?> read = Assert.Single(Read(page).NonDerivativeTransactions).TransactionCode;

        Assert.Equal(code, read.Value);
        Assert.Equal(isDoubtful, read.IsDoubtful);
        Assert.True(read.AreFootnotesDoubtful);
    }

    [Fact]
    public void The_only_footnote_is_that_of_a_sign_at_a_value()
    {
        var page = new LinePage { First = { "Common Stock 03/14/2023 F 1,250\" D $31.25 48,750 D" }, Footnotes = { "1, Withheld for taxes." } };

        Form4 form = Read(page);

        Extracted<decimal?> shares = Assert.Single(form.NonDerivativeTransactions).TransactionShares;
        Assert.Equal(1250m, shares.Value);
        Assert.Equal(["F1"], shares.Footnotes);
        Assert.True(shares.AreFootnotesDoubtful);
        Assert.Equal("Withheld for taxes.", Assert.Single(form.Footnotes).Text.Value);
    }

    [Fact]
    public void A_row_whose_date_is_unreadable_is_no_holding()
    {
        var page = new LinePage { First = { "Common Sock oa1Aa023 | \u00ab| a iao5as.oa| a 000 | 302,002 | pb |" } };

        Form4 form = Read(page);

        Assert.Empty(form.NonDerivativeHoldings);
        Assert.Empty(form.NonDerivativeTransactions);
        Assert.Contains(Form4Reader.Read(page.Print()).Issues, issue => issue.Id == IssueCatalog.NotPlaced);
    }

    [Fact]
    public void Headers_yield_no_values()
    {
        Form4 form = Read(new LinePage());

        Assert.Empty(form.NonDerivativeTransactions);
        Assert.Empty(form.NonDerivativeHoldings);
        Assert.Empty(form.DerivativeTransactions);
        Assert.Empty(form.DerivativeHoldings);
    }

    [Fact]
    public void A_title_of_which_the_rest_is_left_is_that_of_the_first_table()
    {
        var page = new LinePage { FirstTitle = "ies Acquired, Disposed of, or Beneficially Owned", First = { "Common Stock 03/14/2023 F 1,250 D $31.25 48,750 D" } };

        Form4 form = Read(page);

        Assert.Single(form.NonDerivativeTransactions);
        Assert.Empty(form.DerivativeTransactions);
    }

    [Fact]
    public void A_line_of_the_second_table_with_the_date_of_the_page_is_a_transaction()
    {
        var page = new LinePage { Second = { "Stock Option $12.50 03/14/2023 M 4,000 03/01/2024 03/01/2030 Common Stock 4,000 $0 8,000 D" } };

        Form4 form = Read(page);

        DerivativeTransaction row = Assert.Single(form.DerivativeTransactions);
        Assert.Equal(Period, row.TransactionDate.Value);
        Assert.Equal(new DateOnly(2030, 3, 1), row.ExpirationDate.Value);
        Assert.Equal(4000m, row.UnderlyingSecurityShares.Value);
        Assert.Equal(8000m, row.SharesOwnedFollowingTransaction.Value);
        Assert.Empty(form.DerivativeHoldings);
    }

    private static Form4 Read(LinePage page) => Form4Reader.Read(page.Print()).Filing!;
}
