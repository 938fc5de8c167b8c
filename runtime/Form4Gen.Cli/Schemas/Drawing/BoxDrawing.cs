using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Drawing;

/// <summary>The boxes of a record as lines: a label with what is filled in, and check boxes with their group.</summary>
/// <param name="fields">The record's fields.</param>
/// <param name="groups">The record's check-box groups.</param>
internal sealed class BoxDrawing(EquatableArray<FieldModel> fields, EquatableArray<GroupModel> groups)
{
    private readonly HashSet<string> _drawn = [];

    /// <summary>The lines of the box that a field begins; null where it is drawn with another one, or not printed.</summary>
    /// <param name="field">The field.</param>
    public IReadOnlyList<string>? LinesOf(FieldModel field)
    {
        if (!field.IsPrinted || field.CellOf is not null || field.InsteadOf is not null || field.Below is not null || _drawn.Contains(field.Id)) return null;
        if (groups.FirstOrDefault(group => group.Of.Contains(field.Id)) is { } group) return Group(group);
        if (field.Kind == FieldKind.CheckBox) return [.. Check(field, Number(field.Box))];
        string label = field.Labels.FirstOrDefault() ?? string.Join(" or ", field.Prints.Select(print => print.Text).Distinct());
        string[] values = [.. Values(field)];
        return field.Place == PlaceKind.Before ? [.. values, Number(field.Box) + label] : [Number(field.Box) + label, .. values];
    }

    /// <summary>The printed number before a label.</summary>
    /// <param name="box">The number, or null.</param>
    public static string Number(string? box) => box is null ? "" : box + ". ";

    private List<string> Group(GroupModel group)
    {
        var lines = new List<string>();
        if (group.Labels.Count > 0) lines.Add(Number(group.Box) + group.Labels[0]);
        foreach (string id in group.Of)
        {
            if (fields.FirstOrDefault(field => field.Id == id) is not { } box) continue;
            _drawn.Add(id);
            foreach (string line in Check(box, "")) lines.Add(group.Labels.Count > 0 ? "   " + line : line);
        }
        return lines;
    }

    private IEnumerable<string> Check(FieldModel field, string number)
    {
        yield return $"{number}[ ] {field.Labels.FirstOrDefault() ?? field.Id}  {{{field.Id}}}";
        if (field.FalseLabels.Count > 0) yield return $"[ ] {field.FalseLabels[0]}  {{{field.Id}: false}}";
        foreach (FieldModel below in fields.Where(other => other.Below == field.Id)) yield return $"      {Value(below)}";
    }

    // The fields of one cell: a line, and a new one where a field starts one.
    private IEnumerable<string> Values(FieldModel field)
    {
        string line = Value(field);
        foreach (FieldModel other in fields)
        {
            if (other.CellOf != field.Id && other.InsteadOf != field.Id) continue;
            if (other.OwnLine)
            {
                yield return "   " + line;
                line = Value(other);
            }
            else line += (other.InsteadOf == field.Id ? " or " : " ") + Value(other);
        }
        yield return "   " + line;
    }

    private static string Value(FieldModel field)
    {
        string value = $"{{{field.Id}}}";
        if (field.Between.Count > 1) value = $"{field.Between[0]} {value} {field.Between[1]}";
        return field.Captions.Count > 0 ? $"{value} {string.Join(' ', field.Captions)}" : value;
    }
}
