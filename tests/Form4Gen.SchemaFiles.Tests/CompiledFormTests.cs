using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;
using Form4Gen.SchemaFiles.Tests.MetaSchemas;

namespace Form4Gen.SchemaFiles.Tests;

/// <summary>What the compiler makes of the schema files: the names are a contract with everyone who reads the output.</summary>
public class CompiledFormTests
{
    private static readonly SchemaCompilation Compilation = SchemaCompiler.Compile([.. RepositoryFiles.Yaml.Select(f => new SchemaFile("schema/" + f, RepositoryFiles.Text(f)))]);

    private static readonly FormFamilyModel Family = Assert.Single(Compilation.Families, f => f.Form == "4");

    private static FormModel Revision(string id) => Assert.Single(Compilation.Forms, f => f.Id == id);

    private static RecordUnionModel Record(string id) => Assert.Single(Family.Records, r => r.Id == id);

    /// <summary>Whether only forms that were never filed as XML print a field.</summary>
    private static bool IsOfPaper(UnionFieldModel field) => field.Revisions.All(id => Revision(id).Xml is null);

    private static string NamesOf(string record) => string.Join(' ', Record(record).Fields.Select(f => f.Field.JsonName));

    [Fact]
    public void The_compiler_has_nothing_to_say() => Assert.Empty(Compilation.Diagnostics.Select(d => d.ToString()));

    [Fact]
    public void There_are_six_revisions() => Assert.Equal(["form4-1991", "form4-1996", "form4-2002", "form4-2003", "form4-2023", "form4-2026"], Family.Revisions.Select(r => r.Id));

    [Fact]
    public void Members_have_the_names_of_the_output()
    {
        string[] members = [.. Record("form").Members.Select(m => m.JsonName)];
        Assert.Equal(
            ["derivativeHoldings", "derivativeTransactions", "issuer", "nonDerivativeHoldings", "nonDerivativeTransactions", "ownerSignatures", "reportingOwners"],
            members.Order(StringComparer.Ordinal));
        UnionMemberModel issuer = Assert.Single(Record("form").Members, m => m.JsonName == "issuer");
        Assert.Equal(("Issuer", 1, false), (issuer.Name, issuer.Max, issuer.IsRows));
        UnionMemberModel owners = Assert.Single(Record("form").Members, m => m.JsonName == "reportingOwners");
        Assert.Equal((1, 10, false), (owners.Min, owners.Max, owners.IsRows));
        Assert.Equal(4, Record("form").Members.Count(m => m.IsRows));
    }

    [Theory]
    [InlineData("form", "schemaVersion documentType notSubjectToSection16 aff10b5One statementForMonth originalMonth periodOfReport dateOfOriginalSubmission filedByMoreThanOneReportingPerson remarks")]
    [InlineData("issuer", "issuerCik issuerName issuerTradingSymbol issuerForeignTradingSymbol")]
    [InlineData("reporting_owner", "rptOwnerCik rptOwnerName rptOwnerNonUSAddressFlag rptOwnerStreet1 rptOwnerStreet2 rptOwnerCity rptOwnerNonUSStateTerritory rptOwnerState rptOwnerZipCode rptOwnerCountry rptOwnerStateDescription irsIdentificationNumber isDirector isOfficer isTenPercentOwner isOther officerTitle otherText")]
    [InlineData("owner_signature", "signatureName signatureDate")]
    [InlineData("non_derivative/transaction", "securityTitle transactionDate deemedExecutionDate transactionCode equitySwapInvolved transactionTimeliness transactionShares transactionAcquiredDisposedCode transactionPricePerShare sharesOwnedFollowingTransaction valueOwnedFollowingTransaction directOrIndirectOwnership natureOfOwnership transactionFormType")]
    [InlineData("non_derivative/holding", "securityTitle sharesOwnedFollowingTransaction valueOwnedFollowingTransaction directOrIndirectOwnership natureOfOwnership transactionFormType")]
    [InlineData("derivative/transaction", "securityTitle conversionOrExercisePrice transactionDate deemedExecutionDate transactionCode equitySwapInvolved transactionTimeliness transactionShares transactionTotalValue exerciseDate expirationDate underlyingSecurityTitle underlyingSecurityShares underlyingSecurityValue transactionPricePerShare sharesOwnedFollowingTransaction valueOwnedFollowingTransaction directOrIndirectOwnership natureOfOwnership transactionFormType transactionAcquiredDisposedCode")]
    [InlineData("derivative/holding", "securityTitle conversionOrExercisePrice exerciseDate expirationDate underlyingSecurityTitle underlyingSecurityShares underlyingSecurityValue sharesOwnedFollowingTransaction valueOwnedFollowingTransaction directOrIndirectOwnership natureOfOwnership transactionFormType")]
    public void Fields_have_the_names_of_the_output(string record, string names) => Assert.Equal(names, NamesOf(record));

