using Form4Gen.Runtime;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>XML of other forms and of new revisions, read by YAML text alone.</summary>
public class XmlDrills
{
    private const string Loan = "forms/loan-2020.form.yaml";

    [Fact]
    public void The_xml_of_a_completely_different_form()
    {
        FlatReading slip = new SchemaDrill(WithXml(), "LoanSlip").Read("""
            <loanSlip>
              <format>L2</format>
              <who><reader>Ada  Byron</reader><card>4711</card></who>
              <lentOn>2024-03-14+01:00</lentOn>
              <items>
                <item><title>Sketch of the Analytical Engine</title><copies>2</copies><condition>G</condition><deposit>20.00</deposit></item>
                <item><condition>W</condition><title>Tables of Logarithms</title><copies>1</copies></item>
              </items>
            </loanSlip>
            """);

        Assert.Equal((DocumentFormat.Xml, "loan", "loan-2020"), (slip.Extraction.Format, slip.Extraction.Form, slip.Extraction.Revision));
        Assert.Equal("Ada Byron", slip["reader"]);
        Assert.Equal("4711", slip["card"]);
        Assert.Equal("2024-03-14", slip["lentOn"]);
        Assert.Equal("false", slip["isOvernight"]);
        Assert.Equal(2, slip.Count("lentItems"));
        Assert.Equal("20.00", slip["lentItems[0].deposit"]);
        Assert.Equal("W", slip["lentItems[1].condition"]);
        Assert.Equal(ExtractionStatus.Blank, slip.Status("lentItems[1].deposit"));
    }

    [Fact]
    public void A_dialect_of_it()
    {
        FlatReading slip = new SchemaDrill(WithXml(), "LoanSlip").Read("<loanSlip><format>L1</format><thing><name>Tables</name><copies>3</copies></thing></loanSlip>");

        Assert.Equal("Tables", slip["lentItems[0].title"]);
        Assert.Equal("3", slip["lentItems[0].copies"]);
        Assert.Equal(ExtractionStatus.Missing, slip.Status("reader"));
    }

    [Fact]
    public void An_element_of_a_new_revision_of_form_4()
    {
        SchemaTexts schema = SchemaTexts.OfForm4().With("schema/form4/form4-2031.form.yaml", """
            meta:
              id: form4-2031
              extends: form4-2026
              form: "4"
              title: Statement of Changes in Beneficial Ownership
              in-force: { from: 2031-01-01 }
              recognize: { all: [Check this box if hedged] }
              xml: { versions: [X0710] }
            changes:
              - add: { id: is_hedged, type: checkbox, label: Check this box if hedged, doc: The position is hedged., absent: false, xml: isHedged }
                after: fields/not_subject_to_section16

            """);
        var drill = new SchemaDrill(schema);
        const string Xml = "<ownershipDocument><schemaVersion>X0710</schemaVersion><documentType>4</documentType><isHedged>1</isHedged></ownershipDocument>";

        Assert.Equal("true", drill.Read(Xml)["isHedged"]);
        Assert.Equal("form4-2031", drill.Read(Xml).Extraction.Revision);
        Assert.Equal("false", drill.Read(Xml.Replace("<isHedged>1</isHedged>", ""))["isHedged"]);
        Assert.Equal(ExtractionStatus.NotOnForm, drill.Read(Xml.Replace("X0710", "X0609").Replace("<isHedged>1</isHedged>", "")).Status("isHedged"));
    }

    private static SchemaTexts WithXml() => Schemas.LoanSlip()
        .Edit(Loan, "  recognize: { all: [Library Loan Slip] }\n", """
              recognize: { all: [Library Loan Slip] }
              xml:
                root: loanSlip
                version: format
                versions: [L2]
                dialects:
                  - { id: l1, versions: [L1], paths: { tables/items: "", tables/items/rows/item: thing, tables/items/title: name } }

            """)
        .Edit(Loan, "  - { id: reader, type: person_name,", "  - { id: format, type: text, printed: false, optional: true, doc: Its version., xml: format }\n  - { id: reader, type: person_name, xml: who/reader,")
        .Edit(Loan, "type: integer, label: Card number,", "type: integer, xml: who/card, label: Card number,")
        .Edit(Loan, "  - { id: lent_on, type: date,", "  - { id: lent_on, type: date, xml: lentOn,")
        .Edit(Loan, "label: Overnight loan,", "label: Overnight loan, absent: false, xml: isOvernight,")
        .Edit(Loan, "    title: Items lent\n", "    title: Items lent\n    xml: items\n")
        .Edit(Loan, "item: { otherwise: true,", "item: { otherwise: true, xml: item,")
        .Edit(Loan, "{ id: title, type: text,", "{ id: title, type: text, xml: title,")
        .Edit(Loan, "{ id: copies, type: integer,", "{ id: copies, type: integer, xml: copies,")
        .Edit(Loan, "{ id: condition, type: code,", "{ id: condition, type: code, xml: condition,")
        .Edit(Loan, "{ id: deposit, type: money,", "{ id: deposit, type: money, xml: deposit,");
}
