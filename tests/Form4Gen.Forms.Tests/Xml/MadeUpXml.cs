using System;
using System.Linq;

namespace Form4Gen.Forms.Tests.Xml;

/// <summary>Filings made up for the tests, as EDGAR's XML, and wrapped as submissions.</summary>
internal static class MadeUpXml
{
    public const string Sale = """
        <nonDerivativeTransaction>
            <securityTitle><value>Common Stock</value></securityTitle>
            <transactionDate><value>2024-05-06</value></transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>S</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
                <footnoteId id="F1"/>
            </transactionCoding>
            <transactionTimeliness><value></value></transactionTimeliness>
            <transactionAmounts>
                <transactionShares><value>1500.2500</value></transactionShares>
                <transactionPricePerShare><value>12.30</value><footnoteId id="F2"/></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>D</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
            <postTransactionAmounts><sharesOwnedFollowingTransaction><value>8000</value></sharesOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature>
        </nonDerivativeTransaction>
        """;

    public const string Holding = """
        <nonDerivativeHolding>
            <securityTitle><value>Common Stock</value></securityTitle>
            <postTransactionAmounts><valueOwnedFollowingTransaction><value>500.00</value></valueOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership><value>I</value></directOrIndirectOwnership>
                <natureOfOwnership><value>By Trust</value></natureOfOwnership>
            </ownershipNature>
        </nonDerivativeHolding>
        """;

    public const string Option = """
        <derivativeTransaction>
            <securityTitle><value>Stock Option (right to buy)</value></securityTitle>
            <conversionOrExercisePrice><footnoteId id="F2"/></conversionOrExercisePrice>
            <transactionDate><value>2024-05-07</value></transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>A</transactionCode>
                <equitySwapInvolved>1</equitySwapInvolved>
            </transactionCoding>
            <transactionAmounts>
                <transactionTotalValue><value>1000000</value></transactionTotalValue>
                <transactionPricePerShare><value>0</value></transactionPricePerShare>
                <transactionAcquiredDisposedCode><value>A</value></transactionAcquiredDisposedCode>
            </transactionAmounts>
            <exerciseDate><footnoteId id="F2"/></exerciseDate>
            <expirationDate><value>2034-05-07</value></expirationDate>
            <underlyingSecurity>
                <underlyingSecurityTitle><value>Common Stock</value></underlyingSecurityTitle>
                <underlyingSecurityShares><value>40000</value></underlyingSecurityShares>
            </underlyingSecurity>
            <postTransactionAmounts><sharesOwnedFollowingTransaction><value>40000</value></sharesOwnedFollowingTransaction></postTransactionAmounts>
            <ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature>
        </derivativeTransaction>
        """;

    public static readonly string Whole = $"""
        <?xml version="1.0"?>
        <ownershipDocument>
            <schemaVersion>X0508</schemaVersion>
            <documentType>4</documentType>
            <periodOfReport>2024-05-06</periodOfReport>
            <notSubjectToSection16>0</notSubjectToSection16>
            <issuer>
                <issuerCik>0001234567</issuerCik>
                <issuerName>Lumen &amp; Field Inc.</issuerName>
                <issuerTradingSymbol>LFII</issuerTradingSymbol>
            </issuer>
            <reportingOwner>
                <reportingOwnerId><rptOwnerCik>0001765432</rptOwnerCik><rptOwnerName>Okafor Ngozi T.</rptOwnerName></reportingOwnerId>
                <reportingOwnerAddress>
                    <rptOwnerStreet1>1200 HARBOR PARKWAY</rptOwnerStreet1>
                    <rptOwnerStreet2></rptOwnerStreet2>
                    <rptOwnerCity>REDWOOD CITY</rptOwnerCity>
                    <rptOwnerState>CA</rptOwnerState>
                    <rptOwnerZipCode>94065</rptOwnerZipCode>
                </reportingOwnerAddress>
                <reportingOwnerRelationship>
                    <isOfficer>1</isOfficer>
                    <officerTitle>Chief   Scientist</officerTitle>
                </reportingOwnerRelationship>
            </reportingOwner>
            <aff10b5One>0</aff10b5One>
            <nonDerivativeTable>
        {Sale}
        {Holding}
            </nonDerivativeTable>
            <derivativeTable>
        {Option}
            </derivativeTable>
            <footnotes>
                <footnote id="F1">Sold under a plan.</footnote>
                <footnote id="F2">A weighted average.</footnote>
            </footnotes>
            <remarks/>
            <ownerSignature>
                <signatureName>/s/ Ngozi T. Okafor</signatureName>
                <signatureDate>2024-05-08</signatureDate>
            </ownerSignature>
        </ownershipDocument>
        """.ReplaceLineEndings("\n");

