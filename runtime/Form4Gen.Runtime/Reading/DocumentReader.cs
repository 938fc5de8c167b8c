using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading.Checks;
using Form4Gen.Runtime.Reading.Xml;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Takes a document through the stages: lay out, recognize, locate, convert, report. XML has a shorter way.</summary>
internal sealed class DocumentReader(FormFamily family)
{
    /// <summary>Below this a recognized revision is reported as uncertain.</summary>
    private const float CertainRevision = 0.8f;

    private readonly XmlReading? _xml = family.Xml is null ? null : new XmlReading(family);

    /// <summary>Reads the document of a file that is the form.</summary>
    public DocumentReading Read(FilingFile file, ReadOptions options)
    {
        var issues = new List<Issue>();
        return SubmittedDocument.Choose(file, family, issues) is { } document
            ? Read(document, options, issues)
            : new DocumentReading { Format = DocumentFormat.Unknown, Issues = issues };
    }

    // The one place that knows who reads which format.
    private DocumentReading Read(FiledDocument document, ReadOptions options, List<Issue> issues) => document.Format switch
    {
        DocumentFormat.Xml when _xml is not null => _xml.Read(document.Source, options, issues),
        DocumentFormat.Html => ReadLaidOut(TextLayout.Lay(document.Source), DocumentFormat.Html, options, issues),
        DocumentFormat.Text or DocumentFormat.Xml => ReadText(document.Source, options, issues),
        DocumentFormat.Pdf => NotRead(document.Format, "a PDF", issues),
        _ => NotRead(document.Format, document.Content.Found ?? "unknown content", issues),
    };

    private DocumentReading ReadText(SourceDocument source, ReadOptions options, List<Issue> issues) => source.Text.AsSpan().IsWhiteSpace()
        ? DocumentReading.Unread(DocumentFormat.Unknown, issues, new Issue(IssueCatalog.Empty, IssueSeverity.Error, null, "the document holds no text; check that the right file was given"))
        : ReadLaidOut(TextLayout.Lay(source), DocumentFormat.Text, options, issues);

    private DocumentReading ReadLaidOut(DocumentLayout layout, DocumentFormat format, ReadOptions options, List<Issue> issues)
    {
        FormDescriptor? form = options.Revision is null ? Recognize(layout, issues) : RevisionChoice.Find(family, options.Revision, issues);
        if (form is null) return new DocumentReading { Format = format, Issues = issues };

        LocatedForm located = FormLocator.Locate(layout, form, options);
        if (located.Tables.Length == 0 && located.Boxes.Length == 0)
            return DocumentReading.Unread(format, issues, new Issue(IssueCatalog.NotTheForm, IssueSeverity.Error, null, $"no box and no table of form {family.Form} found; if it is one, its text is too damaged to be read"));

        var root = new RecordValues(family.Root);
        Dictionary<string, Explanation>? explanations = options.Explain ? new Dictionary<string, Explanation>(StringComparer.Ordinal) : null;
        PageFacts facts = PageReading.Read(located, root, options);
        new TableReader(new PageContext(located, root, options), facts, options, issues, explanations).Read();

        List<ScopedRecord> records = ScopedRecords.Of(root);
        Report.Write(records, root, issues);
        CheckRunner.Run(form, root, records, issues);
        return new DocumentReading { Root = root, Revision = form.Id, Format = format, Issues = issues, Explanations = explanations };
    }

    private FormDescriptor Recognize(DocumentLayout layout, List<Issue> issues)
    {
        RecognizedRevision recognized = RevisionRecognizer.Recognize(family, layout);
        if (family.Revisions.Length > 1 && recognized.Confidence < CertainRevision)
            issues.Add(new Issue(IssueCatalog.UncertainRevision, IssueSeverity.Warning, null, string.Create(CultureInfo.InvariantCulture, $"read as {recognized.Form.Id}, which is {recognized.Confidence:P0} certain; {nameof(ReadOptions)}.{nameof(ReadOptions.Revision)} forces another")));
        return recognized.Form;
    }

    private static DocumentReading NotRead(DocumentFormat format, string found, List<Issue> issues) =>
        DocumentReading.Unread(format, issues, new Issue(IssueCatalog.UnknownContent, IssueSeverity.Error, null, $"the content is {found}, which is not read"));
}
