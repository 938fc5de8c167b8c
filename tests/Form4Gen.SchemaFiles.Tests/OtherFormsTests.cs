using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema;
using Form4Gen.Schema.Model;
using Form4Gen.SchemaFiles.Tests.MetaSchemas;

namespace Form4Gen.SchemaFiles.Tests;

/// <summary>Forms 3 and 5: the same names as on Form 4, and what they print otherwise.</summary>
public class OtherFormsTests
{
    private const string HoldingOne = "securityTitle sharesOwnedFollowingTransaction valueOwnedFollowingTransaction directOrIndirectOwnership natureOfOwnership";
    private const string HoldingTwo = "securityTitle exerciseDate expirationDate underlyingSecurityTitle underlyingSecurityShares underlyingSecurityValue conversionOrExercisePrice directOrIndirectOwnership natureOfOwnership";

    private static readonly SchemaCompilation Compilation = SchemaCompiler.Compile([.. RepositoryFiles.Yaml.Select(f => new SchemaFile("schema/" + f, RepositoryFiles.Text(f)))]);

    private static FormFamilyModel Family(string form) => Assert.Single(Compilation.Families, f => f.Form == form);

    /// <summary>Whether only forms that were never filed as XML print a field.</summary>
    private static bool IsOfPaper(UnionFieldModel field) => field.Revisions.All(id => Revision(id).Xml is null);

    private static FormModel Revision(string id) => Assert.Single(Compilation.Forms, f => f.Id == id);

    [Theory]
    [InlineData("3", "form3-2003 form3-2026")]
    [InlineData("4", "form4-1991 form4-1996 form4-2002 form4-2003 form4-2023 form4-2026")]
    [InlineData("5", "form5-2003 form5-2023 form5-2026")]
    public void Each_form_has_its_revisions(string form, string revisions) => Assert.Equal(revisions, string.Join(' ', Family(form).Revisions.Select(r => r.Id)));

    [Theory]
    [InlineData("3", "X0101 X0201 X0202 X0203 X0204 X0205 X0206 X0407 X0508 X0609")]
    [InlineData("4", "X0101 X0201 X0202 X0303 X0304 X0305 X0306 X0407 X0508 X0609")]
    [InlineData("5", "X0101 X0201 X0202 X0303 X0304 X0305 X0306 X0407 X0508 X0609")]
    public void Every_schema_version_of_a_form_is_of_one_of_its_revisions(string form, string versions)
    {
        Assert.Equal(versions, string.Join(' ', Family(form).Revisions.SelectMany(r => r.Xml?.Versions ?? []).Order(StringComparer.Ordinal)));
        Assert.All(Family(form).Revisions, r => Assert.Equal("ownershipDocument", r.Xml?.Root ?? "ownershipDocument"));
    }

    [Theory]
    [InlineData("3", "schemaVersion documentType notSubjectToSection16 periodOfReport dateOfOriginalSubmission filedByMoreThanOneReportingPerson noSecuritiesOwned remarks")]
    [InlineData("5", "schemaVersion documentType notSubjectToSection16 aff10b5One form3HoldingsReported form4TransactionsReported periodOfReport dateOfOriginalSubmission filedByMoreThanOneReportingPerson remarks")]
    public void Fields_have_the_names_of_the_elements(string form, string names) => Assert.Equal(names, string.Join(' ', Family(form).Records[0].Fields.Select(f => f.Field.JsonName)));

    [Theory]
    [InlineData("3", "derivativeHoldings issuer nonDerivativeHoldings ownerSignatures reportingOwners")]
    [InlineData("5", "derivativeHoldings derivativeTransactions issuer nonDerivativeHoldings nonDerivativeTransactions ownerSignatures reportingOwners")]
    public void Lists_have_the_names_of_Form_4(string form, string names) =>
        Assert.Equal(names, string.Join(' ', Family(form).Records[0].Members.Select(m => m.JsonName).Order(StringComparer.Ordinal)));

    /// <summary>All its words stand in labels of the other forms (Statement ... Month/Day/Year), which cannot be told from it where they are damaged.</summary>
    private const string LikeOthers = "Statement for Month/Day/Year";

