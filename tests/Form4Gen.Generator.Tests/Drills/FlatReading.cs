using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>What was read, by the paths of the output: <c>nonDerivativeTransactions[0].transactionShares</c>.</summary>
internal sealed class FlatReading : IExtractedVisitor
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExtractionStatus> _statuses = new(StringComparer.Ordinal);
    private string _prefix = "";

    public FlatReading(IExtraction extraction)
    {
        Extraction = extraction;
        Assert.NotNull(extraction.Filing);
        extraction.Filing.Accept(this);
    }

    public IExtraction Extraction { get; }

    /// <summary>A value as text; null where there is none. The path must be one of the form's.</summary>
    public string? this[string path] => _values[path];

    public ExtractionStatus Status(string path) => _statuses[path];

    /// <summary>How many records a list has.</summary>
    public int Count(string list) => int.Parse(_values[list + ".count"]!, CultureInfo.InvariantCulture);

    public void Row(int number) => _values[_prefix + "row"] = number.ToString(CultureInfo.InvariantCulture);

    public void Text(FieldDescriptor field, in Extracted<string?> value) => Add(field, value.Value, value.Status);

    public void Number(FieldDescriptor field, in Extracted<decimal?> value) => Add(field, value.Value?.ToString(CultureInfo.InvariantCulture), value.Status);

    public void Integer(FieldDescriptor field, in Extracted<long?> value) => Add(field, value.Value?.ToString(CultureInfo.InvariantCulture), value.Status);

    public void Date(FieldDescriptor field, in Extracted<DateOnly?> value) =>
        Add(field, value.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), value.Status);

    public void MonthOrDate(FieldDescriptor field, in Extracted<MonthOrDate?> value) => Add(field, value.Value?.ToString(), value.Status);

    public void CheckBox(FieldDescriptor field, in Extracted<bool?> value) => Add(field, value.Value switch { true => "true", false => "false", _ => null }, value.Status);

    public void Code(FieldDescriptor field, in Extracted<string?> value) => Add(field, value.Value, value.Status);

    public void Record(RecordMember member, IExtractedRecord value) => Visit(member.JsonName + ".", value);

    public void Records(RecordMember member, IReadOnlyList<IExtractedRecord> values)
    {
        _values[_prefix + member.JsonName + ".count"] = values.Count.ToString(CultureInfo.InvariantCulture);
        for (int i = 0; i < values.Count; i++) Visit($"{member.JsonName}[{i}].", values[i]);
    }

    public void Footnotes(IReadOnlyList<Footnote> footnotes)
    {
        foreach (Footnote footnote in footnotes) _values[$"footnotes.{footnote.Id}"] = footnote.Text.Value;
    }

    private void Visit(string prefix, IExtractedRecord record)
    {
        string outer = _prefix;
        _prefix = outer + prefix;
        record.Accept(this);
        _prefix = outer;
    }

    private void Add(FieldDescriptor field, string? value, ExtractionStatus status)
    {
        _values[_prefix + field.JsonName] = value;
        _statuses[_prefix + field.JsonName] = status;
    }
}
