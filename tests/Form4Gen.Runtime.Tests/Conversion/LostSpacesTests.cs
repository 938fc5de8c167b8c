using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Tests.Conversion;

public class LostSpacesTests
{
    private static readonly string[] Names = ["Green Hill", "North Green Hill", "St. Mary"];

    [Theory]
    [InlineData("GREENHILL", "GREEN HILL")]
    [InlineData("Greenhill", "Green hill")]
    [InlineData("NORTH GREENHILL", "NORTH GREEN HILL")]
    [InlineData("ST.MARY", "ST. MARY")]
    public void Spaces_of_a_usual_name_are_put_back(string text, string expected) => Assert.Equal(expected, LostSpaces.Restore(text, Names));

    [Theory]
    [InlineData("GREEN HILL")]
    [InlineData("GREENHILLS")]
    [InlineData("EVERGREENHILL")]
    [InlineData("GREEN")]
    [InlineData("")]
    public void Other_texts_are_left_as_they_are(string text) => Assert.Same(text, LostSpaces.Restore(text, Names));
}
