using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Tests.Documents;

public class PdfWordsTests
{
    [Fact]
    public void Words_have_page_and_box_and_no_entities()
    {
        List<PdfWord> words = PdfWords.Of("<page width=\"612\" height=\"792\"><word xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">A&amp;B</word></page><page><word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\"> &#67; </word></page>");
        Assert.Equal([("A&B", 1), ("C", 2)], words.Select(w => (w.Text, w.Page)));
        Assert.Equal(new PageBox(1.5f, 2, 3, 4), words[0].Box);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">before any page</word>")]
    [InlineData("<page><word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">cut")]
    [InlineData("<page><word xMin=\"NaN\" yMin=\"2\" xMax=\"3\" yMax=\"4\">a</word>")]
    [InlineData("<page><word xMin=\"1\" yMin=\"2\">a</word><word")]
    [InlineData("<page><word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">  </word>")]
    public void What_is_no_word_is_passed_over(string xhtml) => Assert.Empty(PdfWords.Of(xhtml));

    [Fact]
    public void The_text_goes_line_by_line_and_raised_marks_go_on_with_their_word()
    {
        List<PdfWord> words =
        [
            Word("low", 10, 30, 28), Word("right", 60, 10, 80), Word("left", 10, 10.5f, 30), new PdfWord("(1)", 1, new PageBox(30.2f, 9, 36, 15)), new PdfWord("next", 2, new PageBox(10, 10, 30, 18)),
        ];
        PdfText text = PdfText.Of(words);
        Assert.Equal("left(1) right\nlow\n\nnext\n", text.Document.Text);
        SourceSpan span = text.Document.Span(0, 7);
        Assert.Equal((1, new PageBox(10, 9, 36, 18.5f)), (span.Page, span.Box));
        Assert.Equal(2, text.Document.Span(text.Document.Text.IndexOf("next", System.StringComparison.Ordinal), 4).Page);
    }

    private static PdfWord Word(string text, float left, float top, float right) => new(text, 1, new PageBox(left, top, right, top + 8));
}
