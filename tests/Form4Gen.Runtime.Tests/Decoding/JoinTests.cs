namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>How pieces of a value on both sides of a border are put together.</summary>
public class JoinTests
{
    [Theory]
    [InlineData("125,0|000", "125000", ExtractionStatus.Repaired, "overlap-join")]
    [InlineData("125,00|0", "125000", ExtractionStatus.Repaired, "concat-join")]
    [InlineData("353,512|3,512", "353512", ExtractionStatus.Repaired, "duplicate-piece")]
    [InlineData("353,512|2", "353512", ExtractionStatus.Repaired, "duplicate-piece")]
    [InlineData("3|353,512", "353512", ExtractionStatus.Repaired, "duplicate-piece")]
    [InlineData("603|603,187", "603187", ExtractionStatus.Repaired, "duplicate-piece")]
    [InlineData("125,|000", "125000", ExtractionStatus.Repaired, "concat-join")]
    [InlineData("169,057|192", "169057192", ExtractionStatus.Repaired, "look-alike")]
    [InlineData("1,044|4,450", "1044450", ExtractionStatus.Repaired, "overlap-join")]
    [InlineData("353,512", "353512", ExtractionStatus.Found, null)]
    [InlineData("1,234.5678", "1234.5678", ExtractionStatus.Found, null)]
    public void Numbers_keep_right_groups(string pieces, string expected, ExtractionStatus status, string? because) =>
        Check(Transaction(owned: pieces), "shares_owned_following_transaction", expected, status, because);

    [Theory]
    [InlineData("$3.|.83", "3.83", "overlap-join")]
    [InlineData("\\$3.|.83", "3.83", "overlap-join")]
    [InlineData("$|$3.83", "3.83", "duplicate-piece")]
    [InlineData("$|3.83", "3.83", "concat-join")]
    [InlineData("$107|07.75", "107.75", "overlap-join")]
    public void Amounts_of_money_are_joined(string pieces, string expected, string because) =>
        Check(Transaction(price: pieces), "transaction_price_per_share", expected, ExtractionStatus.Repaired, because);

    [Theory]
    [InlineData("09/12/|/2014", "overlap-join")]
    [InlineData("09/12|/2014", "concat-join")]
    [InlineData("09/12/201|2014", "overlap-join")]
    [InlineData("0|09/12/2014", "duplicate-piece")]
    [InlineData("09/12/2014|14", "duplicate-piece")]
    [InlineData("09/12/20|(014", "look-alike")]
    [InlineData("09/121|/2014", "look-alike")]
    public void Dates_are_joined(string pieces, string because) =>
        Check(Transaction(date: pieces), "transaction_date", "2014-09-12", ExtractionStatus.Repaired, because);

    [Fact]
    public void A_whole_date_in_the_next_cell_is_the_next_column_s()
    {
        RecordValues record = RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12"), "Common Stock\t09/12/2014\t09/12/2014\tS\t\t13,767\tD\t$3.83\t353,512\tD\t")[0];
        Assert.Equal(20140912, Value(record, "transaction_date").Number);
        Assert.Equal(20140912, Value(record, "deemed_execution_date").Number);
    }

    [Fact]
    public void An_equal_number_behind_an_empty_cell_is_another_column_s()
    {
        RecordValues record = RowFixture.Read(RowFixture.TableTwo, RowFixture.Context("2014-09-12", 1), "Performance Stock Units\t$0\t\t\t\t\t\t\t(1)\t03/12/2024\tCommon Stock\t2,380,889\t\t2,380,889\tD\t")[0];
        Assert.Equal(2380889, Value(record, "underlying_security_shares").Number);
        Assert.Equal(2380889, Value(record, "shares_owned_following_transaction").Number);
    }

    [Fact]
    public void A_piece_of_a_date_is_completed_from_the_period_and_doubtful()
    {
        FieldValue value = Value(Transaction(date: "09/1/2014|"), "transaction_date");
        Assert.Equal("20140912", value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ExtractionStatus.Inferred, value.Status);
        Assert.True(value.IsDoubtful);
    }

