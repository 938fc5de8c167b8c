using System;
using Form4Gen.Runtime.Conversion;

namespace Form4Gen.Runtime.Tests.Conversion;

public class MisreadDateTests
{
    [Theory]
    [InlineData("93/16/2023")]
    [InlineData("0316/2023")]
    [InlineData("03162023")]
    [InlineData("03/16/2023,")]
    public void One_reading_is_left(string text)
    {
        Assert.True(MisreadDate.TryRepair(text, out DateOnly value));
        Assert.Equal(new DateOnly(2023, 3, 16), value);
    }

    [Theory]
    [InlineData("03/16/2023")]
    [InlineData("3162023")]
    [InlineData("03/96/2023")]
    [InlineData("0/316/2023")]
    [InlineData("48750")]
    [InlineData("")]
    public void No_date_or_one_as_it_stands(string text) => Assert.False(MisreadDate.TryRepair(text, out _));
}
