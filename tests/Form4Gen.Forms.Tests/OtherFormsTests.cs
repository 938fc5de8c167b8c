using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests;

/// <summary>Forms 3 and 5, and which of the three a document is.</summary>
public class OtherFormsTests
{
    private static readonly string[] OfOtherForms = [IssueCatalog.OtherForm, IssueCatalog.UncertainForm];

    [Theory]
    [InlineData("3")]
    [InlineData("5")]
    public void A_page_is_recognized_and_read(string form)
    {
        var score = new Score();
        foreach (int seed in Enumerable.Range(0, 200))
        {
            OtherFormPage page = Page(form, seed, seed % 7 == 0);
            IExtraction read = OwnershipForms.Read(page.Text);
            Assert.Equal((form, $"form{form}-2003"), (read.Form, read.Revision));
            Assert.DoesNotContain(read.Issues, i => OfOtherForms.Contains(i.Id));
            score.Add($"form {form} seed {seed}", page.Values, FlatFiling.Of(read.Filing!));
        }

        Assert.True(score.Silent.Count == 0, string.Join('\n', score.Silent.Take(40)));
        Assert.True(score.Recall >= 0.97, $"recall {score.Recall:P2}\n{string.Join('\n', score.Lost.Take(60))}");
    }

    [Fact]
    public void A_Form_4_page_is_a_Form_4_whatever_its_damage()
    {
        foreach (int seed in Enumerable.Range(0, 100))
        {
            IExtraction read = OwnershipForms.Read(VariantDocument.Make(seed, seed % 3 * 0.5).Text);
            Assert.Equal("4", read.Form);
            Assert.DoesNotContain(read.Issues, i => OfOtherForms.Contains(i.Id));
        }
    }

    [Theory]
    [InlineData("3", "Date of Event Requiring Statement")]
    [InlineData("5", "Statement for Issuer's Fiscal Year Ended")]
    [InlineData("3", "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES")]
    [InlineData("5", "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP")]
    [InlineData("3", "FORM 3")]
    [InlineData("5", "FORM 5")]
    public void Label_title_and_heading_tell_where_one_of_them_is_lost(string form, string lost)
    {
        OtherFormPage page = Page(form, 3);
        Assert.Contains(lost, page.Text, StringComparison.Ordinal);
        Assert.Equal(form, OwnershipForms.Read(page.Text.Replace(lost, "", StringComparison.Ordinal)).Form);
    }

    [Fact]
    public void What_speaks_for_two_forms_is_read_and_reported()
    {
        const string Text = """
            1. Name and Address of Reporting Person * Okafor Miriam

            2. Issuer Name and Ticker or Trading Symbol HALCYON SYSTEMS INC [ HAL ]

            Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
            """;
        IExtraction read = OwnershipForms.Read(Text);
        Assert.Equal("4", read.Form);
        Issue issue = Assert.Single(read.Issues, i => i.Id == IssueCatalog.UncertainForm);
        Assert.StartsWith("read as form 4, which is not told from form ", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_of_another_form_says_so()
    {
        Extraction<Form4> five = Form4Reader.Read(OtherFormPage.Form5(1).Text);
        Extraction<Form4> three = Form4Reader.Read(OtherFormPage.Form3(1).Text);
        Extraction<Form3> four = Form3Reader.Read("FORM 4\n\n3. Date of Earliest Transaction (Month/Day/Year) 03/12/2019\n\nTable I\n");

        Assert.Equal("the document prints 'Statement for Issuer's Fiscal Year Ended', which no revision of form 4 does; it may be another form", Other(five.Issues));
        Assert.Contains("'Date of Event Requiring Statement', which no revision of form 4", Other(three.Issues), StringComparison.Ordinal);
        Assert.Contains("'Date of Earliest Transaction', which no revision of form 3", Other(four.Issues), StringComparison.Ordinal);

        static string Other(IReadOnlyList<Issue> issues) => Assert.Single(issues, i => i.Id == IssueCatalog.LabelOfOtherForm).Message;
    }

    [Fact]
    public void A_revision_that_is_named_decides_the_form()
    {
        string text = OtherFormPage.Form5(2).Text;
        Assert.Equal("5", OwnershipForms.Read(text, new ReadOptions { Revision = "form5-2023" }).Form);
        Assert.Equal("4", OwnershipForms.Read(text, new ReadOptions { Revision = "form4-2023" }).Form);
        Issue issue = Assert.Single(OwnershipForms.Read(text, new ReadOptions { Revision = "form6-2023" }).Issues);
        Assert.Equal(IssueCatalog.UnknownRevision, issue.Id);
        Assert.Contains("form3-2003", issue.Message, StringComparison.Ordinal);
        Assert.Contains("form5-2026", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_initial_statement_without_securities_says_so_where_it_prints_it()
    {
        string none = OtherFormPage.Form3(4).Text.Replace("Explanation of Responses:", "No securities are beneficially owned.\n\nExplanation of Responses:", StringComparison.Ordinal);
        Form3 said = Form3Reader.Read(none).Filing, silent = Form3Reader.Read(OtherFormPage.Form3(4).Text).Filing;

        Assert.True(said.NoSecuritiesOwned.Value);
        Assert.Equal((null, ExtractionStatus.Blank), (silent.NoSecuritiesOwned.Value, silent.NoSecuritiesOwned.Status));
        Assert.Equal((false, ExtractionStatus.Found), (silent.NotSubjectToSection16.Value, silent.NotSubjectToSection16.Status));
    }

    [Fact]
    public void Records_of_the_three_forms_are_of_the_same_types()
    {
        Assert.Equal(typeof(ReportingOwner), typeof(Form3).GetProperty("ReportingOwners")!.PropertyType.GetGenericArguments()[0]);
        Assert.Equal(typeof(Form4).GetProperty("NonDerivativeHoldings")!.PropertyType, typeof(Form3).GetProperty("NonDerivativeHoldings")!.PropertyType);
        Assert.Equal(typeof(Form4).GetProperty("DerivativeTransactions")!.PropertyType, typeof(Form5).GetProperty("DerivativeTransactions")!.PropertyType);
        DerivativeHolding row = Enumerable.Range(0, 20).Select(seed => Form3Reader.Read(OtherFormPage.Form3(seed).Text).Filing).First(f => f.DerivativeHoldings.Count > 0).DerivativeHoldings[0];
        Assert.Equal(ExtractionStatus.NotOnForm, row.SharesOwnedFollowingTransaction.Status);
    }

    private static OtherFormPage Page(string form, int seed, bool isAmendment = false) => form == "3" ? OtherFormPage.Form3(seed, isAmendment) : OtherFormPage.Form5(seed, isAmendment);
}
