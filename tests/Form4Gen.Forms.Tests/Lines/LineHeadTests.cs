using System;
using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Lines;

/// <summary>The head of a page whose lines go through the boxes beside each other, its notes and its signature.</summary>
public class LineHeadTests
{
    [Fact]
    public void Words_with_small_letters_behind_a_street_in_capitals_are_the_title_s()
    {
        var page = new LinePage
        {
            Names = ["Harbor Lane Corp [ HBLN ] (Check all applicable)", "Example Ada M Director 10% Owner"],
            Relationship = ["X Officer (give title Other (specify", "(Last) (First) (Middle) below) below)", "C/O HARBOR LANE CORP 3. Date of Earliest Transaction (Month/Day/Year) Chief"],
            Street = ["03/14/2023", "12 HARBOR LANE Operations", "Officer"],
        };

        ReportingOwner owner = Assert.Single(Read(page).ReportingOwners);

        Assert.Equal("C/O HARBOR LANE CORP", owner.RptOwnerStreet1.Value);
        Assert.Equal("12 HARBOR LANE", owner.RptOwnerStreet2.Value);
        Assert.Equal("Chief Operations Officer", owner.OfficerTitle.Value);
    }

    [Fact]
    public void What_is_left_of_an_underline_and_of_labels_is_no_address()
    {
        var page = new LinePage { Street = ["12 HARBOR LANE 03/14/2023", "ee", "Greed)"] };

        ReportingOwner owner = Assert.Single(Read(page).ReportingOwners);

        Assert.Equal("12 HARBOR LANE", owner.RptOwnerStreet1.Value);
        Assert.Null(owner.RptOwnerStreet2.Value);
        Assert.Equal("SPRINGFIELD", owner.RptOwnerCity.Value);
    }

    [Fact]
    public void Misread_words_of_a_label_are_no_part_of_the_street_before_it()
    {
        var page = new LinePage { Relationship = ["Officer (give title Other (specify", "(Last) (First) (Middle) below) below)"], Street = ["12 HARBOR LANE 3 date ot Carles Transaction (Month/Day/Year)", "03/14/2023"] };

        Assert.Equal("12 HARBOR LANE", Assert.Single(Read(page).ReportingOwners).RptOwnerStreet1.Value);
    }

    [Theory]
    [InlineData("Example Ada Maria HARBOR LANE CORP [ HBLN ]", "Example Ada Maria", "HARBOR LANE CORP")]
    [InlineData("EXAMPLE ADA M Harbor Lane Corp [ HBLN ]", "EXAMPLE ADA M", "Harbor Lane Corp")]
    public void A_name_ends_where_the_height_of_letters_changes(string line, string name, string issuer)
    {
        var page = new LinePage { Names = [line + " (Check all applicable)", "\u2014\u2014eeeo X Director 10% Owner"] };

        Form4 form = Read(page);

        Assert.Equal(name, Assert.Single(form.ReportingOwners).RptOwnerName.Value);
        Assert.Equal(issuer, form.Issuer.IssuerName.Value);
        Assert.True(form.Issuer.IssuerName.IsDoubtful);
    }

    [Fact]
    public void A_name_that_the_signature_lacks_is_doubtful()
    {
        var page = new LinePage { Signature = ["/s/ Ben Other 03/16/2023"] };

        Assert.True(Assert.Single(Read(page).ReportingOwners).RptOwnerName.IsDoubtful);
    }

    [Theory]
    [InlineData("/s/ Ben Other, attorney-in-fact for Ada M. Example 03/16/2023", "named-elsewhere")]
    [InlineData("/s/ Ada M. Exanple 03/16/2023", "named-otherwise-elsewhere")]
    public void A_name_is_compared_with_the_signature(string signature, string expected)
    {
        ReportingOwner owner = Assert.Single(Read(new LinePage { Signature = [signature] }).ReportingOwners);

        Assert.Contains(expected, owner.RptOwnerName.Because);
        if (expected == "named-otherwise-elsewhere") Assert.True(owner.RptOwnerName.IsDoubtful);
    }

    [Fact]
    public void A_name_that_is_signed_is_surer_than_one_that_is_not()
    {
        float signed = Assert.Single(Read(new LinePage()).ReportingOwners).RptOwnerName.Confidence;
        float other = Assert.Single(Read(new LinePage { Signature = ["/s/ Ben Other 03/16/2023"] }).ReportingOwners).RptOwnerName.Confidence;

        Assert.True(signed > other);
    }

    [Fact]
    public void The_issuer_s_name_may_stand_in_the_address()
    {
        var page = new LinePage { Street = ["C/O HARBOR LANE CORP", "12 HARBOR LANE 03/14/2023"] };

        Extracted<string?> name = Read(page).Issuer.IssuerName;

        Assert.Equal("Harbor Lane Corp", name.Value);
        Assert.Contains("named-elsewhere", name.Because);
    }

    [Theory]
    [InlineData("PALOALTO", "PALO ALTO", "spaces-restored")]
    [InlineData("PALO ALTO", "PALO ALTO", "plain-text")]
    [InlineData("CEO SPRINGFIELD", "CEO SPRINGFIELD", "known-text-of-other-field")]
    public void A_city_is_seen_as_it_is_written(string read, string expected, string because)
    {
        Extracted<string?> city = Assert.Single(Read(new LinePage { City = read }).ReportingOwners).RptOwnerCity;

        Assert.Equal(expected, city.Value);
        Assert.Contains(because, city.Because);
    }

    [Theory]
    [InlineData("93/16/2023", false)]
    [InlineData("99/16/2023", true)]
    public void A_mended_date_of_signing_is_sure_close_behind_the_transaction(string printed, bool isDoubtful)
    {
        OwnerSignature signature = Assert.Single(Read(new LinePage { Signature = ["/s/ Ada M. Example " + printed] }).OwnerSignatures);

        Assert.Equal(ExtractionStatus.Repaired, signature.SignatureDate.Status);
        Assert.Equal(isDoubtful, signature.SignatureDate.IsDoubtful);
    }

    [Fact]
    public void A_signature_of_two_lines_is_not_repeated_by_the_one_between_them()
    {
        var page = new LinePage { Signature = ["/s/ Ben Other, Attorney-in-", "is Ben other, Atorney-in- 93/16/2023", "Fact TT"] };

        OwnerSignature signature = Assert.Single(Read(page).OwnerSignatures);

        Assert.Equal("/s/ Ben Other, Attorney-in-Fact", signature.SignatureName.Value);
        Assert.Equal(new DateOnly(2023, 3, 16), signature.SignatureDate.Value);
        Assert.Equal(ExtractionStatus.Repaired, signature.SignatureDate.Status);
    }

    [Fact]
    public void A_line_of_a_note_may_begin_with_a_word_of_a_label()
    {
        var page = new LinePage { Footnotes = { "1. Shares held by the Reporting", "Person and a trust.", "2. Withheld for taxes." } };

        Assert.Equal(["Shares held by the Reporting Person and a trust.", "Withheld for taxes."], Read(page).Footnotes.Select(f => f.Text.Value));
    }

    private static Form4 Read(LinePage page) => Form4Reader.Read(page.Print()).Filing!;
}
