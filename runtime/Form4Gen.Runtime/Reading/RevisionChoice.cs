using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>Finds the revision that the caller asks for.</summary>
internal static class RevisionChoice
{
    /// <summary>The form that has a revision; null where none has.</summary>
    public static FormFamily? FamilyOf(FormFamily[] families, string id)
    {
        foreach (FormFamily family in families)
            if (System.Array.Exists(family.Revisions, r => r.Id == id)) return family;
        return null;
    }

    /// <summary>The revision with an id; null, and an issue, where no form has it.</summary>
    public static FormDescriptor? Find(FormFamily[] families, string id, List<Issue> issues)
    {
        List<string> known = [], names = [];
        foreach (FormFamily family in families)
        {
            names.Add(family.Form);
            foreach (FormDescriptor revision in family.Revisions)
            {
                if (revision.Id == id) return revision;
                known.Add(revision.Id);
            }
        }

        issues.Add(new Issue(IssueCatalog.UnknownRevision, IssueSeverity.Error, null, $"'{id}' is no revision of form {string.Join(", ", names)}; known: {string.Join(", ", known)}"));
        return null;
    }
}
