using System;
using System.Xml.Serialization;

#pragma warning disable CA1819, CA1034 // a serializer's model is arrays and plain classes

namespace Form4Gen.Benchmarks;

/// <summary>A model as one writes it by hand for XmlSerializer: the elements that the made-up filing has, with their types.</summary>
[XmlRoot("ownershipDocument")]
public sealed class SerializedFiling
{
    [XmlElement("schemaVersion")] public string SchemaVersion { get; set; } = "";

    [XmlElement("documentType")] public string DocumentType { get; set; } = "";

    [XmlElement("periodOfReport", DataType = "date")] public DateTime PeriodOfReport { get; set; }

    [XmlElement("issuer")] public IssuerPart Issuer { get; set; } = new();

    [XmlElement("reportingOwner")] public OwnerPart[] ReportingOwners { get; set; } = [];

    [XmlElement("aff10b5One")] public string Aff10B5One { get; set; } = "";

    [XmlElement("nonDerivativeTable")] public TableOne NonDerivativeTable { get; set; } = new();

    [XmlElement("derivativeTable")] public TableTwo DerivativeTable { get; set; } = new();

    [XmlArray("footnotes"), XmlArrayItem("footnote")] public NotePart[] Footnotes { get; set; } = [];

    [XmlElement("remarks")] public string Remarks { get; set; } = "";

    [XmlElement("ownerSignature")] public SignaturePart[] Signatures { get; set; } = [];
}

public sealed class IssuerPart
{
    [XmlElement("issuerCik")] public string Cik { get; set; } = "";

    [XmlElement("issuerName")] public string Name { get; set; } = "";

    [XmlElement("issuerTradingSymbol")] public string Symbol { get; set; } = "";
}

public sealed class OwnerPart
{
    [XmlElement("reportingOwnerId")] public OwnerId Id { get; set; } = new();

    [XmlElement("reportingOwnerAddress")] public OwnerAddress Address { get; set; } = new();

    [XmlElement("reportingOwnerRelationship")] public OwnerRelationship Relationship { get; set; } = new();
}

public sealed class OwnerId
{
    [XmlElement("rptOwnerCik")] public string Cik { get; set; } = "";

    [XmlElement("rptOwnerName")] public string Name { get; set; } = "";
}

public sealed class OwnerAddress
{
    [XmlElement("rptOwnerStreet1")] public string Street1 { get; set; } = "";

    [XmlElement("rptOwnerStreet2")] public string Street2 { get; set; } = "";

    [XmlElement("rptOwnerCity")] public string City { get; set; } = "";

    [XmlElement("rptOwnerState")] public string State { get; set; } = "";

    [XmlElement("rptOwnerZipCode")] public string ZipCode { get; set; } = "";

    [XmlElement("rptOwnerStateDescription")] public string StateDescription { get; set; } = "";
}

public sealed class OwnerRelationship
{
    [XmlElement("isDirector")] public bool IsDirector { get; set; }

    [XmlElement("isOfficer")] public bool IsOfficer { get; set; }

    [XmlElement("isTenPercentOwner")] public bool IsTenPercentOwner { get; set; }

    [XmlElement("isOther")] public bool IsOther { get; set; }

    [XmlElement("officerTitle")] public string OfficerTitle { get; set; } = "";

    [XmlElement("otherText")] public string OtherText { get; set; } = "";
}

public sealed class TableOne
{
    [XmlElement("nonDerivativeTransaction")] public TransactionPart[] Transactions { get; set; } = [];
}

public sealed class TableTwo
{
    [XmlElement("derivativeHolding")] public HoldingPart[] Holdings { get; set; } = [];
}

public sealed class TransactionPart
{
    [XmlElement("securityTitle")] public TextCell SecurityTitle { get; set; } = new();

    [XmlElement("transactionDate")] public DateCell TransactionDate { get; set; } = new();

    [XmlElement("deemedExecutionDate")] public TextCell DeemedExecutionDate { get; set; } = new();

    [XmlElement("transactionCoding")] public CodingPart Coding { get; set; } = new();

    [XmlElement("transactionTimeliness")] public TextCell Timeliness { get; set; } = new();

    [XmlElement("transactionAmounts")] public AmountsPart Amounts { get; set; } = new();

    [XmlElement("postTransactionAmounts")] public PostPart Post { get; set; } = new();

    [XmlElement("ownershipNature")] public NaturePart Nature { get; set; } = new();
}

public sealed class HoldingPart
{
    [XmlElement("securityTitle")] public TextCell SecurityTitle { get; set; } = new();

    [XmlElement("conversionOrExercisePrice")] public NumberCell Price { get; set; } = new();

    [XmlElement("exerciseDate")] public TextCell ExerciseDate { get; set; } = new();

    [XmlElement("expirationDate")] public DateCell ExpirationDate { get; set; } = new();

    [XmlElement("underlyingSecurity")] public UnderlyingPart Underlying { get; set; } = new();

    [XmlElement("postTransactionAmounts")] public PostPart Post { get; set; } = new();

    [XmlElement("ownershipNature")] public NaturePart Nature { get; set; } = new();
}

public sealed class CodingPart
{
    [XmlElement("transactionFormType")] public string FormType { get; set; } = "";

    [XmlElement("transactionCode")] public string Code { get; set; } = "";

    [XmlElement("equitySwapInvolved")] public bool EquitySwapInvolved { get; set; }

    [XmlElement("footnoteId")] public MarkPart[] Marks { get; set; } = [];
}

public sealed class AmountsPart
{
    [XmlElement("transactionShares")] public NumberCell Shares { get; set; } = new();

    [XmlElement("transactionPricePerShare")] public NumberCell Price { get; set; } = new();

    [XmlElement("transactionAcquiredDisposedCode")] public TextCell Code { get; set; } = new();
}

public sealed class PostPart
{
    [XmlElement("sharesOwnedFollowingTransaction")] public NumberCell SharesOwned { get; set; } = new();
}

public sealed class NaturePart
{
    [XmlElement("directOrIndirectOwnership")] public TextCell Ownership { get; set; } = new();

    [XmlElement("natureOfOwnership")] public TextCell Nature { get; set; } = new();
}

public sealed class UnderlyingPart
{
    [XmlElement("underlyingSecurityTitle")] public TextCell Title { get; set; } = new();

    [XmlElement("underlyingSecurityShares")] public NumberCell Shares { get; set; } = new();
}

public sealed class SignaturePart
{
    [XmlElement("signatureName")] public string Name { get; set; } = "";

    [XmlElement("signatureDate", DataType = "date")] public DateTime Date { get; set; }
}

public sealed class TextCell
{
    [XmlElement("value")] public string Value { get; set; } = "";

    [XmlElement("footnoteId")] public MarkPart[] Marks { get; set; } = [];
}

public sealed class NumberCell
{
    [XmlElement("value")] public decimal Value { get; set; }

    [XmlElement("footnoteId")] public MarkPart[] Marks { get; set; } = [];
}

public sealed class DateCell
{
    [XmlElement("value", DataType = "date")] public DateTime Value { get; set; }

    [XmlElement("footnoteId")] public MarkPart[] Marks { get; set; } = [];
}

public sealed class MarkPart
{
    [XmlAttribute("id")] public string Id { get; set; } = "";
}

public sealed class NotePart
{
    [XmlAttribute("id")] public string Id { get; set; } = "";

    [XmlText] public string Text { get; set; } = "";
}
