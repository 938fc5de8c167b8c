using System;
using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>One change of the printed form after the other, each a revision of YAML text alone, read from a text that has it.</summary>
public class RevisionDrills
{
    private const string Head = """
        LIBRARY LOAN SLIP

        Name of reader: Ada Byron
        Card number: 4711
        Date of loan (Month/Day/Year): 03/14/2024

        [X] Overnight loan


        """;

    private const string Rows = """
        Items lent
        Title of item	Copies	Condition	Deposit paid
        Sketch of the Analytical Engine	2	G	$20.00
        Tables of Logarithms	1	Used	

        """;

    private const string Meta = """
        meta:
          id: loan-2031
          extends: loan-2020
          form: loan
          title: Library Loan Slip
          in-force: { from: 2031-01-01 }
          recognize: { none: [Slip of Old] }
        changes:

        """;

    private static readonly SchemaTexts Base = Schemas.LoanSlip().Edit("forms/loan-2020.form.yaml", "in-force: { from: 2020-01-01 }", "in-force: { from: 2020-01-01, until: 2030-12-31 }");

    private static FlatReading Read(string changes, string text, SchemaTexts? schema = null) =>
        new SchemaDrill((schema ?? Base).With("forms/loan-2031.form.yaml", Meta + changes), "LoanSlip").Read(text, "loan-2031");

    private static void AssertRows(FlatReading slip)
    {
        Assert.Equal(2, slip.Count("lentItems"));
        Assert.Equal("Sketch of the Analytical Engine", slip["lentItems[0].title"]);
        Assert.Equal("2", slip["lentItems[0].copies"]);
        Assert.Equal("G", slip["lentItems[0].condition"]);
        Assert.Equal("20.00", slip["lentItems[0].deposit"]);
        Assert.Equal("Tables of Logarithms", slip["lentItems[1].title"]);
        Assert.Equal("W", slip["lentItems[1].condition"]);
        Assert.Null(slip["lentItems[1].deposit"]);
    }

    [Fact]
    public void A_renamed_box()
    {
        FlatReading slip = Read("""
              - amend: fields/reader
                set: { label: Borrower }

            """, Head.Replace("Name of reader", "Borrower", StringComparison.Ordinal) + Rows);

        Assert.Equal("Ada Byron", slip["reader"]);
        Assert.Equal("4711", slip["cardNumber"]);
        AssertRows(slip);
    }

    [Fact]
    public void A_moved_column()
    {
        FlatReading slip = Read("""
              - move: tables/items/columns/deposit
                before: tables/items/columns/copies

            """, Head + """
            Items lent
            Title of item	Deposit paid	Copies	Condition
            Sketch of the Analytical Engine	$20.00	2	G
            Tables of Logarithms		1	Used

            """);

        AssertRows(slip);
    }

    [Fact]
    public void A_column_that_is_split_in_two()
    {
        SchemaTexts schema = Base.With("forms/way.codes.yaml", "meta: { id: way, doc: Out or back. }\ncodes:\n  - { code: O, meaning: Out }\n  - { code: B, meaning: Back }\n");
        FlatReading slip = Read("""
              - replace: tables/items/columns/copies
                with:
                  id: copies_moved
                  header: Copies
                  columns:
                    - { id: copies_out, header: Lent, holds: copies, says: { way: O } }
                    - { id: copies_back, header: Returned, holds: copies, says: { way: B } }
              - add: { id: copies, type: integer, doc: How many copies. }
                into: tables/items/fields
              - add: { id: way, type: code, codes: way, doc: Whether they went out or came back. }
                into: tables/items/fields

            """, Head + """
            Items lent
            Title of item	Copies		Condition	Deposit paid
            	Lent	Returned		
            Sketch of the Analytical Engine	2		G	$20.00
            Tables of Logarithms		1	Used	

            """, schema);

        AssertRows(slip);
        Assert.Equal(("O", "B"), (slip["lentItems[0].way"], slip["lentItems[1].way"]));
        Assert.Equal("1", slip["lentItems[1].copies"]);
    }

    [Fact]
    public void Two_columns_that_become_one()
    {
        SchemaTexts schema = Base.Edit("forms/loan-2020.form.yaml", "      - { id: deposit,", "      - { id: is_damaged, type: checkbox, header: Damaged, doc: It is damaged. }\n      - { id: deposit,");
        FlatReading slip = Read("""
              - remove: tables/items/columns/is_damaged
                why: printed behind the condition
              - add: { id: is_damaged, type: checkbox, cell-of: condition, prints: { /D: "true" }, doc: It is damaged. }
                into: tables/items/fields

            """, Head + """
            Items lent
            Title of item	Copies	Condition	Deposit paid
            Sketch of the Analytical Engine	2	G	$20.00
            Tables of Logarithms	1	W/D	

            """, schema);

        AssertRows(slip);
        Assert.Equal(("false", "true"), (slip["lentItems[0].isDamaged"], slip["lentItems[1].isDamaged"]));
    }

