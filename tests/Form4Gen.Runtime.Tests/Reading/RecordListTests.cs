using System.Linq;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Reading;

/// <summary>Records that are printed one below the other behind the tables, the first one again among them.</summary>
public class RecordListTests
{
    private const string End = "\nExplanation of Responses:";

    [Fact]
    public void Names_that_differ_in_a_few_letters_are_those_of_several_records() =>
        Assert.Equal(["Scarfo Anthony", "Northern Light Partners GP III, LLC", "Northern Light Partners UGP III, LLC"],
            Names(Line("1. Name and Address of Reporting Person*", "Scarfo Anthony", ""), Line("1. Name and Address of Reporting Person*", "Northern Light Partners GP III, LLC", ""), Line("1. Name and Address of Reporting Person*", "Northern Light Partners UGP III, LLC", "")));

    [Fact]
    public void The_first_record_is_known_again_though_a_letter_was_misread() =>
        Assert.Equal(["Scarfo Anthony", "Brook Ann"], Names(Line("1. Name and Address of Reporting Person*", "Scarfo Anlhony", "\t\t\t"), Line("1. Name and Address of Reporting Person*", "Brook Ann", "\t\t\t")));

    [Fact]
    public void A_value_before_its_label_belongs_to_the_record_that_the_label_begins() =>
        Assert.Equal(["Scarfo Anthony", "Brook Ann", "Hill Carl"], Names(Line("1. Name and Address of Reporting Person*", "Brook Ann", ""), Line("Hill Carl", "1. Name and Address of Reporting Person*", "")));

    private static string Line(string first, string second, string tabs) =>
        $"{first} {second}{tabs}\n(Last) (First) (Middle) 12 MILL LANE{tabs}\n(Street) DOVER NH 03820 (City) (State) (Zip){tabs}\n";

    private static string[] Names(params string[] records)
    {
        int end = Samples.Scarfo.IndexOf(End, System.StringComparison.Ordinal);
        var root = new RecordValues(PrintedForm4.Root);
        string text = Samples.Scarfo.Insert(end, string.Concat(records));
        PageReading.Read(FormLocator.Locate(TextLayout.Lay(new SourceDocument(text)), PrintedForm4.Form2003, ReadOptions.Default), root, ReadOptions.Default);
        RecordMember owners = PrintedForm4.Root.Members[1];
        FieldDescriptor name = PrintedForm4.Of(owners.Record, "rpt_owner_name");
        return [.. root.Members(owners).Select(owner => owner[name].Text ?? "")];
    }
}
