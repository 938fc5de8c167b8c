using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Tests.Layout;

public class LaidTextTests
{
    [Fact]
    public void Words_are_laid_in_cells_with_their_columns_and_their_places_in_the_source()
    {
        const string source = "<b>D&amp;O</b>\n 16,420<sup>(1)</sup>";
        DocumentLayout layout = Lay(source, text =>
        {
            text.BeginRow(BlockKind.Table);
            text.BeginCell(0);
            text.Word("D&O", Place(source, "D&amp;O"), TokenTraits.StartsLine);
            text.EndCell();
            text.BeginCell(4);
            text.Word("16,420", Place(source, "16,420"), TokenTraits.StartsLine);
            text.Word("(1)", Place(source, "(1)"), TokenTraits.GluedToPrevious | TokenTraits.Superscript);
            text.EndCell();
            text.EndRow();
        });

        Assert.True(layout.HasWholeCells);
        Assert.Equal("D&O\t16,420(1)\t\n", layout.Document.Text);
        Assert.Equal([0, 4], layout.Cells.ToArray().Select(c => c.Column));
        SourceSpan name = layout.Document.Span(0, 3);
        Assert.Equal("D&amp;O", source.Substring(name.Start, name.Length));
        SourceSpan digits = layout.Document.Span(layout.Tokens[1].Start + 1, 3);
        Assert.Equal("6,4", source.Substring(digits.Start, digits.Length));
        Assert.Equal((2, 3), (digits.Line, digits.Column));
        SourceSpan both = layout.Document.Span(layout.Tokens[1].Start, 9);
        Assert.Equal("16,420<sup>(1)", source.Substring(both.Start, both.Length));
    }

    [Fact]
    public void Marks_inside_a_word_are_words_of_their_own()
    {
        const string source = "5,000(2)(13)x";
        DocumentLayout layout = Lay(source, text =>
        {
            text.BeginRow(BlockKind.Paragraph);
            text.BeginCell(0);
            text.Word(source, Place(source, source), TokenTraits.StartsLine);
            text.EndCell();
            text.EndRow();
        });

        Assert.Equal(["5,000", "(2)", "(13)", "x"], layout.Tokens.ToArray().Select(t => layout.TextOf(t).ToString()));
        Assert.Equal([TokenTraits.StartsLine, TokenTraits.GluedToPrevious, TokenTraits.GluedToPrevious, TokenTraits.GluedToPrevious], layout.Tokens.ToArray().Select(t => t.Traits));
        Assert.Equal(source, layout.Document.Text.Trim());
        Assert.Equal(5, layout.Document.Span(layout.Tokens[1].Start, 3).Start);
    }

    [Fact]
    public void Raw_text_is_the_decoded_text_and_places_are_those_of_the_source()
    {
        const string source = "<p>AT&amp;T   Inc.</p>";
        DocumentLayout layout = Lay(source, text =>
        {
            text.BeginRow(BlockKind.Paragraph);
            text.BeginCell(0);
            text.Word("AT&T", Place(source, "AT&amp;T"), TokenTraits.StartsLine);
            text.Word("Inc.", Place(source, "Inc."), TokenTraits.None);
            text.EndCell();
            text.EndRow();
        });

        var provenance = new Provenance(layout.Document, new TextRange(0, 9), []);
        Assert.Equal("AT&T Inc.", provenance.RawText);
        SourceSpan span = Assert.Single(provenance.Source);
        Assert.Equal("AT&amp;T   Inc.", source.Substring(span.Start, span.Length));
    }

    private static DocumentLayout Lay(string source, System.Action<LaidText> write)
    {
        using var text = new LaidText(new SourceDocument(source));
        write(text);
        return text.ToLayout();
    }

    private static TextRange Place(string source, string word) => new(source.IndexOf(word, System.StringComparison.Ordinal), word.Length);
}
