using System;
using System.Globalization;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Pages;

/// <summary>Compares a filing that was read with what was printed.</summary>
internal static class FactAssert
{
    public static void Equal(FilingFacts facts, Extraction<Form4> read)
    {
        Assert.True(read.IsRead);
        Form4 form = read.Filing!;
        ReportingOwner owner = Assert.Single(form.ReportingOwners);
        Assert.Equal(facts.OwnerName, owner.RptOwnerName.Value);
        Assert.Equal((facts.Street1, facts.Street2), (owner.RptOwnerStreet1.Value, owner.RptOwnerStreet2.Value));
        Assert.Equal((facts.City, facts.State, facts.Zip), (owner.RptOwnerCity.Value, owner.RptOwnerState.Value, owner.RptOwnerZipCode.Value));
        Assert.Equal((facts.IsDirector, facts.IsOfficer, facts.IsTenPercentOwner, false), (owner.IsDirector.Value, owner.IsOfficer.Value, owner.IsTenPercentOwner.Value, owner.IsOther.Value));
        Assert.Equal(facts.OfficerTitle, owner.OfficerTitle.Value);
        Assert.Equal((facts.IssuerName, facts.Ticker), (form.Issuer.IssuerName.Value, form.Issuer.IssuerTradingSymbol.Value));
        Assert.Equal(facts.Period, form.PeriodOfReport.Value);
        Assert.False(form.FiledByMoreThanOneReportingPerson.Value);
        Assert.Equal(facts.Footnotes.Count, form.Footnotes.Count);
        for (int i = 0; i < facts.Footnotes.Count; i++) Assert.Equal(facts.Footnotes[i], form.Footnotes[i].Text.Value);
        OwnerSignature signature = Assert.Single(form.OwnerSignatures);
        Assert.Equal((facts.Signature, facts.Signed), (signature.SignatureName.Value, signature.SignatureDate.Value));
        NonDerivative(facts, form);
        Derivative(facts, form);
    }

    private static void NonDerivative(FilingFacts facts, Form4 form)
    {
        int transactions = 0, holdings = 0;
        foreach (RowFacts row in facts.NonDerivative)
        {
            if (row.IsHolding)
            {
                NonDerivativeHolding held = form.NonDerivativeHoldings[holdings++];
                Assert.Equal((row.Title, row.Nature), (held.SecurityTitle.Value, held.NatureOfOwnership.Value));
                Assert.Equal(Number(row.Owned), held.SharesOwnedFollowingTransaction.Value);
                continue;
            }

            NonDerivativeTransaction read = form.NonDerivativeTransactions[transactions++];
            Assert.Equal((row.Title, row.Nature), (read.SecurityTitle.Value, read.NatureOfOwnership.Value));
            Assert.Equal(row.Date, Date(read.TransactionDate.Value));
            Assert.Equal((row.Code, row.AcquiredDisposed, row.Ownership), (read.TransactionCode.Value?.ToString(), read.TransactionAcquiredDisposedCode.Value?.ToString(), read.DirectOrIndirectOwnership.Value?.ToString()));
            Assert.Equal((Number(row.Shares), Number(row.Price), Number(row.Owned)), (read.TransactionShares.Value, read.TransactionPricePerShare.Value, read.SharesOwnedFollowingTransaction.Value));
            Assert.Equal(row.Marks.TryGetValue("Shares", out int mark) ? [$"F{mark}"] : (string[])[], read.TransactionShares.Footnotes);
        }

        Assert.Equal((transactions, holdings), (form.NonDerivativeTransactions.Count, form.NonDerivativeHoldings.Count));
    }

    private static void Derivative(FilingFacts facts, Form4 form)
    {
        int transactions = 0;
        foreach (RowFacts row in facts.Derivative)
        {
            if (row.IsHolding) continue;
            DerivativeTransaction read = form.DerivativeTransactions[transactions++];
            Assert.Equal((row.Title, row.UnderlyingTitle), (read.SecurityTitle.Value, read.UnderlyingSecurityTitle.Value));
            Assert.Equal((row.Date, row.Expiration), (Date(read.TransactionDate.Value), Date(read.ExpirationDate.Value)));
            Assert.Equal((Number(row.ExercisePrice), Number(row.Shares), Number(row.UnderlyingShares), Number(row.Owned)),
                (read.ConversionOrExercisePrice.Value, read.TransactionShares.Value, read.UnderlyingSecurityShares.Value, read.SharesOwnedFollowingTransaction.Value));
            Assert.Equal(row.AcquiredDisposed, read.TransactionAcquiredDisposedCode.Value?.ToString());
        }

        Assert.Equal(facts.Derivative.Count, form.DerivativeTransactions.Count + form.DerivativeHoldings.Count);
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string? Date(DateOnly? date) => date is { } day ? Printed.Of(day) : null;
}
