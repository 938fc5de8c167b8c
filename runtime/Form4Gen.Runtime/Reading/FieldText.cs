using System.Globalization;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>Values and names of fields as text for messages.</summary>
internal static class FieldText
{
    /// <summary>A value as it stands in the output; empty where there is none.</summary>
    public static string Of(FieldDescriptor field, in FieldValue value)
    {
        if (!value.HasValue) return "";
        if (value.Content == FieldContent.Text) return value.Text!;
        return field.Type switch
        {
            FieldType.Date or FieldType.MonthOrDate => Date((int)value.Number),
            FieldType.CheckBox => value.Number != 0 ? "true" : "false",
            FieldType.Code => field.Codes is { } list && value.Number < list.Codes.Length ? list.Codes[(int)value.Number].Value : "",
            _ => value.Number.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A field's id as words: <c>transaction code</c>.</summary>
    public static string Name(FieldDescriptor field) => field.Id.Replace('_', ' ');

    private static string Date(int n) => n % 100 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{n / 10000:0000}-{n / 100 % 100:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{n / 10000:0000}-{n / 100 % 100:00}-{n % 100:00}");
}
