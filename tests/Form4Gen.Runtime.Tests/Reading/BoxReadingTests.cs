using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Reading;

public class BoxReadingTests
{
    [Theory]
    [InlineData("3. Date of Earliest Transaction (Month/Day/Year) 02/23/2023\n", 20230223, false)]
    [InlineData("02/23/2023 3. Date of Earliest Transaction (Month/Day/Year)\n", 20230223, false)]
    [InlineData("3. Date of Earliest Transaction (MM/DD/YYYY)\n02/23/2023\n", 20230223, false)]
    [InlineData("1. Name\t3. Date of E 02/23/20\tLarliest Transaction (Month/ 23\t/Day/Year)\n", 20230223, false)]
    [InlineData("x\t3. Date of Earliest Transaction (Month 01/01/2023\t/Day/Year)\n", 20230101, false)]
    public void A_date_is_read_wherever_it_stands_at_its_label(string text, int expected, bool doubtful)
    {
        FieldValue value = Value(Read(text), "period_of_report");

        Assert.Equal(expected, value.Number);
        Assert.Equal(doubtful, value.IsDoubtful);
    }

    [Theory]
    [InlineData("2. Issuer Name and Ticker or Trading Symbol ACME CORP [ACM]\tx\n", "ACME CORP", "ACM", false)]
    [InlineData("ACME CORP [ ACM ] 2. Issuer Name and Ticker or Trading Symbol\tx\n", "ACME CORP", "ACM", false)]
    [InlineData("2. Issuer Name and Ticker or Trading Acme Bancorp, Inc. [\tSymbol ACM]\n", "Acme Bancorp, Inc.", "ACM", false)]
    [InlineData("2. Issuer N Hall of HOFV]\tame and Ticker or Trading Symbol Fame Resort [\n", "Hall of Fame Resort", "HOFV", true)]
    public void A_value_between_signs_is_told_from_the_name_before_it(string text, string name, string ticker, bool doubtful)
    {
        RecordValues issuer = Read(text).Single(PrintedForm4.Root.Members[0]);

        Assert.Equal(name, Value(issuer, "issuer_name").Text);
        Assert.Equal(ticker, Value(issuer, "issuer_trading_symbol").Text);
        Assert.Equal(doubtful, Value(issuer, "issuer_name").IsDoubtful);
    }

    [Theory]
    [InlineData("(Street) BOSTON MA 02110 (City) (State) (Zip)", "BOSTON", "MA", "02110")]
    [InlineData("(Street) NEW NY 10017 YORK (City) (State) (Zip)", "NEW YORK", "NY", "10017")]
    [InlineData("(City) (State) (Zip) (Street) BONN 2M 53113", "BONN", "2M", "53113")]
    [InlineData("(Street) AUSTIN (City)\tTX 78\t701 (State) (Zip)", "AUSTIN", "TX", "78701")]
    public void Words_of_a_line_are_told_apart_by_shape_and_code(string line, string city, string state, string zip)
    {
        RecordValues owner = Read("1. Name and Address of Reporting Person * Doe Jane\tx\n(Last) (First) (Middle) 1 MAIN STREET\tx\n" + line + "\tx\n").Members(PrintedForm4.Root.Members[1])[0];

        Assert.Equal([city, state, zip], new[] { "rpt_owner_city", "rpt_owner_state", "rpt_owner_zip_code" }.Select(id => Value(owner, id).Text));
        Assert.Equal("Doe Jane", Value(owner, "rpt_owner_name").Text);
        Assert.Equal("1 MAIN STREET", Value(owner, "rpt_owner_street1").Text);
    }

    [Theory]
    [InlineData("BOSTON MA 02110 (City) (State) (Zip)\tx\n", "BOSTON", false)]
    [InlineData("BOSTON M MA 02110 (City) (State) (Zip)\tx\n", "BOSTON M", true)]
    public void What_is_left_of_a_line_is_in_doubt_where_it_ends_in_a_lone_letter(string line, string city, bool doubtful)
    {
        RecordValues owner = Read("1. Name and Address of Reporting Person * Doe Jane\tx\n(Last) (First) (Middle) 1 MAIN STREET\tx\n(Street)\tx\n" + line).Members(PrintedForm4.Root.Members[1])[0];

        Assert.Equal([city, "MA", "02110"], new[] { "rpt_owner_city", "rpt_owner_state", "rpt_owner_zip_code" }.Select(id => Value(owner, id).Text));
        Assert.Equal(doubtful, Value(owner, "rpt_owner_city").IsDoubtful);
    }

    [Theory]
    [InlineData("Doe Jane", false)]
    [InlineData("Doe Jane (Trust", true)]
    [InlineData("Doe Jane]", true)]
    [InlineData("Doe (Jane)", false)]
    public void A_text_with_half_a_pair_of_brackets_is_in_doubt(string name, bool doubtful) =>
        Assert.Equal(doubtful, Value(Read($"1. Name and Address of Reporting Person * {name}\tx\n(Last) (First) (Middle) 1 MAIN STREET\tx\n").Members(PrintedForm4.Root.Members[1])[0], "rpt_owner_name").IsDoubtful);

