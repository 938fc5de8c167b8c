using System;

namespace Form4Gen.Runtime.Recognition;

/// <summary>How alike two short texts are, letters lost or misread in either.</summary>
internal static class CommonLetters
{
    /// <summary>Texts are compared up to this length: the cost is its square.</summary>
    public const int Longest = 64;

    /// <summary>The greatest number of letters that two texts have in the same order.</summary>
    public static int Count(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];
        Span<int> above = stackalloc int[Longest + 1];
        above.Clear();
        foreach (char c in left)
        {
            for (int i = 0, diagonal = 0; i < right.Length; i++)
            {
                int here = above[i + 1];
                above[i + 1] = c == right[i] ? diagonal + 1 : Math.Max(here, above[i]);
                diagonal = here;
            }
        }

        return above[right.Length];
    }
}
