using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Reading.Corroboration;

namespace Form4Gen.Runtime.Tests.Reading.Corroboration;

public class TextHabitsTests
{
    private static readonly CodeListDescriptor Ranks = new("rank", true, [new CodeDescriptor("Head", "The head."), new CodeDescriptor("Head of Mills", "Of mills.")]);
    private static readonly FieldDescriptor Place = new() { Id = "place", Name = "Place", JsonName = "place", Type = FieldType.Text, Ordinal = 0, Usual = ["Lane", "Mill"], Hyphened = ["By-the-Sea"] };
    private static readonly FieldDescriptor Rank = new() { Id = "rank", Name = "Rank", JsonName = "rank", Type = FieldType.Text, Ordinal = 1, Codes = Ranks };
    private static readonly RecordDescriptor Record = new() { Id = "r", Name = "R", Fields = [Place, Rank] };

    [Theory]
    [InlineData("OLD HARBOR", "plain-text")]
    [InlineData("12 HARBOR LANE", "usual-words,plain-text-with-number")]
    [InlineData("HARBOR PLANES", "plain-text")]
    [InlineData("INC 12 HARBOR STREET", "number-inside,digits")]
    [InlineData("12", "only-digits,one-word")]
    [InlineData("OLD Harbor", "mixed-case")]
    [InlineData("OLD HARBOR,", "open-end-of-text")]
    [InlineData("OLD HARBOR | ROAD", "odd-sign")]
    [InlineData("old harbor", "odd-beginning,small-word")]
    [InlineData("OLD HARBOR Y", "lone-letter-at-end")]
    [InlineData("12 S, HARBOR", "odd-word,digits")]
    [InlineData("OLD HARBOR HEAD", "known-text-of-other-field")]
    [InlineData("HEADLAND HARBOR", "plain-text")]
    [InlineData("Inn By-the-Sea", "usual-words,plain-text")]
    [InlineData("Inn Sea", "plain-text")]
    [InlineData("", "")]
    public void A_text_is_seen_as_it_is_written(string text, string expected) => Assert.Equal(expected, Of(text, Place));

    [Theory]
    [InlineData("HEAD OF MILLS", "plain-text,known-text")]
    [InlineData("Head of", "plain-text,small-word")]
    public void A_usual_value_of_the_field_is_known(string text, string expected) => Assert.Equal(expected, Of(text, Rank));

    private static string Of(string text, FieldDescriptor field)
    {
        List<string> names = [];
        TextHabits.Add(text, field, Record, names);
        return string.Join(',', names);
    }
}
