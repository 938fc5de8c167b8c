using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Form4Gen.Schema;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Coverage;

/// <summary>Suggestions as changes in the language of schemas, each with its evidence as a comment.</summary>
internal static class SuggestionPatch
{
    /// <summary>The text, revision by revision.</summary>
    /// <param name="suggestions">Labels and headers.</param>
    /// <param name="codes">Codes.</param>
    /// <param name="schema">The schema that they are for.</param>
    public static string Text(IEnumerable<LabelSuggestion> suggestions, IEnumerable<CodeSuggestion> codes, SchemaCompilation schema)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string, LabelSuggestion> revision in suggestions.GroupBy(found => found.Revision, StringComparer.Ordinal))
        {
            if (schema.Forms.FirstOrDefault(form => form.Id == revision.Key) is not { } form) continue;
            text.Append($"# {revision.Key}: texts that stand where a label should, at values that were found without it. Look at each before it is taken over.\nchanges:\n");
            foreach (IGrouping<(string? Table, string Id), LabelSuggestion> target in revision.GroupBy(found => (found.Table, found.Id)))
                Write(text, form, target.Key.Table, target.Key.Id, [.. target]);
        }
        foreach (IGrouping<string, CodeSuggestion> list in codes.GroupBy(found => found.List, StringComparer.Ordinal))
            if (schema.CodeLists.Any(known => known.Id == list.Key)) Write(text, list.Key, list);
        return text.Length == 0 ? "# nothing to suggest: no value was found beside a text that the schema does not know, and no code that its lists lack\n" : text.ToString();
    }

    private static void Write(StringBuilder text, string list, IEnumerable<CodeSuggestion> found)
    {
        text.Append($"# {list}.codes.yaml: texts that stand where a code of the list should. Look at each, and write the source's meaning, before it goes to the end of the list.\ncodes:\n");
        foreach (CodeSuggestion one in found)
        {
            text.Append(CultureInfo.InvariantCulture, $"  # {Quoted(one.Text)}: {Counted.Of(one.Files, "file")}, first {OneLine(one.Evidence)}\n");
            text.Append($"  - {{ code: {Quoted(one.Text)}, meaning: TODO }}\n");
        }
    }

    private static void Write(StringBuilder text, FormModel form, string? table, string id, LabelSuggestion[] found)
    {
        if (PathOf(form, table, id) is not ({ } path, { } known)) return;
        foreach (LabelSuggestion one in found)
            text.Append(CultureInfo.InvariantCulture, $"  # {Quoted(one.Text)}: {Counted.Of(one.Files, "file")}, first {OneLine(one.Evidence)}\n");
        string key = table is null ? "label" : "header";
        text.Append($"  - amend: {path}\n    set: {{ {key}: [{string.Join(", ", known.Concat(found.Select(one => one.Text)).Distinct(StringComparer.Ordinal).Select(Quoted))}] }}\n");
    }

    private static (string Path, IEnumerable<string> Known)? PathOf(FormModel form, string? table, string id)
    {
        if (table is null)
        {
            if (form.Fields.FirstOrDefault(field => field.Id == id) is { } own) return ($"fields/{id}", own.Labels);
            foreach (RecordTypeModel type in form.Types)
                if (type.Fields.FirstOrDefault(field => field.Id == id) is { } field) return ($"types/{type.Id}/{id}", field.Labels);
            return null;
        }

        ColumnModel? column = form.Tables.FirstOrDefault(candidate => candidate.Id == table)?.Columns.FirstOrDefault(candidate => candidate.Id == id);
        return column is null ? null : ($"tables/{table}/columns/{string.Concat(column.Groups.Select(group => group.Id + "/"))}{id}", column.Headers);
    }

    private static string Quoted(string text) => $"\"{OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string OneLine(string text) => Output.SafeText.OneLine(text);
}
