using System;
using System.Globalization;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>Checks that look at one record. Values that are missing prove nothing: only <see cref="CheckKind.Requires"/> and <see cref="CheckKind.ExactlyOne"/> speak of absence.</summary>
internal static class RecordChecks
{
    /// <summary>The field that a failed check is about; null where the check holds or cannot be judged.</summary>
    public static FieldDescriptor? Fails(CheckDescriptor check, in ScopedRecord record) => check.Kind switch
    {
        CheckKind.Equal => FailsEqual(check, record),
        CheckKind.Order => FailsOrder(check, record),
        CheckKind.Requires => FailsRequires(check, record),
        CheckKind.ExactlyOne => FailsExactlyOne(check, record),
        CheckKind.Expects => FailsExpects(check, record),
        CheckKind.Range => FailsRange(check, record),
        _ => null,
    };

    private static FieldDescriptor? FailsEqual(CheckDescriptor check, in ScopedRecord record)
    {
        string? first = null;
        foreach (string id in check.Fields)
        {
            if (record.Find(id) is not { } field || !record.Values[field].HasValue) continue;
            string text = FieldText.Of(field, record.Values[field]);
            if (first is null) first = text;
            else if (text != first) return field;
        }

        return null;
    }

    private static FieldDescriptor? FailsOrder(CheckDescriptor check, in ScopedRecord record)
    {
        decimal last = decimal.MinValue;
        foreach (string id in check.Fields)
        {
            if (record.Find(id) is not { } field || !record.Values[field].HasValue) continue;
            decimal value = record.Values[field].Number;
            if (value < last) return field;
            last = value;
        }

        return null;
    }

    private static FieldDescriptor? FailsRequires(CheckDescriptor check, in ScopedRecord record)
    {
        if (record.Find(check.Fields[0]) is not { } when || !record.Values[when].HasValue) return null;
        string text = FieldText.Of(when, record.Values[when]);
        if (check.Values.Length > 0 ? Array.IndexOf(check.Values, text) < 0 : text == "false") return null;
        for (int i = 1; i < check.Fields.Length; i++)
            if (record.Find(check.Fields[i]) is { } field && IsEmpty(record.Values[field])) return field;
        return null;
    }

    private static FieldDescriptor? FailsExactlyOne(CheckDescriptor check, in ScopedRecord record)
    {
        int filled = 0;
        FieldDescriptor? first = null, second = null;
        foreach (string id in check.Fields)
        {
            if (record.Find(id) is not { } field) continue;
            first ??= field;
            ref readonly FieldValue value = ref record.Values[field];
            // What is already reported as missing or unreadable is not reported twice.
            if (value.Status is ExtractionStatus.Missing or ExtractionStatus.Unreadable) return null;
            if (IsEmpty(value)) continue;
            filled++;
            second = field;
        }

        return filled == 1 ? null : filled == 0 ? first : second;
    }

    private static FieldDescriptor? FailsExpects(CheckDescriptor check, in ScopedRecord record)
    {
        if (record.Find(check.Fields[0]) is not { } of || record.Find(check.Fields[1]) is not { } then) return null;
        if (!record.Values[of].HasValue || !record.Values[then].HasValue || of.Codes is not { } list) return null;
        int index = (int)record.Values[of].Number;
        if (record.Values[of].Content != FieldContent.Number || index >= list.Codes.Length) return null;
        string given = FieldText.Of(then, record.Values[then]);
        foreach (CodeExpectation expectation in list.Codes[index].Expects)
            if (expectation.Table is null || expectation.Table == check.Table)
                return expectation.Value == given ? null : then;
        return null;
    }

    private static FieldDescriptor? FailsRange(CheckDescriptor check, in ScopedRecord record)
    {
        if (record.Find(check.Fields[0]) is not { } field || !record.Values[field].HasValue) return null;
        decimal value = record.Values[field].Number;
        return value < Bound(check.Values, 0, decimal.MinValue) || value > Bound(check.Values, 1, decimal.MaxValue) ? field : null;
    }

    // A date bound (1991-01-01) and a date's number (19910101) are the same digits.
    private static decimal Bound(string[] values, int index, decimal open) =>
        index < values.Length && decimal.TryParse(values[index].Replace("-", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal bound) ? bound : open;

    private static bool IsEmpty(in FieldValue value) => !value.HasValue && value.Provenance is not { Footnotes.Count: > 0 };
}
