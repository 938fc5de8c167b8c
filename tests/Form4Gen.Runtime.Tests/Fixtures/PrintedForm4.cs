using System.Linq;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Tests.Fixtures;

/// <summary>Form 4 of 2003 as descriptors, written by hand: the runtime is tested without the generator.</summary>
internal static class PrintedForm4
{
    private static readonly CodeListDescriptor Titles = new("security_title", true, [new("Common Stock", ""), new("Class A Common Stock", "")]);

    private static readonly CodeListDescriptor OfficerTitles = new("officer_title", true, [new("Chief Financial Officer", ""), new("Chief Executive Officer", "")]);

    private static readonly CodeListDescriptor TransactionCodes = new("transaction_code", false,
    [
        .. new[] { "A", "C", "D", "E", "F", "G", "H", "I", "J", "L", "M", "O", "P", "S", "U", "W", "X", "Z" }.Select(c => new CodeDescriptor(c, c)
        {
            Wordings = c == "F" ? ["payment of tax liability by delivering", "tax withholding"] : [],
            Expects = c switch
            {
                "P" or "A" or "L" => [new(null, "A")],
                "S" or "D" or "F" or "U" => [new(null, "D")],
                "M" or "C" => [new("non_derivative", "A"), new("derivative", "D")],
                _ => [],
            },
        }),
    ]);

    private static readonly CodeListDescriptor AcquiredDisposed = new("acquired_disposed", false, [new("A", "Acquired"), new("D", "Disposed")]);
    private static readonly CodeListDescriptor OwnershipForm = new("ownership_form", false, [new("D", "Direct"), new("I", "Indirect")]);
    private static readonly CodeListDescriptor Timeliness = new("timeliness", false, [new("E", "Early"), new("L", "Late")]);
    private static readonly CodeListDescriptor DocumentTypes = new("document_type", false, [new("4", "Form 4"), new("4/A", "Amendment")]);
    private static readonly CodeListDescriptor States = new("state", true, [new("MA", "Massachusetts"), new("CA", "California"), new("NY", "New York"), new("TX", "Texas"), new("A6", "Ontario"), new("2M", "Germany")]);

    public static readonly RecordDescriptor Issuer = Record("issuer", "Issuer",
        Field("issuer_cik", FieldType.Text), Field("issuer_name", FieldType.Text, max: 150), Field("issuer_trading_symbol", FieldType.Text, max: 10));

    public static readonly RecordDescriptor Owner = Record("reporting_owner", "ReportingOwner",
        Field("rpt_owner_cik", FieldType.Text), Field("rpt_owner_name", FieldType.PersonName, max: 150),
        Field("rpt_owner_street1", FieldType.Text, true, max: 40), Field("rpt_owner_street2", FieldType.Text, true, max: 40),
        Field("rpt_owner_city", FieldType.Text, true, max: 30), Field("rpt_owner_state", FieldType.Code, true, States),
        Field("rpt_owner_zip_code", FieldType.Text, true, max: 10, shapes: ["99999", "99999-9999"]),
        Field("is_director", FieldType.CheckBox), Field("is_officer", FieldType.CheckBox), Field("is_ten_percent_owner", FieldType.CheckBox), Field("is_other", FieldType.CheckBox),
        Field("officer_title", FieldType.Text, true, max: 30, codes: OfficerTitles), Field("other_text", FieldType.Text, true, max: 30));

    public static readonly RecordDescriptor Signature = Record("owner_signature", "OwnerSignature",
        Field("signature_name", FieldType.PersonName, max: 255), Field("signature_date", FieldType.Date));

    public static readonly RecordDescriptor NonDerivativeTransaction = Record("non_derivative/transaction", "NonDerivativeTransaction",
        [.. NonDerivativeFields(true)]);

    public static readonly RecordDescriptor NonDerivativeHolding = Record("non_derivative/holding", "NonDerivativeHolding",
        [.. NonDerivativeFields(false)]);

    public static readonly RecordDescriptor DerivativeTransaction = Record("derivative/transaction", "DerivativeTransaction",
        [.. DerivativeFields(true)]);

    public static readonly RecordDescriptor DerivativeHolding = Record("derivative/holding", "DerivativeHolding",
        [.. DerivativeFields(false)]);

