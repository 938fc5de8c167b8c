using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about the XML side: its version and its dialects.</summary>
internal static class XmlRules
{
    /// <summary>Checks a form.</summary>
    public static void Check(ValidationScope scope, FormModel form)
    {
        if (form.Xml is not { } xml) return;
        CheckVersion(scope, form, xml);
        if (xml.Dialects.IsEmpty) return;
        HashSet<string> known = ModelPaths(form);
        foreach (XmlDialectModel dialect in xml.Dialects) CheckDialect(scope, dialect, known);
    }

    private static void CheckVersion(ValidationScope scope, FormModel form, XmlModel xml)
    {
        if (xml.Version is not { } version || !scope.Map.Has(xml, "version") || scope.Map.HasBroken) return;
        foreach (FieldModel field in form.Fields)
            if (field.Id == version && field.Kind == FieldKind.Text) return;
        scope.Report(DiagnosticCatalog.UnknownField, xml, "version", $"'{version}' is no text field of the form's own");
    }

    private static void CheckDialect(ValidationScope scope, XmlDialectModel dialect, HashSet<string> known)
    {
        for (int i = 0; i < dialect.Paths.Count; i++)
        {
            PrintedTextModel path = dialect.Paths[i];
            if (!known.Contains(path.Text) && !scope.Map.HasBroken)
                scope.Report(DiagnosticCatalog.UnknownDialectPath, dialect, "paths", $"the dialect '{dialect.Id}' spells the unknown path '{path.Text}'; {NearestName.Hint(path.Text, known)}", i);
        }
    }

    private static HashSet<string> ModelPaths(FormModel form)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (FieldModel field in form.Fields) paths.Add("fields/" + field.Id);
        foreach (RecordTypeModel type in form.Types)
            foreach (FieldModel field in type.Fields) paths.Add($"types/{type.Id}/{field.Id}");
        foreach (TableModel table in form.Tables)
        {
            paths.Add("tables/" + table.Id);
            foreach (RowKindModel kind in table.Kinds) paths.Add($"tables/{table.Id}/rows/{kind.Id}");
            foreach (RowFieldModel field in table.Fields) paths.Add($"tables/{table.Id}/{field.Field.Id}");
        }

        return paths;
    }
}
