using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>Rules about the revisions of one form among each other.</summary>
internal static class RevisionRules
{
    /// <summary>Checks a family.</summary>
    public static void Check(ValidationScope scope, FormFamilyModel family)
    {
        CheckVersions(scope, family);
        CheckDates(scope, family);
        CheckRecognition(scope, family);
    }

    private static void CheckVersions(ValidationScope scope, FormFamilyModel family)
    {
        var owners = new Dictionary<string, FormModel>(StringComparer.Ordinal);
        foreach (FormModel form in family.Revisions)
        {
            if (form.Xml is not { } xml) continue;
            for (int i = 0; i < xml.Versions.Count; i++)
            {
                if (!owners.TryGetValue(xml.Versions[i], out FormModel? other)) owners.Add(xml.Versions[i], form);
                else scope.Report(DiagnosticCatalog.VersionInTwoRevisions, xml, "versions", $"the version '{xml.Versions[i]}' is one of '{other.Id}' too", i);
            }
        }
    }

    private static void CheckDates(ValidationScope scope, FormFamilyModel family)
    {
        FormModel? last = null;
        foreach (FormModel form in family.Revisions)
        {
            if (form.InForceFrom is { } from && form.InForceUntil is { } until && string.CompareOrdinal(from, until) > 0)
                scope.Report(DiagnosticCatalog.DatesReversed, form, "in-force", $"'{form.Id}' is in force from {from} until {until}");
            // Sorted by their first day; a revision without days cannot overlap.
            if (last?.InForceUntil is { } end && form.InForceFrom is { } start && string.CompareOrdinal(start, end) <= 0)
                scope.Report(DiagnosticCatalog.DatesOverlap, form, "in-force", $"'{form.Id}' is in force from {start}, and '{last.Id}' until {end}");
            if (form.InForceFrom is not null) last = form;
        }
    }

    private static void CheckRecognition(ValidationScope scope, FormFamilyModel family)
    {
        var seen = new Dictionary<string, FormModel>(StringComparer.Ordinal);
        foreach (FormModel form in family.Revisions)
        {
            bool isSilent = form.RecognizeAll.IsEmpty && form.RecognizeNone.IsEmpty;
            if (isSilent && (family.Revisions.Count > 1 || scope.Map.Has(form, "recognize")))
            {
                scope.Report(DiagnosticCatalog.NothingToRecognize, form, "recognize", $"'{form.Id}' names no labels to be recognized by");
                continue;
            }

            CheckLabels(scope, form);
            string key = Key(scope, form.RecognizeAll) + "\u0001" + Key(scope, form.RecognizeNone);
            if (isSilent || !seen.TryGetValue(key, out FormModel? other)) seen[key] = form;
            else scope.Report(DiagnosticCatalog.SameRecognition, form, "recognize", $"'{form.Id}' is recognized by the same labels as '{other.Id}'");
        }
    }

    private static string Key(ValidationScope scope, EquatableArray<string> labels)
    {
        var sorted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string label in labels) sorted.Add(scope.Normalize(label));
        return string.Join("\u0002", sorted);
    }

    private static void CheckLabels(ValidationScope scope, FormModel form)
    {
        if (form.RecognizeAll.IsEmpty && form.RecognizeNone.IsEmpty) return;
        var printed = new List<string>();
        foreach (string text in PrintedText.Of(form)) printed.Add(scope.Normalize(text));
        foreach (string label in form.RecognizeAll)
            if (!IsPrinted(label) && !scope.Map.HasBroken) scope.Report(DiagnosticCatalog.RecognizedLabelNotPrinted, form, "recognize", $"'{label}' speaks for '{form.Id}', which does not print it");
        foreach (string label in form.RecognizeNone)
            if (IsPrinted(label)) scope.Report(DiagnosticCatalog.ExcludedLabelPrinted, form, "recognize", $"'{label}' speaks against '{form.Id}', which prints it");

        bool IsPrinted(string label)
        {
            string wanted = scope.Normalize(label);
            return printed.Exists(text => text.IndexOf(wanted, StringComparison.Ordinal) >= 0);
        }
    }
}
