using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime;

/// <summary>The values of one record before generated code binds them to its properties.</summary>
public sealed class RecordValues
{
    private readonly FieldValue[] _fields;
    private readonly List<RecordValues>?[] _members;

    /// <summary>An empty record: every field is <see cref="ExtractionStatus.NotOnForm"/>.</summary>
    /// <param name="descriptor">The record.</param>
    public RecordValues(RecordDescriptor descriptor)
    {
        Descriptor = descriptor;
        _fields = new FieldValue[descriptor.Fields.Length];
        _members = descriptor.Members.Length == 0 ? [] : new List<RecordValues>?[descriptor.Members.Length];
    }

    /// <summary>The record.</summary>
    public RecordDescriptor Descriptor { get; }

    /// <summary>1-based printed order over all kinds of row of the table; 0 for a record that is no row.</summary>
    public int RowNumber { get; set; }

    /// <summary>The filing's footnotes; on the form's own record only.</summary>
    public List<Footnote>? FootnoteList { get; set; }

    /// <summary>A field's value.</summary>
    /// <param name="field">The field.</param>
    public ref FieldValue this[FieldDescriptor field] => ref _fields[field.Ordinal];

    /// <summary>The records of a member, which may be added to.</summary>
    /// <param name="member">The member.</param>
    public List<RecordValues> Members(RecordMember member) => _members[member.Ordinal] ??= [];

    /// <summary>The only record of a member; made when there is none.</summary>
    /// <param name="member">The member.</param>
    public RecordValues Single(RecordMember member)
    {
        List<RecordValues> list = Members(member);
        if (list.Count == 0) list.Add(new RecordValues(member.Record));
        return list[0];
    }

    /// <summary>Binds a member that stands once.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="ordinal">The member's ordinal.</param>
    /// <param name="bind">Makes the record.</param>
    public T Single<T>(int ordinal, Func<RecordValues, T> bind) => bind(Single(Descriptor.Members[ordinal]));

    /// <summary>Binds a list.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="ordinal">The member's ordinal.</param>
    /// <param name="bind">Makes a record.</param>
    public ExtractedList<T> List<T>(int ordinal, Func<RecordValues, T> bind)
    {
        List<RecordValues>? list = _members[ordinal];
        if (list is null || list.Count == 0) return ExtractedList<T>.Empty;
        var bound = new T[list.Count];
        for (int i = 0; i < bound.Length; i++) bound[i] = bind(list[i]);
        return new ExtractedList<T>(bound);
    }

    /// <summary>The filing's footnotes.</summary>
    public ExtractedList<Footnote> Footnotes() =>
        FootnoteList is null || FootnoteList.Count == 0 ? ExtractedList<Footnote>.Empty : new ExtractedList<Footnote>([.. FootnoteList]);

    /// <summary>A text, a name or an open code.</summary>
    /// <param name="ordinal">The field's ordinal.</param>
    public Extracted<string?> Text(int ordinal)
    {
        ref readonly FieldValue v = ref _fields[ordinal];
        return new(v.Text, v.Status, v.Confidence, v.IsDoubtful, v.Provenance);
    }

    /// <summary>A number or an amount.</summary>
    /// <param name="ordinal">The field's ordinal.</param>
    public Extracted<decimal?> Number(int ordinal)
    {
        ref readonly FieldValue v = ref _fields[ordinal];
        return new(v.HasValue ? v.Number : null, v.Status, v.Confidence, v.IsDoubtful, v.Provenance);
    }

    /// <summary>A whole number.</summary>
    /// <param name="ordinal">The field's ordinal.</param>
    public Extracted<long?> Integer(int ordinal)
    {
        ref readonly FieldValue v = ref _fields[ordinal];
        return new(v.HasValue ? (long)v.Number : null, v.Status, v.Confidence, v.IsDoubtful, v.Provenance);
    }

    /// <summary>A date.</summary>
    /// <param name="ordinal">The field's ordinal.</param>
    public Extracted<DateOnly?> Date(int ordinal)
    {
        ref readonly FieldValue v = ref _fields[ordinal];
        return new(v.HasValue ? FieldValue.DateOf(v.Number) : null, v.Status, v.Confidence, v.IsDoubtful, v.Provenance);
    }

    /// <summary>A month, or a date.</summary>
    /// <param name="ordinal">The field's ordinal.</param>
    public Extracted<MonthOrDate?> MonthOrDate(int ordinal)
    {
        ref readonly FieldValue v = ref _fields[ordinal];
        int n = (int)v.Number;
        MonthOrDate? value = v.HasValue ? new MonthOrDate(n / 10000, n / 100 % 100, n % 100 == 0 ? null : n % 100) : null;
        return new(value, v.Status, v.Confidence, v.IsDoubtful, v.Provenance);
    }

    /// <summary>A check box.</summary>
    /// <param name="ordinal">The field's ordinal.</param>
    public Extracted<bool?> CheckBox(int ordinal)
    {
        ref readonly FieldValue v = ref _fields[ordinal];
        return new(v.HasValue ? v.Number != 0 : null, v.Status, v.Confidence, v.IsDoubtful, v.Provenance);
    }

    /// <summary>A code of a closed list.</summary>
    /// <typeparam name="TEnum">The list's generated enum: its members are numbered from 0 in the list's order, and its underlying type is <see cref="int"/>.</typeparam>
    /// <param name="ordinal">The field's ordinal.</param>
    public Extracted<TEnum?> Code<TEnum>(int ordinal)
        where TEnum : struct, Enum
    {
        ref readonly FieldValue v = ref _fields[ordinal];
        int index = (int)v.Number;
        TEnum? value = v.HasValue ? Unsafe.BitCast<int, TEnum>(index) : null;
        return new(value, v.Status, v.Confidence, v.IsDoubtful, v.Provenance);
    }
}
