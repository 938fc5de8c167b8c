namespace Form4Gen.Runtime.Recognition;

/// <summary>A phrase that is being followed.</summary>
internal sealed class PhraseTrack(int phrase, LetterPhrase letters, int offset, int origin)
{
    public int Phrase { get; } = phrase;

    /// <summary>The run that it began with; several phrases that agree begin with one.</summary>
    public int Origin { get; } = origin;

    public LetterPhrase Letters { get; } = letters;

    /// <summary>Offset of the letters that must come next.</summary>
    public int Next { get; private set; } = offset;

    /// <summary>Letters before this offset are still to come: it began in the middle.</summary>
    public int Head { get; private set; } = offset;

    public int Covered { get; private set; }

    public int LastRow { get; private set; }

    public bool IsComplete => Covered >= Letters.Letters.Length;

    public float Share => (float)Covered / Letters.Letters.Length;

    public void Take(int offset, int letters, int row)
    {
        if (offset == Next) Next += letters;
        else Head = offset;
        Covered += letters;
        LastRow = row;
    }
}