    [Theory]
    [InlineData("non_derivative", "1991 1996", "1 2 3 3 4 4 4 5 6 7")]
    [InlineData("non_derivative", "2002 2003 2023 2026", "1 2 2A 3 3 4 4 4 5 6 7")]
    [InlineData("derivative", "1991 1996", "1 2 3 4 4 5 5 5 5 6 6 7 7 8 9 10 11")]
    [InlineData("derivative", "2002", "1 2 3 3A 4 4 5 5 5 5 6 6 7 7 8 9 10 11")]
    [InlineData("derivative", "2003 2023 2026", "1 2 3 3A 4 4 5 5 6 6 7 7 8 9 10 11")]
    public void Tables_have_the_printed_columns(string table, string years, string boxes)
    {
        foreach (FormModel form in years.Split(' ').Select(year => Revision("form4-" + year)))
            Assert.Equal(boxes, string.Join(' ', Assert.Single(form.Tables, t => t.Id == table).Columns.Select(c => c.Box)));
    }

    [Fact]
    public void Column_A_and_column_D_say_which_code()
    {
        ColumnModel[] number = [.. Revision("form4-2003").Tables[1].Columns.Where(c => c.Holds == "transaction_shares")];
        Assert.Equal([new("transaction_acquired_disposed_code", "A"), new("transaction_acquired_disposed_code", "D")], number.Select(c => c.Says));
    }

    [Fact]
    public void Old_forms_print_a_month_and_have_seven_boxes()
    {
        FormModel monthly = Revision("form4-1996");
        Assert.Equal(("4", "5", "7"), (Box(monthly, "statement_for_month"), Box(monthly, "original_month"), Box(monthly, "filed_by_more_than_one_reporting_person")));
        Assert.Equal(("4", "5"), (Box(Revision("form4-2002"), "period_of_report"), Box(Revision("form4-2002"), "date_of_original_submission")));
        Assert.DoesNotContain(monthly.Fields, f => f.Id is "period_of_report" or "date_of_original_submission");
        Assert.DoesNotContain(Revision("form4-1991").Fields, f => f.Id == "filed_by_more_than_one_reporting_person");
        Assert.All(["form4-1991", "form4-1996", "form4-2002"], id => Assert.Null(Revision(id).Xml));

        static string? Box(FormModel form, string field) => Assert.Single(form.Fields, f => f.Id == field).Box;
    }

    [Fact]
    public void Box_5_is_read_from_left_to_right()
    {
        GroupModel box5 = Assert.Single(Assert.Single(Revision("form4-2003").Types, t => t.Id == "reporting_owner").Groups);
        Assert.Equal(["is_director", "is_ten_percent_owner", "is_officer", "is_other"], box5.Of);
        Assert.Equal(MarkKind.AtLeastOne, box5.Marks);
    }

    [Fact]
    public void Only_filings_since_2023_have_the_plan_box()
    {
        UnionFieldModel box = Assert.Single(Record("form").Fields, f => f.Field.Id == "aff10b5_one");
        Assert.Equal(["form4-2023", "form4-2026"], box.Revisions);
        Assert.Equal(AbsenceKind.Unknown, box.Field.Absent);
    }

    [Fact]
    public void Codes_are_the_eighteen_of_the_specification()
    {
        CodeListModel codes = Assert.Single(Compilation.CodeLists, c => c.Id == "transaction_code");
        Assert.Equal("ACDEFGHIJLMOPSUWXZ", string.Concat(codes.Codes.Select(c => c.Value).Order(StringComparer.Ordinal)));
        Assert.False(codes.IsOpen);
        CodeModel m = Assert.Single(codes.Codes, c => c.Value == "M");
        Assert.Equal([new("non_derivative", "A"), new("derivative", "D")], m.Expects);
    }

    [Fact]
    public void States_and_countries_are_the_309_of_the_specification()
    {
        CodeListModel states = Assert.Single(Compilation.CodeLists, c => c.Id == "state");
        Assert.Equal(309, states.Codes.Count);
        Assert.True(states.IsOpen);
    }

    [Fact]
    public void Every_field_says_what_it_means_and_where_the_xml_has_it()
    {
        List<string> silent = [];
        foreach (RecordUnionModel record in Family.Records)
            foreach (UnionFieldModel union in record.Fields)
                if (union.Field is { Doc: null } or { Xml: null, FromCount: null } && (union.Field.Doc is null || !IsOfPaper(union))) silent.Add($"{record.Id}.{union.Field.Id}");
        Assert.Empty(silent);
    }

    [Fact]
    public void The_revision_of_the_language_reference_compiles()
    {
        SchemaFile example = new("schema/form4/form4-2031.form.yaml", RepositoryFiles.ReferenceExample());
        SchemaCompilation compilation = SchemaCompiler.Compile([.. RepositoryFiles.Yaml.Select(f => new SchemaFile("schema/" + f, RepositoryFiles.Text(f))), example]);
        // Its predecessors stay open until they are closed, as the reference says to do.
        Assert.DoesNotContain(compilation.Diagnostics, d => d.Severity == SchemaSeverity.Error);
        FormFamilyModel family = Assert.Single(compilation.Families, f => f.Form == "4");
        UnionFieldModel added = Assert.Single(family.Records[0].Fields, f => f.Field.Name == "IsHedged");
        Assert.Equal(["form4-2031"], added.Revisions);
    }

    [Fact]
    public void Checks_of_both_tables_have_ids_fifty_apart()
    {
        CheckModel[] checks = [.. Revision("form4-2026").Checks];
        Assert.Contains(checks, c => c.Id == "F4X0318" && c.Kind == "balance" && c.Table == "non_derivative");
        Assert.Contains(checks, c => c.Id == "F4X0368" && c.Kind == "balance" && c.Table == "derivative");
        Assert.Equal(checks.Length, checks.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
    }
}