    [Theory]
    [InlineData("Common St|Stock", "Common Stock")]
    [InlineData("Common |Stock", "Common Stock")]
    [InlineData("Com|mon Stock", "Common Stock")]
    [InlineData("Common S|mon Stock", "Common Stock")]
    [InlineData("Con|mmon Stock", "Common Stock")]
    [InlineData("Common St(|ock", "Common Stock")]
    public void Titles_are_joined_by_the_words_of_the_document(string pieces, string expected)
    {
        string[] rows = ["The Common Stock was sold under a plan", Row(title: pieces)];
        RecordValues record = RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 2, words: RowFixture.Words(rows)), rows)[1];
        Assert.Equal(expected, Value(record, "security_title").Text);
    }

    [Fact]
    public void A_word_broken_at_its_hyphen_goes_on()
    {
        RecordValues record = RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 2), Row(title: "Performance- Based Units - Class B"))[0];
        Assert.Equal("Performance-Based Units - Class B", Value(record, "security_title").Text);
    }

    [Theory]
    [InlineData("13,767(1)", "F1")]
    [InlineData("13,767 (1)", "F1")]
    [InlineData("13,767|(1)", "F1")]
    [InlineData("13,767(1)(2)", "F1 F2")]
    [InlineData("13,767 (1,2)", "F1 F2")]
    [InlineData("13,767(1|1)", "F1")]
    [InlineData("13,767(1)|(1)", "F1")]
    public void Marks_are_split_off(string pieces, string expected)
    {
        FieldValue value = Value(Transaction(shares: pieces), "transaction_shares");
        Assert.Equal(13767m, value.Number);
        Assert.Equal(expected, string.Join(' ', value.Provenance!.Footnotes));
    }

    [Theory]
    [InlineData("13,767(|1)")]
    [InlineData("13,767(1|")]
    [InlineData("13,767|1)")]
    public void A_damaged_mark_leaves_the_number_whole(string pieces)
    {
        FieldValue value = Value(Transaction(shares: pieces), "transaction_shares");
        Assert.Equal(13767m, value.Number);
        Assert.Equal(["F1"], value.Provenance!.Footnotes);
    }

    [Fact]
    public void Spans_are_those_of_the_pieces()
    {
        RecordValues record = Transaction(owned: "125,0|000");
        Provenance provenance = Value(record, "shares_owned_following_transaction").Provenance!;
        Assert.Equal("125,0|000", provenance.RawText);
        Assert.Equal(2, provenance.Source.Count);
        Assert.Equal(5, provenance.Source[0].Length);
        Assert.Equal(provenance.Source[0].End + 1, provenance.Source[1].Start);
    }

    /// <summary>A row of ten cells whose columns stand in order; a value given with <c>|</c> takes two of them.</summary>
    internal static string Row(string title = "Common Stock", string date = "09/12/2014", string code = "F", string shares = "13,767", string letter = "D", string price = "$3.83", string owned = "353,512", string own = "D", string nature = "") =>
        string.Join('\t', title, "", date, "", code, "", shares, letter, price, owned, own, nature).Replace('|', '\t');

    internal static FieldValue Value(RecordValues record, string id) => SampleRowTests.Value(record, id);

    private static RecordValues Transaction(string date = "09/12/2014", string shares = "13,767", string price = "$3.83", string owned = "353,512") =>
        RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 2), Row(date: date, shares: shares, price: price, owned: owned))[0];

    private static void Check(RecordValues record, string field, string expected, ExtractionStatus status, string? because)
    {
        FieldValue value = Value(record, field);
        Assert.True(value.HasValue, value.Status.ToString());
        Assert.Equal(expected, RowFixture.ValueText(System.Array.Find(record.Descriptor.Fields, f => f.Id == field)!, value));
        Assert.Equal(status, value.Status);
        if (because is not null) Assert.Contains(because, value.Provenance!.Because);
    }
}
