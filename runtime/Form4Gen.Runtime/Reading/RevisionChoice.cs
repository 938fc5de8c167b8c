using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>Finds the revision that the caller asks for.</summary>
internal static class RevisionChoice
{
    /// <summary>The revision with an id; null, and an issue, where the form has none.</summary>
    public static FormDescriptor? Find(FormFamily family, string id, List<Issue> issues)
    {
        foreach (FormDescriptor revision in family.Revisions)
            if (revision.Id == id) return revision;
        string known = string.Join(", ", Array.ConvertAll(family.Revisions, r => r.Id));
        issues.Add(new Issue(IssueCatalog.UnknownRevision, IssueSeverity.Error, null, $"'{id}' is no revision of form {family.Form}; known: {known}"));
        return null;
    }
}
