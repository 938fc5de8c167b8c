using System;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>How much of a title is there: of several ways to print one, the shortest has all that tells it.</summary>
internal static class TitleShares
{
    /// <summary>The letters of the shortest phrase of the same kind and owner.</summary>
    public static int Shortest(LabelIndex index, Phrase phrase)
    {
        int letters = phrase.TotalLetters;
        foreach (Phrase other in index.Phrases)
            if (other.Kind == phrase.Kind && other.Owner == phrase.Owner) letters = Math.Min(letters, other.TotalLetters);
        return letters;
    }
}
