using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas;

/// <summary>The text of a new revision: its meta, and comments that say what to fill in and what can be changed.</summary>
/// <param name="id">Id of the new revision.</param>
/// <param name="start">The revision that it starts from.</param>
/// <param name="firstLine">The line by which editors find the meta-schema, or null.</param>
internal sealed class RevisionDraft(string id, FormModel start, string? firstLine)
{
    private readonly StringBuilder _text = new();

    /// <summary>First day of the year in the revision's id, or null where it has none.</summary>
    public static string? FirstDay(string id) =>
        id.Length > 5 && id[^5] == '-' && id[^4..].All(char.IsAsciiDigit) && id[^4] != '0' ? id[^4..] + "-01-01" : null;

    /// <summary>The day before a day.</summary>
    /// <param name="day">The day, <c>yyyy-MM-dd</c>.</param>
    public static string DayBefore(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text.</summary>
    public string Text()
    {
        if (firstLine is not null) Line(firstLine, "#");
        Line(
            $"# {id}: what is different from {start.Id}. Say here which release brought it, and what is not verified at a source.",
            "# Lines with TODO want an edit; the others may stay. Then: form4 schema check schema");
        WriteMeta();
        WriteChanges();
        return _text.ToString();
    }

    private void WriteMeta()
    {
        Line("meta:", $"  id: {id}", $"  extends: {start.Id}", $"  form: {Quoted(start.Form)}", $"  title: {Quoted(start.Title)}",
            "  # TODO what is new in one or two sentences, and the releases that say so",
            "  # doc: Form with a check box for hedged positions.",
            "  # doc-ref: [Release 33-0000]");
        string? day = FirstDay(id);
        Line($"  # TODO the first day in force; {start.Id} ends the day before: in-force: {{ until: {(day is null ? "yyyy-MM-dd" : DayBefore(day))} }} there",
            day is null ? "  # in-force: { from: yyyy-MM-dd }" : $"  in-force: {{ from: {day} }}",
            "  # TODO a label that only this revision prints; if it prints none, a label that only the others print, under none",
            "  # recognize: { all: [A label that is new] }");
        if (start.Xml is { } xml)
            Line("  # TODO the schema versions that its XML filings name, versions: [X0000]; dialects are not inherited",
                xml.Version is { } version ? $"  xml: {{ version: {version} }}" : $"  xml: {{ root: {xml.Root} }}");
        Line("");
    }

    private void WriteChanges()
    {
        string field = start.Fields.Count > 0 ? "fields/" + start.Fields[^1].Id : "fields/an_id";
        Line($"# What is different, in printed order, one thing a change; {start.Id} is as it was where nothing is said.",
            "# TODO write the changes in place of [], each as one of these:",
            "#  - add: { id: is_hedged, type: checkbox, label: Check this box if hedged, doc: The position is hedged., xml: isHedged }",
            $"#    after: {field}");
        if (ColumnPath() is { } column)
            Line($"#  - amend: {column}", "#    set: { header: [The new words, The old words] }");
        Line($"#  - move: {field}", $"#    before: fields/{start.Fields.FirstOrDefault()?.Id ?? "another_id"}", $"#  - remove: {field}", "#    why: no longer asked for", "changes: []", "");
        Line("# Ids that this revision retires for good:", "# reserved: [an_id]", "", $"# Paths of {start.Id}:");
        foreach ((string list, IEnumerable<string> ids) in Paths()) Wrapped(list, ids);
    }

    private string? ColumnPath()
    {
        foreach (TableModel table in start.Tables)
            foreach (ColumnModel column in table.Columns) return $"tables/{table.Id}/columns/{PathOf(column)}";
        return null;
    }

    private IEnumerable<(string List, IEnumerable<string> Ids)> Paths()
    {
        yield return ("fields/", start.Fields.Select(field => field.Id));
        yield return ("groups/", start.Groups.Select(group => group.Id));
        foreach (RecordTypeModel type in start.Types)
        {
            yield return ($"types/{type.Id}/", type.Fields.Select(field => field.Id));
            yield return ($"types/{type.Id}/groups/", type.Groups.Select(group => group.Id));
        }
        foreach (TableModel table in start.Tables)
        {
            yield return ($"tables/{table.Id}/columns/", table.Columns.Select(PathOf));
            yield return ($"tables/{table.Id}/fields/", table.Fields.Where(row => table.Columns.All(column => column.Id != row.Field.Id)).Select(row => row.Field.Id));
            yield return ($"tables/{table.Id}/rows/", table.Kinds.Select(kind => kind.Id));
        }
        yield return ("checks/", start.Checks.Select(check => check.Id));
    }

    private static string PathOf(ColumnModel column) => string.Concat(column.Groups.Select(group => group.Id + "/")) + column.Id;

    private void Wrapped(string list, IEnumerable<string> ids)
    {
        const int Width = 150;
        string line = $"#   {list}";
        bool isFirst = true;
        foreach (string one in ids)
        {
            string next = isFirst ? $"{line}  {one}" : $"{line}, {one}";
            if (next.Length > Width && !isFirst)
            {
                Line(line + ",");
                next = $"#     {one}";
            }
            line = next;
            isFirst = false;
        }
        if (!isFirst) Line(line);
    }

    private void Line(params string[] lines)
    {
        foreach (string line in lines) _text.Append(line).Append('\n');
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
