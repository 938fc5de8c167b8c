using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>The date that most rows of the tables begin with: what a document is about, where its own date was not read.</summary>
internal static class LineDates
{
    public static DateOnly? MostFrequent(LocatedForm located)
    {
        var counts = new Dictionary<DateOnly, int>();
        DateOnly? best = null;
        foreach (LocatedTable table in located.Tables)
            foreach (int row in table.DataRows)
            {
                if (FirstDate(located.Layout, located.Layout.Rows[row]) is not { } date) continue;
                int count = counts[date] = counts.GetValueOrDefault(date) + 1;
                if (best is not { } known || count > counts[known]) best = date;
            }

        return best;
    }

    private static DateOnly? FirstDate(DocumentLayout layout, in Row row)
    {
        foreach (Token token in layout.TokensOf(row))
            if (ValueConversion.TryDate(layout.TextOf(token), out DateOnly date)) return date;
        return null;
    }
}
