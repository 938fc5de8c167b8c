using System;
using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>What follows the tables of a page in reading order: footnotes whose lines look like something else, signatures of several persons.</summary>
public class PlainNotesTests
{
    private const string Notes = "1. Held under a plan that is described in an\nearlier report.";

    private static Form4 Read(string notes, string? signatures = null)
    {
        string page = new PlainPage(1).Print();
        Assert.Contains(Notes, page, StringComparison.Ordinal);
        page = page.Replace(Notes, notes, StringComparison.Ordinal);
        if (signatures is not null)
        {
            int start = page.IndexOf("/s/", StringComparison.Ordinal), end = page.IndexOf("** Signature", StringComparison.Ordinal);
            page = page[..start] + signatures + "\n\n" + page[end..];
        }

        return Form4Reader.Read(page).Filing!;
    }

    [Theory]
    [InlineData("1. Held under a plan as of the\ndate of April 1, 2022.", "Held under a plan as of the date of April 1, 2022.")]
    [InlineData("1. Shares that were reported on a\nForm 4.", "Shares that were reported on a Form 4.")]
    public void A_line_that_begins_like_a_label_is_of_the_footnote(string printed, string text) =>
        Assert.Equal(text, Assert.Single(Read(printed).Footnotes).Text.Value);

    [Fact]
    public void A_number_that_ends_a_sentence_opens_no_footnote()
    {
        Form4 form = Read("1. See the Form\n2. It was filed before.\n2. A second footnote.");
        Assert.Equal(["See the Form 2. It was filed before.", "A second footnote."], form.Footnotes.Select(f => f.Text.Value));
    }

    [Fact]
    public void A_hyphen_that_was_lost_inside_a_usual_word_is_put_back()
    {
        OwnerSignature signature = Assert.Single(Read(Notes, "/s/ Jane Roe, Attorney-\nInFact\n\n01/13/2023").OwnerSignatures);
        Assert.Equal("/s/ Jane Roe, Attorney-In-Fact", signature.SignatureName.Value);
        Assert.Equal(ExtractionStatus.Repaired, signature.SignatureName.Status);
    }

    [Fact]
    public void Several_persons_sign()
    {
        Form4 form = Read(Notes, "Example Capital, LLC, By: /s/\nJane Roe, Member\n\n01/13/2023\n\n/s/ Jane Roe\n\n01/14/2023\n\n/s/ Richard Roe\n\n01/15/2023");
        Assert.Equal(["Example Capital, LLC, By: /s/ Jane Roe, Member", "/s/ Jane Roe", "/s/ Richard Roe"], form.OwnerSignatures.Select(s => s.SignatureName.Value));
        Assert.Equal([13, 14, 15], form.OwnerSignatures.Select(s => s.SignatureDate.Value!.Value.Day));
        Assert.Equal("Held under a plan that is described in an earlier report.", Assert.Single(form.Footnotes).Text.Value);
    }
}