    [Fact]
    public void A_new_table()
    {
        FlatReading slip = Read("""
              - add:
                  id: fines
                  title: Fines to pay
                  rows: { fine: { otherwise: true, name: Fine, doc: A fine. } }
                  columns:
                    - { id: reason, type: text, header: Reason, doc: What for. }
                    - { id: amount, type: money, unit: USD, header: Amount due, doc: How much. }
                after: tables/items

            """, Head + Rows + """

            Fines to pay
            Reason	Amount due
            Brought back late	$1.50

            """);

        AssertRows(slip);
        Assert.Equal(1, slip.Count("fines"));
        Assert.Equal(("Brought back late", "1.50"), (slip["fines[0].reason"], slip["fines[0].amount"]));
    }

    [Fact]
    public void A_new_record_that_is_repeated()
    {
        const string Changes = """
              - add: { id: surety, doc: Who stands for it., fields: [ { id: surety_name, type: person_name, label: Name of surety, doc: The name. }, { id: surety_since, type: date, label: Surety since, doc: Since when. } ] }
                into: types
              - add: { id: sureties, type: surety, repeat: { min: 0, max: 3 }, name: Sureties, doc: Who stands for it. }
                into: fields

            """;
        FlatReading one = Read(Changes, Head + "Name of surety: Mary Somerville\nSurety since: 01/02/2024\n\n" + Rows);
        FlatReading none = Read(Changes, Head + Rows);

        Assert.Equal(1, one.Count("sureties"));
        Assert.Equal(("Mary Somerville", "2024-01-02"), (one["sureties[0].suretyName"], one["sureties[0].suretySince"]));
        Assert.Equal(0, none.Count("sureties"));
        AssertRows(one);
    }

    [Fact]
    public void A_record_that_becomes_repeated_is_a_new_id()
    {
        SchemaTexts schema = Base.Edit("forms/loan-2020.form.yaml", "fields:\n", """
            types:
              surety: { doc: Who stands for it., fields: [ { id: surety_name, type: person_name, label: Name of surety, doc: The name. } ] }
            fields:
              - { id: surety, type: surety, optional: true, doc: Who stands for it. }

            """);
        string repeated = Meta + "  - amend: fields/surety\n    set: { repeat: { min: 0, max: 3 } }\n";
        Assert.Contains(new GeneratorRun(schema.With("forms/loan-2031.form.yaml", repeated)).Result.Diagnostics, d => d.Id == "F4G0310");
        FlatReading slip = Read("""
              - remove: fields/surety
                why: there may be several now
              - add: { id: sureties, type: surety, repeat: { min: 0, max: 3 }, name: Sureties, doc: Who stands for it. }
                into: fields

            """, Head + "Name of surety: Mary Somerville\n\n" + Rows, schema);

        Assert.Equal(ExtractionStatus.NotOnForm, slip.Status("surety.suretyName"));
        Assert.Equal("Mary Somerville", slip["sureties[0].suretyName"]);
    }

    [Fact]
    public void A_new_code_list()
    {
        SchemaTexts schema = Base.With("forms/shelf.codes.yaml", "meta: { id: shelf, doc: Where it stands. }\ncodes:\n  - { code: A, meaning: Attic }\n  - { code: C, meaning: Cellar, alias: [Vault] }\n");
        FlatReading slip = Read("""
              - add: { id: shelf, type: code, codes: shelf, header: Shelf, doc: Where it stands. }
                after: tables/items/columns/condition

            """, Head + """
            Items lent
            Title of item	Copies	Condition	Shelf	Deposit paid
            Sketch of the Analytical Engine	2	G	A	$20.00
            Tables of Logarithms	1	Used	Vault	

            """, schema);

        AssertRows(slip);
        Assert.Equal(("A", "C"), (slip["lentItems[0].shelf"], slip["lentItems[1].shelf"]));
    }

