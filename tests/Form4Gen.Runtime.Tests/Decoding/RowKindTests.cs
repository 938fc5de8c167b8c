using System.Collections.Generic;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>Kinds of row, fields that share a column, and what is said of fields that are not there.</summary>
public class RowKindTests
{
    [Fact]
    public void A_row_without_date_is_a_holding()
    {
        RecordValues record = One("Common Stock\t\t\t\t\t\t\t\t\t30,000\tI\tBy Trust (1)");
        Assert.Equal("non_derivative/holding", record.Descriptor.Id);
        Assert.Equal("security_title=Common Stock; shares_owned_following_transaction=30000; direct_or_indirect_ownership=I; nature_of_ownership=By Trust(1)", RowFixture.Show(record));
    }

    [Fact]
    public void A_sign_tells_a_value_from_a_number()
    {
        RecordValues record = One(JoinTests.Row(owned: "$353,512.00"));
        Assert.Equal(353512.00m, JoinTests.Value(record, "value_owned_following_transaction").Number);
        Assert.Equal(ExtractionStatus.Blank, JoinTests.Value(record, "shares_owned_following_transaction").Status);
    }

    [Fact]
    public void A_text_beside_the_code_sets_its_field()
    {
        RecordValues record = One(JoinTests.Row(code: "S/K"));
        Assert.Equal("S", RowFixture.ValueText(Field(record, "transaction_code"), JoinTests.Value(record, "transaction_code")));
        Assert.Equal(1, JoinTests.Value(record, "equity_swap_involved").Number);
        Assert.Equal(0, JoinTests.Value(One(JoinTests.Row(code: "S")), "equity_swap_involved").Number);
    }

    [Fact]
    public void A_printed_mark_stands_for_its_code()
    {
        RecordValues record = One("Common Stock\t09/12/2014\t\tS\tV\t13,767\tD\t$3.83\t353,512\tD\t");
        Assert.Equal("E", RowFixture.ValueText(Field(record, "transaction_timeliness"), JoinTests.Value(record, "transaction_timeliness")));
    }

    [Theory]
    [InlineData(6, "A")]
    [InlineData(7, "D")]
    public void A_column_says_the_code(int cell, string expected)
    {
        string[] cells = ["Stock Option", "$2.28", "09/12/2014", "", "J", "", "", "", "09/12/2015", "09/12/2021", "Common Stock", "125,000", "$0", "125,000", "D", ""];
        cells[cell] = "125,000";
        double[] positions = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
        RecordValues record = RowFixture.Read(RowFixture.TableTwo, RowFixture.Context("2014-09-12", 0, positions), string.Join('\t', cells))[0];
        FieldValue code = JoinTests.Value(record, "transaction_acquired_disposed_code");
        Assert.Equal(expected, RowFixture.ValueText(Field(record, "transaction_acquired_disposed_code"), code));
        Assert.Equal(125000m, JoinTests.Value(record, "transaction_shares").Number);
        Assert.Equal("125,000", code.Provenance!.RawText);
    }

    [Fact]
    public void What_is_lost_is_missing_and_what_is_optional_is_blank()
    {
        RecordValues record = One(JoinTests.Row(owned: "", own: "D"));
        Assert.Equal(ExtractionStatus.Missing, JoinTests.Value(record, "shares_owned_following_transaction").Status);
        Assert.True(JoinTests.Value(record, "shares_owned_following_transaction").IsDoubtful);
        Assert.Equal(ExtractionStatus.Blank, JoinTests.Value(record, "deemed_execution_date").Status);
        Assert.Equal(ExtractionStatus.Blank, JoinTests.Value(record, "nature_of_ownership").Status);
    }

    [Fact]
    public void A_lost_letter_is_inferred_only_from_what_is_declared_and_doubtful()
    {
        FieldValue expected = JoinTests.Value(One(JoinTests.Row(code: "S", letter: "")), "transaction_acquired_disposed_code");
        Assert.Equal(ExtractionStatus.Inferred, expected.Status);
        Assert.True(expected.IsDoubtful);
        Assert.Equal(1, expected.Number);
        Assert.Equal(ExtractionStatus.Missing, JoinTests.Value(One(JoinTests.Row(code: "G", letter: "")), "transaction_acquired_disposed_code").Status);
        FieldValue required = JoinTests.Value(One(JoinTests.Row(own: "", nature: "By Trust")), "direct_or_indirect_ownership");
        Assert.Equal(ExtractionStatus.Inferred, required.Status);
        Assert.Equal(1, required.Number);
    }

    [Fact]
    public void A_footnote_suggests_a_lost_code_and_never_sets_it()
    {
        string[] notes = ["Payment of tax liability by delivering securities."];
        RecordValues record = RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 1, texts: notes), JoinTests.Row(code: "", shares: "13,767(1)"))[0];
        FieldValue code = JoinTests.Value(record, "transaction_code");
        Assert.False(code.HasValue);
        Assert.Equal("F", code.Provenance!.Suggestion);
    }

    [Fact]
    public void A_mark_in_place_of_a_value_is_no_value()
    {
        FieldValue price = JoinTests.Value(One(JoinTests.Row(price: "(2)")), "transaction_price_per_share");
        Assert.False(price.HasValue);
        Assert.Equal(["F2"], price.Provenance!.Footnotes);
    }

    [Fact]
    public void A_value_between_the_words_of_a_text_is_taken_out()
    {
        RecordValues record = One("Common Stock\t09/12/2014\t\tS\t\t13,767\tD\t$3.83\t353,512 By I (1) Trust");
        Assert.Equal("By Trust", JoinTests.Value(record, "nature_of_ownership").Text);
        Assert.Equal(1, JoinTests.Value(record, "direct_or_indirect_ownership").Number);
    }

    [Fact]
    public void Several_rows_agree_on_where_columns_stand()
    {
        List<RecordValues> rows = RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12"),
            JoinTests.Row(), JoinTests.Row(shares: "1,000", owned: "352,512"), JoinTests.Row(shares: "12", owned: "352,500"));
        Assert.Equal([1, 2, 3], rows.ConvertAll(r => r.RowNumber));
        Assert.Equal(12m, JoinTests.Value(rows[2], "transaction_shares").Number);
        Assert.Contains("balance-holds", JoinTests.Value(rows[2], "shares_owned_following_transaction").Provenance!.Because);
    }

    [Fact]
    public void Explanations_name_the_readings_considered()
    {
        ReadOptions options = new() { Explain = true };
        (RecordValues record, Dictionary<string, Explanation> explanations) = RowFixture.Explain(RowFixture.TableOne, RowFixture.Context("2014-09-12"), options, JoinTests.Row(owned: "125,0|000"));
        Explanation explanation = explanations["rows[0].sharesOwnedFollowingTransaction"];
        Assert.Equal("125,000", explanation.Readings[0].Text);
        Assert.Contains("overlap-join", explanation.Readings[0].Evidence);
        Assert.Contains("overlap-join", explanation.Decision, System.StringComparison.Ordinal);
        Assert.True(explanation.Readings.Count > 1);
        Assert.Equal(125000m, JoinTests.Value(record, "shares_owned_following_transaction").Number);
    }

    private static RecordValues One(string row) => Assert.Single(RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 2), row));

    private static Descriptors.FieldDescriptor Field(RecordValues record, string id) => System.Array.Find(record.Descriptor.Fields, f => f.Id == id)!;
}
