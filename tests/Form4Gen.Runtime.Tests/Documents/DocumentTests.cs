using System.Text;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Tests.Documents;

public class DocumentTests
{
    [Fact]
    public void Lines_and_columns_count_from_one_and_line_breaks_belong_to_no_line()
    {
        var document = new SourceDocument("ab\r\ncd\n\nef");
        Assert.Equal(4, document.LineCount);
        Assert.Equal("ab", document.Line(1).ToString());
        Assert.Equal("", document.Line(3).ToString());
        Assert.Equal(new SourceSpan(0, 8, 2, 4, 1), document.Span(8, 2));
        Assert.Equal(new SourceSpan(0, 5, 1, 2, 2), document.Span(5, 1));
        Assert.Equal("ef", document.Slice(document.Span(8, 2)));
    }

    [Fact]
    public void An_empty_text_has_one_empty_line()
    {
        var document = new SourceDocument("");
        Assert.Equal(1, document.LineCount);
        Assert.Equal(1, document.LineOf(0));
        Assert.True(document.Line(1).IsEmpty);
    }

    [Fact]
    public void Bytes_are_read_by_mark_then_as_utf8_then_as_latin1()
    {
        Assert.Equal("é", TextDecoding.Decode("é"u8));
        Assert.Equal("é", TextDecoding.Decode([0xEF, 0xBB, 0xBF, .. "é"u8]));
        Assert.Equal("é", TextDecoding.Decode([0xE9]));
        Assert.Equal("é", TextDecoding.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("é")]));
        Assert.Equal("é", TextDecoding.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("é")]));
        Assert.Equal("", TextDecoding.Decode([]));
    }
}
