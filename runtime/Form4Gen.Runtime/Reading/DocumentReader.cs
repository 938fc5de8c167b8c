using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading.Checks;

namespace Form4Gen.Runtime.Reading;

/// <summary>What was read from one document before generated code binds it.</summary>
internal sealed class DocumentReading
{
    /// <summary>The form's own record; null where the document could not be read.</summary>
    public RecordValues? Root { get; init; }

    public string? Revision { get; init; }

    public DocumentFormat Format { get; init; }

    public required List<Issue> Issues { get; init; }

    public Dictionary<string, Explanation>? Explanations { get; init; }
}

/// <summary>Takes a text through the stages: lay out, recognize, locate, convert, report.</summary>
internal static class DocumentReader
{
    public static DocumentReading Read(string text, FormFamily family, ReadOptions options)
    {
        var issues = new List<Issue>();
        if (text.Length > options.MaxCharacters) return Unread(DocumentFormat.Unknown, issues, TooLarge(options));
        if (text.AsSpan().IsWhiteSpace()) return Unread(DocumentFormat.Unknown, issues, new Issue(IssueCatalog.Empty, IssueSeverity.Error, null, "the document holds no text; check that the right file was given"));

        FormDescriptor? form = FindRevision(family, options, issues);
        if (form is null) return new DocumentReading { Format = DocumentFormat.Text, Issues = issues };

        DocumentLayout layout = TextLayout.Lay(new SourceDocument(text));
        LocatedForm located = FormLocator.Locate(layout, form, options);
        var root = new RecordValues(family.Root);
        Dictionary<string, Explanation>? explanations = options.Explain ? new Dictionary<string, Explanation>(StringComparer.Ordinal) : null;
        new TableReader(located, root, options, issues, explanations).Read();

        List<ScopedRecord> records = ScopedRecords.Of(root);
        Report.Write(records, root, issues);
        CheckRunner.Run(form, root, records, issues);
        return new DocumentReading { Root = root, Revision = form.Id, Format = DocumentFormat.Text, Issues = issues, Explanations = explanations };
    }

    private static FormDescriptor? FindRevision(FormFamily family, ReadOptions options, List<Issue> issues)
    {
        if (options.Revision is null) return family.Revisions[0];
        foreach (FormDescriptor revision in family.Revisions)
            if (revision.Id == options.Revision) return revision;
        string known = string.Join(", ", Array.ConvertAll(family.Revisions, r => r.Id));
        issues.Add(new Issue(IssueCatalog.UnknownRevision, IssueSeverity.Error, null, $"'{options.Revision}' is no revision of form {family.Form}; known: {known}"));
        return null;
    }

    public static Issue TooLarge(ReadOptions options) =>
        new(IssueCatalog.TooLarge, IssueSeverity.Error, null, FormattableString.Invariant($"the document is larger than {options.MaxCharacters} characters; raise {nameof(ReadOptions)}.{nameof(ReadOptions.MaxCharacters)} to read it"));

    private static DocumentReading Unread(DocumentFormat format, List<Issue> issues, Issue why)
    {
        issues.Add(why);
        return new DocumentReading { Format = format, Issues = issues };
    }
}
