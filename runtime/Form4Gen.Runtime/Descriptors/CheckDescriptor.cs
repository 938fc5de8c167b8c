namespace Form4Gen.Runtime.Descriptors;

/// <summary>The closed vocabulary of checks.</summary>
public enum CheckKind : byte
{
    /// <summary>A running total: <c>fields[0]</c> follows from the row before by adding or subtracting <c>fields[1]</c>, the sign told by <c>fields[2]</c>; rows belong together by the rest.</summary>
    Balance,

    /// <summary>The fields are equal where both are there.</summary>
    Equal,

    /// <summary>Dates stand in this order.</summary>
    Order,

    /// <summary>Where <c>fields[0]</c> has a value (or one of <c>values</c>), the others have one.</summary>
    Requires,

    /// <summary>Exactly one of the fields has a value.</summary>
    ExactlyOne,

    /// <summary>The code in <c>fields[0]</c> lets expect the code in <c>fields[1]</c> (from the code list).</summary>
    Expects,

    /// <summary>The field is within <c>values[0]</c> to <c>values[1]</c> (either may be empty).</summary>
    Range,

    /// <summary>Footnote marks and footnotes match.</summary>
    Matches,

    /// <summary>The code in <c>fields[0]</c> was in force on the day in <c>fields[1]</c> (from the code list).</summary>
    InForce,
}

/// <summary>A check over the values of a filing.</summary>
/// <param name="Id">Id of the issue it reports, <c>F4X0318</c>.</param>
/// <param name="Kind">What is checked.</param>
/// <param name="Severity">The issue's severity.</param>
/// <param name="Message">The issue's message; <c>{field_id}</c> is replaced by the value.</param>
/// <param name="Table">Id of the table whose rows are checked; null: the form's own fields.</param>
/// <param name="Fields">Ids of the fields.</param>
/// <param name="Values">Values the check needs.</param>
public sealed record CheckDescriptor(string Id, CheckKind Kind, IssueSeverity Severity, string Message, string? Table, string[] Fields, string[] Values)
{
    /// <summary>Whether it says of a table's rows that with one code in the first field the second one is filled: what can be told from either of them.</summary>
    internal bool TiesCodeToField(string table) => Kind == CheckKind.Requires && Table == table && Fields.Length == 2 && Values.Length == 1;
}
