namespace Form4Gen.Runtime.Descriptors;

/// <summary>A table of a form.</summary>
public sealed class TableDescriptor
{
    /// <summary>Id in the schema.</summary>
    public required string Id { get; init; }

    /// <summary>Printed titles; the first is canonical.</summary>
    public required string[] Titles { get; init; }

    /// <summary>Kinds of row, in the order of the schema.</summary>
    public required RowKindDescriptor[] Kinds { get; init; }

    /// <summary>Leaf columns, left to right.</summary>
    public required ColumnDescriptor[] Columns { get; init; }
}

/// <summary>A kind of row.</summary>
/// <param name="Id">Id in the schema, <c>transaction</c>.</param>
/// <param name="Member">The list of the form's record that such rows are in.</param>
/// <param name="WhenColumn">0-based index of the column that is filled in rows of this kind only; -1 for the kind of all other rows.</param>
public sealed record RowKindDescriptor(string Id, RecordMember Member, int WhenColumn);

/// <summary>A leaf column.</summary>
public sealed class ColumnDescriptor
{
    /// <summary>Id in the schema.</summary>
    public required string Id { get; init; }

    /// <summary>The printed number, <c>2A</c>, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Printed headers; the first is canonical.</summary>
    public required string[] Headers { get; init; }

    /// <summary>Printed headers of the groups it stands in, outermost first.</summary>
    public string[] GroupHeaders { get; init; } = [];

    /// <summary>Fields that a cell of it can fill; the first is the usual one.</summary>
    public required ColumnField[] Fields { get; init; }

    /// <summary>A field of the row whose value standing in this column says (column (A) says "acquired"); null: none.</summary>
    public ColumnStatement? Says { get; init; }

    /// <summary>How often the column is filled in rows of each kind, 0 to 1; null: not measured.</summary>
    public double[]? Presence { get; init; }
}

/// <summary>How a field stands in a column.</summary>
public enum ColumnRole : byte
{
    /// <summary>The cell's value.</summary>
    Value,

    /// <summary>In place of the cell's value; money is told by its currency sign.</summary>
    InsteadOf,

    /// <summary>Beside the cell's value, by a printed text (<c>/K</c>).</summary>
    Beside,
}

/// <summary>A field in a column.</summary>
/// <param name="Role">How it stands there.</param>
/// <param name="ByKind">The field in each kind of row, by index; null where rows of that kind lack it.</param>
public sealed record ColumnField(ColumnRole Role, FieldDescriptor?[] ByKind)
{
    /// <summary>Printed texts that stand for a value (<c>V</c> for the code E, <c>/K</c> for true).</summary>
    public PrintedValue[] Prints { get; init; } = [];
}

/// <summary>A value that standing in a column says of another field.</summary>
/// <param name="ByKind">The other field in each kind of row; null where rows of that kind lack it.</param>
/// <param name="Value">The value, as filed.</param>
public sealed record ColumnStatement(FieldDescriptor?[] ByKind, string Value);
