using System;

namespace Form4Gen.Runtime.Descriptors;

/// <summary>The state that an element leads to.</summary>
/// <param name="state">The state of the element that it stands in; 0 is the root element.</param>
/// <param name="name">Its local name.</param>
/// <returns>Its state; -1 where no such element is known there.</returns>
public delegate int XmlDispatch(int state, ReadOnlySpan<char> name);

/// <summary>A form as XML: the states of its elements, merged over all revisions and dialects.</summary>
public sealed class XmlDescriptor
{
    /// <summary>Name of the root element.</summary>
    public required string Root { get; init; }

    /// <summary>The form's own field that holds the schema version; null where no element does.</summary>
    public FieldDescriptor? Version { get; init; }

    /// <summary>What each state is; 0 is the root element.</summary>
    public required XmlElement[] Elements { get; init; }

    /// <summary>The step from an element to one inside it.</summary>
    public required XmlDispatch Next { get; init; }
}

/// <summary>Kinds of element.</summary>
public enum XmlElementKind : byte
{
    /// <summary>Holds other elements and no value.</summary>
    Part,

    /// <summary>Holds a value: in a child <c>value</c>, or as its own text.</summary>
    Value,

    /// <summary>Holds a record.</summary>
    Record,

    /// <summary>Holds the text of a footnote.</summary>
    Note,
}

/// <summary>What a state of an XML form is.</summary>
public sealed class XmlElement
{
    /// <summary>Its kind.</summary>
    public required XmlElementKind Kind { get; init; }

    /// <summary>The field of a <see cref="XmlElementKind.Value"/>.</summary>
    public FieldDescriptor? Field { get; init; }

    /// <summary>The field that footnote marks standing in the element belong to; null: they belong to none.</summary>
    public FieldDescriptor? Marks { get; init; }

    /// <summary>The member that a <see cref="XmlElementKind.Record"/> is one of.</summary>
    public RecordMember? Member { get; init; }

    /// <summary>0-based number of the table whose rows such records are; -1 for records that are no rows.</summary>
    public int Table { get; init; } = -1;

    /// <summary>The field without which a row is of the kind <see cref="Otherwise"/>; null where the element tells the kind.</summary>
    public FieldDescriptor? When { get; init; }

    /// <summary>The member of rows that lack <see cref="When"/>.</summary>
    public RecordMember? Otherwise { get; init; }
}
