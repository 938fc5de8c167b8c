using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>
/// Two cells that list what belongs together: numbers with a hyphen for none in the first (<c>12,000 -</c>), the code of each place in the second
/// (<c>A,D</c>). The one number that is there has the code of its place.
/// </summary>
internal static class PairedCells
{
    /// <summary>Whether two cells are so.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="numbers">The cell of the numbers.</param>
    /// <param name="codes">The cell of the codes.</param>
    /// <param name="list">The codes.</param>
    /// <param name="number">The numbers' cell with the one that is there.</param>
    /// <param name="code">Its code.</param>
    public static bool TryPick(DocumentLayout layout, in GridCell numbers, in GridCell codes, CodeListDescriptor list, out GridCell number, out string code)
    {
        number = numbers;
        code = "";
        if (codes.EndToken - codes.FirstToken != 1) return false;
        ReadOnlySpan<char> text = layout.TextOf(layout.Tokens[codes.FirstToken]);
        int count = numbers.EndToken - numbers.FirstToken, found = -1;
        if (count < 2 || text.Count(',') != count - 1) return false;
        for (int i = 0; i < count; i++)
        {
            int comma = text.IndexOf(',');
            ReadOnlySpan<char> one = comma < 0 ? text : text[..comma];
            text = comma < 0 ? [] : text[(comma + 1)..];
            if (!ValueConversion.TryCode(one, list, out int index)) return false;
            if (layout.TextOf(layout.Tokens[numbers.FirstToken + i]) is "-") continue;
            if (found >= 0) return false;
            found = i;
            code = list.Codes[index].Value;
        }

        if (found >= 0) number = numbers with { FirstToken = numbers.FirstToken + found, EndToken = numbers.FirstToken + found + 1 };
        return found >= 0;
    }
}