    [Fact]
    public void Rows_of_Form_3_are_holdings_with_the_columns_it_prints()
    {
        TableModel[] tables = [.. Revision("form3-2003").Tables];
        Assert.Equal(["1 2 3 4", "1 2 2 3 3 4 5 6"], tables.Select(t => string.Join(' ', t.Columns.Select(c => c.Box))));
        Assert.Equal([HoldingOne, HoldingTwo], tables.Select(t => string.Join(' ', t.Fields.Select(f => f.Field.JsonName))));
        Assert.All(tables, t => Assert.Equal("holding", Assert.Single(t.Kinds).Id));
    }

    [Fact]
    public void Tables_of_Form_5_have_a_code_without_columns_below_it()
    {
        TableModel[] tables = [.. Revision("form5-2023").Tables];
        Assert.Equal(["1 2 2A 3 4 4 4 5 6 7", "1 2 3 3A 4 5 5 6 6 7 7 8 9 10 11"], tables.Select(t => string.Join(' ', t.Columns.Select(c => c.Box))));
        foreach (TableModel table in tables)
        {
            Assert.False(Assert.Single(table.Fields, f => f.Field.Id == "transaction_timeliness").Field.IsPrinted);
            Assert.Equal(["transaction", "holding"], Assert.Single(table.Fields, f => f.Field.Id == "transaction_form_type").Kinds);
        }
    }

    [Fact]
    public void Form_3_prints_owner_and_issuer_in_other_boxes()
    {
        Assert.Equal(("2", "5"), Boxes("form4-2026"));
        Assert.Equal(("3", "4"), Boxes("form3-2003"));
        Assert.Equal(("3", "4"), Boxes("form3-2026"));
        Assert.Equal(("2", "5"), Boxes("form5-2026"));

        static (string?, string?) Boxes(string revision)
        {
            FormModel form = Revision(revision);
            GroupModel relationship = Assert.Single(Type(form, "reporting_owner").Groups);
            return (Assert.Single(Type(form, "issuer").Fields, f => f.Id == "issuer_name").Box, relationship.Box);
        }
    }

    [Fact]
    public void Records_are_the_same_for_all_forms_that_have_them()
    {
        foreach (string id in (string[])["issuer", "reporting_owner", "owner_signature", "non_derivative/holding", "derivative/holding"])
        {
            RecordUnionModel[] records = [.. Compilation.Families.SelectMany(f => f.Records).Where(r => r.Id == id)];
            Assert.Equal(3, records.Length);
            Assert.All(records, r => Assert.True(r.IsShared && r == records[0]));
        }

        Assert.Equal(2, Compilation.Families.SelectMany(f => f.Records).Count(r => r.Id == "derivative/transaction"));
        Assert.All(Compilation.Families, f => Assert.False(f.Records[0].IsShared));
    }

    [Fact]
    public void Fields_of_2026_are_on_all_forms_of_that_year()
    {
        RecordUnionModel issuer = Assert.Single(Family("3").Records, r => r.Id == "issuer");
        UnionFieldModel symbol = Assert.Single(issuer.Fields, f => f.Field.Id == "issuer_foreign_trading_symbol");
        Assert.Equal(["form3-2026", "form4-2026", "form5-2026"], symbol.Revisions);
    }

    [Fact]
    public void Labels_that_tell_one_form_speak_against_the_others()
    {
        foreach (FormModel form in Compilation.Forms)
            foreach (FormModel other in Compilation.Forms.Where(o => o.Form != form.Form))
                if (form.RecognizeAll[0] is var label && label != LikeOthers) Assert.Contains(label, other.RecognizeNone);
    }

    [Fact]
    public void Every_field_says_what_it_means_and_where_the_xml_has_it()
    {
        List<string> silent = [];
        foreach (RecordUnionModel record in Compilation.Families.SelectMany(f => f.Records))
            foreach (UnionFieldModel union in record.Fields)
                if (union.Field is { Doc: null } or { Xml: null, FromCount: null } && (union.Field.Doc is null || !IsOfPaper(union))) silent.Add($"{record.Id}.{union.Field.Id}");
        Assert.Empty(silent);
    }

    private static RecordTypeModel Type(FormModel form, string id) => Assert.Single(form.Types, t => t.Id == id);
}
