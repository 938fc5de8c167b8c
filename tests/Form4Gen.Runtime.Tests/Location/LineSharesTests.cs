using System.Collections.Generic;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Tests.Location;

/// <summary>Lines between rows of a table: cells are centred on the lines with values.</summary>
public class LineSharesTests
{
    [Fact]
    public void As_many_lines_stand_above_a_row_as_below()
    {
        // A row of three lines, one of five, one of one.
        Assert.Equal([1, 2, 0], Share([1, 5, 8], 0, 9, [-1, -1, -1]));
    }

    [Fact]
    public void What_is_known_is_kept() => Assert.Equal([0, 1], Share([1, 4], 0, 6, [0, -1]));

    [Fact]
    public void More_lines_than_any_row_has_are_shared_by_halves() => Assert.Equal([20, 0], Share([0, 41], 0, 42, [-1, -1]));

    private static List<int> Share(List<int> anchors, int begin, int end, int[] known)
    {
        List<int> below = [];
        LineShares.Share(anchors, begin, end, known, below);
        return below;
    }
}