    [Theory]
    [InlineData("03/14/2024", "W", false)]
    [InlineData("01/01/2025", "W", true)]
    [InlineData("01/01/2025", "G", false)]
    public void A_code_that_is_retired_is_an_issue_in_later_filings(string date, string code, bool isIssue)
    {
        SchemaTexts schema = Base
            .Edit("forms/condition.codes.yaml", "{ code: W, name: Worn, meaning: Worn, alias: [Used] }", "{ code: W, name: Worn, meaning: Worn, alias: [Used], in-force: { until: 2024-12-31 } }")
            .With("forms/loan-2031.form.yaml", Meta + """
                  - add: { id: cover, type: code, codes: condition, label: "Cover:", doc: What its cover is like. }
                    after: fields/lent_on
                  - add: { id: F4X0390, severity: warning, in-force: { of: cover, on: lent_on }, message: "'{cover}' is not used since 2025, and the loan is of {lent_on}" }
                    into: checks

                """);
        string text = Head.Replace("03/14/2024\n", $"{date}\nCover: {code}\n", StringComparison.Ordinal) + Rows;
        var drill = new SchemaDrill(schema, "LoanSlip");
        FlatReading slip = drill.Read(text, "loan-2031");

        Assert.Equal(code, slip["cover"]);
        Assert.Equal(isIssue, slip.Extraction.Issues.Any(i => i.Id == "F4X0390" && i.Message.Contains("'W' is not used since 2025, and the loan is of 2025-01-01", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_code_that_is_taken_away_is_no_value_any_more()
    {
        SchemaTexts schema = Base.Edit("forms/condition.codes.yaml", "  - { code: W, name: Worn, meaning: Worn, alias: [Used] }\n", "");
        FlatReading slip = Read("  []\n".Replace("  []", "  - amend: fields/reader\n    set: { doc: Who takes it home. }", StringComparison.Ordinal), Head + Rows, schema);

        Assert.Equal("G", slip["lentItems[0].condition"]);
        Assert.Null(slip["lentItems[1].condition"]);
        Assert.NotEqual(ExtractionStatus.Found, slip.Status("lentItems[1].condition"));
    }

    [Theory]
    [InlineData("Name of reader:", "NAME OF READER :")]
    [InlineData("Name of reader:", "Name  of\u00A0reader:")]
    [InlineData("Date of loan (Month/Day/Year):", "Date of loan (Month / Day / Year):")]
    [InlineData("Date of loan (Month/Day/Year):", "Date of loan\u2014(Month/Day/Year):")]
    [InlineData("[X] Overnight loan", "\u2612 OVERNIGHT\u2002loan")]
    [InlineData("Title of item\t", "\u201CTitle of item\u201D\t")]
    public void Labels_in_other_type_need_no_entry(string label, string printed)
    {
        FlatReading slip = new SchemaDrill(Base, "LoanSlip").Read((Head + Rows).Replace(label, printed, StringComparison.Ordinal));

        Assert.Equal(("Ada Byron", "2024-03-14", "true"), (slip["reader"], slip["lentOn"], slip["isOvernight"]));
        AssertRows(slip);
    }

    [Fact]
    public void Labels_of_another_language()
    {
        FlatReading slip = Read("""
              - amend: fields/reader
                set: { label: Name der Leserin oder des Lesers }
              - amend: fields/card_number
                set: { label: Ausweisnummer }
              - amend: fields/lent_on
                set: { label: Tag der Ausleihe (Monat/Tag/Jahr) }
              - amend: fields/is_overnight
                set: { label: "\u00DCber Nacht" }
              - amend: tables/items
                set: { title: Ausgeliehene Werke }
              - amend: tables/items/columns/title
                set: { header: Titel des Werks }
              - amend: tables/items/columns/copies
                set: { header: "St\u00FCckzahl" }
              - amend: tables/items/columns/condition
                set: { header: Zustand }
              - amend: tables/items/columns/deposit
                set: { header: Hinterlegter Betrag }

            """, """
            Name der Leserin oder des Lesers: Ada Byron
            Ausweisnummer: 4711
            Tag der Ausleihe (Monat/Tag/Jahr): 03/14/2024

            [X] Über Nacht

            Ausgeliehene Werke
            Titel des Werks	Stückzahl	Zustand	Hinterlegter Betrag
            Sketch of the Analytical Engine	2	G	$20.00
            Tables of Logarithms	1	Used	

            """);

        Assert.Equal(("Ada Byron", "4711", "2024-03-14", "true"), (slip["reader"], slip["cardNumber"], slip["lentOn"], slip["isOvernight"]));
        AssertRows(slip);
    }

    [Fact]
    public void A_renamed_xml_element()
    {
        SchemaTexts schema = Base
            .Edit("forms/loan-2020.form.yaml", "  recognize: { all: [Library Loan Slip] }\n", "  recognize: { all: [Library Loan Slip] }\n  xml: { root: slip, version: format, versions: [L1], dialects: [ { id: l1, versions: [L1], paths: { fields/reader: reader } } ] }\n")
            .Edit("forms/loan-2020.form.yaml", "  - { id: reader, type: person_name,", "  - { id: format, type: text, printed: false, optional: true, doc: Its version., xml: format }\n  - { id: reader, type: person_name, name: Reader, xml: borrower,");
        var drill = new SchemaDrill(
            schema.With("forms/loan-2031.form.yaml", Meta.Replace("changes:\n", "", StringComparison.Ordinal).Replace("  recognize:", "  xml: { versions: [L2] }\n  recognize:", StringComparison.Ordinal)), "LoanSlip");

        Assert.Equal("Ada Byron", drill.Read("<slip><format>L1</format><reader>Ada Byron</reader></slip>")["reader"]);
        FlatReading now = drill.Read("<slip><format>L2</format><borrower>Ada Byron</borrower></slip>");
        Assert.Equal(("loan-2031", "Ada Byron"), (now.Extraction.Revision, now["reader"]));
    }
}
