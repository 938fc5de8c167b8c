namespace Form4Gen.Runtime.Recognition;

/// <summary>What a printed phrase belongs to.</summary>
internal enum PhraseKind : byte
{
    BoxLabel,
    BoxCaption,
    GroupLabel,
    CheckLabel,
    TableTitle,
    ColumnHeader,
    ColumnGroup,
    FootnotesTitle,
    Heading,
    Furniture,

    /// <summary>A label that only tells revisions apart.</summary>
    Recognition,
}

/// <summary>A printed phrase of a form as normalized words.</summary>
/// <param name="Kind">What it belongs to.</param>
/// <param name="Owner">Index of the box, group, table or heading it belongs to.</param>
/// <param name="Part">Index of the box part, check box, column or text inside the owner; 0 where there is none.</param>
/// <param name="Words">Ids of its words, in order.</param>
/// <param name="Text">The phrase as printed.</param>
internal sealed record Phrase(PhraseKind Kind, int Owner, int Part, int[] Words, string Text)
{
    /// <summary>Letters of each word.</summary>
    public required byte[] Letters { get; init; }

    /// <summary>Letters of all words.</summary>
    public required int TotalLetters { get; init; }

    /// <summary>Whether the printed text is enclosed in parentheses: its words are told from a value's by them.</summary>
    public bool IsParenthesized { get; } = Text.Length > 1 && Text[0] == '(' && Text[^1] == ')';

    /// <summary>The same number for phrases that are one label, as printed here and there.</summary>
    public int Label { get; init; }

    /// <summary>Id of the word that is the printed number before it; -1 where none is printed.</summary>
    public int NumberWord { get; init; } = -1;
}
