using Form4Gen.Runtime.Reading;

namespace Form4Gen.Runtime.Tests.Reading;

/// <summary>Numbers of raised marks that were read as signs.</summary>
public class MarkOrderTests
{
    [Fact]
    public void As_many_marks_as_footnotes_have_them_in_order() => Assert.Equal([1, 2, 3], MarkOrder.Number([0, 0, 0], 3));

    [Fact]
    public void All_marks_are_of_the_only_footnote() => Assert.Equal([1, 1, 1], MarkOrder.Number([0, 0, 0], 1));

    [Fact]
    public void A_read_number_is_kept_where_the_order_allows_it() => Assert.Equal(2, MarkOrder.Number([0, 2, 0, 3], 3)[1]);

    [Fact]
    public void A_mark_that_may_have_two_numbers_has_none() => Assert.Equal(0, MarkOrder.Number([0, 0, 0, 0], 3)[1]);
}
