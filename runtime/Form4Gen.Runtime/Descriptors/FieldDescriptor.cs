using System;

namespace Form4Gen.Runtime.Descriptors;

/// <summary>Kinds of value a field can have.</summary>
public enum FieldType : byte
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A person's or entity's name.</summary>
    PersonName,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A month, or a date where a whole one is printed.</summary>
    MonthOrDate,

    /// <summary>A number of units.</summary>
    Decimal,

    /// <summary>An amount of money; printed with a currency sign.</summary>
    Money,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A code of a list.</summary>
    Code,

    /// <summary>A check box.</summary>
    CheckBox,
}

/// <summary>A field of a record, the same in every revision of the form.</summary>
public sealed class FieldDescriptor
{
    /// <summary>Id in the schema, <c>transaction_date</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Property name, <c>TransactionDate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name in the output, <c>transactionDate</c>.</summary>
    public required string JsonName { get; init; }

    /// <summary>The value's type.</summary>
    public required FieldType Type { get; init; }

    /// <summary>0-based place in its record's <see cref="RecordDescriptor.Fields"/>.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whether the form may leave it empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The code list of a <see cref="FieldType.Code"/> field; also the known values of a text field that has a list.</summary>
    public CodeListDescriptor? Codes { get; init; }

    /// <summary>Longest text the filing system accepts; 0 where there is no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Pictures of the text: <c>9</c> a digit, <c>A</c> a letter, anything else itself. Empty: any text.</summary>
    public string[] Shapes { get; init; } = [];

    /// <summary>Words with hyphens that are usual in the text; where one has lost a hyphen, it is put back.</summary>
    public string[] Hyphened { get; init; } = [];

    /// <summary>Words of which one is usual in the text.</summary>
    public string[] Usual { get; init; } = [];

    /// <summary>Names of several words that are usual values; where one has lost its spaces, they are put back.</summary>
    public string[] Spaced { get; init; } = [];

    /// <summary>Ids of texts of the filing in which this one may stand again (<c>footnotes</c>: those); where it does, both are the surer.</summary>
    public string[] NamedIn { get; init; } = [];

    /// <summary>Words by which a footnote speaks of what a check box says.</summary>
    public string[] Wordings { get; init; } = [];

    /// <summary>The date behind which this one stands closely; null where none is known.</summary>
    public DateBehind? CloseAfter { get; init; }

    /// <summary>Whether footnote marks may stand at the value.</summary>
    public bool CarriesFootnotes { get; init; }

    /// <summary>Name under which the marks at this value stand in the output, <c>transactionCoding</c>; null: <see cref="JsonName"/>.</summary>
    public string? FootnotesName { get; init; }

    /// <summary>Whether a missing XML element says false (a check box that is not filed is not marked).</summary>
    public bool IsFalseWhenAbsent { get; init; }

    /// <summary>Ids of the revisions that have the field; empty: all.</summary>
    public string[] Revisions { get; init; } = [];
}

/// <summary>How closely a date stands behind another one.</summary>
/// <param name="Field">Id of the other date.</param>
/// <param name="MostDays">How many days behind it at most.</param>
public sealed record DateBehind(string Field, int MostDays);

/// <summary>A code list.</summary>
/// <param name="Id">Id in the schema.</param>
/// <param name="IsOpen">Whether values outside the list are values too.</param>
/// <param name="Codes">The codes, in the order of the schema, which is that of the generated enum.</param>
public sealed record CodeListDescriptor(string Id, bool IsOpen, CodeDescriptor[] Codes);

/// <summary>A code of a list.</summary>
/// <param name="Value">The code as filed, <c>S</c>.</param>
/// <param name="Meaning">Its meaning in the source's words.</param>
public sealed record CodeDescriptor(string Value, string Meaning)
{
    /// <summary>Other printed texts that stand for the code (a mark <c>V</c> for the code <c>E</c> is declared at the field).</summary>
    public string[] Aliases { get; init; } = [];

    /// <summary>Words by which a footnote describes such a case; they only ever suggest the code.</summary>
    public string[] Wordings { get; init; } = [];

    /// <summary>First day the code may be filed for; null: always.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>Last day; null: still.</summary>
    public DateOnly? InForceUntil { get; init; }

    /// <summary>The code that another field is expected to have with this one, by table.</summary>
    public CodeExpectation[] Expects { get; init; } = [];
}

/// <summary>What a code lets expect of another field.</summary>
/// <param name="Table">Id of the table it holds for; null for all.</param>
/// <param name="Value">The expected code.</param>
public sealed record CodeExpectation(string? Table, string Value);
