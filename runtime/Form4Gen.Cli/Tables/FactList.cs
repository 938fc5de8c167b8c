using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;
using Spectre.Console;

namespace Form4Gen.Cli.Tables;

/// <summary>Values that stand once, as lines of name and value. What is not filled in is left out.</summary>
/// <param name="screen">Takes them.</param>
/// <param name="names">How the printed form calls things.</param>
internal sealed class FactList(Screen screen, PrintedNames names)
{
    private const int NameWidth = 28;
    private const int Indent = 2;

    /// <summary>Shows the values of a record.</summary>
    /// <param name="entries">The values.</param>
    /// <param name="member">The record's member; null for the form's own.</param>
    public void Write(IReadOnlyList<FieldEntry> entries, RecordMember? member)
    {
        CheckBoxGroupDescriptor[] groups = [.. names.GroupsOf(member).Where(group => group.Boxes.Length > 1)];
        var shown = new HashSet<CheckBoxGroupDescriptor>();
        var lines = new List<(string, Text)>();
        string prefix = member is null ? "" : Wording.SharedPrefix([.. entries.Select(entry => entry.Field!.Id)]);
        foreach (FieldEntry entry in entries)
        {
            if (groups.FirstOrDefault(group => BoxLine.Has(group, entry)) is { } box)
            {
                if (shown.Add(box)) lines.Add((Wording.OfId(box.Id), BoxLine.Of(box, entries)));
            }
            else if (IsShown(entry))
            {
                lines.Add((Wording.OfId(Wording.Without(prefix, entry.Field!.Id)), Styled(entry)));
            }
        }
        Write(lines);
    }

    /// <summary>Shows named values.</summary>
    /// <param name="entries">Names and values.</param>
    public void Write(IEnumerable<(string Name, FieldEntry Entry)> entries) =>
        Write([.. entries.Select(named => (named.Name, Styled(named.Entry)))], named: false);

    /// <summary>Whether there is anything to say of a value.</summary>
    /// <param name="entry">The value.</param>
    public static bool IsShown(FieldEntry entry) =>
        entry.HasValue || entry.NeedsAttention || entry.Marks.Count > 0;

    /// <summary>A value in its colour.</summary>
    /// <param name="entry">The value.</param>
    public static Text Styled(FieldEntry entry) => SafeText.Shown(CellText.Of(entry), StyleOf(entry));

    /// <summary>The colour of a value.</summary>
    /// <param name="entry">The value.</param>
    public static Style? StyleOf(FieldEntry entry) => entry.Status switch
    {
        ExtractionStatus.Missing or ExtractionStatus.Unreadable => Palette.Missing,
        _ => entry.NeedsAttention ? Palette.Doubt : null,
    };

    private void Write(List<(string Name, Text Value)> lines, bool named = true)
    {
        if (lines.Count == 0) return;
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = !named, Padding = new Padding(Indent, 0, 0, 0), Width = named ? NameWidth : null });
        grid.AddColumn(new GridColumn { Padding = new Padding(Indent, 0, 0, 0) });
        foreach ((string name, Text value) in lines) grid.AddRow(SafeText.Shown(name, Palette.Label), value);
        screen.Write(grid);
    }
}
