using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>What it means that an element is not there, or is empty.</summary>
internal sealed class XmlAbsence
{
    private static readonly Provenance AbsentElement = new(null, [], null, null, ["absent-element"]);
    private static readonly Provenance RecordCount = new(null, [], null, null, [PageEvidence.RecordCount]);

    private readonly Dictionary<RecordDescriptor, FieldDescriptor[]> _fields = [];

    /// <summary>Finds out which fields have elements.</summary>
    public XmlAbsence(XmlDescriptor form, RecordDescriptor root)
    {
        var named = new HashSet<FieldDescriptor>();
        foreach (XmlElement element in form.Elements)
            if (element.Field is { } field) named.Add(field);
        // Rows whose kind is told by a field have elements of one kind only; the same fields of the other kind have them too.
        foreach (XmlElement element in form.Elements)
            if (element.Otherwise is { } otherwise)
                foreach (FieldDescriptor field in otherwise.Record.Fields)
                    if (Array.Exists(element.Member!.Record.Fields, f => f.Id == field.Id && named.Contains(f))) named.Add(field);
        Add(root, named);
    }

    private void Add(RecordDescriptor record, HashSet<FieldDescriptor> named)
    {
        if (!_fields.TryAdd(record, Array.FindAll(record.Fields, named.Contains))) return;
        foreach (RecordMember member in record.Members) Add(member.Record, named);
    }

    /// <summary>Says of every field that was not read why it was not.</summary>
    public void Fill(FormDescriptor form, RecordValues root, List<ScopedRecord> records)
    {
        foreach (ScopedRecord record in records)
        {
            foreach (FieldDescriptor field in _fields[record.Values.Descriptor])
            {
                ref FieldValue value = ref record.Values[field];
                if (value.Status == ExtractionStatus.NotOnForm && IsOn(form, field)) value = Absent(field);
            }
        }

        FillInstead(form, records);
        foreach (CountDescriptor count in form.Counts)
            if (root[count.Field].Status == ExtractionStatus.NotOnForm)
                root[count.Field] = FieldValue.OfNumber(root.Members(count.Of).Count > count.MoreThan ? 1 : 0, ExtractionStatus.Found, 1f, false, RecordCount);
    }

    private static FieldValue Absent(FieldDescriptor field)
    {
        if (field.IsFalseWhenAbsent) return FieldValue.OfNumber(0, ExtractionStatus.Found, 1f, false, AbsentElement);
        return field.IsOptional || field.Type == FieldType.CheckBox
            ? FieldValue.None(ExtractionStatus.Blank, false, null, 1f)
            : FieldValue.None(ExtractionStatus.Missing, true);
    }

    // Of two fields that stand for each other, the one that is not there is not missed.
    private static void FillInstead(FormDescriptor form, List<ScopedRecord> records)
    {
        foreach (TableDescriptor table in form.Tables)
            foreach (ColumnDescriptor column in table.Columns)
                for (int i = 1; i < column.Fields.Length; i++)
                    if (column.Fields[i].Role == ColumnRole.InsteadOf) FillInstead(table, column, column.Fields[i], records);
    }

    private static void FillInstead(TableDescriptor table, ColumnDescriptor column, ColumnField instead, List<ScopedRecord> records)
    {
        foreach (ScopedRecord record in records)
        {
            int kind = Array.FindIndex(table.Kinds, k => ReferenceEquals(k.Member, record.Member));
            if (kind < 0 || column.Fields[0].ByKind[kind] is not { } usual || instead.ByKind[kind] is not { } other) continue;
            ref FieldValue value = ref record.Values[usual];
            FieldValue given = record.Values[other];
            if (value.Status == ExtractionStatus.Missing && (given.HasValue || given.Status == ExtractionStatus.Unreadable || given.Provenance is { Footnotes.Count: > 0 }))
                value = FieldValue.None(ExtractionStatus.Blank, false, null, 1f);
        }
    }

    private static bool IsOn(FormDescriptor form, FieldDescriptor field) => field.Revisions.Length == 0 || Array.IndexOf(field.Revisions, form.Id) >= 0;
}
