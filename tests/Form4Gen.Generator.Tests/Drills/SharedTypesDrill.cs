using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>A further form that shares records with those there are: YAML text alone.</summary>
public class SharedTypesDrill
{
    private static readonly SchemaTexts Schema = SchemaTexts.OfForm4().With("schema/form144/form144-2023.form.yaml", """
        # yaml-language-server: $schema=../form.meta-schema.json
        meta:
          id: form144-2023
          form: "144"
          title: Notice of Proposed Sale of Securities
          in-force: { from: 2023-04-13 }
          recognize: { all: [Approximate Date of Sale] }
        use: [ownership]
        changes:
          - amend: types/issuer/issuer_name
            set: { box: 1a, label: Name of Issuer }
          - apply: foreign-insiders
        fields:
          - { id: document_type, type: text, prints: { FORM 144: "144" }, doc: Type of the document. }
          - { id: issuer, type: issuer, doc: The issuer. }
          - { id: reporting_owners, type: reporting_owner, repeat: { min: 1, max: 10 }, doc: The sellers. }
          - { id: date_of_sale, box: 3f, type: date, label: Approximate Date of Sale, doc: The day of the sale. }
        tables:
          - id: for_sale
            title: Securities To Be Sold
            rows:
              lot: { otherwise: true, name: SaleLot, doc: Securities that are to be sold. }
            columns:
              - { id: security_title, box: "1", type: text, header: Title of the Class, doc: Title of the security. }
              - { id: units, box: "2", type: decimal, unit: shares, header: Number of Units, doc: How many. }

        """);

    private const string Text = """
        FORM 144

        NOTICE OF PROPOSED SALE OF SECURITIES

        1a. Name of Issuer
        ACME HOLDINGS INC [ACME]

        1. Name and Address of Reporting Person *
        Miller Joan
        (Last) (First) (Middle)

        5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
        X Director
        Officer (give title below)

        3f. Approximate Date of Sale
        05/02/2024

        Securities To Be Sold
        1. Title of the Class	2. Number of Units
        Common Stock	1,500
        """;

    [Fact]
    public void It_is_read_with_the_same_records_as_the_others()
    {
        var drill = new SchemaDrill(Schema, "Form144");
        FlatReading filing = drill.Read(Text);

        Assert.Equal("144", filing.Extraction.Form);
        Assert.Equal("144", filing["documentType"]);
        Assert.Equal("ACME HOLDINGS INC", filing["issuer.issuerName"]);
        Assert.Equal("Miller Joan", filing["reportingOwners[0].rptOwnerName"]);
        Assert.Equal("true", filing["reportingOwners[0].isDirector"]);
        Assert.Equal("2024-05-02", filing["dateOfSale"]);
        Assert.Equal("1500", filing["saleLots[0].units"]);
        Assert.Equal(drill.Type("Issuer"), drill.Type("Form144").GetProperty("Issuer")!.PropertyType);
        Assert.Equal(drill.Type("Issuer"), drill.Type("Form4").GetProperty("Issuer")!.PropertyType);
        Assert.Equal(1, drill.Run.Sources.Count(s => s.HintName.EndsWith("ReportingOwner.g.cs", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void The_others_are_read_as_before()
    {
        FlatReading filing = new SchemaDrill(Schema).Read(FilingText.Whole);

        Assert.Equal("form4-2003", filing.Extraction.Revision);
        Assert.Equal("Miller Joan", filing["reportingOwners[0].rptOwnerName"]);
        Assert.Equal(ExtractionStatus.NotOnForm, filing.Status("issuer.issuerForeignTradingSymbol"));
    }
}
