using System;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>A revision's checks with the fields of every kind of record that they look at, found once.</summary>
internal sealed class CheckPlan
{
    private static readonly ConditionalWeakTable<FormDescriptor, CheckPlan> Plans = [];

    private CheckPlan(FormDescriptor form) => Checks = Array.ConvertAll(form.Checks, check => new PlannedCheck(check, form));

    /// <summary>The checks, in the schema's order.</summary>
    public PlannedCheck[] Checks { get; }

    /// <summary>The plan of a revision.</summary>
    public static CheckPlan Of(FormDescriptor form) => Plans.GetValue(form, static f => new CheckPlan(f));
}

/// <summary>A check with the fields it looks at.</summary>
internal sealed class PlannedCheck(CheckDescriptor check, FormDescriptor form)
{
    private sealed record Scope(RecordMember? Member, RecordDescriptor Record, FieldDescriptor?[]? Fields);

    // A check sees a handful of kinds of record, and those of one kind one after the other. Replaced as a whole, so that several threads may read.
    private volatile Scope[] _scopes = [];

    public CheckDescriptor Check => check;

    /// <summary>The fields in a record, null where it lacks one; null for a record that the check is not about.</summary>
    public FieldDescriptor?[]? FieldsIn(in ScopedRecord record)
    {
        foreach (Scope known in _scopes)
            if (ReferenceEquals(known.Member, record.Member) && ReferenceEquals(known.Record, record.Values.Descriptor)) return known.Fields;
        FieldDescriptor?[]? fields = IsAbout(record) ? Find(record) : null;
        _scopes = [.. _scopes, new Scope(record.Member, record.Values.Descriptor, fields)];
        return fields;
    }

    private FieldDescriptor?[] Find(ScopedRecord record) => Array.ConvertAll(check.Fields, record.Find);

    private bool IsAbout(in ScopedRecord record)
    {
        if (check.Table is null || record.Member is null) return check.Table is null && record.Member is null;
        if (record.Member.Record.Id == check.Table) return true;
        foreach (TableDescriptor table in form.Tables)
        {
            if (table.Id != check.Table) continue;
            foreach (RowKindDescriptor kind in table.Kinds)
                if (ReferenceEquals(kind.Member, record.Member)) return true;
        }

        return false;
    }
}
