using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Reading;

/// <summary>Chooses the document of a file that is the form.</summary>
internal static class SubmittedDocument
{
    /// <summary>What EDGAR adds to a form's number for amendments.</summary>
    private const string Amendment = "/A";

    /// <summary>The document: the form's XML, else the first that has the form's type. Null, and an issue, where there is none.</summary>
    public static FiledDocument? Choose(FilingFile file, FormFamily[] families, List<Issue> issues)
    {
        if (file.Problem is { } problem)
        {
            issues.Add(problem);
            return null;
        }

        if (file.Submission is not { } submission) return file.Documents[0];
        FiledDocument? first = null;
        foreach (FiledDocument document in file.Documents)
        {
            if (!Array.Exists(families, family => IsOf(family, document.Type))) continue;
            if (document.Format == DocumentFormat.Xml) return document;
            first ??= document;
        }

        if (first is not null) return first;
        string type = submission.FormType is { } form ? $"of type {form}" : "of no type";
        string held = string.Join(", ", file.Documents.Take(10).Select(d => d.Type ?? "one without type"));
        issues.Add(new Issue(IssueCatalog.NotInSubmission, IssueSeverity.Error, null, $"the submission is {type} and holds no document of form {string.Join(", ", families.Select(f => f.Form))}; it holds: {(held.Length > 0 ? held : "none")}"));
        return null;
    }

    private static bool IsOf(FormFamily family, string? type) =>
        type is not null && type.StartsWith(family.Form, StringComparison.OrdinalIgnoreCase)
        && (type.Length == family.Form.Length || type.AsSpan(family.Form.Length).Equals(Amendment, StringComparison.OrdinalIgnoreCase));
}
