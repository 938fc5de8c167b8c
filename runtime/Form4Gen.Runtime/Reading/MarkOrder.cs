using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Numbers the marks of a document whose footnotes are numbered in the order of their first marks: each mark has the next number or one that was there
/// before. Of all ways to number them the one that leaves out fewest numbers and disagrees with fewest read ones is taken.
/// </summary>
internal static class MarkOrder
{
    private const float Repeated = 1f, LeftOut = 1.5f, Misread = 3f, Margin = 0.9f;

    /// <summary>Numbers marks.</summary>
    /// <param name="hints">By mark, in the order of the text: its number where one was read; 0 where none was.</param>
    /// <param name="last">The number of footnotes.</param>
    /// <returns>By mark: its number; 0 where two are about as good.</returns>
    public static int[] Number(List<int> hints, int last)
    {
        int count = hints.Count;
        float[][] forward = new float[count + 1][], backward = new float[count + 1][];
        for (int i = 0; i <= count; i++) (forward[i], backward[i]) = (Endless(last), Endless(last));
        forward[0][0] = 0f;
        for (int i = 0; i < count; i++)
            for (int highest = 0; highest <= last; highest++)
                for (int number = 1; number <= last; number++)
                    Keep(ref forward[i + 1][Math.Max(highest, number)], forward[i][highest] + Cost(highest, number, hints[i]));
        for (int highest = 0; highest <= last; highest++) backward[count][highest] = LeftOut * (last - highest);
        for (int i = count - 1; i >= 0; i--)
            for (int highest = 0; highest <= last; highest++)
                for (int number = 1; number <= last; number++)
                    Keep(ref backward[i][highest], backward[i + 1][Math.Max(highest, number)] + Cost(highest, number, hints[i]));
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) numbers[i] = Best(forward[i], backward[i + 1], hints[i], last);
        return numbers;
    }

    /// <summary>The number of one mark, where any other is dearer by a margin.</summary>
    private static int Best(float[] before, float[] behind, int hint, int last)
    {
        int best = 0;
        float least = float.PositiveInfinity, second = float.PositiveInfinity;
        for (int number = 1; number <= last; number++)
        {
            float cost = float.PositiveInfinity;
            for (int highest = 0; highest <= last; highest++) Keep(ref cost, before[highest] + Cost(highest, number, hint) + behind[Math.Max(highest, number)]);
            if (cost < least) (best, least, second) = (number, cost, least);
            else Keep(ref second, cost);
        }

        return second - least >= Margin ? best : 0;
    }

    private static float Cost(int highest, int number, int hint) =>
        (number <= highest ? Repeated : LeftOut * (number - highest - 1)) + (hint > 0 && hint != number ? Misread : 0f);

    private static float[] Endless(int last)
    {
        float[] costs = new float[last + 1];
        Array.Fill(costs, float.PositiveInfinity);
        return costs;
    }

    private static void Keep(ref float cost, float other)
    {
        if (other < cost) cost = other;
    }
}
