using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Applies the rules of style to everything in a form.</summary>
internal static class FormStyle
{
    /// <summary>Checks a form.</summary>
    public static void Check(ValidationScope scope, FormModel form)
    {
        if (!EndsWithYear(form.Id)) scope.Report(DiagnosticCatalog.FormIdStyle, form, "id", $"the id '{form.Id}' does not end with a hyphen and a year");
        StyleRules.CheckName(scope, form, form.Name);
        StyleRules.CheckDoc(scope, form, form.Doc);
        StyleRules.CheckText(scope, form, "title", form.Title, -1);
        foreach (FieldModel field in form.Fields) CheckField(scope, field);
        foreach (GroupModel group in form.Groups) CheckGroup(scope, group);
        foreach (RecordTypeModel type in form.Types)
        {
            if (!scope.IsUnstyled(type)) continue;
            StyleRules.CheckId(scope, type, type.Id);
            StyleRules.CheckName(scope, type, type.Name);
            StyleRules.CheckDoc(scope, type, type.Doc);
            foreach (FieldModel field in type.Fields) CheckField(scope, field);
            foreach (GroupModel group in type.Groups) CheckGroup(scope, group);
        }

        foreach (TableModel table in form.Tables)
            if (scope.IsUnstyled(table)) CheckTable(scope, table);
    }

    private static bool EndsWithYear(string id)
    {
        int hyphen = id.LastIndexOf('-');
        if (hyphen < 1 || id.Length - hyphen != 5) return false;
        for (int i = hyphen + 1; i < id.Length; i++)
            if (id[i] is < '0' or > '9') return false;
        return true;
    }

    private static void CheckField(ValidationScope scope, FieldModel field)
    {
        StyleRules.CheckId(scope, field, field.Id);
        StyleRules.CheckName(scope, field, field.Name);
        StyleRules.CheckDoc(scope, field, field.Doc);
        StyleRules.CheckTexts(scope, field, "label", field.Labels);
        StyleRules.CheckTexts(scope, field, "label-false", field.FalseLabels);
        StyleRules.CheckTexts(scope, field, "caption", field.Captions);
        for (int i = 0; i < field.Prints.Count; i++) StyleRules.CheckText(scope, field, "prints", field.Prints[i].Text, i);
    }

    private static void CheckGroup(ValidationScope scope, GroupModel group)
    {
        StyleRules.CheckId(scope, group, group.Id);
        StyleRules.CheckTexts(scope, group, "label", group.Labels);
    }

    private static void CheckTable(ValidationScope scope, TableModel table)
    {
        StyleRules.CheckId(scope, table, table.Id);
        StyleRules.CheckDoc(scope, table, table.Doc);
        StyleRules.CheckTexts(scope, table, "title", table.Titles);
        foreach (RowKindModel kind in table.Kinds)
        {
            StyleRules.CheckId(scope, kind, kind.Id);
            StyleRules.CheckName(scope, kind, kind.Name);
            StyleRules.CheckDoc(scope, kind, kind.Doc);
        }

        foreach (RowFieldModel field in table.Fields) CheckField(scope, field.Field);
        foreach (ColumnModel column in table.Columns)
        {
            StyleRules.CheckId(scope, column, column.Id);
            StyleRules.CheckTexts(scope, column, "header", column.Headers);
            foreach (HeaderGroupModel group in column.Groups)
            {
                StyleRules.CheckId(scope, group, group.Id);
                StyleRules.CheckTexts(scope, group, "header", group.Headers);
            }
        }
    }
}
