using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Reading;

public class PageReadingTests
{
    [Fact]
    public void Harris_is_read_as_far_as_it_can_be()
    {
        RecordValues form = Read(Samples.Harris);
        RecordValues owner = Owner(form);

        Assert.Equal("4", CodeOf(form, "document_type"));
        Found(20111017, form, "period_of_report");
        Found(0, form, "not_subject_to_section16");
        Found(0, form, "filed_by_more_than_one_reporting_person");
        Found("SONUS NETWORKS INC", form.Single(PrintedForm4.Root.Members[0]), "issuer_name");
        Found("SONS", form.Single(PrintedForm4.Root.Members[0]), "issuer_trading_symbol");
        Found("Harris Kathleen A.", owner, "rpt_owner_name");
        Found("C/O SONUS NETWORKS, INC.", owner, "rpt_owner_street1");
        Found("4 TECHNOLOGY PARK DRIVE", owner, "rpt_owner_street2");
        Found("01886", owner, "rpt_owner_zip_code");
        Assert.True(Field(owner, "rpt_owner_city").IsDoubtful);
        Lost(owner, "rpt_owner_state");
        Assert.Equal(1, Field(owner, "is_officer").Number);
        Lost(owner, "officer_title");
        Assert.Equal(ExtractionStatus.Blank, Field(form, "remarks").Status);
        Assert.False(Field(form, "date_of_original_submission").HasValue);
        Assert.StartsWith("25% of the shares", Assert.Single(form.FootnoteList!).Text.Value);
        RecordValues signature = Assert.Single(form.Members(PrintedForm4.Root.Members[6]));
        Found("Kathleen A. Harris", signature, "signature_name");
        Found(20111019, signature, "signature_date");
    }

    [Theory]
    [InlineData("WESTF(01886 (Zip)")]
    [InlineData("SAN (01886 (Zip)")]
    [InlineData("SAN( 01886 (Zip)")]
    public void What_is_left_of_a_caption_leaves_the_text_beside_it_in_doubt(string address)
    {
        RecordValues owner = Owner(Read(Samples.Harris.Replace("WESTF(01886 (Zip)", address, System.StringComparison.Ordinal)));
        Found("01886", owner, "rpt_owner_zip_code");
        Assert.Equal(address[..address.IndexOf('(')].Trim(), Field(owner, "rpt_owner_city").Text);
        Assert.True(Field(owner, "rpt_owner_city").IsDoubtful);
    }

    [Fact]
    public void Scarfo_is_read_and_the_lost_check_mark_leaves_no_flag_behind()
    {
        RecordValues form = Read(Samples.Scarfo);
        RecordValues owner = Owner(form);

        Found(20140912, form, "period_of_report");
        Found("Scarfo Anthony", owner, "rpt_owner_name");
        Found("WESTFORD", owner, "rpt_owner_city");
        Found("MA", owner, "rpt_owner_state");
        Found("01886", owner, "rpt_owner_zip_code");
        foreach (string flag in new[] { "is_director", "is_officer", "is_ten_percent_owner", "is_other" })
        {
            Assert.True(Field(owner, flag).IsDoubtful);
            Assert.True(Field(owner, flag).Status is ExtractionStatus.Missing or ExtractionStatus.Inferred);
        }

        Assert.True(Field(owner, "officer_title").IsDoubtful);
        Found(0, form, "filed_by_more_than_one_reporting_person");
        Assert.Equal(ExtractionStatus.Blank, Field(form, "date_of_original_submission").Status);
    }

    private const string CutGroup = "check a\t\u0131ll appl Direct\tlicable)";

    [Fact]
    public void A_box_of_a_group_without_mark_is_concluded_empty_where_its_label_stands()
    {
        RecordValues owner = Owner(Read(Samples.Scarfo));
        FieldValue tenPercent = Field(owner, "is_ten_percent_owner");
        Assert.Equal((0, ExtractionStatus.Inferred, true), ((int)tenPercent.Number, tenPercent.Status, tenPercent.IsDoubtful));
        Lost(owner, "is_director");
    }

