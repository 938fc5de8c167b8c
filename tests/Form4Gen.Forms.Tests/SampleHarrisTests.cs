using System;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests;

/// <summary>Kathleen A. Harris, 17 October 2011: one option grant, Table I empty, cuts through box 5 and the city.</summary>
public class SampleHarrisTests
{
    private static readonly Extraction<Form4> Result = Form4Reader.Read(SampleFiles.Harris);
    private static readonly Form4 Form = Result.Filing;

    [Fact]
    public void The_document_is_recognized()
    {
        Assert.True(Result.IsRead);
        Assert.Equal("4", Result.Form);
        Assert.Equal("form4-2003", Result.Revision);
        Assert.Equal(DocumentFormat.Text, Result.Format);
        Assert.Equal(DocumentType.Form4, Form.DocumentType.Value);
        Certain(new DateOnly(2011, 10, 17), Form.PeriodOfReport);
        Assert.Null(Form.DateOfOriginalSubmission.Value);
        Assert.NotEqual(true, Form.NotSubjectToSection16.Value);
        Certain(false, Form.FiledByMoreThanOneReportingPerson);
        Assert.Null(Form.Remarks.Value);
        Assert.Equal(ExtractionStatus.NotOnForm, Form.Aff10b5One.Status);
        Assert.Null(Form.Aff10b5One.Value);
    }

    [Fact]
    public void A_lost_mark_of_box_6_is_concluded_from_the_owners_and_stays_doubtful()
    {
        string text = SampleFiles.Harris.Replace("X Form filed by O", "Form filed by O", StringComparison.Ordinal);
        Extracted<bool?> joint = Form4Reader.Read(text).Filing.FiledByMoreThanOneReportingPerson;
        Assert.Equal((false, ExtractionStatus.Inferred, true), (joint.Value, joint.Status, joint.IsDoubtful));
        Assert.Equal(["record-count"], joint.Because);
    }

    [Fact]
    public void Issuer_owner_and_signature_are_read()
    {
        Certain("SONUS NETWORKS INC", Form.Issuer.IssuerName);
        Certain("SONS", Form.Issuer.IssuerTradingSymbol);
        Assert.Null(Form.Issuer.IssuerCik.Value);
        ReportingOwner owner = Assert.Single(Form.ReportingOwners);
        Certain("Harris Kathleen A.", owner.RptOwnerName);
        Assert.Equal("C/O SONUS NETWORKS, INC.", owner.RptOwnerStreet1.Value);
        Assert.Equal("4 TECHNOLOGY PARK DRIVE", owner.RptOwnerStreet2.Value);
        Assert.Equal("01886", owner.RptOwnerZipCode.Value);
        Assert.True(owner.IsOfficer.Value);
        Assert.False(owner.IsDirector.Value);
        Assert.False(owner.IsTenPercentOwner.Value);
        Assert.False(owner.IsOther.Value);
        OwnerSignature signature = Assert.Single(Form.OwnerSignatures);
        Certain("Kathleen A. Harris", signature.SignatureName);
        Certain(new DateOnly(2011, 10, 19), signature.SignatureDate);
    }

    [Fact]
    public void What_is_lost_is_missing_or_doubtful()
    {
        ReportingOwner owner = Form.ReportingOwners[0];
        DoubtfulOrMissing(owner.RptOwnerCity);
        DoubtfulOrMissing(owner.RptOwnerState);
        DoubtfulOrMissing(owner.OfficerTitle);
        DoubtfulOrMissing(Form.DerivativeTransactions[0].UnderlyingSecurityTitle);
        Assert.Contains(Result.Issues, i => i.Path == "reportingOwners[0].officerTitle");
    }

