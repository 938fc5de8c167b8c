using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Reading.Checks;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>Reads a form's XML: walk the elements, choose the revision, say what is absent, report.</summary>
internal sealed class XmlReading
{
    private readonly FormFamily _family;
    private readonly FormOfDocument? _formOf;
    private readonly XmlAbsence _absence;

    /// <summary>Makes a reader of a form that has XML.</summary>
    public XmlReading(FormFamily family)
    {
        _family = family;
        _formOf = FormOfDocument.Of(family);
        _absence = new XmlAbsence(family);
    }

    public DocumentReading Read(SourceDocument document, ReadOptions options, List<Issue> issues)
    {
        var notices = new XmlNotices(document);
        var filled = new XmlRecords(document, new RecordValues(_family.Root), _formOf, notices, options);
        var walk = new XmlWalk(document, _family.Xml!, filled, notices, options);
        using (BorrowedText text = document.Borrow()) walk.Read(text.Span);
        if (walk.Refusal is { } refusal) return DocumentReading.Unread(DocumentFormat.Xml, issues, refusal);
        RecordValues root = filled.Root;
        FormDescriptor? form = options.Revision is null ? XmlRevision.Choose(_family, root, issues) : RevisionChoice.Find([_family], options.Revision, issues);
        if (form is null) return new DocumentReading { Family = _family, Format = DocumentFormat.Xml, Issues = issues };

        notices.WriteTo(issues);
        List<ScopedRecord> records = ScopedRecords.Of(root);
        _absence.Fill(form, root, records);
        Report.Write(records, root, issues);
        CheckRunner.Run(form, root, records, issues);
        return new DocumentReading { Root = root, Family = _family, Revision = form.Id, Format = DocumentFormat.Xml, Issues = issues };
    }
}
