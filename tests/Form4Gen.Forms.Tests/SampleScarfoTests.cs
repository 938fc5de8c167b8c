using System;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;
using static Form4Gen.Forms.Tests.SampleHarrisTests;

namespace Form4Gen.Forms.Tests;

/// <summary>Anthony Scarfo, 12 September 2014: one disposal whose code is lost, cells merged and cut, Table II empty.</summary>
public class SampleScarfoTests
{
    private static readonly Extraction<Form4> Result = Form4Reader.Read(SampleFiles.Scarfo);
    private static readonly Form4 Form = Result.Filing;

    [Fact]
    public void The_document_is_recognized()
    {
        Assert.True(Result.IsRead);
        Assert.Equal("form4-2003", Result.Revision);
        Assert.Equal(DocumentType.Form4, Form.DocumentType.Value);
        Certain(new DateOnly(2014, 9, 12), Form.PeriodOfReport);
        Assert.Null(Form.DateOfOriginalSubmission.Value);
        Assert.NotEqual(true, Form.NotSubjectToSection16.Value);
        Certain(false, Form.FiledByMoreThanOneReportingPerson);
        Assert.Null(Form.Remarks.Value);
    }

    [Fact]
    public void Issuer_owner_and_signature_are_read()
    {
        Certain("SONUS NETWORKS INC", Form.Issuer.IssuerName);
        Certain("SONS", Form.Issuer.IssuerTradingSymbol);
        ReportingOwner owner = Assert.Single(Form.ReportingOwners);
        Certain("Scarfo Anthony", owner.RptOwnerName);
        Assert.Equal("C/O SONUS NETWORKS, INC.", owner.RptOwnerStreet1.Value);
        Assert.Equal("4 TECHNOLOGY PARK DRIVE", owner.RptOwnerStreet2.Value);
        Certain("WESTFORD", owner.RptOwnerCity);
        Certain("MA", owner.RptOwnerState);
        Certain("01886", owner.RptOwnerZipCode);
        OwnerSignature signature = Assert.Single(Form.OwnerSignatures);
        Certain("Anthony Scarfo", signature.SignatureName);
        Certain(new DateOnly(2014, 9, 15), signature.SignatureDate);
    }

    [Fact]
    public void No_mark_of_box_5_is_left_so_nobody_knows()
    {
        ReportingOwner owner = Form.ReportingOwners[0];
        DoubtfulOrMissing(owner.IsDirector);
        DoubtfulOrMissing(owner.IsOfficer);
        DoubtfulOrMissing(owner.IsTenPercentOwner);
        DoubtfulOrMissing(owner.IsOther);
        DoubtfulOrMissing(owner.OfficerTitle);
        Assert.DoesNotContain("Product", owner.OfficerTitle.Value ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_lost_code_is_missing_and_the_footnote_only_suggests_it()
    {
        Extracted<TransactionCode?> code = Form.NonDerivativeTransactions[0].TransactionCode;
        Assert.Equal(ExtractionStatus.Missing, code.Status);
        Assert.Null(code.Value);
        Assert.True(code.IsDoubtful);
        Assert.Equal("F", code.Suggestion);
        Assert.Contains(Result.Issues, i => i.Path == "nonDerivativeTransactions[0].transactionCode" && i.Message.Contains('F', StringComparison.Ordinal));
    }

    [Fact]
    public void The_disposal_is_read()
    {
        NonDerivativeTransaction row = Assert.Single(Form.NonDerivativeTransactions);
        Assert.Equal(1, row.RowNumber);
        Assert.Equal("Common Stock", row.SecurityTitle.Value);
        Certain(new DateOnly(2014, 9, 12), row.TransactionDate);
        Assert.Null(row.DeemedExecutionDate.Value);
        Assert.Null(row.TransactionTimeliness.Value);
        Assert.Equal(13_767m, row.TransactionShares.Value);
        Assert.Equal(["F1"], row.TransactionShares.Footnotes);
        Assert.Equal(AcquiredDisposed.D, row.TransactionAcquiredDisposedCode.Value);
        Assert.Equal(3.83m, row.TransactionPricePerShare.Value);
        Assert.Equal(353_512m, row.SharesOwnedFollowingTransaction.Value);
        Assert.Equal(OwnershipForm.D, row.DirectOrIndirectOwnership.Value);
        Assert.Null(row.NatureOfOwnership.Value);
        Assert.Null(row.ValueOwnedFollowingTransaction.Value);
    }

    [Fact]
    public void Pieces_that_were_joined_say_so_and_where_they_stood()
    {
        NonDerivativeTransaction row = Form.NonDerivativeTransactions[0];
        Assert.Equal(ExtractionStatus.Repaired, row.TransactionDate.Status);
        Assert.Equal("09/12/|/2014", row.TransactionDate.RawText);
        Assert.Equal(ExtractionStatus.Repaired, row.TransactionPricePerShare.Status);
        Assert.Equal(["3.", ".83"], row.TransactionPricePerShare.Source.Select(s => SampleFiles.Scarfo.Substring(s.Start, s.Length).TrimStart('\\', '$')));
        Assert.All(row.TransactionPricePerShare.Source, s => Assert.Equal(27, s.Line));
    }

    [Fact]
    public void Nothing_is_read_from_headers_or_from_repeated_pieces()
    {
        Assert.Empty(Form.NonDerivativeHoldings);
        Assert.Empty(Form.DerivativeTransactions);
        Assert.Empty(Form.DerivativeHoldings);
        Assert.DoesNotContain(FlatFiling.Of(Form).Values, v => v.Text is "3512" or "3" or "0.83" or "11301" or "11301.4");
    }

    [Fact]
    public void The_footnote_is_read()
    {
        Footnote note = Assert.Single(Form.Footnotes);
        Assert.Equal("F1", note.Id);
        Certain("PAYMENT OF TAX LIABILITY BY DELIVERING SECURITIES TO THE COMPANY INCIDENT TO THE VESTING OF A SECURITY.", note.Text);
    }
}