    public static readonly RecordDescriptor Root = WithMembers(
        Record("form", "Form4",
            Field("document_type", FieldType.Code, codes: DocumentTypes), Field("period_of_report", FieldType.Date),
            Field("date_of_original_submission", FieldType.Date, true), Field("not_subject_to_section16", FieldType.CheckBox),
            Field("filed_by_more_than_one_reporting_person", FieldType.CheckBox), Field("remarks", FieldType.Text, true, max: 2000)),
        new("issuer", "Issuer", "issuer", Issuer, 0, MemberKind.Single, 1, 1),
        new("reporting_owners", "ReportingOwners", "reportingOwners", Owner, 1, MemberKind.List, 1, 10),
        new("non_derivative/transaction", "NonDerivativeTransactions", "nonDerivativeTransactions", NonDerivativeTransaction, 2, MemberKind.Rows),
        new("non_derivative/holding", "NonDerivativeHoldings", "nonDerivativeHoldings", NonDerivativeHolding, 3, MemberKind.Rows),
        new("derivative/transaction", "DerivativeTransactions", "derivativeTransactions", DerivativeTransaction, 4, MemberKind.Rows),
        new("derivative/holding", "DerivativeHoldings", "derivativeHoldings", DerivativeHolding, 5, MemberKind.Rows),
        new("owner_signatures", "OwnerSignatures", "ownerSignatures", Signature, 6, MemberKind.List, 1, 10));

    public static readonly FormDescriptor Form2003 = new()
    {
        Id = "form4-2003",
        Title = "Statement of Changes in Beneficial Ownership",
        RecognizeAll = ["Date of Earliest Transaction"],
        RecognizeNone = ["Rule 10b5-1(c)"],
        FootnotesTitles = ["Explanation of Responses"],
        Furniture =
        [
            "United States Securities and Exchange Commission", "Washington, D.C. 20549", "OMB APPROVAL", "OMB Number: 3235-0287", "Expires:",
            "Estimated average burden hours per response: 0.5",
            "Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment Company Act of 1940",
            "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.",
            "* If the form is filed by more than one reporting person, see Instruction 4 (b)(v).",
            "** Intentional misstatements or omissions of facts constitute Federal Criminal Violations See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).",
            "Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, see Instruction 6 for procedure.",
            "Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB Number.",
        ],
        Headings =
        [
            new HeadingDescriptor(Of(Root, "document_type"), [new("FORM 4", "4"), new("FORM 4/A", "4/A")])
            {
                BecomesWhen = Of(Root, "date_of_original_submission"), BecomesValue = "4/A",
            },
        ],
        Boxes =
        [
            Box("1", ["Name and Address of Reporting Person *", "Name and Address of Reporting Person"], Member("reporting_owners"), ValuePlace.After,
                new BoxPart(Of(Owner, "rpt_owner_name")) { Captions = ["(Last)", "(First)", "(Middle)"] },
                new BoxPart(Of(Owner, "rpt_owner_street1")) { OnOwnLine = true },
                new BoxPart(Of(Owner, "rpt_owner_street2")) { OnOwnLine = true, Captions = ["(Street)"] },
                new BoxPart(Of(Owner, "rpt_owner_city")) { OnOwnLine = true, Captions = ["(City)"] },
                new BoxPart(Of(Owner, "rpt_owner_state")) { Captions = ["(State)"] },
                new BoxPart(Of(Owner, "rpt_owner_zip_code")) { Captions = ["(Zip)"] }),
            Box("2", ["Issuer Name and Ticker or Trading Symbol"], Member("issuer"), ValuePlace.After,
                new BoxPart(Of(Issuer, "issuer_name")),
                new BoxPart(Of(Issuer, "issuer_trading_symbol")) { Between = [new("[", "]"), new("(", ")")] }),
            Box("3", ["Date of Earliest Transaction (Month/Day/Year)", "Date of Earliest Transaction (MM/DD/YYYY)"], null, ValuePlace.After, new BoxPart(Of(Root, "period_of_report"))),
            Box("4", ["If Amendment, Date of Original Filed (Month/Day/Year)", "If Amendment, Date Original Filed (Month/Day/Year)"], null, ValuePlace.After, new BoxPart(Of(Root, "date_of_original_submission"))),
            Box(null, ["Remarks:"], null, ValuePlace.Section, new BoxPart(Of(Root, "remarks"))),
            Box(null, ["** Signature of Reporting Person"], Member("owner_signatures"), ValuePlace.Before, new BoxPart(Of(Signature, "signature_name"))),
            Box(null, ["Date"], Member("owner_signatures"), ValuePlace.Before, new BoxPart(Of(Signature, "signature_date"))),
        ],
        Groups =
        [
            new() { Id = "not_subject_to_section16", Marks = MarkRule.Any, Boxes = [new(Of(Root, "not_subject_to_section16"), true, ["Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b)."])] },
            new()
            {
                Id = "relationship", Number = "5", Labels = ["Relationship of Reporting Person(s) to Issuer (Check all applicable)"], Marks = MarkRule.AtLeastOne, Member = Member("reporting_owners"),
                Boxes =
                [
                    new(Of(Owner, "is_director"), true, ["Director"]),
                    new(Of(Owner, "is_ten_percent_owner"), true, ["10% Owner"]),
                    new(Of(Owner, "is_officer"), true, ["Officer (give title below)"]) { Detail = Of(Owner, "officer_title") },
                    new(Of(Owner, "is_other"), true, ["Other (specify below)"]) { Detail = Of(Owner, "other_text") },
                ],
            },
            new()
            {
                Id = "filing_by", Number = "6", Labels = ["Individual or Joint/Group Filing (Check Applicable Line)"], Marks = MarkRule.ExactlyOne,
                Boxes =
                [
                    new(Of(Root, "filed_by_more_than_one_reporting_person"), false, ["Form filed by One Reporting Person"]),
                    new(Of(Root, "filed_by_more_than_one_reporting_person"), true, ["Form filed by More than One Reporting Person"]),
                ],
            },
        ],
        Tables = [TableOne(), TableTwo()],
    };

