using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Forms.Tests.Robustness;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>Text in reading order: what was printed is read back, and what cannot be told is never silently wrong.</summary>
public class PlainReadingTests
{
    private const int Pages = 200;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Pages)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_page_is_read_back(int seed)
    {
        var page = new PlainPage(seed);
        Form4 form = Form4Reader.Read(page.Print()).Filing!;
        Assert.Equal(page.Issuer, form.Issuer.IssuerName.Value);
        Assert.Equal(page.Symbol, form.Issuer.IssuerTradingSymbol.Value);
        Assert.Equal(page.Period, form.PeriodOfReport.Value);
        Assert.False(form.NotSubjectToSection16.Value);
        ReportingOwner owner = Assert.Single(form.ReportingOwners);
        Assert.Equal(page.Owner, owner.RptOwnerName.Value);
        Assert.Equal(page.Street, owner.RptOwnerStreet1.Value);
        Assert.Equal(page.City, owner.RptOwnerCity.Value);
        Assert.Equal(page.Zip, owner.RptOwnerZipCode.Value);
        Assert.Equal(page.IsOfficer, owner.IsOfficer.Value);
        Assert.Equal(!page.IsOfficer, owner.IsDirector.Value);
        Assert.Equal(page.IsOfficer ? "Chief Example Officer" : null, owner.OfficerTitle.Value);
        OwnerSignature signature = Assert.Single(form.OwnerSignatures);
        Assert.Equal("/s/ " + page.Owner, signature.SignatureName.Value);
        Assert.Equal(page.Signed, signature.SignatureDate.Value?.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture));
        Assert.Equal("Held under a plan that is described in an earlier report.", Assert.Single(form.Footnotes).Text.Value);
        Assert.Null(form.Remarks.Value);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_rows_are_read_back(int seed)
    {
        var page = new PlainPage(seed);
        Form4 form = Form4Reader.Read(page.Print()).Filing!;
        List<PlainRow> transactions = page.Rows.FindAll(r => r.Date is not null), holdings = page.Rows.FindAll(r => r.Date is null);
        Assert.Equal(transactions.Count, form.NonDerivativeTransactions.Count);
        Assert.Equal(holdings.Count, form.NonDerivativeHoldings.Count);
        for (int i = 0; i < transactions.Count; i++)
        {
            PlainRow expected = transactions[i];
            NonDerivativeTransaction row = form.NonDerivativeTransactions[i];
            Assert.Equal(expected.Title, row.SecurityTitle.Value);
            Assert.Equal(page.Period, row.TransactionDate.Value);
            Assert.Equal(expected.Code, row.TransactionCode.Value?.ToString());
            Assert.Equal(expected.Shares, row.TransactionShares.Value);
            Assert.Equal(expected.Mark > 0 ? ["F1"] : [], row.TransactionShares.Footnotes);
            Assert.Equal(expected.AcquiredDisposed, row.TransactionAcquiredDisposedCode.Value?.ToString());
            Assert.Equal(expected.Price, row.TransactionPricePerShare.Value);
            Assert.Equal(expected.Owned, row.SharesOwnedFollowingTransaction.Value);
            Assert.Equal(expected.Form, row.DirectOrIndirectOwnership.Value?.ToString());
            Assert.Equal(expected.Nature?.Replace('\n', ' '), row.NatureOfOwnership.Value);
        }

        Assert.Equal(holdings.Select(h => (decimal?)h.Owned), form.NonDerivativeHoldings.Select(h => h.SharesOwnedFollowingTransaction.Value));
    }

    [Fact]
    public void A_hyphen_that_the_tool_dropped_is_put_back_where_the_date_is_glued_on()
    {
        var page = new PlainPage(1);
        string text = page.Print().Replace($"/s/ {page.Owner}\n\n{page.Signed}", $"/s/ Sam Quill, attorney-in{page.Signed}\nfact", StringComparison.Ordinal);
        OwnerSignature signature = Assert.Single(Form4Reader.Read(text).Filing!.OwnerSignatures);
        Assert.Equal("/s/ Sam Quill, attorney-in-fact", signature.SignatureName.Value);
        Assert.Equal(ExtractionStatus.Repaired, signature.SignatureName.Status);
        Assert.Equal(page.Signed, signature.SignatureDate.Value?.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_mark_whose_label_is_not_beside_it_is_doubtful()
    {
        PlainPage page = Enumerable.Range(1, Pages).Select(s => new PlainPage(s)).First(p => !p.IsOfficer);
        string text = page.Print().Replace("X\n\nDirector\n\n10% Owner", "10% Owner\n\nX\n\nDirector", StringComparison.Ordinal);
        ReportingOwner owner = Assert.Single(Form4Reader.Read(text).Filing!.ReportingOwners);
        Assert.True(owner.IsDirector.IsDoubtful);
        Assert.True(owner.IsTenPercentOwner.IsDoubtful);
    }

    [Fact]
    public void A_mark_before_the_first_of_several_labels_is_doubtful_where_several_persons_file()
    {
        const string further = "1. Name and Address of Reporting Person*\n\nExample Fund II, LP\n(Last)\n\n(First)\n\n(Middle)\n\n116 HARBOR ROAD\n(Street)\n\nFAIRVIEW\n\nMA\n\n01104\n\n(City)\n\n(State)\n\n(Zip)\n\n";
        PlainPage page = Enumerable.Range(1, Pages).Select(s => new PlainPage(s)).First(p => !p.IsOfficer);
        string alone = page.Print(), together = alone.Replace("Explanation of", further + "Explanation of", StringComparison.Ordinal);
        Assert.False(Form4Reader.Read(alone).Filing!.ReportingOwners[0].IsDirector.IsDoubtful);
        Form4 form = Form4Reader.Read(together).Filing!;
        Assert.Equal(2, form.ReportingOwners.Count);
        Assert.True(form.ReportingOwners[0].IsDirector.IsDoubtful);
        Assert.True(form.ReportingOwners[0].IsTenPercentOwner.IsDoubtful);
    }

    [Fact]
    public void A_mark_that_may_be_of_either_single_box_leaves_both_in_doubt()
    {
        const string affirmative = "Check this box to indicate that a transaction\nwas made pursuant to a contract, instruction\nor written plan for the purchase or sale of\nequity securities of the issuer that is intended\nto satisfy the affirmative defense conditions\nof Rule 10b5-1(c). See Instruction 10.";
        string page = new PlainPage(1).Print(), both = page.Replace("Instruction 1(b).\n", "Instruction 1(b).\n\n" + affirmative + "\n", StringComparison.Ordinal);
        Assert.False(Form4Reader.Read(both).Filing!.NotSubjectToSection16.IsDoubtful);
        Form4 form = Form4Reader.Read(both.Replace("FORM 4\n", "FORM 4\nX\n", StringComparison.Ordinal)).Filing!;
        Assert.True(form.NotSubjectToSection16.IsDoubtful);
        Assert.True(form.Aff10b5One.IsDoubtful);
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        string text = new PlainPage(7).Print();
        Assert.True(Form4Reader.Read(text).Filing!.ContentEquals(Form4Reader.Read(text).Filing!));
    }

    [Fact]
    public void A_long_stream_of_cells_costs_as_much_as_it_is_long()
    {
        var page = new PlainPage(3);
        string print = page.Print();
        int end = print.IndexOf("Explanation", StringComparison.Ordinal);
        string Repeated(int times) => print[..end] + string.Concat(Enumerable.Repeat("Common Stock\n\n1,000\n\nD\n\n", times)) + print[end..];
        long some = Allocated(Repeated(2000)), more = Allocated(Repeated(8000));
        Assert.InRange(more, some, (some * 6) + (1 << 20));
    }

    private static long Allocated(string text) => Allocation.Least(() => Form4Reader.Read(text));
}
