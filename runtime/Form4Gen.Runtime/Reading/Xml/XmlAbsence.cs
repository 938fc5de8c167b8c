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
    private readonly Dictionary<FormDescriptor, Instead[]> _instead = [];

    /// <summary>A field of a kind of row, and one that may stand in its place.</summary>
    private readonly record struct Instead(RecordMember Member, FieldDescriptor Usual, FieldDescriptor Other);

    /// <summary>Finds out which fields have elements, and which stand for each other.</summary>
    public XmlAbsence(FormFamily family)
    {
        XmlDescriptor form = family.Xml!;
        foreach (FormDescriptor revision in family.Revisions) _instead[revision] = InsteadOf(revision);
        var named = new HashSet<FieldDescriptor>();
        foreach (XmlElement element in form.Elements)
            if (element.Field is { } field) named.Add(field);
        // Rows whose kind is told by a field have elements of one kind only; the same fields of the other kind have them too.
        foreach (XmlElement element in form.Elements)
            if (element.Otherwise is { } otherwise)
                foreach (FieldDescriptor field in otherwise.Record.Fields)
                    if (Array.Exists(element.Member!.Record.Fields, f => f.Id == field.Id && named.Contains(f))) named.Add(field);
        Add(family.Root, named);
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
    private void FillInstead(FormDescriptor form, List<ScopedRecord> records)
    {
        foreach (Instead pair in _instead[form])
        {
            foreach (ScopedRecord record in records)
            {
                if (!ReferenceEquals(record.Member, pair.Member)) continue;
                ref FieldValue usual = ref record.Values[pair.Usual];
                ref readonly FieldValue other = ref record.Values[pair.Other];
                if (usual.Status == ExtractionStatus.Missing && (other.HasValue || other.Status == ExtractionStatus.Unreadable || other.Provenance is { Footnotes.Count: > 0 }))
                    usual = FieldValue.None(ExtractionStatus.Blank, false, null, 1f);
            }
        }
    }

    private static Instead[] InsteadOf(FormDescriptor form)
    {
        var all = new List<Instead>();
        foreach (TableDescriptor table in form.Tables)
            foreach (ColumnDescriptor column in table.Columns)
                foreach (ColumnField field in column.Fields)
                    for (int kind = 0; field.Role == ColumnRole.InsteadOf && kind < table.Kinds.Length; kind++)
                        if (column.Fields[0].ByKind[kind] is { } usual && field.ByKind[kind] is { } other) all.Add(new Instead(table.Kinds[kind].Member, usual, other));
        return [.. all];
    }

    private static bool IsOn(FormDescriptor form, FieldDescriptor field) => field.Revisions.Length == 0 || Array.IndexOf(field.Revisions, form.Id) >= 0;
}
