using System;
using System.Collections.Generic;
using System.Text.Json;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Json;

/// <summary>Writes what was read from a file as the output contract says.</summary>
/// <param name="json">Takes it.</param>
/// <param name="evidence">Which values are listed with their evidence.</param>
internal sealed class ContractWriter(Utf8JsonWriter json, EvidenceLevel evidence)
{
    /// <summary>Writes one object.</summary>
    /// <param name="document">The file and what was read from it.</param>
    public void Write(FilingDocument document)
    {
        json.WriteStartObject();
        json.WriteString("source", document.Source);
        json.WriteString("form", document.Extraction?.Form);
        json.WriteString("revision", document.Extraction?.Revision);
        json.WriteString("format", document.Extraction is { } read ? StatusText.Of(read.Format) : null);
        if (document.Extraction?.Submission is { } submission) SubmissionWriter.Write(json, submission);
        json.WritePropertyName("filing");
        if (document.Extraction?.Filing is { } filing) FilingJson.Write(json, filing);
        else json.WriteNullValue();
        json.WriteStartArray("fields");
        if (document.Filing is not null && evidence != EvidenceLevel.None) WriteEvidence(document.Filing, document.Issues);
        json.WriteEndArray();
        json.WriteStartArray("issues");
        foreach (Issue issue in document.Issues) WriteIssue(issue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteEvidence(RecordNode filing, IReadOnlyList<Issue> issues)
    {
        foreach (RecordNode record in filing.AllRecords())
        {
            foreach (FieldEntry entry in record.Fields)
                if (evidence == EvidenceLevel.All || IsFlagged(entry)) WriteEvidence(entry);
            foreach (CellMarks marks in CellMarks.Of(record, issues))
                if (evidence == EvidenceLevel.All || marks.IsDoubtful) WriteEvidence(marks);
        }
    }

    private static bool IsFlagged(FieldEntry entry) =>
        entry.IsDoubtful || entry.Status is not (ExtractionStatus.Found or ExtractionStatus.Blank or ExtractionStatus.NotOnForm);

    private void WriteEvidence(FieldEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("path", entry.Path);
        json.WriteString("status", StatusText.Of(entry.Status));
        json.WriteBoolean("doubtful", entry.IsDoubtful);
        if (entry.HasValue || entry.Reading.Confidence > 0) WriteConfidence(entry.Reading.Confidence);
        if (entry.Reading.RawText is { } raw) json.WriteString("raw", raw);
        WriteSpans(entry.Reading.Source);
        if (entry.Reading.Suggestion is { } suggestion) json.WriteString("suggestion", suggestion);
        WriteBecause(entry.Reading.Because);
        json.WriteEndObject();
    }

    private void WriteEvidence(CellMarks marks)
    {
        json.WriteStartObject();
        json.WriteString("path", marks.Path);
        json.WriteString("status", StatusText.Of(ExtractionStatus.Found));
        json.WriteBoolean("doubtful", marks.IsDoubtful);
        if (marks.Confidence is { } confidence) WriteConfidence(confidence);
        json.WriteEndObject();
    }

    private void WriteConfidence(float confidence) =>
        json.WriteNumber("confidence", float.IsFinite(confidence) ? Math.Round((decimal)float.Clamp(confidence, 0, 1), 3) : 0m);

    private void WriteBox(PageBox box)
    {
        json.WriteStartArray("box");
        foreach (float edge in (ReadOnlySpan<float>)[box.Left, box.Top, box.Right, box.Bottom]) json.WriteNumberValue(Math.Round((decimal)edge, 2));
        json.WriteEndArray();
    }

    private void WriteSpans(IReadOnlyList<SourceSpan> spans)
    {
        if (spans.Count == 0) return;
        json.WriteStartArray("spans");
        foreach (SourceSpan span in spans)
        {
            json.WriteStartObject();
            if (span.Document != 0) json.WriteNumber("document", span.Document);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            json.WriteNumber("line", span.Line);
            json.WriteNumber("column", span.Column);
            if (span.Page > 0) json.WriteNumber("page", span.Page);
            if (span.Box is { } box) WriteBox(box);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteBecause(IReadOnlyList<string> because)
    {
        if (because.Count == 0) return;
        json.WriteStartArray("because");
        foreach (string evidenceName in because) json.WriteStringValue(evidenceName);
        json.WriteEndArray();
    }

    private void WriteIssue(Issue issue)
    {
        json.WriteStartObject();
        json.WriteString("id", issue.Id);
        json.WriteString("severity", StatusText.Of(issue.Severity));
        json.WriteString("path", issue.Path);
        json.WriteString("message", issue.Message);
        json.WriteEndObject();
    }
}
