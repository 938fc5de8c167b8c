using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Tests.Fixtures;

/// <summary>Descriptors of a small form that has one of everything.</summary>
internal static class SampleFields
{
    public static readonly CodeListDescriptor Codes = new("transaction_code", false,
    [
        new("P", "Open market or private purchase"), new("S", "Open market or private sale"),
        new("F", "Payment of exercise price or tax liability"), new("A", "Grant or award"),
    ]);

    public static readonly FieldDescriptor DocumentType = Field("document_type", "documentType", FieldType.Text, 0);
    public static readonly FieldDescriptor PeriodOfReport = Field("period_of_report", "periodOfReport", FieldType.Date, 1);
    public static readonly FieldDescriptor StatementForMonth = Field("statement_for_month", "statementForMonth", FieldType.MonthOrDate, 2);
    public static readonly FieldDescriptor NotSubject = Field("not_subject_to_section16", "notSubjectToSection16", FieldType.CheckBox, 3);
    public static readonly FieldDescriptor Pages = Field("pages", "pages", FieldType.Integer, 4);
    public static readonly FieldDescriptor Remarks = Field("remarks", "remarks", FieldType.Text, 5);
    public static readonly FieldDescriptor IssuerName = Field("issuer_name", "issuerName", FieldType.Text, 0);
    public static readonly FieldDescriptor Symbol = Field("issuer_trading_symbol", "issuerTradingSymbol", FieldType.Text, 1);
    public static readonly FieldDescriptor OwnerName = Field("rpt_owner_name", "rptOwnerName", FieldType.PersonName, 0);
    public static readonly FieldDescriptor IsDirector = Field("is_director", "isDirector", FieldType.CheckBox, 1);
    public static readonly FieldDescriptor IsOfficer = Field("is_officer", "isOfficer", FieldType.CheckBox, 2);
    public static readonly FieldDescriptor OfficerTitle = Field("officer_title", "officerTitle", FieldType.Text, 3);

    public static readonly FieldDescriptor Title = Field("security_title", "securityTitle", FieldType.Text, 0);
    public static readonly FieldDescriptor Date = Field("transaction_date", "transactionDate", FieldType.Date, 1);
    public static readonly FieldDescriptor Code = new()
    {
        Id = "transaction_code",
        Name = "TransactionCode",
        JsonName = "transactionCode",
        Type = FieldType.Code,
        Ordinal = 2,
        Codes = Codes,
        CarriesFootnotes = true,
        FootnotesName = "transactionCoding",
    };

    public static readonly FieldDescriptor Swap = new()
    {
        Id = "equity_swap_involved",
        Name = "EquitySwapInvolved",
        JsonName = "equitySwapInvolved",
        Type = FieldType.CheckBox,
        Ordinal = 3,
        CarriesFootnotes = true,
        FootnotesName = "transactionCoding",
    };

    public static readonly FieldDescriptor Shares = Field("transaction_shares", "transactionShares", FieldType.Decimal, 4);
    public static readonly FieldDescriptor Price = Field("transaction_price_per_share", "transactionPricePerShare", FieldType.Money, 5);
    public static readonly FieldDescriptor Owned = Field("shares_owned", "sharesOwned", FieldType.Decimal, 6);
    public static readonly FieldDescriptor HoldingTitle = Field("security_title", "securityTitle", FieldType.Text, 0);
    public static readonly FieldDescriptor HoldingOwned = Field("shares_owned", "sharesOwned", FieldType.Decimal, 1);

    public static readonly RecordMember Issuer = Member("issuer", "issuer", 0, MemberKind.Single, IssuerName, Symbol);
    public static readonly RecordMember Owners = Member("reporting_owners", "reportingOwners", 1, MemberKind.List, OwnerName, IsDirector, IsOfficer, OfficerTitle);
    public static readonly RecordMember Transactions = Member("non_derivative/transaction", "nonDerivativeTransactions", 2, MemberKind.Rows, Title, Date, Code, Swap, Shares, Price, Owned);
    public static readonly RecordMember Holdings = Member("non_derivative/holding", "nonDerivativeHoldings", 3, MemberKind.Rows, HoldingTitle, HoldingOwned);

    private static FieldDescriptor Field(string id, string name, FieldType type, int ordinal) =>
        new() { Id = id, Name = char.ToUpperInvariant(name[0]) + name[1..], JsonName = name, Type = type, Ordinal = ordinal, CarriesFootnotes = true };

    private static RecordMember Member(string id, string name, int ordinal, MemberKind kind, params FieldDescriptor[] fields) =>
        new(id, char.ToUpperInvariant(name[0]) + name[1..], name, new RecordDescriptor { Id = id, Name = name, Fields = fields }, ordinal, kind);
}
