namespace Form4Gen.Schema.Model;

/// <summary>Scalar types of the language.</summary>
public enum FieldKind : byte
{
    /// <summary><c>text</c></summary>
    Text,

    /// <summary><c>person_name</c></summary>
    PersonName,

    /// <summary><c>date</c></summary>
    Date,

    /// <summary><c>month_or_date</c></summary>
    MonthOrDate,

    /// <summary><c>decimal</c></summary>
    Decimal,

    /// <summary><c>money</c></summary>
    Money,

    /// <summary><c>integer</c></summary>
    Integer,

    /// <summary><c>code</c></summary>
    Code,

    /// <summary><c>checkbox</c></summary>
    CheckBox,

    /// <summary>The name of a record type.</summary>
    Record,
}

/// <summary>Where a value stands, seen from its label.</summary>
public enum PlaceKind : byte
{
    /// <summary><c>after</c>: behind or under the label.</summary>
    After,

    /// <summary><c>before</c>: before or above it.</summary>
    Before,

    /// <summary><c>section</c>: all text up to the next label.</summary>
    Section,
}

/// <summary>What a missing XML element means.</summary>
public enum AbsenceKind : byte
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary><c>absent: false</c>: the box is empty.</summary>
    False,
}

/// <summary>A field as one revision declares it. Holds no positions, so that comments and layout of the YAML never re-emit code.</summary>
public sealed record FieldModel
{
    /// <summary>Id, <c>transaction_date</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Property name, <c>TransactionDate</c>: <c>name:</c>, or the XML element's name with a capital, or the id in Pascal case.</summary>
    public required string Name { get; init; }

    /// <summary>Name in the output: <see cref="Name"/> with a small first letter.</summary>
    public required string JsonName { get; init; }

    /// <summary>The type.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Id of the code list (<c>codes:</c>), or null.</summary>
    public string? CodeList { get; init; }

    /// <summary>Id of the record type of a <see cref="FieldKind.Record"/> field, or null.</summary>
    public string? RecordType { get; init; }

    /// <summary>Printed box number, or null.</summary>
    public string? Box { get; init; }

    /// <summary>Meaning, for documentation.</summary>
    public string? Doc { get; init; }

    /// <summary>Labels; the first is canonical.</summary>
    public EquatableArray<string> Labels { get; init; }

    /// <summary>Labels of the box that denies (<c>label-false:</c>).</summary>
    public EquatableArray<string> FalseLabels { get; init; }

    /// <summary>Small captions at the value.</summary>
    public EquatableArray<string> Captions { get; init; }

    /// <summary>Enclosing texts, as pairs: open, close, open, close.</summary>
    public EquatableArray<string> Between { get; init; }

    /// <summary>Printed texts that stand for a value.</summary>
    public EquatableArray<PrintedTextModel> Prints { get; init; }

    /// <summary>Pictures of the text.</summary>
    public EquatableArray<string> Shapes { get; init; }

    /// <summary>Words with hyphens that are usual in the text (<c>hyphened:</c>).</summary>
    public EquatableArray<string> Hyphened { get; init; }

    /// <summary>Words of which one is usual in the text (<c>usual:</c>).</summary>
    public EquatableArray<string> Usual { get; init; }

    /// <summary>Names of several words that are usual values (<c>spaced:</c>).</summary>
    public EquatableArray<string> Spaced { get; init; }

    /// <summary>Ids of texts elsewhere in which this one may stand again, or <c>footnotes</c> (<c>named-in:</c>).</summary>
    public EquatableArray<string> NamedIn { get; init; }

    /// <summary>Words by which footnotes speak of what a check box says (<c>wording:</c>).</summary>
    public EquatableArray<string> Wordings { get; init; }

    /// <summary>The date behind which this one stands closely (<c>close-after:</c>), or null.</summary>
    public CloseAfterModel? CloseAfter { get; init; }

    /// <summary>Id of the field in whose printed cell this one stands too (<c>cell-of:</c>), or null.</summary>
    public string? CellOf { get; init; }

    /// <summary>Id of the field in whose place this one may stand (<c>instead-of:</c>), or null.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Id of the check box under whose label this text stands (<c>below:</c>), or null.</summary>
    public string? Below { get; init; }

