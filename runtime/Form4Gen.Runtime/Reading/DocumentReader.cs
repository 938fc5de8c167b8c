using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime.Calibration;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Documents.Pdf;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Layout.Drawn;
using Form4Gen.Runtime.Layout.Html;
using Form4Gen.Runtime.Layout.Pages;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading.Checks;
using Form4Gen.Runtime.Reading.Corroboration;
using Form4Gen.Runtime.Reading.Xml;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Takes a document through the stages: lay out, recognize, locate, convert, report. XML has a shorter way.</summary>
/// <param name="families">The forms that it may be; of equals the earlier one is taken.</param>
internal sealed class DocumentReader(params FormFamily[] families)
{
    /// <summary>Below this a recognized revision is reported as uncertain.</summary>
    private const float CertainRevision = 0.8f;

    private readonly FormRecognizer _forms = new(families);
    private readonly Dictionary<FormFamily, Calibrator?[]> _calibrators = CalibratorsOf(families);
    private readonly XmlReading?[] _xml = Array.ConvertAll(families, static family => family.Xml is null ? null : new XmlReading(family));

    /// <summary>Reads the document of a file that is one of the forms.</summary>
    public DocumentReading Read(FilingFile file, ReadOptions options)
    {
        var issues = new List<Issue>();
        return SubmittedDocument.Choose(file, families, issues) is { } document
            ? Read(document, options, issues)
            : new DocumentReading { Format = DocumentFormat.Unknown, Issues = issues };
    }

    // The one place that knows who reads which format.
    private DocumentReading Read(FiledDocument document, ReadOptions options, List<Issue> issues) => document.Format switch
    {
        DocumentFormat.Xml when ReadXml(document.Source, options, issues) is { } read => read,
        DocumentFormat.Html => ReadLaidOut(HtmlLayout.Lay(document.Source), null, DocumentFormat.Html, options, issues),
        DocumentFormat.Text or DocumentFormat.Xml => ReadText(document.Source, options, issues),
        DocumentFormat.Pdf => ReadPdf(document.Pdf, options, issues),
        _ => NotRead(document.Format, document.Content.Found ?? "unknown content", issues),
    };

    /// <summary>Reads XML as the form that it says it is: a form refuses the document of another one early, so asking each costs little.</summary>
    private DocumentReading? ReadXml(SourceDocument source, ReadOptions options, List<Issue> issues)
    {
        DocumentReading? first = null;
        for (int i = 0; i < _xml.Length; i++)
        {
            if (_xml[i] is not { } xml || (options.Revision is { } id && RevisionChoice.FamilyOf(families, id) is { } named && named != families[i])) continue;
            DocumentReading read = xml.Read(source, options, [.. issues]);
            if (read.Root is not null) return read;
            first ??= read;
        }

        return first;
    }

    private DocumentReading ReadText(SourceDocument source, ReadOptions options, List<Issue> issues) => source.Text.AsSpan().IsWhiteSpace()
        ? DocumentReading.Unread(DocumentFormat.Unknown, issues, new Issue(IssueCatalog.Empty, IssueSeverity.Error, null, "the document holds no text; check that the right file was given"))
        : DrawnLayout.Lay(source) is { } drawn
        ? ReadLaidOut(drawn, null, DocumentFormat.Text, options, issues)
        : AlignedText.IsAligned(source.Text)
        ? ReadPages(AlignedText.Read(source), DocumentFormat.Text, options, issues)
        : ReadLaidOut(TextLayout.Lay(source), null, DocumentFormat.Text, options, issues);

    /// <summary>Reads the words of a PDF.</summary>
    private DocumentReading ReadPdf(PdfContent pdf, ReadOptions options, List<Issue> issues) => pdf.Text is { } text
        ? ReadPages(BoxedText.Read(text), DocumentFormat.Pdf, options, issues)
        : DocumentReading.Unread(DocumentFormat.Pdf, issues, PdfProblems.Of(pdf, options));

    // Lines of words tell the form and its revision; the labels of these tell where everything stands.
    private DocumentReading ReadPages(PlacedText page, DocumentFormat format, ReadOptions options, List<Issue> issues) =>
        ReadLaidOut(PageLines.Lay(page), page, format, options, issues);

