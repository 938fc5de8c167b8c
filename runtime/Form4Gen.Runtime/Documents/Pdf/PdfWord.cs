namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>A word of a PDF.</summary>
/// <param name="Text">The word.</param>
/// <param name="Page">Its page, counted from 1.</param>
/// <param name="Box">Where it stands.</param>
internal readonly record struct PdfWord(string Text, int Page, PageBox Box)
{
    public float Height => Box.Bottom - Box.Top;

    /// <summary>About where its letters stand on: the same for words of different size in one line.</summary>
    public float Baseline => Box.Bottom - (Descent * Height);

    private const float Descent = 0.21f;
}
