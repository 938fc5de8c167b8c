using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Tests.Recognition;

/// <summary>What rules and borders are read as, and how alike two texts are.</summary>
public class StrayWordsTests
{
    [Theory]
    [InlineData("\u2014\u2014eeeo", true)]
    [InlineData("SS", true)]
    [InlineData("~", true)]
    [InlineData("II", false)]
    [InlineData("&", false)]
    [InlineData("[HBLN]", false)]
    [InlineData("LANE", false)]
    public void Words_without_meaning_are_stray(string word, bool isStray) => Assert.Equal(isStray, StrayWords.IsStray(word));

    [Theory]
    [InlineData("harbor", "harbor", 6)]
    [InlineData("hrbr", "harbor", 4)]
    [InlineData("lane", "harbor", 1)]
    [InlineData("", "harbor", 0)]
    public void Letters_in_the_same_order_are_common(string left, string right, int count) => Assert.Equal(count, CommonLetters.Count(left, right));
}
