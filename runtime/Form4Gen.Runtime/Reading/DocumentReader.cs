using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading.Checks;
using Form4Gen.Runtime.Recognition;

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
    /// <summary>Below this a recognized revision is reported as uncertain.</summary>
    private const float CertainRevision = 0.8f;

    public static DocumentReading Read(string text, FormFamily family, ReadOptions options)
    {
        var issues = new List<Issue>();
        if (text.Length > options.MaxCharacters) return Unread(DocumentFormat.Unknown, issues, TooLarge(options));
        if (text.AsSpan().IsWhiteSpace()) return Unread(DocumentFormat.Unknown, issues, new Issue(IssueCatalog.Empty, IssueSeverity.Error, null, "the document holds no text; check that the right file was given"));

        DocumentLayout layout = TextLayout.Lay(new SourceDocument(text));
        FormDescriptor? form = options.Revision is null ? Recognize(family, layout, issues) : FindRevision(family, options.Revision, issues);
        if (form is null) return new DocumentReading { Format = DocumentFormat.Text, Issues = issues };

        var root = new RecordValues(family.Root);
        if (ReadingOrderLocator.Locate(layout, form) is { } parts)
        {
            ReadingOrderReader.Read(parts, FormLocator.Unlocated(layout, form), root, options);
            return Finish(form, root, issues, null);
        }

        LocatedForm located = FormLocator.Locate(layout, form, options);
        if (located.Tables.Length == 0 && located.Boxes.Length == 0)
            return Unread(DocumentFormat.Text, issues, new Issue(IssueCatalog.NotTheForm, IssueSeverity.Error, null, $"no box and no table of form {family.Form} found; if it is one, its text is too damaged to be read"));

        Dictionary<string, Explanation>? explanations = options.Explain ? new Dictionary<string, Explanation>(StringComparer.Ordinal) : null;
        PageFacts facts = PageReading.Read(located, root, options);
        new TableReader(located, root, facts, options, issues, explanations).Read();
        return Finish(form, root, issues, explanations);
    }

    /// <summary>The last stage: reports and checks what was read.</summary>
    private static DocumentReading Finish(FormDescriptor form, RecordValues root, List<Issue> issues, Dictionary<string, Explanation>? explanations)
    {
        List<ScopedRecord> records = ScopedRecords.Of(root);
        Report.Write(records, root, issues);
        CheckRunner.Run(form, root, records, issues);
        return new DocumentReading { Root = root, Revision = form.Id, Format = DocumentFormat.Text, Issues = issues, Explanations = explanations };
    }

    private static FormDescriptor Recognize(FormFamily family, DocumentLayout layout, List<Issue> issues)
    {
        RecognizedRevision recognized = RevisionRecognizer.Recognize(family, layout);
        if (family.Revisions.Length > 1 && recognized.Confidence < CertainRevision)
            issues.Add(new Issue(IssueCatalog.UncertainRevision, IssueSeverity.Warning, null, string.Create(CultureInfo.InvariantCulture, $"read as {recognized.Form.Id}, which is {recognized.Confidence:P0} certain; {nameof(ReadOptions)}.{nameof(ReadOptions.Revision)} forces another")));
        return recognized.Form;
    }

    private static FormDescriptor? FindRevision(FormFamily family, string id, List<Issue> issues)
    {
        foreach (FormDescriptor revision in family.Revisions)
            if (revision.Id == id) return revision;
        string known = string.Join(", ", Array.ConvertAll(family.Revisions, r => r.Id));
        issues.Add(new Issue(IssueCatalog.UnknownRevision, IssueSeverity.Error, null, $"'{id}' is no revision of form {family.Form}; known: {known}"));
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