    /// <summary>Whether the value starts on a line of its own (<c>own-line:</c>).</summary>
    public bool OwnLine { get; init; }

    /// <summary>Where the value stands.</summary>
    public PlaceKind Place { get; init; }

    /// <summary>Whether the field is printed at all (<c>printed:</c>).</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>Whether it may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What a missing element means.</summary>
    public AbsenceKind Absent { get; init; }

    /// <summary>Longest text; 0 where there is no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Least number of records of a repeated record field.</summary>
    public int RepeatMin { get; init; } = 1;

    /// <summary>Greatest number; 1 for a field that stands once, 0 for no limit.</summary>
    public int RepeatMax { get; init; } = 1;

    /// <summary>Whether footnote marks may stand at the value.</summary>
    public bool HasFootnotes { get; init; }

    /// <summary>Element that carries the marks (<c>footnotes-from:</c>), or null.</summary>
    public string? FootnotesFrom { get; init; }

    /// <summary>Path of the XML element, or null where there is none.</summary>
    public string? Xml { get; init; }

    /// <summary>Column of the SEC data sets, or null.</summary>
    public string? Sec { get; init; }

    /// <summary>Unit of a number (<c>USD</c>, <c>shares</c>), or null.</summary>
    public string? Unit { get; init; }

    /// <summary>What the field becomes when another one is filled in (<c>becomes:</c>), or null.</summary>
    public BecomesModel? Becomes { get; init; }

    /// <summary>A value that follows from the number of records (<c>from-count:</c>), or null.</summary>
    public FromCountModel? FromCount { get; init; }

    /// <summary>The value that every filing of the form has, said by the form itself (<c>always:</c>), or null.</summary>
    public string? Always { get; init; }

    /// <summary>The type in words of the language: <c>date</c>, <c>code of state</c>, or the record type's id.</summary>
    public string TypeText => Kind switch
    {
        FieldKind.Record => RecordType!,
        FieldKind.Code => $"code of {CodeList}",
        FieldKind.PersonName => "person_name",
        FieldKind.MonthOrDate => "month_or_date",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>A printed text that stands for a value.</summary>
/// <param name="Text">The printed text.</param>
/// <param name="Value">The value, as filed.</param>
public sealed record PrintedTextModel(string Text, string Value);

/// <summary>The value a field takes when another one is filled in.</summary>
/// <param name="When">Id of the other field.</param>
/// <param name="Value">The value.</param>
public sealed record BecomesModel(string When, string Value);

/// <summary>How closely a date stands behind another one.</summary>
/// <param name="Of">Id of the other date.</param>
/// <param name="Days">How many days behind it at most.</param>
public sealed record CloseAfterModel(string Of, int Days);

/// <summary>True when there are more than so many records.</summary>
/// <param name="Of">Id of the repeated record field.</param>
/// <param name="MoreThan">The number.</param>
public sealed record FromCountModel(string Of, int MoreThan);

/// <summary>A record type.</summary>
/// <param name="Id">Id, <c>reporting_owner</c>.</param>
/// <param name="Name">Generated type's name, <c>ReportingOwner</c>.</param>
/// <param name="Doc">Meaning, or null.</param>
/// <param name="Fields">Fields, in the schema's order.</param>
/// <param name="Groups">Check-box groups among the fields.</param>
public sealed record RecordTypeModel(string Id, string Name, string? Doc, EquatableArray<FieldModel> Fields, EquatableArray<GroupModel> Groups);

/// <summary>How many boxes of a group bear a mark.</summary>
public enum MarkKind : byte
{
    /// <summary><c>any</c></summary>
    Any,

    /// <summary><c>at-least-one</c></summary>
    AtLeastOne,

    /// <summary><c>exactly-one</c></summary>
    ExactlyOne,
}

/// <summary>Check boxes that are printed together.</summary>
/// <param name="Id">Id.</param>
/// <param name="Box">Printed number, or null.</param>
/// <param name="Labels">Labels over the group.</param>
/// <param name="Marks">How many bear a mark.</param>
/// <param name="Of">Ids of the check-box fields, in printed order.</param>
public sealed record GroupModel(string Id, string? Box, EquatableArray<string> Labels, MarkKind Marks, EquatableArray<string> Of);
