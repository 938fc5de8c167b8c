using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Catalogue;

/// <summary>What a field's declaration says beside its meaning, in words.</summary>
internal static class FieldRules
{
    /// <summary>The rules.</summary>
    /// <param name="field">The field.</param>
    public static IEnumerable<string> Of(FieldModel field)
    {
        if (!field.IsPrinted) yield return "never printed";
        yield return field.IsOptional ? "may be empty" : "must be there";
        if (field.MaxLength > 0) yield return string.Create(CultureInfo.InvariantCulture, $"at most {field.MaxLength} characters");
        if (field.RepeatMax != 1) yield return string.Create(CultureInfo.InvariantCulture, $"{field.RepeatMin} to {(field.RepeatMax == 0 ? "any number" : field.RepeatMax.ToString(CultureInfo.InvariantCulture))} records");
        if (field.Shapes.Count > 0) yield return "of the shape " + string.Join(" or ", field.Shapes);
        if (field.Unit is { } unit) yield return "in " + unit;
        if (field.CodeList is { } list) yield return field.Kind == FieldKind.Code ? $"a code of {list}" : $"usual texts: {list}";
        if (field.CellOf is { } cell) yield return $"printed in the cell of {cell}";
        if (field.InsteadOf is { } other) yield return $"printed in the place of {other}";
        if (field.Below is { } box) yield return $"filled in under {box}";
        if (field.Between.Count > 1) yield return $"between {field.Between[0]} and {field.Between[1]}";
        foreach (PrintedTextModel print in field.Prints) yield return $"printed {print.Text} means {print.Value}";
        if (field.Kind == FieldKind.CheckBox) yield return field.Absent == AbsenceKind.False ? "no element means false" : "no element says nothing";
        if (field.Becomes is { } becomes) yield return $"becomes {becomes.Value} once {becomes.When} is filled in";
        if (field.FromCount is { } count) yield return string.Create(CultureInfo.InvariantCulture, $"true with more than {count.MoreThan} {count.Of}");
        if (field.Always is { } always) yield return "always " + always;
        if (field.HasFootnotes) yield return "may bear footnote marks";
    }
}