    public static readonly FormFamily Family = new() { Form = "4", Root = Root, Revisions = [Form2003] };

    private static TableDescriptor TableOne()
    {
        RecordDescriptor t = NonDerivativeTransaction, h = NonDerivativeHolding;
        string[] amounts = ["Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)"], code = ["Transaction Code (Instr. 8)"];
        return new()
        {
            Id = "non_derivative",
            Titles = ["Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned"],
            Kinds = [new("transaction", Member("non_derivative/transaction"), 1), new("holding", Member("non_derivative/holding"), -1)],
            Columns =
            [
                Column("1", ["Title of Security (Instr. 3)"], [], Value(t, h, "security_title")),
                Column("2", ["Transaction Date (Month/Day/Year)", "Trans. Date"], [], Value(t, h, "transaction_date")),
                Column("2A", ["Deemed Execution Date, if any (Month/Day/Year)"], [], Value(t, h, "deemed_execution_date")),
                Column("3", ["Code"], code, Value(t, h, "transaction_code"), Beside(t, h, "equity_swap_involved", new PrintedValue("/K", "true"))),
                Column("3", ["V"], code, Value(t, h, "transaction_timeliness") with { Prints = [new("V", "E")] }),
                Column("4", ["Amount"], amounts, Value(t, h, "transaction_shares")),
                Column("4", ["(A) or (D)"], amounts, Value(t, h, "transaction_acquired_disposed_code")),
                Column("4", ["Price"], amounts, Value(t, h, "transaction_price_per_share")),
                Column("5", ["Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)"], [], Value(t, h, "shares_owned_following_transaction"), Instead(t, h, "value_owned_following_transaction")),
                Column("6", ["Ownership Form: Direct (D) or Indirect (I) (Instr. 4)"], [], Value(t, h, "direct_or_indirect_ownership")),
                Column("7", ["Nature of Indirect Beneficial Ownership (Instr. 4)"], [], Value(t, h, "nature_of_ownership")),
            ],
        };
    }

