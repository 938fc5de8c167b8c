using System;
using System.Collections.Generic;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using static Form4Gen.Cli.Tests.Fixtures.SampleFields;

namespace Form4Gen.Cli.Tests.Fixtures;

/// <summary>A filing made by hand: found, repaired, concluded, missing and unreadable values, marks, two row kinds.</summary>
internal static class SampleFiling
{
    /// <summary>The text that the filing's places point into.</summary>
    public const string Source = "Issuer: ACME \u00E9 INC [ACM]\nCommon Stock\t09/12/\t/2014\t13,767 (1)\t$3.\t.83 353,512\nScarfo Anthony\n";

    /// <summary>The form as it is printed.</summary>
    public static readonly FormDescriptor Printed = new()
    {
        Id = "form4-2003",
        Title = "Statement of Changes",
        Groups =
        [
            new CheckBoxGroupDescriptor
            {
                Id = "relationship", Member = Owners,
                Boxes = [new(IsDirector, true, ["Director"]), new(IsOfficer, true, ["Officer (give title below)"]) { Detail = OfficerTitle }],
            },
        ],
        Tables =
        [
            new TableDescriptor
            {
                Id = "non_derivative",
                Titles = ["Table I - Non-Derivative Securities"],
                Kinds = [new("transaction", Transactions, 1), new("holding", Holdings, -1)],
                Columns =
                [
                    Column("1", "Title of Security (Instr. 3)", Title, HoldingTitle), Column("2", "Transaction Date (Month/Day/Year)", Date, null),
                    Column("3", "Code", Code, null), Column("4", "Amount", Shares, null), Column("4", "Price", Price, null),
                    Column("5", "Amount of Securities Beneficially Owned (Instr. 3 and 4)", Owned, HoldingOwned),
                ],
            },
        ],
    };

    private static readonly SourceDocument Document = new(Source);

    public static HandExtraction Read(string text, ReadOptions options)
    {
        if (text.StartsWith("not a form", StringComparison.Ordinal))
            return new HandExtraction(null) { Form = null, Revision = null, Issues = [new("F4X0103", IssueSeverity.Error, null, "nothing in the document looks like the form")] };
        return new HandExtraction(Filing())
        {
            Revision = options.Revision ?? "form4-2003",
            Issues =
            [
                new("F4X0201", IssueSeverity.Warning, "nonDerivativeTransactions[0].transactionCode", "transaction code is missing; footnote F1 suggests F"),
                new("F4X0318", IssueSeverity.Info, null, "the balance cannot be checked"),
            ],
            Explanations = options.Explain ? Explanations() : new Dictionary<string, Explanation>(),
        };
    }

    private static HandRecord Filing() => new(
        v => v.Text(DocumentType, Found<string?>("4")),
        v => v.Date(PeriodOfReport, Found<DateOnly?>(new DateOnly(2014, 9, 12))),
        v => v.MonthOrDate(StatementForMonth, default),
        v => v.CheckBox(NotSubject, Found<bool?>(false)),
        v => v.Integer(Pages, Found<long?>(2)),
        v => v.Record(Issuer, new HandRecord(
            i => i.Text(IssuerName, Found<string?>("ACME \u00E9 INC", "ACME \u00E9 INC")),
            i => i.Text(Symbol, Found<string?>("ACM", "ACM")))),
        v => v.Records(Owners, [new HandRecord(
            o => o.Text(OwnerName, Found<string?>("Scarfo Anthony", "Scarfo Anthony")),
            o => o.CheckBox(IsDirector, Found<bool?>(false)),
            o => o.CheckBox(IsOfficer, new(true, ExtractionStatus.Inferred, 0.7f, true, new Provenance(null, default(SourceSpan), because: ["title"]))),
            o => o.Text(OfficerTitle, new(null, ExtractionStatus.Unreadable, 0f, true, new Provenance(Document, Span("Scarfo")))))]),
        v => v.Records(Transactions, [Transaction()]),
        v => v.Records(Holdings, [new HandRecord(
            h => h.Row(2),
            h => h.Text(HoldingTitle, Found<string?>("Units")),
            h => h.Number(HoldingOwned, Found<decimal?>(12.50m)))]),
        v => v.Footnotes([new("F1", Found<string?>("Tax <liability> paid in shares."))]),
        v => v.Text(Remarks, new(null, ExtractionStatus.Blank)));

    private static HandRecord Transaction() => new(
        t => t.Row(1),
        t => t.Text(Title, Found<string?>("Common Stock", "Common Stock")),
        t => t.Date(Date, new(new DateOnly(2014, 9, 12), ExtractionStatus.Repaired, 0.99f, false, Pieces("overlap-join", "09/12/", "/2014"))),
        t => t.Code(Code, new(null, ExtractionStatus.Missing, 0f, true, new Provenance(null, default(SourceSpan), ["F1"], ["footnote-wording"], "F"))),
        t => t.CheckBox(Swap, new(null, ExtractionStatus.Blank, 0f, false, new Provenance(null, default(SourceSpan), ["F1", "F2"]))),
        t => t.Number(Shares, new(13767m, ExtractionStatus.Found, 0.98f, false, new Provenance(Document, Span("13,767"), ["F1"]))),
        t => t.Number(Price, new(3.830m, ExtractionStatus.Repaired, 0.8123f, true, Pieces("overlap-join", "$3.", ".83"))),
        t => t.Number(Owned, Found<decimal?>(353512m, "353,512")));

    private static Dictionary<string, Explanation> Explanations() => new()
    {
        ["nonDerivativeTransactions[0].transactionPricePerShare"] = new("nonDerivativeTransactions[0].transactionPricePerShare",
            [new("$3.83", 1.25, ["overlap-join", "money"]), new("$3..83", 9, ["no number"])], "The first is a number and costs 7.75 less."),
    };

    private static Extracted<T> Found<T>(T value, string? text = null) =>
        new(value, ExtractionStatus.Found, 1f, false, text is null ? null : new Provenance(Document, Span(text)));

    private static Provenance Pieces(string because, params string[] pieces) =>
        new(Document, Array.ConvertAll(pieces, Span), null, because: [because]);

    private static SourceSpan Span(string text) => Document.Span(Source.IndexOf(text, StringComparison.Ordinal), text.Length);

    private static ColumnDescriptor Column(string number, string header, FieldDescriptor transaction, FieldDescriptor? holding) => new()
    {
        Id = transaction.Id,
        Number = number,
        Headers = [header],
        Fields = [new(ColumnRole.Value, [transaction, holding])],
    };
}
