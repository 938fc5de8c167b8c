using System;
using System.Globalization;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>Checks that look at one record. Values that are missing prove nothing: only <see cref="CheckKind.Requires"/> and <see cref="CheckKind.ExactlyOne"/> speak of absence.</summary>
internal static class RecordChecks
{
    /// <summary>The field that a failed check is about; null where the check holds or cannot be judged.</summary>
    public static FieldDescriptor? Fails(CheckDescriptor check, RecordValues record, FieldDescriptor?[] fields) => check.Kind switch
    {
        CheckKind.Equal => FailsEqual(check, record, fields),
        CheckKind.Order => FailsOrder(check, record, fields),
        CheckKind.Requires => FailsRequires(check, record, fields),
        CheckKind.ExactlyOne => FailsExactlyOne(check, record, fields),
        CheckKind.Expects => FailsExpects(check, record, fields),
        CheckKind.InForce => FailsInForce(record, fields),
        CheckKind.Range => FailsRange(check, record, fields),
        _ => null,
    };

    private static FieldDescriptor? FailsEqual(CheckDescriptor check, RecordValues record, FieldDescriptor?[] fields)
    {
        FieldDescriptor? first = null;
        foreach (FieldDescriptor? field in fields)
        {
            if (field is null || !record[field].HasValue) continue;
            if (first is null) first = field;
            else if (record[first].Number != record[field].Number || !string.Equals(record[first].Text, record[field].Text, StringComparison.Ordinal)) return field;
        }

        return null;
    }

    private static FieldDescriptor? FailsOrder(CheckDescriptor check, RecordValues record, FieldDescriptor?[] fields)
    {
        decimal last = decimal.MinValue;
        foreach (FieldDescriptor? field in fields)
        {
            if (field is null || !record[field].HasValue) continue;
            decimal value = record[field].Number;
            if (value < last) return field;
            last = value;
        }

        return null;
    }

    private static FieldDescriptor? FailsRequires(CheckDescriptor check, RecordValues record, FieldDescriptor?[] fields)
    {
        if (fields[0] is not { } when || !record[when].HasValue) return null;
        string text = FieldText.Of(when, record[when]);
        if (check.Values.Length > 0 ? Array.IndexOf(check.Values, text) < 0 : text == "false") return null;
        for (int i = 1; i < fields.Length; i++)
            if (fields[i] is { } field && IsEmpty(record[field])) return field;
        return null;
    }

    private static FieldDescriptor? FailsExactlyOne(CheckDescriptor check, RecordValues record, FieldDescriptor?[] fields)
    {
        int filled = 0;
        FieldDescriptor? first = null, second = null;
        foreach (FieldDescriptor? field in fields)
        {
            if (field is null) continue;
            first ??= field;
            ref readonly FieldValue value = ref record[field];
            // What is already reported as missing or unreadable is not reported twice.
            if (value.Status is ExtractionStatus.Missing or ExtractionStatus.Unreadable) return null;
            if (IsEmpty(value)) continue;
            filled++;
            second = field;
        }

        return filled == 1 ? null : filled == 0 ? first : second;
    }

    private static FieldDescriptor? FailsExpects(CheckDescriptor check, RecordValues record, FieldDescriptor?[] fields)
    {
        if (fields[0] is not { } of || fields[1] is not { } then) return null;
        if (!record[then].HasValue || CodeOf(of, record) is not { } code) return null;
        string given = FieldText.Of(then, record[then]);
        foreach (CodeExpectation expectation in code.Expects)
            if (expectation.Table is null || expectation.Table == check.Table)
                return expectation.Value == given ? null : then;
        return null;
    }

    private static FieldDescriptor? FailsInForce(RecordValues record, FieldDescriptor?[] fields)
    {
        if (fields[0] is not { } of || fields[1] is not { } on || !record[on].HasValue || CodeOf(of, record) is not { } code) return null;
        // A month without a day is compared as one.
        decimal day = record[on].Number, unit = day % 100 == 0 ? 100 : 1;
        bool isEarly = code.InForceFrom is { } from && day < Math.Floor(FieldValue.NumberOf(from) / unit) * unit;
        return isEarly || (code.InForceUntil is { } until && day > FieldValue.NumberOf(until)) ? of : null;
    }

    private static CodeDescriptor? CodeOf(FieldDescriptor field, RecordValues record)
    {
        if (!record[field].HasValue || record[field].Content != FieldContent.Number || field.Codes is not { } list) return null;
        int index = (int)record[field].Number;
        return index < list.Codes.Length ? list.Codes[index] : null;
    }

    private static FieldDescriptor? FailsRange(CheckDescriptor check, RecordValues record, FieldDescriptor?[] fields)
    {
        if (fields[0] is not { } field || !record[field].HasValue) return null;
        decimal value = record[field].Number;
        return value < Bound(check.Values, 0, decimal.MinValue) || value > Bound(check.Values, 1, decimal.MaxValue) ? field : null;
    }

    // A date bound (1991-01-01) and a date's number (19910101) are the same digits.
    private static decimal Bound(string[] values, int index, decimal open) =>
        index < values.Length && decimal.TryParse(values[index].Replace("-", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal bound) ? bound : open;

    private static bool IsEmpty(in FieldValue value) => !value.HasValue && value.Provenance is not { Footnotes.Count: > 0 };
}
