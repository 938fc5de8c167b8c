using System;
using System.IO;
using System.Linq;
using System.Text;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Xml;

/// <summary>Full submissions and what is wrapped around files.</summary>
public class SubmissionTests
{
    [Fact]
    public void The_header_says_what_was_filed_and_by_whom()
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.Submission);
        Submission submission = read.Submission!;
        Assert.Equal(("0001234567-24-000012", "4"), (submission.AccessionNumber, submission.FormType));
        Assert.Equal((new DateOnly(2024, 5, 6), new DateOnly(2024, 5, 8), new DateTime(2024, 5, 8, 16, 15, 2)), (submission.PeriodOfReport, submission.FiledAsOfDate, submission.AcceptanceTime));
        Assert.Equal(new SubmissionParty("0001234567", "Lumen & Field Inc.", null), submission.Issuer);
        Assert.Equal([new("0001765432", "Okafor Ngozi T.", "001-30001"), new("0001765433", "Okafor Trust", null)], submission.ReportingOwners);
        Assert.Equal(["EX-24 1 power.txt ", "4 2 form4.xml PRIMARY DOCUMENT"], submission.Documents.Select(d => $"{d.Type} {d.Sequence} {d.FileName} {d.Description}"));
    }

    [Fact]
    public void The_form_among_the_documents_is_read_and_places_point_into_it()
    {
        Extraction<Form4> read = Form4Reader.Read(Encoding.UTF8.GetBytes(MadeUpXml.Submission));
        Assert.True(read.Filing.ContentEquals(Form4Reader.Read(MadeUpXml.Whole).Filing), string.Join('\n', read.Issues));
        SourceSpan name = read.Filing.Issuer.IssuerName.Source[0], alone = Form4Reader.Read(MadeUpXml.Whole).Filing.Issuer.IssuerName.Source[0];
        Assert.Equal(alone with { Document = 1 }, name);
        SubmissionDocument document = read.Submission!.Documents[1];
        Assert.Equal("Lumen &amp; Field Inc.", MadeUpXml.Submission.Substring(document.Offset + name.Start, name.Length));
    }

    [Fact]
    public void The_dissemination_form_is_read_too()
    {
        Extraction<Form4> read = Form4Reader.Read(Wrappings.Disseminated(MadeUpXml.Whole));
        Assert.Equal(("0001234567-24-000012", "4", new DateOnly(2024, 5, 8)), (read.Submission!.AccessionNumber, read.Submission.FormType, read.Submission.FiledAsOfDate));
        Assert.Equal([new("0001765432", "Okafor Ngozi T.", "001-30001")], read.Submission.ReportingOwners);
        Assert.Equal("Lumen & Field Inc.", read.Submission.Issuer!.Name);
        Assert.True(read.Filing.ContentEquals(Form4Reader.Read(MadeUpXml.Whole).Filing));
    }

    [Fact]
    public void A_mail_of_the_nineties_and_its_old_headings_are_read()
    {
        Extraction<Form4> read = Form4Reader.Read(Wrappings.Mailed(Variants.SampleFiles.Scarfo));
        Assert.Equal((DocumentFormat.Text, "4/A"), (read.Format, read.Submission!.FormType));
        Assert.Equal(new SubmissionParty("0000912300", "LUMEN FIELD CORP", "000-24212"), read.Submission.Issuer);
        Assert.Equal([new("0000912345", "OKAFOR N T", null)], read.Submission.ReportingOwners);
        Assert.True(read.IsRead);
    }

    [Fact]
    public void A_submission_without_the_form_says_what_it_holds()
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.Submission.Replace("<TYPE>4\n", "<TYPE>10-K\n", StringComparison.Ordinal).Replace("TYPE:\t4", "TYPE:\t10-K", StringComparison.Ordinal));
        Assert.False(read.IsRead);
        Issue issue = Assert.Single(read.Issues);
        Assert.Equal(IssueCatalog.NotInSubmission, issue.Id);
        Assert.Contains("EX-24, 10-K", issue.Message, StringComparison.Ordinal);
        Assert.NotNull(read.Submission);
    }

    [Fact]
    public void Xml_is_preferred_to_other_documents_of_the_form()
    {
        string twice = MadeUpXml.Submission.Replace("<TYPE>EX-24", "<TYPE>4", StringComparison.Ordinal);
        Assert.Equal(1, Form4Reader.Read(twice).Filing.Issuer.IssuerName.Source[0].Document);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Gzip_is_taken_off(int layers)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(MadeUpXml.Submission);
        for (int i = 0; i < layers; i++) bytes = Wrappings.Packed(bytes);
        Assert.Equal("Lumen & Field Inc.", Form4Reader.Read(bytes).Filing.Issuer.IssuerName.Value);
        Assert.Equal("Lumen & Field Inc.", OwnershipForms.Read(new MemoryStream(bytes)).Submission!.Issuer!.Name);
    }

    /// <summary>Members of a gzip file follow one another: a hundred of a hundred megabytes are ten gigabytes.</summary>
    [Fact]
    public void A_bomb_is_refused_before_it_fills_the_memory()
    {
        byte[] member = Wrappings.Packed(new byte[100 * 1024 * 1024]);
        byte[] bomb = [.. Enumerable.Repeat(member, 100).SelectMany(m => m)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Extraction<Form4> read = Form4Reader.Read(bomb);
        Assert.Equal(IssueCatalog.NotUnpacked, Assert.Single(read.Issues).Id);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400 * 1024 * 1024);
    }

    [Fact]
    public void A_damaged_gzip_file_says_so()
    {
        byte[] bytes = Wrappings.Packed(Encoding.UTF8.GetBytes(MadeUpXml.Whole));
        bytes[20] ^= 0x55;
        Assert.Equal(IssueCatalog.NotUnpacked, Assert.Single(Form4Reader.Read(bytes).Issues).Id);
    }
}
