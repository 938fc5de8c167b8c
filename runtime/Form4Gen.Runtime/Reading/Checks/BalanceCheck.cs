using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>
/// A running total: what is owned after a row follows from the row before it of the same holding, plus what was acquired or minus what was disposed of.
/// Rows that all show the final total are legal too, so one failing step between equal totals is not reported.
/// </summary>
internal static class BalanceCheck
{
    /// <summary>The fields before those that make a holding: the total, the step, its sign.</summary>
    private const int OwnFields = 3;

    public static void Run(PlannedCheck planned, List<ScopedRecord> records, List<Issue> issues)
    {
        Dictionary<Holding, decimal>? last = null;
        foreach (ScopedRecord row in records)
        {
            if (planned.FieldsIn(row) is not { } fields || fields[0] is not { } of || !row.Values[of].HasValue) continue;
            last ??= [];
            var holding = new Holding(row.Values, fields);
            decimal owned = row.Values[of].Number;
            if (last.TryGetValue(holding, out decimal before) && before != owned && Step(row.Values, fields) is { } step && before + step != owned)
                issues.Add(CheckRunner.IssueOf(planned.Check, row, of));
            last[holding] = owned;
        }
    }

    private static decimal? Step(RecordValues row, FieldDescriptor?[] fields)
    {
        if (fields[1] is not { } by || !row[by].HasValue) return null;
        if (fields[2] is not { } sign || !row[sign].HasValue) return null;
        // The first code of the list adds, the others take away.
        return row[sign].Number == 0 ? row[by].Number : -row[by].Number;
    }

    /// <summary>What rows belong together by: the values of the further fields, without regard to case.</summary>
    private readonly struct Holding(RecordValues row, FieldDescriptor?[] fields) : IEquatable<Holding>
    {
        private readonly RecordValues _row = row;
        private readonly FieldDescriptor?[] _fields = fields;

        public bool Equals(Holding other)
        {
            for (int i = OwnFields; i < _fields.Length; i++)
            {
                FieldValue mine = Value(i), others = other.Value(i);
                if (mine.Number != others.Number || !string.Equals(mine.Text ?? "", others.Text ?? "", StringComparison.OrdinalIgnoreCase) || mine.HasValue != others.HasValue) return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Holding other && Equals(other);

        public override int GetHashCode()
        {
            HashCode hash = default;
            for (int i = OwnFields; i < _fields.Length; i++)
            {
                FieldValue value = Value(i);
                hash.Add(value.Number);
                if (value.Text is { } text) hash.Add(text.Length == 0 ? 0 : string.GetHashCode(text, StringComparison.OrdinalIgnoreCase));
            }

            return hash.ToHashCode();
        }

        private FieldValue Value(int i) => _fields[i] is { } field ? _row[field] : default;
    }
}
