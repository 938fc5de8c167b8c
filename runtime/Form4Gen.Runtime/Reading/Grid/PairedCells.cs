using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>
/// Two cells that list what belongs together: amounts with a hyphen for none in the first (<c>12,000 -</c>), the code of each place in the second
/// (<c>A,D</c>). The one amount that is there has the code of its place.
/// </summary>
internal static class PairedCells
{
    /// <summary>Whether two cells are so.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="amounts">The cell of the amounts.</param>
    /// <param name="codes">The cell of the codes.</param>
    /// <param name="list">The codes.</param>
    /// <param name="amount">The amounts' cell with the one that is there.</param>
    /// <param name="code">Its code.</param>
    public static bool TryPick(DocumentLayout layout, in GridCell amounts, in GridCell codes, CodeListDescriptor list, out GridCell amount, out string code)
    {
        amount = amounts;
        code = "";
        if (codes.EndToken - codes.FirstToken != 1) return false;
        ReadOnlySpan<char> text = layout.TextOf(layout.Tokens[codes.FirstToken]);
        int count = amounts.EndToken - amounts.FirstToken, found = -1;
        if (count < 2 || text.Count(',') != count - 1) return false;
        for (int i = 0; i < count; i++)
        {
            int comma = text.IndexOf(',');
            ReadOnlySpan<char> one = comma < 0 ? text : text[..comma];
            text = comma < 0 ? [] : text[(comma + 1)..];
            if (!ValueConversion.TryCode(one, list, out int index)) return false;
            if (layout.TextOf(layout.Tokens[amounts.FirstToken + i]) is "-") continue;
            if (found >= 0) return false;
            found = i;
            code = list.Codes[index].Value;
        }

        if (found >= 0) amount = amounts with { FirstToken = amounts.FirstToken + found, EndToken = amounts.FirstToken + found + 1 };
        return found >= 0;
    }
}
