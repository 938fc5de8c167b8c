using Form4Gen.Runtime.Reading.Corroboration;

namespace Form4Gen.Runtime.Tests.Reading.Corroboration;

public class TextWordsTests
{
    [Theory]
    [InlineData("/s/ Ada M. Example", "EXAMPLE ADA M")]
    [InlineData("/s/Ben Other, for Ada M. Example, under a power", "Example Ada M")]
    [InlineData("C/O HARBOR LANE, INC.", "Harbor Lane, Inc.")]
    public void A_text_holds_the_words_of_a_name_in_any_order(string text, string name) => Assert.Equal(Likeness.Same, Of(text, name));

    [Theory]
    [InlineData("/s/ Ada M. Exanple", "EXAMPLE ADA M")]
    [InlineData("/s/ Ada M. Exaple", "EXAMPLE ADA M")]
    [InlineData("/s/ Ada M. Example", "EXAPLE ADA M")]
    public void One_letter_may_be_another_or_missing(string text, string name) => Assert.Equal(Likeness.Almost, Of(text, name));

    [Theory]
    [InlineData("/s/ Ada Example", "EXAMPLE ADA M")]
    [InlineData("/s/ Ada of the Example", "EXAMPLE ADA")]
    [InlineData("/s/ Eva Example", "EXAMPLE ADA")]
    [InlineData("/s/ Ada Exomgle", "EXAMPLE ADA")]
    [InlineData("Harbor", "HARBOR")]
    [InlineData("", "EXAMPLE ADA")]
    public void Other_words_are_no_name_and_a_single_word_is_none_either(string text, string name) => Assert.Equal(Likeness.None, Of(text, name));

    [Fact]
    public void A_word_of_a_name_is_found_once()
    {
        Assert.Equal(Likeness.None, Of("Ada Ada", "Ada Example"));
        Assert.Equal(Likeness.Same, Of("Lane Lane Bank", "BANK LANE LANE"));
    }

    [Fact]
    public void The_first_words_may_stand_without_the_last()
    {
        Assert.True(new TextWords("shares of Harbor Lane Corporation", []).HoldBeginningOf(new TextWords("HARBOR LANE CORP", [])));
        Assert.False(new TextWords("shares of Harbor", []).HoldBeginningOf(new TextWords("HARBOR LANE CORP", [])));
    }

    private static Likeness Of(string text, string name) => new TextWords(text, []).LikenessTo(new TextWords(name, []));
}
