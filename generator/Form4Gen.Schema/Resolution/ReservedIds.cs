using System;
using System.Collections.Generic;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Resolution;

/// <summary>Reports ids that were retired, here or in a form that is extended, and are used again.</summary>
internal static class ReservedIds
{
    private static readonly string[] Lists = ["fields", "groups", "types", "tables", "columns", "rows"];

    /// <summary>Checks a form.</summary>
    public static void Check(ResolvedForm form, DiagnosticBag diagnostics)
    {
        if (form.Reserved.Count == 0) return;
        var reserved = new Dictionary<string, DeclaredText>(StringComparer.Ordinal);
        foreach (DeclaredText id in form.Reserved) reserved[id.Text] = id;
        Visit(form.Form, reserved, diagnostics);
    }

    private static void Visit(Declaration owner, Dictionary<string, DeclaredText> reserved, DiagnosticBag diagnostics)
    {
        foreach (string list in Lists)
        {
            foreach (Declaration item in owner.Items(list))
            {
                if (item.Id is not null && reserved.TryGetValue(item.Id, out DeclaredText where))
                    diagnostics.Report(DiagnosticCatalog.ReservedId, item.At("id"), $"the id '{item.Id}' was retired at {where.Location.Path}({where.Location.Line},{where.Location.Column})");
                Visit(item, reserved, diagnostics);
            }
        }
    }
}
