using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Tests.Results;

public class ExtractedTests
{
    [Fact]
    public void The_default_has_no_value_and_is_not_on_the_form()
    {
        Extracted<decimal?> number = default;
        Extracted<bool?> flag = default;
        Assert.Null(number.Value);
        Assert.Null(flag.Value);
        Assert.Equal(ExtractionStatus.NotOnForm, number.Status);
        Assert.Null(number.RawText);
        Assert.Empty(number.Footnotes);
        Assert.Empty(number.Source);
        Assert.Empty(number.Because);
    }

    [Fact]
    public void The_raw_text_is_the_slice_or_the_joined_pieces()
    {
        var document = new SourceDocument("125,0\t000");
        var whole = new Extracted<decimal?>(1m, ExtractionStatus.Found, provenance: new Provenance(document, document.Span(0, 5)));
        var joined = new Extracted<decimal?>(1m, ExtractionStatus.Repaired, provenance: new Provenance(document, [document.Span(0, 5), document.Span(6, 3)], null));
        Assert.Equal("125,0", whole.RawText);
        Assert.Equal("125,0|000", joined.RawText);
        Assert.Equal(2, joined.Source.Count);
    }

    [Fact]
    public void Content_equality_ignores_places_and_equality_does_not()
    {
        var document = new SourceDocument("5 5");
        var a = new Extracted<decimal?>(5m, ExtractionStatus.Found, provenance: new Provenance(document, document.Span(0, 1), ["F1"]));
        var b = new Extracted<decimal?>(5m, ExtractionStatus.Repaired, 0.5f, true, new Provenance(document, document.Span(2, 1), ["F1"]));
        var c = new Extracted<decimal?>(5m, ExtractionStatus.Found, provenance: new Provenance(document, document.Span(0, 1), ["F2"]));
        Assert.True(a.ContentEquals(b));
        Assert.NotEqual(a, b);
        Assert.False(a.ContentEquals(c));
        Assert.Equal("5?", b.ToString());
    }

    [Fact]
    public void Lists_compare_by_their_items() =>
        Assert.Equal(new ExtractedList<string>(["a", "b"]), new ExtractedList<string>(["a", "b"]));

    [Theory]
    [InlineData(1998, 7, null, "1998-07")]
    [InlineData(1998, 7, 4, "1998-07-04")]
    public void A_month_or_date_prints_what_it_has(int year, int month, int? day, string expected) =>
        Assert.Equal(expected, new MonthOrDate(year, month, day).ToString());
}
