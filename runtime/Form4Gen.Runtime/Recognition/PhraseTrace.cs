using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>A run of words of one line: words of one phrase, or words that no phrase explains.</summary>
/// <param name="Row">The line.</param>
/// <param name="Block">Its block.</param>
/// <param name="FirstToken">Its first word.</param>
/// <param name="EndToken">The word behind its last.</param>
/// <param name="Phrase">Index of the phrase; -1 for text.</param>
/// <param name="Opens">Whether the phrase begins here.</param>
internal readonly record struct TracedRun(int Row, int Block, int FirstToken, int EndToken, int Phrase, bool Opens)
{
    public bool IsText => Phrase < 0;
}

/// <summary>A document of lines as a sequence of phrases of the form and texts between them.</summary>
internal sealed class PhraseTrace(DocumentLayout layout, LetterPhrases phrases, TracedRun[] runs)
{
    public DocumentLayout Layout { get; } = layout;

    /// <summary>The runs, in the order of the text.</summary>
    public ReadOnlySpan<TracedRun> Runs => runs;

    public Phrase PhraseOf(in TracedRun run) => phrases.Phrases[run.Phrase].Phrase;
}
