using Form4Gen.Runtime.Decoding;

namespace Form4Gen.Runtime.Tests.Decoding;

public class KnownTextsTests
{
    [Theory]
    [InlineData("Com Stmmon tock", "Common Stock", 2)]
    [InlineData("Com St mon ock", "Common Stock", 0)]
    [InlineData("Stock Class A Common", "Class A Common Stock", 0)]
    [InlineData("(ommon Stock", "Common Stock", 1)]
    [InlineData("ommon Sock", "Common Stock", 2)]
    [InlineData("Common 5tock", "Common Stock", 0)]
    public void Letters_count_whatever_their_order(string text, string known, int wrong) =>
        Assert.Equal(wrong, KnownTexts.Distance(text, known));

    [Theory]
    [InlineData("Common", "Common Stock")]
    [InlineData("Restricted Stock Unit", "Restricted Stock Units")]
    [InlineData("Series B Preferred Stock", "Series A Preferred Stock")]
    [InlineData("Restricted Stock Units 2019", "Restricted Stock Units")]
    [InlineData("By Irrevocable Trust", "By Revocable Trust")]
    [InlineData("COMMON STOCK", "Common Stock")]
    [InlineData("By Trsut", "By Trust")]
    public void Another_text_is_no_damaged_one(string text, string known) =>
        Assert.Equal(int.MaxValue, KnownTexts.Distance(text, known));

    [Fact]
    public void Lines_that_a_border_put_into_each_other_are_the_known_text()
    {
        FieldValue title = Title("Com St|mmon tock");
        Assert.Equal("Common Stock", title.Text);
        Assert.Equal(ExtractionStatus.Repaired, title.Status);
        Assert.Contains("restored", title.Provenance!.Because);
        Assert.Equal("Com St|mmon tock", title.Provenance.RawText);
    }

    [Fact]
    public void A_mark_among_restored_letters_is_in_doubt()
    {
        FieldValue title = Title("Com St(1)|mmon tock");
        Assert.True(title.Provenance!.AreFootnotesDoubtful);
        Assert.Equal(["F1"], title.Provenance.Footnotes);
    }

    [Fact]
    public void A_text_whose_words_are_missing_is_not_completed()
    {
        FieldValue title = Title("Common");
        Assert.Equal("Common", title.Text);
        Assert.True(title.IsDoubtful);
    }

    [Fact]
    public void A_known_text_that_stands_whole_is_sure()
    {
        FieldValue title = Title("Common Stock");
        Assert.False(title.IsDoubtful);
        Assert.Contains("known-text", title.Provenance!.Because);
        Assert.True(title.Confidence > Title("Uncommon Paper").Confidence);
    }

    private static FieldValue Title(string text) =>
        JoinTests.Value(RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 2), JoinTests.Row(title: text))[0], "security_title");
}