    [Theory]
    [InlineData("check a\t\u0131ll appl X Director\tlicable)")]
    [InlineData("check a X\t\u0131ll appl X Director\tlicable)")]
    public void A_mark_seen_in_two_cells_is_one_and_leaves_boxes_with_labels_surely_empty(string group)
    {
        Assert.Contains(CutGroup, Samples.Scarfo, System.StringComparison.Ordinal);
        RecordValues owner = Owner(Read(Samples.Scarfo.Replace(CutGroup, group, System.StringComparison.Ordinal)));
        Assert.Equal(1, Field(owner, "is_director").Number);
        Assert.Equal(0, Field(owner, "is_ten_percent_owner").Number);
        Assert.False(Field(owner, "is_ten_percent_owner").IsDoubtful);
        Assert.Equal(ExtractionStatus.Found, Field(owner, "is_ten_percent_owner").Status);
    }

    [Theory]
    [InlineData("Chief Fin\tncial")]
    [InlineData("Chief\tnancial Of")]
    public void A_title_that_a_border_cut_is_the_usual_one_and_tells_that_its_box_was_marked(string title)
    {
        const string below = "below\t<i>(</i>) (below\tbelow) t & Corp Dev";
        Assert.Contains(below, Samples.Scarfo, System.StringComparison.Ordinal);
        string text = Samples.Scarfo.Replace(below, "below\t<i>(</i>) (below\tbelow) " + title, System.StringComparison.Ordinal);
        RecordValues owner = Owner(Read(text.Replace(CutGroup, "check a\t\u0131ll appl X Director\tlicable)", System.StringComparison.Ordinal)));
        FieldValue known = Field(owner, "officer_title"), marked = Field(owner, "is_officer");
        Assert.Equal(("Chief Financial Officer", true), (known.Text, known.IsDoubtful));
        Assert.Contains("pieces-of-known-text", known.Provenance!.Because);
        Assert.Equal((1, ExtractionStatus.Inferred, true), ((int)marked.Number, marked.Status, marked.IsDoubtful));
        Assert.Equal(1, Field(owner, "is_director").Number);
    }

    [Fact]
    public void A_mark_away_from_its_label_is_sure_where_the_records_bear_it_out()
    {
        string text = Samples.Scarfo.Replace("Applicable Line) X Form filed by One", "Applicable X\tLine) Form filed by One", System.StringComparison.Ordinal);
        FieldValue joint = Field(Read(text), "filed_by_more_than_one_reporting_person");
        Assert.Equal(0, joint.Number);
        Assert.Equal(ExtractionStatus.Found, joint.Status);
    }

    [Fact]
    public void Every_value_points_at_its_place_in_the_source()
    {
        var document = new SourceDocument(Samples.Scarfo);
        RecordValues form = Read(document);

        FieldValue city = Field(Owner(form), "rpt_owner_city");
        Assert.Equal("WESTFORD", document.Slice(Assert.Single(city.Provenance!.Source)));
        Assert.Equal("WESTFORD", city.Provenance.RawText);
    }

    private static RecordValues Read(string text) => Read(new SourceDocument(text));

    private static RecordValues Read(SourceDocument document)
    {
        var root = new RecordValues(PrintedForm4.Root);
        PageReading.Read(FormLocator.Locate(TextLayout.Lay(document), PrintedForm4.Form2003, ReadOptions.Default), root, ReadOptions.Default);
        return root;
    }

    private static RecordValues Owner(RecordValues form) => Assert.Single(form.Members(PrintedForm4.Root.Members[1]));

    private static FieldValue Field(RecordValues record, string id) => record[PrintedForm4.Of(record.Descriptor, id)];

    private static string CodeOf(RecordValues record, string id)
    {
        FieldDescriptor field = PrintedForm4.Of(record.Descriptor, id);
        return field.Codes!.Codes[(int)record[field].Number].Value;
    }

    private static void Found(object expected, RecordValues record, string id)
    {
        FieldValue value = Field(record, id);
        Assert.Equal(expected, value.Text is { } text ? text : (object)(int)value.Number);
        Assert.True(value.HasValue && !value.IsDoubtful, id);
        Assert.True(value.Status is ExtractionStatus.Found or ExtractionStatus.Repaired);
    }

    private static void Lost(RecordValues record, string id)
    {
        Assert.False(Field(record, id).HasValue);
        Assert.True(Field(record, id).IsDoubtful);
    }
}
