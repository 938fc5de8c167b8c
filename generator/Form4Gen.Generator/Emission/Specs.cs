using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>A generated file.</summary>
/// <param name="Hint">Its name, unique in the compilation.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Hint, string Text);

/// <summary>What a record's files are emitted from.</summary>
/// <param name="Hint">Name of the record's file without its extension.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Type">Its type's name.</param>
/// <param name="Id">Its id in the schema.</param>
/// <param name="Doc">Its meaning, or null.</param>
/// <param name="IsRow">Whether it has a row number.</param>
/// <param name="HasFootnotes">Whether it holds the filing's footnotes.</param>
/// <param name="Properties">Its fields.</param>
/// <param name="Members">The records inside it.</param>
internal sealed record RecordSpec(
    string Hint,
    string Namespace,
    string Type,
    string Id,
    string? Doc,
    bool IsRow,
    bool HasFootnotes,
    EquatableArray<PropertySpec> Properties,
    EquatableArray<MemberSpec> Members);

/// <summary>A field as a property of its record.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Field">The field.</param>
/// <param name="CodeList">The code list's class as it is written in the record's file; null: none.</param>
/// <param name="Enum">The code list's enum; null where the field is text.</param>
/// <param name="Revisions">Ids of the revisions that have it; empty: all.</param>
internal sealed record PropertySpec(string Name, FieldModel Field, string? CodeList, string? Enum, EquatableArray<string> Revisions);

/// <summary>A record inside a record as a property.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Member">The member.</param>
/// <param name="Type">The inner record's type as it is written in the record's file.</param>
/// <param name="Revisions">Ids of the revisions that have it; empty: all.</param>
internal sealed record MemberSpec(string Name, UnionMemberModel Member, string Type, EquatableArray<string> Revisions)
{
    /// <summary>Whether it stands once.</summary>
    public bool IsSingle => Member.Max == 1 && !Member.IsRows;
}

/// <summary>What a code list's file is emitted from.</summary>
/// <param name="Hint">Name of its file without the extension.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Type">Name of its enum; the class beside it has "List" added.</param>
/// <param name="List">The list, its codes' names made unique.</param>
internal sealed record CodeListSpec(string Hint, string Namespace, string Type, CodeListModel List)
{
    /// <summary>Name of the class that holds the descriptor.</summary>
    public string ListType => Type + "List";
}

/// <summary>What a revision's file is emitted from.</summary>
/// <param name="Hint">Name of its file without the extension.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Type">Name of its class, <c>Form4_2003</c>.</param>
/// <param name="Form">The revision, without what its descriptor does not hold.</param>
/// <param name="Records">Where the descriptors of its records stand.</param>
internal sealed record RevisionSpec(string Hint, string Namespace, string Type, FormModel Form, EquatableArray<RecordNames> Records);

/// <summary>Where a record's descriptors stand.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Descriptor">Its descriptor class.</param>
/// <param name="Names">Names of its fields and members, by id.</param>
internal sealed record RecordNames(string Id, string Descriptor, EquatableArray<PrintedTextModel> Names);

/// <summary>What a form's reader is emitted from.</summary>
/// <param name="Hint">Name of its file without the extension.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Type">Its class, <c>Form4Reader</c>.</param>
/// <param name="Record">The form's record.</param>
/// <param name="Form">The form's number.</param>
/// <param name="Title">The form's printed title.</param>
/// <param name="Revisions">Classes of the revisions, oldest first.</param>
/// <param name="Elements">The class with the dispatch of its elements; null where it has no XML.</param>
/// <param name="Priors">The class of learned weights as it is written in the reader's file; null: none.</param>
internal sealed record ReaderSpec(
    string Hint,
    string Namespace,
    string Type,
    string Record,
    string Form,
    string Title,
    EquatableArray<string> Revisions,
    string? Elements,
    string? Priors);

/// <summary>What the dispatch of a form's elements is emitted from.</summary>
/// <param name="Hint">Name of the file without its extension.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Type">Its class, <c>Form4Elements</c>.</param>
/// <param name="Form">The form's number.</param>
/// <param name="Root">Name of the root element.</param>
/// <param name="Version">The descriptor of the field that holds the schema version, or null.</param>
/// <param name="Elements">The elements, the root first; an element's index is its state.</param>
internal sealed record ElementsSpec(
    string Hint,
    string Namespace,
    string Type,
    string Form,
    string Root,
    string? Version,
    EquatableArray<ElementSpec> Elements);

/// <summary>An element in its place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind, a member of <c>XmlElementKind</c>.</param>
/// <param name="Field">Expression of the field whose value it holds, or null.</param>
/// <param name="Marks">Expression of the field whose marks it holds, or null.</param>
/// <param name="Member">Expression of the member whose record it holds, or null.</param>
/// <param name="Table">0-based number of the table whose row it is, or -1.</param>
/// <param name="When">Expression of the field without which it is a row of another kind, or null.</param>
/// <param name="Otherwise">Expression of the member of that kind, or null.</param>
/// <param name="Inner">States of the elements inside it.</param>
internal sealed record ElementSpec(
    string Name,
    string Kind,
    string? Field,
    string? Marks,
    string? Member,
    int Table,
    string? When,
    string? Otherwise,
    EquatableArray<int> Inner);

/// <summary>What the file of learned weights is emitted from.</summary>
/// <param name="Hint">Name of the file without its extension.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Type">Its class.</param>
/// <param name="Calibrations">The weights.</param>
internal sealed record PriorsSpec(string Hint, string Namespace, string Type, EquatableArray<CalibrationModel> Calibrations);

/// <summary>All that is emitted.</summary>
/// <param name="CodeLists">Code lists.</param>
/// <param name="Records">Records.</param>
/// <param name="Descriptors">The same records, without documentation.</param>
/// <param name="Revisions">Revisions.</param>
/// <param name="Elements">Dispatches of elements.</param>
/// <param name="Readers">Readers.</param>
/// <param name="Priors">What was learned: one file, or none.</param>
internal sealed record EmissionPlan(
    EquatableArray<CodeListSpec> CodeLists,
    EquatableArray<RecordSpec> Records,
    EquatableArray<RecordSpec> Descriptors,
    EquatableArray<RevisionSpec> Revisions,
    EquatableArray<ElementsSpec> Elements,
    EquatableArray<ReaderSpec> Readers,
    EquatableArray<PriorsSpec> Priors)
{
    /// <summary>Nothing.</summary>
    public static EmissionPlan Empty { get; } = new(default, default, default, default, default, default, default);
}
