using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>How a field's type shows in generated code.</summary>
internal static class FieldTypes
{
    /// <summary>The property's type argument, always nullable.</summary>
    public static string ValueType(PropertySpec property) => ValueTypes.Of(property.Field.Kind, property.Enum);

    /// <summary>The call that takes the value out of <c>RecordValues</c>, without its argument.</summary>
    public static string Getter(PropertySpec property) => property.Field.Kind switch
    {
        FieldKind.Date => "Date",
        FieldKind.MonthOrDate => "MonthOrDate",
        FieldKind.Decimal or FieldKind.Money => "Number",
        FieldKind.Integer => "Integer",
        FieldKind.CheckBox => "CheckBox",
        FieldKind.Code when property.Enum is { } type => $"Code<{type}>",
        _ => "Text",
    };

    /// <summary>The visitor's method.</summary>
    public static string Visit(PropertySpec property) => property.Field.Kind switch
    {
        FieldKind.Date => "Date",
        FieldKind.MonthOrDate => "MonthOrDate",
        FieldKind.Decimal or FieldKind.Money => "Number",
        FieldKind.Integer => "Integer",
        FieldKind.CheckBox => "CheckBox",
        FieldKind.Code => "Code",
        _ => "Text",
    };

    /// <summary>The member of the runtime's <c>FieldType</c>.</summary>
    public static string Descriptor(FieldKind kind) => kind switch
    {
        FieldKind.PersonName => "PersonName",
        FieldKind.Date => "Date",
        FieldKind.MonthOrDate => "MonthOrDate",
        FieldKind.Decimal => "Decimal",
        FieldKind.Money => "Money",
        FieldKind.Integer => "Integer",
        FieldKind.Code => "Code",
        FieldKind.CheckBox => "CheckBox",
        _ => "Text",
    };
}