    // Nothing of a layout is part of what was read.
    private DocumentReading ReadLaidOut(DocumentLayout laid, PlacedText? page, DocumentFormat format, ReadOptions options, List<Issue> issues)
    {
        using DocumentLayout given = laid;
        RecognizedForm recognized = options.Revision is { } id ? new RecognizedForm(RevisionChoice.FamilyOf(families, id) ?? families[0], null) : _forms.Recognize(given);
        FormFamily family = recognized.Family;
        FormDescriptor? form = options.Revision is null ? Recognize(family, given, issues) : RevisionChoice.Find(families, options.Revision, issues);
        if (form is null) return new DocumentReading { Family = family, Format = format, Issues = issues };
        if (recognized.Other is { } other)
            issues.Add(new Issue(IssueCatalog.UncertainForm, IssueSeverity.Warning, null, $"read as form {family.Form}, which is not told from form {other.Form} for certain; {nameof(ReadOptions)}.{nameof(ReadOptions.Revision)} forces a form's revision"));

        var root = new RecordValues(family.Root);
        Dictionary<string, Explanation>? explanations = options.Explain ? new Dictionary<string, Explanation>(StringComparer.Ordinal) : null;
        using DocumentLayout? ofPage = page is null ? null : PageLayout.Lay(page, form) ?? TextLayout.Lay(page.Document);
        DocumentLayout layout = ofPage ?? given;
        LayoutStyle style;
        if (!layout.HasWholeCells && ReadingOrderLocator.Locate(layout, form) is { } parts)
        {
            style = LayoutStyle.ReadingOrder;
            ReadingOrderReader.Read(parts, FormLocator.Unlocated(layout, form), root, options, issues);
        }
        else
        {
            using DocumentLayout? ofLines = LineLayout.Lay(layout, form);
            LocatedForm located = FormLocator.Locate(ofLines ?? layout, form, options);
            if (located.Tables.Length == 0 && located.Boxes.Length == 0)
                return DocumentReading.Unread(format, issues, new Issue(IssueCatalog.NotTheForm, IssueSeverity.Error, null, $"no box and no table of form {family.Form} found; if it is one, its text is too damaged to be read"));
            style = StyleOf(located.Layout);
            PageFacts facts = PageReading.Read(located, root, options);
            new TableReader(new PageContext(located, root, options), facts, options, issues, explanations).Read();
        }

        List<ScopedRecord> records = ScopedRecords.Of(root);
        MarkEvidence.Judge(form, records, root);
        if (style != LayoutStyle.WholeCells) DocumentEvidence.Judge(records, root, options);
        if (options.Calibrate && _calibrators[family][(int)style] is { } calibrator) Confidences.Calibrate(records, calibrator, options, explanations);
        Report.Write(records, root, issues);
        CheckRunner.Run(form, root, records, issues);
        return new DocumentReading { Root = root, Family = family, Revision = form.Id, Format = format, Style = style, Issues = issues, Explanations = explanations };
    }

    private static LayoutStyle StyleOf(DocumentLayout layout) =>
        layout.HasWholeCells ? LayoutStyle.WholeCells : layout.IsOfLines ? LayoutStyle.Lines : LayoutStyle.CutCells;

    private static Dictionary<FormFamily, Calibrator?[]> CalibratorsOf(FormFamily[] families)
    {
        var all = new Dictionary<FormFamily, Calibrator?[]>(families.Length);
        foreach (FormFamily family in families) all.TryAdd(family, Calibrator.Of(family));
        return all;
    }

    private static FormDescriptor Recognize(FormFamily family, DocumentLayout layout, List<Issue> issues)
    {
        RecognizedRevision recognized = RevisionRecognizer.Recognize(family, layout);
        if (family.Revisions.Length > 1 && recognized.Confidence < CertainRevision)
            issues.Add(new Issue(IssueCatalog.UncertainRevision, IssueSeverity.Warning, null, string.Create(CultureInfo.InvariantCulture, $"read as {recognized.Form.Id}, which is {recognized.Confidence:P0} certain; {nameof(ReadOptions)}.{nameof(ReadOptions.Revision)} forces another")));
        if (recognized.Against is { } label)
            issues.Add(new Issue(IssueCatalog.LabelOfOtherForm, IssueSeverity.Warning, null, $"the document prints '{label}', which no revision of form {family.Form} does; it may be another form"));
        return recognized.Form;
    }

    private static DocumentReading NotRead(DocumentFormat format, string found, List<Issue> issues) =>
        DocumentReading.Unread(format, issues, new Issue(IssueCatalog.UnknownContent, IssueSeverity.Error, null, $"the content is {found}, which is not read"));
}
