namespace Form4Gen.Schema.Model;

/// <summary>One revision of a form, resolved: no <c>extends</c>, no changes, no positions.</summary>
public sealed record FormModel
{
    /// <summary>Id, <c>form4-2003</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The form's number, <c>4</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The printed title.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the form's record, <c>Form4</c>: <c>meta.name</c>, or "Form" and the form's number in Pascal case.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace of the generated types; null: the MSBuild property's.</summary>
    public string? Namespace { get; init; }

    /// <summary>Meaning, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>Sources (releases, regulations).</summary>
    public EquatableArray<string> DocRefs { get; init; }

    /// <summary>First day in force, <c>yyyy-MM-dd</c>, or null.</summary>
    public string? InForceFrom { get; init; }

    /// <summary>Last day in force, or null.</summary>
    public string? InForceUntil { get; init; }

    /// <summary>Labels that speak for the revision.</summary>
    public EquatableArray<string> RecognizeAll { get; init; }

    /// <summary>Labels that speak against it.</summary>
    public EquatableArray<string> RecognizeNone { get; init; }

    /// <summary>The XML side, or null where the form has none.</summary>
    public XmlModel? Xml { get; init; }

    /// <summary>Record types.</summary>
    public EquatableArray<RecordTypeModel> Types { get; init; }

    /// <summary>The form's own fields, in the schema's order.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>Check-box groups among the form's own fields.</summary>
    public EquatableArray<GroupModel> Groups { get; init; }

    /// <summary>Tables, in printed order.</summary>
    public EquatableArray<TableModel> Tables { get; init; }

    /// <summary>Printed titles of the footnotes' section; empty where the form has none.</summary>
    public EquatableArray<string> FootnotesTitles { get; init; }

    /// <summary>Path of the footnote element, or null.</summary>
    public string? FootnotesXml { get; init; }

    /// <summary>Printed texts that hold no value.</summary>
    public EquatableArray<string> Furniture { get; init; }

    /// <summary>Checks.</summary>
    public EquatableArray<CheckModel> Checks { get; init; }

    /// <summary>Retired ids, its own and those of the forms it extends.</summary>
    public EquatableArray<string> Reserved { get; init; }
}

/// <summary>The XML side of a revision.</summary>
/// <param name="Root">Name of the root element.</param>
/// <param name="Versions">Schema versions of this revision.</param>
/// <param name="Dialects">Other spellings of paths.</param>
/// <param name="Version">Id of the form's field that holds the schema version, or null.</param>
public sealed record XmlModel(string Root, EquatableArray<string> Versions, EquatableArray<XmlDialectModel> Dialects, string? Version = null);

/// <summary>Element paths that differ in some schema versions.</summary>
/// <param name="Id">Id, <c>x0101</c>.</param>
/// <param name="Versions">The schema versions; empty: files that name none.</param>
/// <param name="Paths">Paths of the model (<c>tables/non_derivative</c>, <c>tables/non_derivative/rows/transaction</c>, <c>tables/non_derivative/transaction_price_per_share</c>) with their element path there; an empty path: no such element.</param>
public sealed record XmlDialectModel(string Id, EquatableArray<string> Versions, EquatableArray<PrintedTextModel> Paths);

/// <summary>A check.</summary>
/// <param name="Id">Id of the issue it reports, <c>F4X0318</c>.</param>
/// <param name="Kind">Word of the vocabulary: <c>balance</c>, <c>equal</c>, <c>order</c>, <c>requires</c>, <c>exactly-one</c>, <c>expects</c>, <c>range</c>, <c>matches</c>.</param>
/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Message">The message.</param>
/// <param name="Table">Id of the table whose rows it is about, or null.</param>
/// <param name="Fields">Ids of the fields.</param>
/// <param name="Values">Values it needs.</param>
public sealed record CheckModel(string Id, string Kind, string Severity, string Message, string? Table, EquatableArray<string> Fields, EquatableArray<string> Values);