    private static TableDescriptor TableTwo()
    {
        RecordDescriptor t = DerivativeTransaction, h = DerivativeHolding;
        string[] code = ["Transaction Code (Instr. 8)"], number = ["Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)"],
            dates = ["Date Exercisable and Expiration Date (Month/Day/Year)"], underlying = ["Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)"];
        ColumnField[] shares = [Value(t, h, "transaction_shares"), Instead(t, h, "transaction_total_value")];
        return new()
        {
            Id = "derivative",
            Titles = ["Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)"],
            Kinds = [new("transaction", Member("derivative/transaction"), 2), new("holding", Member("derivative/holding"), -1)],
            Columns =
            [
                Column("1", ["Title of Derivative Security (Instr. 3)"], [], Value(t, h, "security_title")),
                Column("2", ["Conversion or Exercise Price of Derivative Security"], [], Value(t, h, "conversion_or_exercise_price")),
                Column("3", ["Transaction Date (Month/Day/Year)"], [], Value(t, h, "transaction_date")),
                Column("3A", ["Deemed Execution Date, if any (Month/Day/Year)"], [], Value(t, h, "deemed_execution_date")),
                Column("4", ["Code"], code, Value(t, h, "transaction_code"), Beside(t, h, "equity_swap_involved", new PrintedValue("/K", "true"))),
                Column("4", ["V"], code, Value(t, h, "transaction_timeliness") with { Prints = [new("V", "E")] }),
                Said("5", "(A)", "number_acquired", number, shares, t, h, "A"),
                Said("5", "(D)", "number_disposed", number, shares, t, h, "D"),
                Column("6", ["Date Exercisable"], dates, Value(t, h, "exercise_date")),
                Column("6", ["Expiration Date"], dates, Value(t, h, "expiration_date")),
                Column("7", ["Title"], underlying, Value(t, h, "underlying_security_title")),
                Column("7", ["Amount or Number of Shares"], underlying, Value(t, h, "underlying_security_shares"), Instead(t, h, "underlying_security_value")),
                Column("8", ["Price of Derivative Security (Instr. 5)"], [], Value(t, h, "transaction_price_per_share")),
                Column("9", ["Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)"], [], Value(t, h, "shares_owned_following_transaction"), Instead(t, h, "value_owned_following_transaction")),
                Column("10", ["Ownership Form: Direct (D) or Indirect (I) (Instr. 4)"], [], Value(t, h, "direct_or_indirect_ownership")),
                Column("11", ["Nature of Indirect Beneficial Ownership (Instr. 4)"], [], Value(t, h, "nature_of_ownership")),
            ],
        };
    }

    private static FieldDescriptor[] NonDerivativeFields(bool transaction)
    {
        FieldDescriptor[] all =
        [
            Cell("security_title", FieldType.Text, codes: Titles, max: 60), Cell("transaction_date", FieldType.Date), Cell("deemed_execution_date", FieldType.Date, true),
            Cell("transaction_code", FieldType.Code, codes: TransactionCodes, notes: "transactionCoding"), Field("equity_swap_involved", FieldType.CheckBox),
            Cell("transaction_timeliness", FieldType.Code, true, Timeliness), Cell("transaction_shares", FieldType.Decimal),
            Cell("transaction_acquired_disposed_code", FieldType.Code, codes: AcquiredDisposed), Cell("transaction_price_per_share", FieldType.Money),
            Cell("shares_owned_following_transaction", FieldType.Decimal), Cell("value_owned_following_transaction", FieldType.Money, true),
            Cell("direct_or_indirect_ownership", FieldType.Code, codes: OwnershipForm), Cell("nature_of_ownership", FieldType.Text, true, max: 100),
        ];
        return transaction ? all : [all[0], all[9], all[10], all[11], all[12]];
    }

    private static FieldDescriptor[] DerivativeFields(bool transaction)
    {
        FieldDescriptor[] all =
        [
            Cell("security_title", FieldType.Text, max: 60), Cell("conversion_or_exercise_price", FieldType.Money, true), Cell("transaction_date", FieldType.Date),
            Cell("deemed_execution_date", FieldType.Date, true), Cell("transaction_code", FieldType.Code, codes: TransactionCodes, notes: "transactionCoding"),
            Field("equity_swap_involved", FieldType.CheckBox), Cell("transaction_timeliness", FieldType.Code, true, Timeliness),
            Cell("transaction_shares", FieldType.Decimal), Cell("transaction_total_value", FieldType.Money, true),
            Field("transaction_acquired_disposed_code", FieldType.Code, codes: AcquiredDisposed), Cell("exercise_date", FieldType.Date, true),
            Cell("expiration_date", FieldType.Date, true), Cell("underlying_security_title", FieldType.Text, max: 60), Cell("underlying_security_shares", FieldType.Decimal),
            Cell("underlying_security_value", FieldType.Money, true), Cell("transaction_price_per_share", FieldType.Money),
            Cell("shares_owned_following_transaction", FieldType.Decimal), Cell("value_owned_following_transaction", FieldType.Money, true),
            Cell("direct_or_indirect_ownership", FieldType.Code, codes: OwnershipForm), Cell("nature_of_ownership", FieldType.Text, true, max: 100),
        ];
        return transaction ? all : [all[0], all[1], all[10], all[11], all[12], all[13], all[14], all[16], all[17], all[18], all[19]];
    }

