using System.Collections.Generic;
using System.Text;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Printed texts as the reader compares them.</summary>
internal static class PrintedText
{
    /// <summary>Lower case, one space between words.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = result.Length > 0;
                continue;
            }

            if (space) result.Append(' ');
            space = false;
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    /// <summary>Every text that a form prints, values aside.</summary>
    public static IEnumerable<string> Of(FormModel form)
    {
        yield return form.Title;
        foreach (string text in form.Furniture) yield return text;
        foreach (string text in form.FootnotesTitles) yield return text;
        foreach (string text in OfRecord(form.Fields, form.Groups)) yield return text;
        foreach (RecordTypeModel type in form.Types)
            foreach (string text in OfRecord(type.Fields, type.Groups)) yield return text;
        foreach (TableModel table in form.Tables)
            foreach (string text in OfTable(table)) yield return text;
    }

    private static IEnumerable<string> OfRecord(EquatableArray<FieldModel> fields, EquatableArray<GroupModel> groups)
    {
        foreach (FieldModel field in fields)
            foreach (string text in OfField(field)) yield return text;
        foreach (GroupModel group in groups)
            foreach (string text in group.Labels) yield return text;
    }

    private static IEnumerable<string> OfField(FieldModel field)
    {
        foreach (string text in field.Labels) yield return text;
        foreach (string text in field.FalseLabels) yield return text;
        foreach (string text in field.Captions) yield return text;
        foreach (PrintedTextModel text in field.Prints) yield return text.Text;
    }

    private static IEnumerable<string> OfTable(TableModel table)
    {
        foreach (string text in table.Titles) yield return text;
        foreach (ColumnModel column in table.Columns)
        {
            foreach (string text in column.Headers) yield return text;
            foreach (HeaderGroupModel group in column.Groups)
                foreach (string text in group.Headers) yield return text;
        }

        foreach (RowFieldModel field in table.Fields)
            foreach (string text in OfField(field.Field)) yield return text;
    }
}
