using System.Collections.Generic;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout.Pages;

namespace Form4Gen.Runtime.Tests.Layout.Pages;

/// <summary>Column 0 is a text, column 1 a value; a dot stands for no word.</summary>
public class PageRowsTests
{
    [Theory]
    [InlineData("Common 1|Stock 2", "0-1 1-2")]
    [InlineData("Class .|Common 1|Stock .|Class .|Common 2|Stock .", "0-3 3-6")]
    [InlineData("Restricted .|Units 1|Option 2", "0-2 2-3")]
    [InlineData("One 1|Two .|In .|Three 2|Lines .", "0-2 2-5")]
    public void Wrapped_lines_belong_to_the_row_whose_value_they_stand_around(string lines, string rows)
    {
        PlacedText page = AlignedText.Read(new SourceDocument(lines.Replace('|', '\n').Replace(" .", "", System.StringComparison.Ordinal).Replace(" ", "          ", System.StringComparison.Ordinal)));
        using var cut = new PageRows(page, 0, page.Lines.Length, 2);
        for (int w = 0; w < page.Words.Length; w++)
        {
            bool isValue = char.IsDigit(page.TextOf(w)[0]);
            cut.Add(w, isValue ? 1 : 0, isValue);
        }

        Assert.True(cut.Cut(1, 0b11));
        List<string> found = [];
        for (int r = 0; r < cut.Count; r++) found.Add($"{cut.LinesOf(r).First}-{cut.LinesOf(r).End}");
        Assert.Equal(rows, string.Join(' ', found));
    }

    [Fact]
    public void Without_values_there_are_no_rows()
    {
        PlacedText page = AlignedText.Read(new SourceDocument("only\ntext"));
        using var cut = new PageRows(page, 0, 2, 2);
        cut.Add(0, 0, false);
        Assert.False(cut.Cut(1));
    }
}
