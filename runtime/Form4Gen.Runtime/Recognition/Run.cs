namespace Form4Gen.Runtime.Recognition;

/// <summary>A word of a cell with the label words it may stand for.</summary>
/// <param name="Token">The word of the document that it is, or is a part of.</param>
/// <param name="Length">Its letters.</param>
/// <param name="Only">The label word it stands for, if there is only one; -1 otherwise.</param>
/// <param name="OnlyMatch">How it agrees with that.</param>
/// <param name="Range">All label words that it may stand for.</param>
internal readonly record struct Word(int Token, byte Length, int Only, WordMatch OnlyMatch, CandidateRange Range);

/// <summary>A word of a run and the run before it.</summary>
internal readonly record struct Link(int Word, int Previous);

/// <summary>Words of a cell that follow a phrase.</summary>
internal readonly record struct Run(
    int Phrase, int FirstIndex, int LastIndex, int FirstWord, int LastWord, int LastLink, int Letters, int Words, int Pieces, bool EndsCut, float Score)
{
    private const float SkippedLabelWord = 0.6f;
    private const float SkippedTextWord = 1.5f;

    /// <summary>What a letter that agrees counts for, by how its word agrees.</summary>
    private static readonly float[] Worth = [1f, 0.85f, 0.75f, 0.5f];

    /// <summary>The run with one more word.</summary>
    public Run With(int link, int index, int word, int letters, WordMatch match, int skippedLabelWords, int skippedTextWords) => this with
    {
        LastLink = link,
        LastIndex = index,
        LastWord = word,
        Letters = Letters + letters,
        Words = Words + 1,
        Pieces = Pieces + (match == WordMatch.Exact ? 0 : 1),
        EndsCut = match != WordMatch.Exact,
        Score = Score + (letters * Worth[(int)match]) - (skippedLabelWords * SkippedLabelWord) - (skippedTextWords * SkippedTextWord),
    };
}
