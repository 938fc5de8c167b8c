namespace Form4Gen.Schema.Model;

/// <summary>A table of a revision.</summary>
public sealed record TableModel
{
    /// <summary>Id, <c>non_derivative</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Printed titles; the first is canonical.</summary>
    public EquatableArray<string> Titles { get; init; }

    /// <summary>Meaning, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>Path of the XML element, or null.</summary>
    public string? Xml { get; init; }

    /// <summary>Kinds of row, in the schema's order.</summary>
    public EquatableArray<RowKindModel> Kinds { get; init; }

    /// <summary>Leaf columns, left to right.</summary>
    public EquatableArray<ColumnModel> Columns { get; init; }

    /// <summary>Every field of a row: the columns' own, then those declared under <c>fields:</c>, in the record's order.</summary>
    public EquatableArray<RowFieldModel> Fields { get; init; }
}

/// <summary>A kind of row.</summary>
/// <param name="Id">Id, <c>transaction</c>.</param>
/// <param name="Name">Generated type's name, <c>NonDerivativeTransaction</c>.</param>
/// <param name="ListName">Property name of the list, <c>NonDerivativeTransactions</c>.</param>
/// <param name="When">Id of the column that is filled in such rows only; null for the kind of all other rows.</param>
/// <param name="Xml">Name of the row's XML element, or null.</param>
/// <param name="Doc">Meaning, or null.</param>
public sealed record RowKindModel(string Id, string Name, string ListName, string? When, string? Xml, string? Doc);

/// <summary>A field of a table's row.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kinds">Ids of the kinds of row that have it (<c>rows:</c>; all when not said).</param>
public sealed record RowFieldModel(FieldModel Field, EquatableArray<string> Kinds);

/// <summary>A leaf column.</summary>
public sealed record ColumnModel
{
    /// <summary>Id of the column: that of its field unless it <c>holds:</c> another's.</summary>
    public required string Id { get; init; }

    /// <summary>Printed number, its own or its group's; null where there is none.</summary>
    public string? Box { get; init; }

    /// <summary>Printed headers; the first is canonical.</summary>
    public EquatableArray<string> Headers { get; init; }

    /// <summary>The groups it stands in, outermost first.</summary>
    public EquatableArray<HeaderGroupModel> Groups { get; init; }

    /// <summary>Id of the field its cells fill.</summary>
    public required string Holds { get; init; }

    /// <summary>What standing in this column says of another field (<c>says:</c>), or null.</summary>
    public ColumnStatementModel? Says { get; init; }
}

/// <summary>A header over several columns.</summary>
/// <param name="Id">Id, for paths.</param>
/// <param name="Headers">Printed headers.</param>
public sealed record HeaderGroupModel(string Id, EquatableArray<string> Headers);

/// <summary>A value that standing in a column says.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Value">The value, as filed.</param>
public sealed record ColumnStatementModel(string Field, string Value);