    [Fact]
    public void The_grant_is_read()
    {
        DerivativeTransaction row = Assert.Single(Form.DerivativeTransactions);
        Assert.Equal(1, row.RowNumber);
        Assert.Equal("Stock Option (right to buy)", row.SecurityTitle.Value);
        Certain(2.28m, row.ConversionOrExercisePrice);
        Certain(new DateOnly(2011, 10, 17), row.TransactionDate);
        Assert.Null(row.DeemedExecutionDate.Value);
        Certain(TransactionCode.A, row.TransactionCode);
        Assert.Null(row.TransactionTimeliness.Value);
        Assert.Equal(125_000m, row.TransactionShares.Value);
        Assert.Equal(AcquiredDisposed.A, row.TransactionAcquiredDisposedCode.Value);
        Assert.Null(row.ExerciseDate.Value);
        Assert.Equal(["F1"], row.ExerciseDate.Footnotes);
        Certain(new DateOnly(2021, 10, 17), row.ExpirationDate);
        Assert.Equal(125_000m, row.UnderlyingSecurityShares.Value);
        Assert.Equal(0m, row.TransactionPricePerShare.Value);
        Assert.Equal(125_000m, row.SharesOwnedFollowingTransaction.Value);
        Assert.Equal(OwnershipForm.D, row.DirectOrIndirectOwnership.Value);
        Assert.Null(row.NatureOfOwnership.Value);
        Assert.Null(row.TransactionTotalValue.Value);
        Assert.Null(row.ValueOwnedFollowingTransaction.Value);
    }

    [Fact]
    public void Pieces_that_were_joined_say_so_and_where_they_stood()
    {
        DerivativeTransaction row = Form.DerivativeTransactions[0];
        Assert.Equal(ExtractionStatus.Repaired, row.UnderlyingSecurityShares.Status);
        Assert.Equal(["125,0", "000"], row.UnderlyingSecurityShares.Source.Select(s => SampleFiles.Harris.Substring(s.Start, s.Length)));
        Assert.Equal(["125,00", "0"], row.SharesOwnedFollowingTransaction.Source.Select(s => SampleFiles.Harris.Substring(s.Start, s.Length)));
        Assert.All(row.UnderlyingSecurityShares.Source, s => Assert.Equal(30, s.Line));
        Assert.Equal("125,0|000", row.UnderlyingSecurityShares.RawText);
    }

    [Fact]
    public void Nothing_is_read_from_headers()
    {
        Assert.Empty(Form.NonDerivativeTransactions);
        Assert.Empty(Form.NonDerivativeHoldings);
        Assert.Empty(Form.DerivativeHoldings);
        Assert.DoesNotContain(FlatFiling.Of(Form).Values, v => v.Text is "1150.4" or "1150" or "1" or "3" or "1250000");
    }

    [Fact]
    public void The_footnote_is_read()
    {
        Footnote note = Assert.Single(Form.Footnotes);
        Assert.Equal("F1", note.Id);
        Certain("25% of the shares underlying this option vests on October 17, 2012. The remaining 75% of the shares underlying this option will then vest in equal monthly increments for the following 36 months through October 17, 2015.", note.Text);
    }

    internal static void Certain<T>(T expected, Extracted<T?> value)
        where T : struct
    {
        Assert.Equal(expected, value.Value);
        Assert.False(value.IsDoubtful, $"doubtful: {value.Status} {value.Confidence} {string.Join(' ', value.Because)}");
        Assert.NotEmpty(value.Source);
    }

    internal static void Certain(string expected, Extracted<string?> value)
    {
        Assert.Equal(expected, value.Value);
        Assert.False(value.IsDoubtful, $"doubtful: {value.Status} {value.Confidence} {string.Join(' ', value.Because)}");
        Assert.NotEmpty(value.Source);
    }

    internal static void DoubtfulOrMissing<T>(Extracted<T> value) =>
        Assert.True(value.IsDoubtful || value is { Value: null, Status: ExtractionStatus.Missing or ExtractionStatus.Unreadable }, $"{value.Value} {value.Status} {value.Confidence}");
}
