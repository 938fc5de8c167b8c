using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Forms.Tests.Results;

/// <summary>A value as text with what the reader says of it.</summary>
internal sealed record FlatValue(string? Text, ExtractionStatus Status, bool IsDoubtful, float Confidence, IReadOnlyList<string> Footnotes, IReadOnlyList<SourceSpan> Source)
{
    /// <summary>Whether the footnote marks at it are in doubt.</summary>
    public bool AreFootnotesDoubtful { get; init; }
}

/// <summary>A filing as paths and texts; rows of both kinds of a table stand in printed order under <c>table1</c> and <c>table2</c>.</summary>
internal sealed class FlatFiling : IExtractedVisitor
{
    private string _at = "";

    public Dictionary<string, FlatValue> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>How many records each list has, by its name.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public static Dictionary<string, FlatValue> Of(IExtractedRecord filing) => Whole(filing).Values;

    public static FlatFiling Whole(IExtractedRecord filing)
    {
        var flat = new FlatFiling();
        filing.Accept(flat);
        return flat;
    }

    public void Row(int number) => _at = $"{_at[..^1]}[{number - 1}].";

    public void Text(FieldDescriptor field, in Extracted<string?> value) => Add(field, value, value.Value);

    public void Code(FieldDescriptor field, in Extracted<string?> value) => Add(field, value, value.Value);

    public void Number(FieldDescriptor field, in Extracted<decimal?> value) => Add(field, value, value.Value?.ToString("0.############", CultureInfo.InvariantCulture));

    public void Integer(FieldDescriptor field, in Extracted<long?> value) => Add(field, value, value.Value?.ToString(CultureInfo.InvariantCulture));

    public void Date(FieldDescriptor field, in Extracted<DateOnly?> value) => Add(field, value, value.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void MonthOrDate(FieldDescriptor field, in Extracted<MonthOrDate?> value) => Add(field, value, value.Value?.ToString());

    public void CheckBox(FieldDescriptor field, in Extracted<bool?> value) => Add(field, value, value.Value is { } b ? (b ? "true" : "false") : null);

    public void Record(RecordMember member, IExtractedRecord value) => Inside(member.JsonName + ".", value);

    public void Records(RecordMember member, IReadOnlyList<IExtractedRecord> values)
    {
        // A row says its own number, which counts over both kinds of row.
        string table = member.JsonName.StartsWith("nonDerivative", StringComparison.Ordinal) ? "table1." : "table2.";
        Counts[member.JsonName] = values.Count;
        for (int i = 0; i < values.Count; i++) Inside(member.Kind == MemberKind.Rows ? table : $"{member.JsonName}[{i}].", values[i]);
    }

    public void Footnotes(IReadOnlyList<Footnote> footnotes)
    {
        Counts["footnotes"] = footnotes.Count;
        for (int i = 0; i < footnotes.Count; i++)
            Values[$"footnotes[{i}]"] = new(footnotes[i].Text.Value, footnotes[i].Text.Status, footnotes[i].Text.IsDoubtful, footnotes[i].Text.Confidence, [], footnotes[i].Text.Source);
    }

    private void Inside(string step, IExtractedRecord record)
    {
        string before = _at;
        _at += step;
        record.Accept(this);
        _at = before;
    }

    private void Add<T>(FieldDescriptor field, in Extracted<T> value, string? text)
    {
        Values[_at + field.JsonName] = new(text, value.Status, value.IsDoubtful, value.Confidence, value.Footnotes, value.Source) { AreFootnotesDoubtful = value.AreFootnotesDoubtful };
        string at = _at + "footnotes." + field.JsonName;
        if (value.Footnotes.Count > 0) Values[at] = new(string.Join(',', value.Footnotes), value.Status, value.IsDoubtful, value.Confidence, [], []);
    }
}
