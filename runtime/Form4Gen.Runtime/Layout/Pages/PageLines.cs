namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Pages as lines of words, before anything is known of the form.</summary>
internal static class PageLines
{
    public static DocumentLayout Lay(PlacedText page)
    {
        using var builder = new LayoutBuilder(page.Words.Length * 8);
        foreach (PageLine line in page.Lines)
        {
            builder.BeginRow(BlockKind.Paragraph);
            builder.BeginCell(page.Words[line.First].Start);
            for (int w = line.First; w < line.End; w++) builder.Add(page.Words[w].Start, page.Words[w].Length, TokenTraits.None);
            builder.EndCell(page.Words[line.End - 1].Start + page.Words[line.End - 1].Length);
            builder.EndRow();
        }

        return builder.ToLayout(page.Document);
    }
}
