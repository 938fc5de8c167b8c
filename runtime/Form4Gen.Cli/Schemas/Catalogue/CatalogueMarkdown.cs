using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Catalogue;

/// <summary>The catalogue as Markdown: a table for each record and each code list.</summary>
internal static class CatalogueMarkdown
{
    /// <summary>The text.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static string Text(FieldCatalogue catalogue)
    {
        var text = new StringBuilder("# Fields\n\n| Revision | Form | Title | In force |\n|---|---|---|---|\n");
        foreach (FormModel form in catalogue.Forms) Row(text, [form.Id, form.Form, form.Title, $"{form.InForceFrom ?? ""} to {form.InForceUntil ?? ""}"]);
        foreach (CatalogueRecord record in catalogue.Records)
        {
            text.Append($"\n## {Escape(record.Name)}\n\n");
            if (record.Doc is { } doc) text.Append(Escape(doc)).Append("\n\n");
            text.Append("| Property | Id | Box | Labels | Type | Revisions | XML | Data set | Meaning and rules |\n|---|---|---|---|---|---|---|---|---|\n");
            foreach (CatalogueEntry entry in record.Entries) Row(text, Cells(entry));
        }
        foreach (CodeListModel list in catalogue.CodeLists)
        {
            text.Append($"\n## {Escape(list.Name)}{(list.IsOpen ? " (open: other values are values too)" : "")}\n\n");
            if (list.Doc is { } doc) text.Append(Escape(doc)).Append("\n\n");
            text.Append("| Code | Name | Meaning | Printed too |\n|---|---|---|---|\n");
            foreach (CodeModel code in list.Codes) Row(text, [code.Value, code.Name, CatalogueText.Meaning(code), string.Join("; ", code.Aliases)]);
        }
        return text.ToString();
    }

    private static string[] Cells(CatalogueEntry entry) =>
    [
        entry.Property, entry.Id, Join(entry.Boxes), Join(entry.Labels), $"{entry.Type}, {entry.CSharp}", string.Join(", ", entry.Revisions), Join(entry.Xml), Join(entry.Columns),
        string.Join(' ', new[] { entry.Doc, string.Join("; ", entry.Rules) is { Length: > 0 } rules ? $"Rules: {rules}." : null }.OfType<string>()),
    ];

    private static string Join(IEnumerable<Said> texts) => string.Join("; ", texts);

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escape)).Append(" |\n");

    // What Markdown or HTML in it would read as its own.
    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is '\r' or '\n') safe.Append(' ');
            else if (c == '<') safe.Append("&lt;");
            else if (c == '&') safe.Append("&amp;");
            else if (c is '|' or '*' or '`' or '\\' or '[' or ']') safe.Append('\\').Append(c);
            else safe.Append(c);
        }
        return safe.ToString();
    }
}
