using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about code lists.</summary>
internal static class CodeRules
{
    /// <summary>Checks all code lists.</summary>
    public static void Check(ValidationScope scope)
    {
        var tables = new HashSet<string>(StringComparer.Ordinal);
        foreach (FormModel form in scope.Forms)
            foreach (TableModel table in form.Tables) tables.Add(table.Id);
        foreach (CodeListModel list in scope.CodeLists.Values)
        {
            if (list.Codes.IsEmpty && !list.IsOpen && !scope.Map.HasBroken) scope.Report(DiagnosticCatalog.NoCodes, list, "id", $"the code list '{list.Id}' has no codes");
            CheckTexts(scope, list);
            foreach (CodeModel code in list.Codes) CheckCode(scope, code, tables);
            if (!IsSnakeCase.Test(list.Id)) scope.Report(DiagnosticCatalog.IdNotSnakeCase, list, "id", $"the id '{list.Id}' is not in snake case");
            StyleRules.CheckName(scope, list, list.Name);
            StyleRules.CheckDoc(scope, list, list.Doc);
        }
    }

    // A printed text stands for one code; a code stands for itself.
    private static void CheckTexts(ValidationScope scope, CodeListModel list)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (CodeModel code in list.Codes) owners[code.Value] = code.Value;
        foreach (CodeModel code in list.Codes)
        {
            for (int i = 0; i < code.Aliases.Count; i++)
            {
                string alias = code.Aliases[i];
                if (owners.TryGetValue(alias, out string? other)) scope.Report(DiagnosticCatalog.AliasIsTaken, code, "alias", $"'{alias}' stands for the code '{other}' already", i);
                else owners.Add(alias, code.Value);
            }
        }
    }

    private static void CheckCode(ValidationScope scope, CodeModel code, HashSet<string> tables)
    {
        for (int i = 0; i < code.Expects.Count; i++)
        {
            string table = code.Expects[i].Text;
            if (table.Length > 0 && tables.Count > 0 && !tables.Contains(table) && !scope.Map.IsBroken(table))
                scope.Report(DiagnosticCatalog.UnknownExpectedTable, code, "expects", $"the code '{code.Value}' expects something in the unknown table '{table}'; {NearestName.Hint(table, tables)}", i);
        }

        for (int i = 0; i < code.Wordings.Count; i++)
        {
            if (code.Wordings[i] != code.Wordings[i].ToLowerInvariant())
                scope.Report(DiagnosticCatalog.WordingStyle, code, "wording", $"the wording '{code.Wordings[i]}' is not in lower case", i);
        }

        if (code.InForceFrom is { } from && code.InForceUntil is { } until && string.CompareOrdinal(from, until) > 0)
            scope.Report(DiagnosticCatalog.DatesReversed, code, "in-force", $"the code '{code.Value}' is in force from {from} until {until}");
        StyleRules.CheckText(scope, code, "meaning", code.Meaning, -1);
    }
}
