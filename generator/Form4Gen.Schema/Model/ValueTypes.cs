namespace Form4Gen.Schema.Model;

/// <summary>Types of values in generated code.</summary>
public static class ValueTypes
{
    /// <summary>The type of a field's value, always nullable.</summary>
    /// <param name="kind">The field's type.</param>
    /// <param name="enumeration">Name of the enumeration of a code's list; null where there is none.</param>
    public static string Of(FieldKind kind, string? enumeration) => kind switch
    {
        FieldKind.Date => "DateOnly?",
        FieldKind.MonthOrDate => "MonthOrDate?",
        FieldKind.Decimal or FieldKind.Money => "decimal?",
        FieldKind.Integer => "long?",
        FieldKind.CheckBox => "bool?",
        FieldKind.Code when enumeration is not null => enumeration + "?",
        _ => "string?",
    };
}