    [Theory]
    [InlineData("C/O ACME CORP 12 MILL LANE", "C/O ACME CORP", "12 MILL LANE", false)]
    [InlineData("12 MILL LANE", "12 MILL LANE", null, false)]
    [InlineData("12 OLD MILL LANE, SUITE 700", "12 OLD MILL LANE, SUITE 700", null, true)]
    [InlineData("12 OLD MILL LANE SUITE A-4", "12 OLD MILL LANE", "SUITE A-4", true)]
    [InlineData("12 OLD MILL LANE #500", "12 OLD MILL LANE", "#500", true)]
    [InlineData("ONE SOUTH MILL LANE, 11TH FLOOR", "ONE SOUTH MILL LANE, 11TH FLOOR", null, true)]
    [InlineData("FOUR MILL SQUARE, SUITE 200 30 EAST LANE", "FOUR MILL SQUARE, SUITE 200", "30 EAST LANE", false)]
    [InlineData("MILL BUILDING, 3 WATER LANE", "MILL BUILDING,", "3 WATER LANE", true)]
    public void Lines_of_an_address_are_in_doubt_where_they_may_be_one_or_two(string streets, string first, string? second, bool doubtful)
    {
        RecordValues owner = Read("1. Name and Address of Reporting Person * Doe Jane\tx\n(Last) (First) (Middle) " + streets + "\tx\n(Street) BOSTON MA 02110 (City) (State) (Zip)\tx\n").Members(PrintedForm4.Root.Members[1])[0];

        Assert.Equal((first, second), (Value(owner, "rpt_owner_street1").Text, Value(owner, "rpt_owner_street2").Text));
        Assert.Equal(doubtful, Value(owner, "rpt_owner_street1").IsDoubtful);
    }

    [Fact]
    public void A_value_wrapped_behind_its_sign_begins_in_the_cell_before()
    {
        FieldValue ticker = Value(Read("x\t2. Is WE WF\tsuer Name and Ticker or Trading Symbol LLS BARGO CORP [ C]\tx\n").Single(PrintedForm4.Root.Members[0]), "issuer_trading_symbol");

        Assert.Equal(("WFC", true), (ticker.Text, ticker.IsDoubtful));
    }

    [Fact]
    public void A_mark_that_both_cells_at_a_border_show_is_one()
    {
        RecordValues owner = Read("x\t(Chec X\tk all applicable) Directo X Officer (give title below)\t10% Owner Other (specify below)\n").Members(PrintedForm4.Root.Members[1])[0];

        Assert.Equal((0, 1), ((int)Value(owner, "is_director").Number, (int)Value(owner, "is_officer").Number));
    }

    [Fact]
    public void Boxes_that_are_printed_again_below_the_tables_are_further_records_unless_they_repeat_the_first()
    {
        const string label = "1. Name and Address of Reporting Person *";
        const string title = "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\n";
        RecordValues form = Read($"{label} Doe Jane\tx\n{title}Common Stock\t1,000\n{label} DOE JANE\t\n{label} Roe Richard\t\n");

        Assert.Equal(["Doe Jane", "Roe Richard"], form.Members(PrintedForm4.Root.Members[1]).Select(o => Value(o, "rpt_owner_name").Text));
    }

    [Theory]
    [InlineData("X Director 10% Owner Officer (give title below) Other (specify below)", true, false)]
    [InlineData("Director 10% Owner [X] Officer (give title below) Other (specify below) Chief Clerk", false, true)]
    public void A_mark_belongs_to_the_label_behind_it(string boxes, bool director, bool officer)
    {
        RecordValues owner = Read("\t5. Relationship of Reporting Person(s) to Issuer (Check all applicable) " + boxes + "\n").Members(PrintedForm4.Root.Members[1])[0];

        Assert.Equal(director ? 1 : 0, Value(owner, "is_director").Number);
        Assert.Equal(officer ? 1 : 0, Value(owner, "is_officer").Number);
        Assert.False(Value(owner, "is_director").IsDoubtful);
        Assert.Equal(officer ? "Chief Clerk" : null, Value(owner, "officer_title").Text);
    }

    [Fact]
    public void Without_any_mark_boxes_of_the_group_are_concluded_and_doubtful()
    {
        RecordValues owner = Read("\t5. Relationship of Reporting Person(s) to Issuer (Check all applicable) Director 10% Owner\n").Members(PrintedForm4.Root.Members[1])[0];

        Assert.Equal(ExtractionStatus.Inferred, Value(owner, "is_director").Status);
        Assert.True(Value(owner, "is_director").IsDoubtful);
        Assert.Equal(ExtractionStatus.Missing, Value(owner, "is_other").Status);
    }

    [Fact]
    public void Several_names_and_dates_are_paired_in_order()
    {
        RecordValues form = Read("Explanation of Responses:\n\n2. Second.\n\n1. First\nwraps.\n\nJane Doe\n\nRichard Roe\n\n01/02/2024\n\n01/03/2024\n\n** Signature of Reporting Person\n\nDate\n");

        Assert.Equal(["Jane Doe", "Richard Roe"], form.Members(PrintedForm4.Root.Members[6]).Select(s => Value(s, "signature_name").Text));
        Assert.Equal([20240102m, 20240103m], form.Members(PrintedForm4.Root.Members[6]).Select(s => Value(s, "signature_date").Number));
        Assert.Equal(["F2:Second.", "F1:First wraps."], form.FootnoteList!.Select(f => f.Id + ":" + f.Text.Value));
    }

    private static RecordValues Read(string text)
    {
        var root = new RecordValues(PrintedForm4.Root);
        PageReading.Read(FormLocator.Locate(TextLayout.Lay(new SourceDocument(text)), PrintedForm4.Form2003, ReadOptions.Default), root, ReadOptions.Default);
        return root;
    }

    private static FieldValue Value(RecordValues record, string id) => record[PrintedForm4.Of(record.Descriptor, id)];
}