/// <summary>A code list.</summary>
/// <param name="Id">Id, <c>transaction_code</c>.</param>
/// <param name="Name">Generated enum's name, <c>TransactionCode</c>.</param>
/// <param name="Doc">Meaning, or null.</param>
/// <param name="IsOpen">Whether values outside the list are values too; an open list makes no enum, its fields are text.</param>
/// <param name="Codes">The codes.</param>
public sealed record CodeListModel(string Id, string Name, string? Doc, bool IsOpen, EquatableArray<CodeModel> Codes);

/// <summary>A code.</summary>
/// <param name="Value">The code as filed.</param>
/// <param name="Name">Generated member's name: <c>name:</c>, or the code where that is an identifier.</param>
/// <param name="Meaning">Meaning in the source's words.</param>
/// <param name="Group">Heading it stands under, or null.</param>
/// <param name="Aliases">Other printed texts.</param>
/// <param name="Wordings">Words of footnotes that suggest it.</param>
/// <param name="Expects">Codes it lets expect: text is a table's id or empty for all, value the code.</param>
public sealed record CodeModel(string Value, string Name, string Meaning, string? Group, EquatableArray<string> Aliases, EquatableArray<string> Wordings, EquatableArray<PrintedTextModel> Expects)
{
    /// <summary>First day it may be filed for, <c>yyyy-MM-dd</c>; null: always.</summary>
    public string? InForceFrom { get; init; }

    /// <summary>Last day; null: still.</summary>
    public string? InForceUntil { get; init; }
}

/// <summary>All revisions of one form: what the form's records are generated from.</summary>
/// <param name="Form">The form's number.</param>
/// <param name="Name">Name of the form's record.</param>
/// <param name="Namespace">Namespace, or null.</param>
/// <param name="Records">Union of the record types; the form's own record is first and has the id <c>form</c>.</param>
/// <param name="Revisions">The revisions, oldest first.</param>
public sealed record FormFamilyModel(string Form, string Name, string? Namespace, EquatableArray<RecordUnionModel> Records, EquatableArray<FormModel> Revisions);

/// <summary>A record as the union of its revisions.</summary>
/// <param name="Id">Id: <c>form</c>, a record type's id, or <c>table/kind</c>.</param>
/// <param name="Name">Generated type's name.</param>
/// <param name="Doc">Meaning, or null.</param>
/// <param name="IsRow">Whether it has a row number.</param>
/// <param name="Fields">Scalar fields, in order; a field's index is its ordinal.</param>
/// <param name="Members">Records inside it, in order; a member's index is its ordinal.</param>
public sealed record RecordUnionModel(string Id, string Name, string? Doc, bool IsRow, EquatableArray<UnionFieldModel> Fields, EquatableArray<UnionMemberModel> Members)
{
    /// <summary>Whether other forms of the namespace have it too, under the same id and name: one type, and this is the union over all of them.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A field of a union.</summary>
/// <param name="Field">The field as its newest revision declares it.</param>
/// <param name="Revisions">Ids of the revisions that have it.</param>
public sealed record UnionFieldModel(FieldModel Field, EquatableArray<string> Revisions);

/// <summary>A record inside a record.</summary>
/// <param name="Id">Id in the schema.</param>
/// <param name="Name">Property name.</param>
/// <param name="JsonName">Name in the output.</param>
/// <param name="Record">Id of the inner record in the family.</param>
/// <param name="Min">Least number.</param>
/// <param name="Max">Greatest number; 1 for a single one, 0 for no limit.</param>
/// <param name="IsRows">Whether they are the rows of one kind of a table.</param>
/// <param name="Doc">Meaning, or null.</param>
/// <param name="Revisions">Ids of the revisions that have it.</param>
public sealed record UnionMemberModel(string Id, string Name, string JsonName, string Record, int Min, int Max, bool IsRows, string? Doc, EquatableArray<string> Revisions);
