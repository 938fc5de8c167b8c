using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>A record of a filing with its path (<c>issuer</c>, <c>nonDerivativeTransactions[0]</c>; empty for the form's own).</summary>
internal readonly record struct ScopedRecord(RecordValues Values, RecordMember? Member, int Index)
{
    /// <summary>The path of one of the record's fields. Made only where something is to be said of it.</summary>
    public string PathOf(FieldDescriptor field) => Member switch
    {
        null => field.JsonName,
        { Kind: MemberKind.Single } => $"{Member.JsonName}.{field.JsonName}",
        _ => FormattableString.Invariant($"{Member.JsonName}[{Index}].{field.JsonName}"),
    };

    /// <summary>The field with an id, or null where records of this kind lack it.</summary>
    public FieldDescriptor? Find(string id)
    {
        foreach (FieldDescriptor field in Values.Descriptor.Fields)
            if (field.Id == id) return field;
        return null;
    }
}

/// <summary>The records of a filing: the form's own first, then those inside it in the schema's order.</summary>
internal static class ScopedRecords
{
    public static List<ScopedRecord> Of(RecordValues root)
    {
        var all = new List<ScopedRecord>(8) { new(root, null, 0) };
        foreach (RecordMember member in root.Descriptor.Members)
        {
            List<RecordValues> list = root.Members(member);
            for (int i = 0; i < list.Count; i++) all.Add(new ScopedRecord(list[i], member, i));
        }

        return all;
    }
}
