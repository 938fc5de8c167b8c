using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>The words of a PDF with their boxes.</summary>
internal static class BoxedText
{
    /// <summary>A usual space is about half a character wide, one of large type a whole one.</summary>
    private const float WordGap = 1.35f;

    public static PlacedText Read(PdfText pdf)
    {
        var words = new PageWord[pdf.Tokens.Count];
        var lines = new PageLine[pdf.Lines.Count];
        for (int i = 0; i < words.Length; i++)
        {
            PdfToken token = pdf.Tokens[i];
            words[i] = new PageWord(token.Range.Start, token.Range.Length, token.Word.Box.Left / pdf.CharacterWidth, token.Word.Box.Right / pdf.CharacterWidth, token.Line, token.IsGlued);
            PageLine line = lines[token.Line];
            lines[token.Line] = new PageLine(line.Count == 0 ? i : line.First, line.Count + 1, pdf.Lines[token.Line]);
        }

        return new PlacedText(pdf.Document, words, lines, WordGap);
    }
}
