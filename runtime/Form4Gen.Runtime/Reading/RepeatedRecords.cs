using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Tells whether a record that is printed again is one that is already there: forms repeat the first one in the list of all.</summary>
internal static class RepeatedRecords
{
    private const int MostLetters = 160;

    /// <summary>Whether the list has the record: its first text is the same, letters and digits only; where letters may be misread, one in eight.</summary>
    public static bool IsRepeated(List<RecordValues> list, RecordValues record, BoxDescriptor box, bool exact)
    {
        FieldDescriptor key = box.Parts[0].Field;
        if (record[key].Text is not { } text) return true;
        foreach (RecordValues other in list)
            if (other[key].Text is { } there && AreAlike(text, there, exact)) return true;
        return false;
    }

    private static bool AreAlike(string a, string b, bool exact)
    {
        Span<char> x = stackalloc char[MostLetters], y = stackalloc char[MostLetters];
        int n = LabelFolding.Fold(a, x), m = LabelFolding.Fold(b, y);
        if (exact) return x[..n].SequenceEqual(y[..m]);
        return Distance(x[..n], y[..m]) * 8 <= Math.Max(n, m);
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[MostLetters + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