    public static FieldDescriptor Of(RecordDescriptor record, string id) => record.Fields.Single(f => f.Id == id);

    private static RecordMember Member(string id) => Root.Members.Single(m => m.Id == id);

    private static FieldDescriptor?[] ByKind(RecordDescriptor t, RecordDescriptor h, string id) =>
        [t.Fields.SingleOrDefault(f => f.Id == id), h.Fields.SingleOrDefault(f => f.Id == id)];

    private static ColumnField Value(RecordDescriptor t, RecordDescriptor h, string id) => new(ColumnRole.Value, ByKind(t, h, id));

    private static ColumnField Instead(RecordDescriptor t, RecordDescriptor h, string id) => new(ColumnRole.InsteadOf, ByKind(t, h, id));

    private static ColumnField Beside(RecordDescriptor t, RecordDescriptor h, string id, PrintedValue prints) => new(ColumnRole.Beside, ByKind(t, h, id)) { Prints = [prints] };

    private static ColumnDescriptor Column(string number, string[] headers, string[] groups, params ColumnField[] fields) =>
        new() { Id = fields[0].ByKind[0]!.Id, Number = number, Headers = headers, GroupHeaders = groups, Fields = fields };

    private static ColumnDescriptor Said(string number, string header, string id, string[] groups, ColumnField[] fields, RecordDescriptor t, RecordDescriptor h, string code) =>
        new() { Id = id, Number = number, Headers = [header], GroupHeaders = groups, Fields = fields, Says = new(ByKind(t, h, "transaction_acquired_disposed_code"), code) };

    private static BoxDescriptor Box(string? number, string[] labels, RecordMember? member, ValuePlace place, params BoxPart[] parts) =>
        new() { Id = parts[0].Field.Id, Number = number, Labels = labels, Member = member, Place = place, Parts = parts };

    private static FieldDescriptor Cell(string id, FieldType type, bool optional = false, CodeListDescriptor? codes = null, int max = 0, string? notes = null) =>
        Field(id, type, optional, codes, max, notes: notes, marks: true);

    private static FieldDescriptor Field(string id, FieldType type, bool optional = false, CodeListDescriptor? codes = null, int max = 0, string[]? shapes = null, string? notes = null, bool marks = false)
    {
        string name = string.Concat(id.Split('_').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        return new()
        {
            Id = id,
            Name = name,
            JsonName = char.ToLowerInvariant(name[0]) + name[1..],
            Type = type,
            Ordinal = -1,
            IsOptional = optional,
            Codes = codes,
            MaxLength = max,
            Shapes = shapes ?? [],
            CarriesFootnotes = marks,
            FootnotesName = notes,
        };
    }

    private static RecordDescriptor Record(string id, string name, params FieldDescriptor[] fields) => new()
    {
        Id = id,
        Name = name,
        Fields =
        [
            .. fields.Select((f, i) => new FieldDescriptor
            {
                Id = f.Id, Name = f.Name, JsonName = f.JsonName, Type = f.Type, Ordinal = i, IsOptional = f.IsOptional, Codes = f.Codes,
                MaxLength = f.MaxLength, Shapes = f.Shapes, CarriesFootnotes = f.CarriesFootnotes, FootnotesName = f.FootnotesName,
            }),
        ],
    };

    private static RecordDescriptor WithMembers(RecordDescriptor record, params RecordMember[] members) =>
        new() { Id = record.Id, Name = record.Name, Fields = record.Fields, Members = members };
}
