using System.Collections.Generic;
using System.Text;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>
/// A running total: what is owned after a row follows from the row before it of the same holding, plus what was acquired or minus what was disposed of.
/// Rows that all show the final total are legal too, so one failing step between equal totals is not reported.
/// </summary>
internal static class BalanceCheck
{
    public static void Run(CheckDescriptor check, IEnumerable<ScopedRecord> rows, List<Issue> issues)
    {
        var last = new Dictionary<string, decimal>(System.StringComparer.Ordinal);
        foreach (ScopedRecord row in rows)
        {
            if (row.Find(check.Fields[0]) is not { } of || !row.Values[of].HasValue) continue;
            string holding = HoldingOf(check, row);
            decimal owned = row.Values[of].Number;
            if (last.TryGetValue(holding, out decimal before) && before != owned && Step(check, row) is { } step && before + step != owned)
                issues.Add(CheckRunner.IssueOf(check, row, of));
            last[holding] = owned;
        }
    }

    private static decimal? Step(CheckDescriptor check, in ScopedRecord row)
    {
        if (row.Find(check.Fields[1]) is not { } by || !row.Values[by].HasValue) return null;
        if (row.Find(check.Fields[2]) is not { } sign || !row.Values[sign].HasValue) return null;
        // The first code of the list adds, the others take away.
        return row.Values[sign].Number == 0 ? row.Values[by].Number : -row.Values[by].Number;
    }

    private static string HoldingOf(CheckDescriptor check, in ScopedRecord row)
    {
        var key = new StringBuilder();
        for (int i = 3; i < check.Fields.Length; i++)
        {
            if (row.Find(check.Fields[i]) is { } field) key.Append(FieldText.Of(field, row.Values[field]).ToUpperInvariant());
            key.Append('\n');
        }

        return key.ToString();
    }
}
