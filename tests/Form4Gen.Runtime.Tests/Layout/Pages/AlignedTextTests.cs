using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout.Pages;

namespace Form4Gen.Runtime.Tests.Layout.Pages;

public class AlignedTextTests
{
    private const string Line = "Common Stock        01/02/2020        D        1,000\n";

    [Fact]
    public void Wide_gaps_in_many_lines_are_aligned_text() => Assert.True(AlignedText.IsAligned(Line + Line + "a note that goes on\n" + Line + Line));

    [Theory]
    [InlineData("Common Stock\t01/02/2020\tD   1,000\n")]
    [InlineData("| Common Stock   | 01/02/2020 |   D |\n")]
    [InlineData("a line of running text, and another one\n")]
    [InlineData("        an indented line without any gap\n")]
    [InlineData("\n")]
    public void Cells_with_signs_between_them_and_running_text_are_not(string line) => Assert.False(AlignedText.IsAligned(string.Concat(System.Linq.Enumerable.Repeat(line, 20))));

    [Fact]
    public void Words_have_their_columns_and_lines()
    {
        PlacedText page = AlignedText.Read(new SourceDocument("ab  cd\n\n\f x\r\n"));
        Assert.Equal(3, page.Words.Length);
        Assert.Equal((4f, 6f, 0), (page.Words[1].Left, page.Words[1].Right, page.Words[1].Line));
        Assert.True(page.BeginsRun(1));
        Assert.Equal((1f, 1), (page.Words[2].Left, page.Words[2].Line));
        Assert.True(page.Lines[1].Y > 2);
    }
}
