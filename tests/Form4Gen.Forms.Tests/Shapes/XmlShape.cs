using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security;
using System.Text;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Shapes;

/// <summary>Writes a made-up filing as EDGAR keeps it: ownership XML, and a full submission around it.</summary>
internal static class XmlShape
{
    private static readonly (string Name, string Path, bool IsNumber)[] Sale =
    [
        ("Shares", "transactionShares", true), ("Price", "transactionPricePerShare", true), ("", "transactionAcquiredDisposedCode", false),
    ];

    public static string Write(FilingFacts facts)
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?>\n<ownershipDocument>\n");
        Element(text, "schemaVersion", "X0306");
        Element(text, "documentType", facts.Amended is null ? "4" : "4/A");
        Element(text, "periodOfReport", Iso(facts.Period));
        Element(text, "dateOfOriginalSubmission", facts.Amended is { } amended ? Iso(amended) : null);
        Element(text, "notSubjectToSection16", "0");
        text.Append("<issuer>");
        Element(text, "issuerCik", "0001105472");
        Element(text, "issuerName", facts.IssuerName);
        Element(text, "issuerTradingSymbol", facts.Ticker);
        text.Append("</issuer>\n");
        Owner(text, facts);
        Table(text, "nonDerivative", facts.NonDerivative, NonDerivative);
        Table(text, "derivative", facts.Derivative, Derivative);
        text.Append("<footnotes>");
        for (int i = 0; i < facts.Footnotes.Count; i++) text.Append(CultureInfo.InvariantCulture, $"<footnote id=\"F{i + 1}\">{Escape(facts.Footnotes[i])}</footnote>\n");
        text.Append("</footnotes>\n");
        Element(text, "remarks", facts.Remarks);
        text.Append("<ownerSignature>");
        Element(text, "signatureName", facts.Signature);
        Element(text, "signatureDate", Iso(facts.Signed));
        return text.Append("</ownerSignature>\n</ownershipDocument>\n").ToString();
    }

    /// <summary>The XML inside a submission, as EDGAR disseminates it.</summary>
    public static string WriteSubmission(FilingFacts facts) => $"""
        <SEC-DOCUMENT>0001105472-14-000123.txt : 20140915
        <SEC-HEADER>0001105472-14-000123.hdr.sgml : 20140915
        <ACCEPTANCE-DATETIME>20140915161522
        ACCESSION NUMBER:		0001105472-14-000123
        CONFORMED SUBMISSION TYPE:	4
        PUBLIC DOCUMENT COUNT:		1
        CONFORMED PERIOD OF REPORT:	{facts.Period:yyyyMMdd}
        FILED AS OF DATE:		{facts.Signed:yyyyMMdd}

        REPORTING-OWNER:

        	OWNER DATA:
        		COMPANY CONFORMED NAME:			{facts.OwnerName}
        		CENTRAL INDEX KEY:			0001234567

        ISSUER:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			{facts.IssuerName}
        		CENTRAL INDEX KEY:			0001105472
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>4
        <SEQUENCE>1
        <FILENAME>form4.xml
        <TEXT>
        <XML>
        {Write(facts)}</XML>
        </TEXT>
        </DOCUMENT>
        </SEC-DOCUMENT>
        """;

    private static void Owner(StringBuilder text, FilingFacts facts)
    {
        text.Append("<reportingOwner>\n<reportingOwnerId>");
        Element(text, "rptOwnerCik", "0001234567");
        Element(text, "rptOwnerName", facts.OwnerName);
        text.Append("</reportingOwnerId>\n<reportingOwnerAddress>");
        Element(text, "rptOwnerStreet1", facts.Street1);
        Element(text, "rptOwnerStreet2", facts.Street2);
        Element(text, "rptOwnerCity", facts.City);
        Element(text, "rptOwnerState", facts.State);
        Element(text, "rptOwnerZipCode", facts.Zip);
        text.Append("</reportingOwnerAddress>\n<reportingOwnerRelationship>");
        Element(text, "isDirector", facts.IsDirector ? "1" : "0");
        Element(text, "isOfficer", facts.IsOfficer ? "true" : "false");
        if (facts.IsTenPercentOwner) Element(text, "isTenPercentOwner", "1");
        if (facts.OtherText is not null) Element(text, "isOther", "1");
        Element(text, "officerTitle", facts.OfficerTitle);
        Element(text, "otherText", facts.OtherText);
        text.Append("</reportingOwnerRelationship>\n</reportingOwner>\n");
    }

    private static void Table(StringBuilder text, string name, IReadOnlyList<RowFacts> rows, Action<StringBuilder, RowFacts> write)
    {
        text.Append('<').Append(name).Append("Table>\n");
        foreach (RowFacts row in rows)
        {
            string element = name + (row.IsHolding ? "Holding" : "Transaction");
            text.Append('<').Append(element).Append(">\n");
            write(text, row);
            text.Append("</").Append(element).Append(">\n");
        }

        text.Append("</").Append(name).Append("Table>\n");
    }

    private static void NonDerivative(StringBuilder text, RowFacts row)
    {
        Value(text, "securityTitle", row.Title);
        Transaction(text, row);
        After(text, row);
    }

    private static void Derivative(StringBuilder text, RowFacts row)
    {
        Value(text, "securityTitle", row.Title);
        Value(text, "conversionOrExercisePrice", Number(row.ExercisePrice));
        Transaction(text, row);
        Value(text, "exerciseDate", Date(row.Exercisable), Mark(row, "Exercisable"));
        Value(text, "expirationDate", Date(row.Expiration));
        text.Append("<underlyingSecurity>");
        Value(text, "underlyingSecurityTitle", row.UnderlyingTitle);
        Value(text, "underlyingSecurityShares", Number(row.UnderlyingShares));
        text.Append("</underlyingSecurity>\n");
        After(text, row);
    }

    private static void Transaction(StringBuilder text, RowFacts row)
    {
        if (row.IsHolding) return;
        Value(text, "transactionDate", Date(row.Date));
        if (row.Deemed is not null) Value(text, "deemedExecutionDate", Date(row.Deemed));
        text.Append("<transactionCoding>");
        Element(text, "transactionFormType", "4");
        Element(text, "transactionCode", row.Code);
        Element(text, "equitySwapInvolved", "0");
        text.Append("</transactionCoding>\n");
        Value(text, "transactionTimeliness", row.Early is null ? null : "E");
        text.Append("<transactionAmounts>");
        foreach ((string name, string path, bool isNumber) in Sale)
            Value(text, path, isNumber ? Number(name == "Shares" ? row.Shares : row.Price) : row.AcquiredDisposed, name.Length == 0 ? 0 : Mark(row, name));
        text.Append("</transactionAmounts>\n");
    }

    private static void After(StringBuilder text, RowFacts row)
    {
        text.Append("<postTransactionAmounts>");
        Value(text, "sharesOwnedFollowingTransaction", Number(row.Owned), Mark(row, "Owned"));
        text.Append("</postTransactionAmounts>\n<ownershipNature>");
        Value(text, "directOrIndirectOwnership", row.Ownership);
        if (row.Nature is not null) Value(text, "natureOfOwnership", row.Nature);
        text.Append("</ownershipNature>\n");
    }

    private static void Value(StringBuilder text, string name, string? value, int mark = 0)
    {
        text.Append('<').Append(name).Append('>');
        if (value is not null) text.Append("<value>").Append(Escape(value)).Append("</value>");
        if (mark > 0) text.Append(CultureInfo.InvariantCulture, $"<footnoteId id=\"F{mark}\"/>");
        text.Append("</").Append(name).Append(">\n");
    }

    private static void Element(StringBuilder text, string name, string? value)
    {
        if (value is not null) text.Append('<').Append(name).Append('>').Append(Escape(value)).Append("</").Append(name).Append(">\n");
    }

    private static string? Number(string? printed) => printed is null ? null : FactComposer.Filed(printed);

    private static string? Date(string? printed) => printed is null ? null : $"{printed[6..]}-{printed[..2]}-{printed[3..5]}";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Mark(RowFacts row, string cell) => row.Marks.GetValueOrDefault(cell);

    private static string Escape(string text) => SecurityElement.Escape(text);
}
