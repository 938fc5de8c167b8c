using System;
using System.Globalization;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Tests.Conversion;

public class ValueConversionTests
{
    [Theory]
    [InlineData("09/12/2014", "2014-09-12")]
    [InlineData(" 9/2/2014 ", "2014-09-02")]
    [InlineData("1/3/03", "2003-01-03")]
    [InlineData("12/31/69", "2069-12-31")]
    [InlineData("01/01/70", "1970-01-01")]
    [InlineData("2026-07-20", "2026-07-20")]
    [InlineData("2026-07-20-05:00", "2026-07-20")]
    [InlineData("2026-07-20+01:00", "2026-07-20")]
    [InlineData("2026-07-20Z", "2026-07-20")]
    [InlineData("02/29/2024", "2024-02-29")]
    [InlineData("0022-03-04", "0022-03-04")]
    [InlineData("July 31,2002", "2002-07-31")]
    [InlineData("Sept. 5, 1999", "1999-09-05")]
    public void Dates_are_read(string text, string expected)
    {
        Assert.True(ValueConversion.TryDate(text, out DateOnly date));
        Assert.Equal(expected, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("09//12/2014")]
    [InlineData("13/01/2014")]
    [InlineData("02/29/2023")]
    [InlineData("09/12/201")]
    [InlineData("09/12/20144")]
    [InlineData("009/12/2014")]
    [InlineData("9/12")]
    [InlineData("2014-9-12")]
    [InlineData("2014-09-12-5:00")]
    [InlineData("2014-09-12x")]
    [InlineData("0000-01-01")]
    [InlineData("July 2002")]
    [InlineData("July 312002")]
    [InlineData("July 31, 02")]
    [InlineData("Ju 31, 2002")]
    public void What_is_no_date_is_refused(string text) => Assert.False(ValueConversion.TryDate(text, out _));

    [Theory]
    [InlineData("7/1998", "1998-07")]
    [InlineData("07/98", "1998-07")]
    [InlineData("1998-07", "1998-07")]
    [InlineData("July 1998", "1998-07")]
    [InlineData("Sept. 2001", "2001-09")]
    [InlineData("07/15/1998", "1998-07-15")]
    public void Months_are_read(string text, string expected)
    {
        Assert.True(ValueConversion.TryMonthOrDate(text, out MonthOrDate value));
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData("13/1998")]
    [InlineData("Ju 1998")]
    [InlineData("Juni 1998")]
    [InlineData("July")]
    [InlineData("7")]
    public void What_is_no_month_is_refused(string text) => Assert.False(ValueConversion.TryMonthOrDate(text, out _));

    [Theory]
    [InlineData("353,512", "353512", NumberTraits.Grouped)]
    [InlineData("0.00", "0.00", NumberTraits.None)]
    [InlineData("$3.83", "3.83", NumberTraits.CurrencySign)]
    [InlineData("\\$3.83", "3.83", NumberTraits.CurrencySign)]
    [InlineData("$ 1,234.50", "1234.50", NumberTraits.CurrencySign | NumberTraits.Grouped)]
    [InlineData("12345", "12345", NumberTraits.UngroupedThousands)]
    [InlineData("999999999999.9999", "999999999999.9999", NumberTraits.UngroupedThousands)]
    [InlineData(".83", "0.83", NumberTraits.BarePoint)]
    [InlineData("12.", "12", NumberTraits.BarePoint)]
    [InlineData("-5", "-5", NumberTraits.Negative)]
    [InlineData("007", "7", NumberTraits.None)]
    [InlineData("-0-", "0", NumberTraits.None)]
    internal void Numbers_keep_their_decimals(string text, string expected, NumberTraits traits)
    {
        Assert.True(ValueConversion.TryNumber(text, out decimal value, out NumberTraits found));
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(traits, found);
    }

    [Theory]
    [InlineData("125,0000")]
    [InlineData("125,00")]
    [InlineData("1234,567")]
    [InlineData(",567")]
    [InlineData("3..83")]
    [InlineData("1.2.3")]
    [InlineData("1,234,")]
    [InlineData("$")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("12a")]
    [InlineData("1 234")]
    [InlineData("(5)")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public void Wrong_groups_and_other_texts_are_no_numbers(string text) => Assert.False(ValueConversion.TryNumber(text, out _));

    [Fact]
    public void Codes_are_found_as_filed_by_alias_and_without_case()
    {
        var list = new CodeListDescriptor("x", false, [new("a", ""), new("A", "") { Aliases = ["Acquired"] }, new("B", "")]);
        Assert.True(ValueConversion.TryCode("A", list, out int index));
        Assert.Equal(1, index);
        Assert.True(ValueConversion.TryCode("acquired", list, out index));
        Assert.Equal(1, index);
        Assert.True(ValueConversion.TryCode(" b ", list, out index));
        Assert.Equal(2, index);
        Assert.False(ValueConversion.TryCode("C", list, out index));
        Assert.Equal(-1, index);
    }

    [Theory]
    [InlineData("01886", true)]
    [InlineData("01886-1234", true)]
    [InlineData("0188", false)]
    [InlineData("O1886", false)]
    public void Shapes_tell_zip_codes(string text, bool fits) => Assert.Equal(fits, ValueConversion.TryShape(text, ["99999", "99999-9999"]));

    [Theory]
    [InlineData("1", true, true)]
    [InlineData("TRUE", true, true)]
    [InlineData("0", true, false)]
    [InlineData("false", true, false)]
    [InlineData("", false, false)]
    [InlineData("yes", false, false)]
    public void Truth_values_are_read(string text, bool read, bool expected)
    {
        Assert.Equal(read, ValueConversion.TryBoolean(text, out bool value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("(1)", new byte[] { 1 })]
    [InlineData("(1)(2)", new byte[] { 1, 2 })]
    [InlineData("(1, 2)", new byte[] { 1, 2 })]
    [InlineData(" (1) (12) ", new byte[] { 1, 12 })]
    public void Marks_are_read(string text, byte[] expected)
    {
        byte[] numbers = new byte[8];
        Assert.True(FootnoteMarks.TryRead(text, numbers, out int count));
        Assert.Equal(expected, numbers[..count]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(0)")]
    [InlineData("(100)")]
    [InlineData("(1")]
    [InlineData("1)")]
    [InlineData("(1;2)")]
    [InlineData("(a)")]
    public void What_is_no_mark_is_refused(string text) => Assert.False(FootnoteMarks.TryRead(text, new byte[8], out _));

    [Theory]
    [InlineData("13,767(1)", "13,767", 1)]
    [InlineData("13,767 (1) (2, 3)", "13,767", 3)]
    [InlineData("By Trust (JP)", "By Trust (JP)", 0)]
    [InlineData("(4)", "", 1)]
    [InlineData("12", "12", 0)]
    public void Marks_are_split_off_the_end(string text, string rest, int marks)
    {
        int length = FootnoteMarks.SplitTrailing(text, new byte[8], out int count);
        Assert.Equal(rest, text[..length]);
        Assert.Equal(marks, count);
    }

    [Theory]
    [InlineData("  a \t\n b  ", "a b")]
    [InlineData("a b", "a b")]
    [InlineData("a\u00a0b", "a b")]
    [InlineData("", "")]
    [InlineData("a  b", "a b")]
    public void White_space_is_collapsed(string text, string expected) => Assert.Equal(expected, TextNormalization.Collapse(text));
}
