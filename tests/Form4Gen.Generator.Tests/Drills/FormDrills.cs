using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>Changes of the form outside its tables, made by YAML text alone and read from a text that has them.</summary>
public class FormDrills
{
    private const string Form2003 = "schema/form4/form4-2003.form.yaml";
    private const string BeforeOwners = "  - { id: reporting_owners, type: reporting_owner,";
    private const string BeforeBox6 = "  - id: filed_by_more_than_one_reporting_person\n";

    [Fact]
    public void The_form_as_it_is()
    {
        FlatReading filing = new SchemaDrill(SchemaTexts.OfForm4()).Read(FilingText.Whole);

        Assert.Equal("form4-2003", filing.Extraction.Revision);
        Assert.Equal("ACME HOLDINGS INC", filing["issuer.issuerName"]);
        Assert.Equal("ACME", filing["issuer.issuerTradingSymbol"]);
        Assert.Equal("2019-03-12", filing["periodOfReport"]);
        Assert.Equal("Miller Joan", filing["reportingOwners[0].rptOwnerName"]);
        Assert.Equal("true", filing["reportingOwners[0].isDirector"]);
        Assert.Equal("false", filing["notSubjectToSection16"]);
        Assert.Equal("false", filing["filedByMoreThanOneReportingPerson"]);
        Assert.Equal("12.25", filing["nonDerivativeTransactions[0].transactionPricePerShare"]);
    }

    [Fact]
    public void A_new_check_box()
    {
        var drill = new SchemaDrill(SchemaTexts.OfForm4().Edit(Form2003, BeforeOwners, """
              - { id: paper_copy_filed, type: checkbox, label: Check this box if a paper copy was filed by mail., doc: A paper copy was filed too. }

            """ + BeforeOwners));
        string line = FilingText.CheckBoxes + "\n\n";

        Assert.Equal("Boolean?", drill.PropertyType("Form4", "PaperCopyFiled"));
        FlatReading marked = drill.Read(FilingText.Whole.Replace(line, line + "[X] Check this box if a paper copy was filed by mail.\n\n"));
        FlatReading empty = drill.Read(FilingText.Whole.Replace(line, line + "[ ] Check this box if a paper copy was filed by mail.\n\n"));

        Assert.Equal("true", marked["paperCopyFiled"]);
        Assert.Equal("false", marked["notSubjectToSection16"]);
        Assert.Equal("false", empty["paperCopyFiled"]);
    }

    [Fact]
    public void A_new_field_that_is_printed_under_an_alias()
    {
        var drill = new SchemaDrill(SchemaTexts.OfForm4().Edit(Form2003, BeforeBox6, """
              - { id: plan_adoption_date, type: date, label: [Date of Adoption of the Plan, Plan Adopted On], optional: true, doc: The day the plan was adopted. }

            """ + BeforeBox6));

        Assert.Equal("DateOnly?", drill.PropertyType("Form4", "PlanAdoptionDate"));
        FlatReading canonical = drill.Read(FilingText.Whole.Replace("5. Relationship", "Date of Adoption of the Plan\n01/31/2019\n\n5. Relationship"));
        FlatReading alias = drill.Read(FilingText.Whole.Replace("5. Relationship", "Plan Adopted On\n01/31/2019\n\n5. Relationship"));

        Assert.Equal("2019-01-31", canonical["planAdoptionDate"]);
        Assert.Equal("2019-01-31", alias["planAdoptionDate"]);
        Assert.Equal("2019-03-12", alias["periodOfReport"]);
    }

    [Fact]
    public void A_further_field_of_the_owner()
    {
        var drill = new SchemaDrill(SchemaTexts.OfForm4().Edit("schema/ownership.types.yaml", "      - { id: is_director, box: \"5\",", """
                  - { id: rpt_owner_employer, box: 1a, type: text, label: Name of Employer of Reporting Person, optional: true, doc: Who employs the owner. }
                  - { id: is_director, box: "5",
            """.TrimEnd()));

        Assert.Equal("String", drill.PropertyType("ReportingOwner", "RptOwnerEmployer"));
        FlatReading filing = drill.Read(FilingText.Whole.Replace(
            "2. Issuer Name and", "1a. Name of Employer of Reporting Person\nMILLER & SONS LLC\n\n2. Issuer Name and"));

        Assert.Equal("MILLER & SONS LLC", filing["reportingOwners[0].rptOwnerEmployer"]);
        Assert.Equal("Miller Joan", filing["reportingOwners[0].rptOwnerName"]);
        Assert.Equal("true", filing["reportingOwners[0].isDirector"]);
    }

    [Fact]
    public void A_whole_new_revision()
    {
        SchemaTexts schema = SchemaTexts.OfForm4().With("schema/form4/form4-2030.form.yaml", """
            meta:
              id: form4-2030
              extends: form4-2003
              form: "4"
              title: Statement of Changes in Beneficial Ownership
              in-force: { from: 2030-01-01 }
              recognize: { all: [Date of First Transaction, Digital Asset Holdings], none: [Date of Earliest Transaction] }
            changes:
              - amend: fields/period_of_report
                set: { label: Date of First Transaction }
              - add: { id: digital_asset_holdings, type: money, unit: USD, label: Digital Asset Holdings, optional: true, doc: Worth of digital assets. }
                after: fields/period_of_report
              - remove: tables/non_derivative/columns/deemed_execution_date
                why: the deemed execution date is no longer asked for
              - amend: tables/non_derivative/columns/security_title
                set: { header: Name of Security }

            """);
        var drill = new SchemaDrill(schema);
        string text = FilingText.Whole
            .Replace("3. Date of Earliest Transaction (Month/Day/Year)\n03/12/2019", "3. Date of First Transaction\n03/12/2031\n\nDigital Asset Holdings\n$1,250.50")
            .Replace("2A. Deemed Execution Date, if any (Month/Day/Year)\t", "")
            .Replace("\t\t\tCode", "\t\tCode")
            .Replace("03/12/2019\t\tS", "03/12/2031\tS")
            .Replace("1. Title of Security (Instr. 3)", "1. Name of Security");

        Assert.Equal(["form4-1991", "form4-1996", "form4-2002", "form4-2003", "form4-2023", "form4-2026", "form4-2030"], drill.Family.Revisions.Select(r => r.Id));
        FlatReading filing = drill.Read(text), older = drill.Read(FilingText.Whole);

        Assert.Equal("form4-2030", filing.Extraction.Revision);
        Assert.Equal("2031-03-12", filing["periodOfReport"]);
        Assert.Equal("1250.50", filing["digitalAssetHoldings"]);
        Assert.Equal("Common Stock", filing["nonDerivativeTransactions[0].securityTitle"]);
        Assert.Equal("1500", filing["nonDerivativeTransactions[0].transactionShares"]);
        Assert.Equal(ExtractionStatus.NotOnForm, filing.Status("nonDerivativeTransactions[0].deemedExecutionDate"));
        Assert.Equal("form4-2003", older.Extraction.Revision);
        Assert.Equal(ExtractionStatus.NotOnForm, older.Status("digitalAssetHoldings"));
    }
}
