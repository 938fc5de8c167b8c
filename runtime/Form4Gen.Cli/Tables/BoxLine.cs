using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime.Descriptors;
using Spectre.Console;

namespace Form4Gen.Cli.Tables;

/// <summary>Check boxes that are printed together, as one line: <c>[x] Director  [ ] 10% Owner</c>.</summary>
internal static class BoxLine
{
    /// <summary>Whether a value is shown in the group's line.</summary>
    /// <param name="group">The group.</param>
    /// <param name="entry">The value.</param>
    public static bool Has(CheckBoxGroupDescriptor group, FieldEntry entry) =>
        group.Boxes.Any(box => box.Field == entry.Field || (box.Detail is not null && box.Detail == entry.Field));

    /// <summary>The line.</summary>
    /// <param name="group">The group.</param>
    /// <param name="entries">The values of the record that the boxes belong to.</param>
    public static Text Of(CheckBoxGroupDescriptor group, IReadOnlyList<FieldEntry> entries)
    {
        var line = new StringBuilder();
        bool isDoubtful = false;
        foreach (CheckBoxDescriptor box in group.Boxes)
        {
            FieldEntry? entry = entries.FirstOrDefault(candidate => candidate.Field == box.Field);
            FieldEntry? detail = box.Detail is null ? null : entries.FirstOrDefault(candidate => candidate.Field == box.Detail);
            if (line.Length > 0) line.Append("   ");
            line.Append(Mark(entry, box.Value)).Append(' ').Append(LabelOf(box));
            if (detail is not null && FactList.IsShown(detail)) line.Append(": ").Append(CellText.Of(detail));
            isDoubtful |= entry is { NeedsAttention: true } || detail is { NeedsAttention: true };
        }
        return SafeText.Shown(line.ToString(), isDoubtful ? Palette.Doubt : null);
    }

    private static string LabelOf(CheckBoxDescriptor box) =>
        box.Labels.Length > 0 ? Wording.WithoutAsides(box.Labels[0]) : Wording.OfId(box.Field.Id);

    private static string Mark(FieldEntry? entry, bool sets) => entry?.Flag switch
    {
        null => "[?]",
        { } flag => (flag == sets ? "[x]" : "[ ]") + (entry.NeedsAttention ? "?" : ""),
    };
}
