namespace Form4Gen.Runtime;

/// <summary>A footnote of the filing.</summary>
/// <param name="Id">The id that marks at values refer to: <c>F1</c> for the footnote printed as 1.</param>
/// <param name="Text">The footnote's text, white space collapsed.</param>
public sealed record Footnote(string Id, Extracted<string?> Text)
{
    /// <summary>Same id and text, wherever it stood.</summary>
    /// <param name="other">The footnote to compare with.</param>
    public bool ContentEquals(Footnote? other) => other is not null && Id == other.Id && Text.ContentEquals(other.Text);
}
