namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>A word of a PDF.</summary>
/// <param name="Text">The word.</param>
/// <param name="Page">Its page, counted from 1.</param>
/// <param name="Box">Where it stands.</param>
internal readonly record struct PdfWord(string Text, int Page, PageBox Box)
{
    public float Height => Box.Bottom - Box.Top;

    public float Middle => (Box.Top + Box.Bottom) / 2;
}