    public static readonly string Submission = $"""
        <SEC-DOCUMENT>0001234567-24-000012.txt : 20240508
        <SEC-HEADER>0001234567-24-000012.hdr.sgml : 20240508
        <ACCEPTANCE-DATETIME>20240508161502
        ACCESSION NUMBER:		0001234567-24-000012
        CONFORMED SUBMISSION TYPE:	4
        PUBLIC DOCUMENT COUNT:		2
        CONFORMED PERIOD OF REPORT:	20240506
        FILED AS OF DATE:		20240508

        REPORTING-OWNER:

        	OWNER DATA:
        		COMPANY CONFORMED NAME:			Okafor Ngozi T.
        		CENTRAL INDEX KEY:			0001765432

        	FILING VALUES:
        		FORM TYPE:		4
        		SEC FILE NUMBER:	001-30001
        		FILM NUMBER:		24900001

        	FORMER NAME:
        		FORMER CONFORMED NAME:	Okafor N
        		DATE OF NAME CHANGE:	20100101

        REPORTING-OWNER:

        	OWNER DATA:
        		COMPANY CONFORMED NAME:			Okafor Trust
        		CENTRAL INDEX KEY:			0001765433

        ISSUER:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			Lumen & Field Inc.
        		CENTRAL INDEX KEY:			0001234567
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>EX-24
        <SEQUENCE>1
        <FILENAME>power.txt
        <TEXT>
        Know all by these presents that <TYPE>4 is no type here.
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>4
        <SEQUENCE>2
        <FILENAME>form4.xml
        <DESCRIPTION>PRIMARY DOCUMENT
        <TEXT>
        <XML>
        {Whole}
        </XML>
        </TEXT>
        </DOCUMENT>
        </SEC-DOCUMENT>

        """.ReplaceLineEndings("\n");

    /// <summary>The whole filing with one of its texts changed; the text must stand there once.</summary>
    public static string With(string what, string by)
    {
        Assert.Equal(2, Whole.Split(what).Length);
        return Whole.Replace(what, by, StringComparison.Ordinal);
    }

    /// <summary>A filing of the oldest dialect: rows under the root, of a kind that their date tells.</summary>
    public static string Oldest(string version) => $"""
        <ownershipDocument>{(version.Length > 0 ? $"<schemaVersion>{version}</schemaVersion>" : "")}<documentType>4</documentType><periodOfReport>2003-06-09</periodOfReport>
        <nonDerivativeSecurity><securityTitle><value>Common</value></securityTitle><transactionDate><value>2003-06-09</value></transactionDate>
        <transactionAmounts><transactionShares><value>3100</value></transactionShares><transactionValue><value>3.8</value></transactionValue></transactionAmounts></nonDerivativeSecurity>
        <nonDerivativeSecurity><securityTitle><value>Preferred</value></securityTitle><postTransactionAmounts><sharesOwnedFollowingTransaction><value>70</value></sharesOwnedFollowingTransaction></postTransactionAmounts></nonDerivativeSecurity>
        <derivativeSecurity><securityTitle><value>Warrant</value></securityTitle><transactionDate><value>2003-06-10</value></transactionDate></derivativeSecurity>
        </ownershipDocument>
        """;

    /// <summary>Lines broken after so many characters, as the line limit of old submissions does.</summary>
    public static string Wrapped(string text, int limit) =>
        string.Join('\n', text.Replace("\n", "", StringComparison.Ordinal).Chunk(limit).Select(c => new string(c)));
}
