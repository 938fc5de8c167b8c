using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Tests.Conversion;

/// <summary>Hyphens come back where their loss shows, and nowhere else.</summary>
public class LostHyphensTests
{
    private static readonly string[] Words = ["Matter-of-Fact", "Left-Handed"];

    [Theory]
    [InlineData("Matter-ofFact", "Matter-of-Fact")]
    [InlineData("a matterof-fact person", "a matter-of-fact person")]
    [InlineData("LeftHanded, Matterof-Fact; LeftHanded", "Left-Handed, Matter-of-Fact; Left-Handed")]
    public void A_hyphen_that_is_lost_is_put_back(string text, string restored) => Assert.Equal(restored, LostHyphens.Restore(text, Words));

    [Theory]
    [InlineData("Matter of Fact")]
    [InlineData("Matter-of-Fact")]
    [InlineData("matteroffact")]
    [InlineData("lefthanded")]
    [InlineData("Matter-ofFactual")]
    [InlineData("AMatter-ofFact")]
    [InlineData("Matter-of")]
    [InlineData("")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Same(text, LostHyphens.Restore(text, Words));
}
