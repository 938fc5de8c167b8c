namespace Form4Gen.Runtime.Descriptors;

/// <summary>A record: its fields and the records inside it, the union of all revisions of the form.</summary>
public sealed class RecordDescriptor
{
    /// <summary>Id in the schema; the form's own record has the id <c>form</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The generated type's name.</summary>
    public required string Name { get; init; }

    /// <summary>The fields; a field's index is its <see cref="FieldDescriptor.Ordinal"/>.</summary>
    public required FieldDescriptor[] Fields { get; init; }

    /// <summary>Records inside this one; a member's index is its <see cref="RecordMember.Ordinal"/>.</summary>
    public RecordMember[] Members { get; init; } = [];
}

/// <summary>How often a record stands inside another.</summary>
public enum MemberKind : byte
{
    /// <summary>Once, always there.</summary>
    Single,

    /// <summary>A list.</summary>
    List,

    /// <summary>Rows of one kind of a table: a list whose records have row numbers.</summary>
    Rows,
}

/// <summary>A record inside a record.</summary>
/// <param name="Id">Id in the schema.</param>
/// <param name="Name">Property name, <c>ReportingOwners</c>.</param>
/// <param name="JsonName">Name in the output, <c>reportingOwners</c>.</param>
/// <param name="Record">The inner record.</param>
/// <param name="Ordinal">0-based place in <see cref="RecordDescriptor.Members"/>.</param>
/// <param name="Kind">How often it stands there.</param>
/// <param name="Min">Least number of records.</param>
/// <param name="Max">Greatest number of records; 0 where there is no limit.</param>
public sealed record RecordMember(string Id, string Name, string JsonName, RecordDescriptor Record, int Ordinal, MemberKind Kind, int Min = 0, int Max = 0);
