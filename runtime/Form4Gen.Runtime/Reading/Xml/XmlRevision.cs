using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>Chooses the revision that an XML document was filed under: by its schema version, and where that does not decide, by its period.</summary>
internal static class XmlRevision
{
    public static FormDescriptor Choose(FormFamily family, RecordValues root, List<Issue> issues)
    {
        string version = family.Xml?.Version is { } field && root[field].Text is { } text ? text : "";
        FormDescriptor[] known = Array.FindAll(family.Revisions, r => Array.IndexOf(r.XmlVersions, version) >= 0);
        if (known.Length == 1) return known[0];
        DateOnly? period = PageReading.PeriodDate(family.Revisions[^1], root);
        if (known.Length > 1) return InForce(known, period) ?? known[^1];
        FormDescriptor chosen = IsNewer(family, version) ? family.Revisions[^1] : InForce(family.Revisions, period) ?? family.Revisions[^1];
        if (version.Length > 0)
            issues.Add(new Issue(IssueCatalog.UnknownVersion, IssueSeverity.Warning, family.Xml!.Version!.JsonName, $"the XML version {version} is not known; read as {chosen.Id}"));
        else if (family.Revisions.Length > 1 && period is null)
            issues.Add(new Issue(IssueCatalog.UncertainRevision, IssueSeverity.Warning, null, $"read as {chosen.Id}: neither an XML version nor a period tells the revision; {nameof(ReadOptions)}.{nameof(ReadOptions.Revision)} forces another"));
        return chosen;
    }

    // Versions of one form are written alike, so their order is that of their characters.
    private static bool IsNewer(FormFamily family, string version)
    {
        if (version.Length == 0) return false;
        foreach (FormDescriptor revision in family.Revisions)
            foreach (string known in revision.XmlVersions)
                if (string.CompareOrdinal(version, known) < 0) return false;
        return true;
    }

    private static FormDescriptor? InForce(FormDescriptor[] revisions, DateOnly? period)
    {
        if (period is not { } day) return null;
        for (int i = revisions.Length - 1; i >= 0; i--)
        {
            bool begun = revisions[i].InForceFrom is not { } from || from <= day, ended = revisions[i].InForceUntil is { } until && until < day;
            if (begun && !ended) return revisions[i];
        }

        return null;
    }
}
