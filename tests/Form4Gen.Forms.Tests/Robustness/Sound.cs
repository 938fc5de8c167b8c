using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>What holds of every result, whatever the file was.</summary>
internal static class Sound
{
    private const int MaxIssues = 20_000;

    /// <summary>Asserts it.</summary>
    /// <param name="read">The result.</param>
    /// <param name="file">The file that was read.</param>
    public static void Assert(IExtraction read, FilingFile file)
    {
        if (read.Issues.Count >= MaxIssues) Fail($"{read.Issues.Count} issues");
        foreach (Issue issue in read.Issues)
            if (issue.Id.Length != 7 || !issue.Id.StartsWith("F4X0", StringComparison.Ordinal) || issue.Message.Length == 0) Fail($"the issue {issue}");

        if (read.Filing is null)
        {
            if (read.Issues.Count == 0) Fail("not read, and no issue says why");
            return;
        }

        FlatFiling flat = FlatFiling.Whole(read.Filing);
        foreach (var (path, value) in flat.Values) Holds(path, value, file);
        foreach (Issue issue in read.Issues) Leads(issue, flat);
    }

    // Nothing that has no value looks like one, and nothing that was not read looks certain.
    private static void Holds(string path, FlatValue value, FilingFile file)
    {
        if (value.Confidence is not (>= 0 and <= 1)) Fail($"{path} is {value.Confidence} sure");
        bool isMark = path.Contains("footnotes.", StringComparison.Ordinal);
        bool hasNone = value.Status is ExtractionStatus.Missing or ExtractionStatus.Blank or ExtractionStatus.NotOnForm or ExtractionStatus.Unreadable;
        if (hasNone && !isMark && value.Text is not (null or "false")) Fail($"{path} is {value.Status} and says '{value.Text}'");
        if (!value.IsDoubtful && value.Status is ExtractionStatus.Missing or ExtractionStatus.Unreadable or ExtractionStatus.Inferred) Fail($"{path} is {value.Status} and not doubtful");
        foreach (SourceSpan span in value.Source) Lies(path, span, file);
    }

    private static void Lies(string path, SourceSpan span, FilingFile file)
    {
        if (span.Document < 0 || span.Document >= file.Documents.Count) Fail($"{path} stands in document {span.Document}");
        string text = file.Documents[span.Document].Source.Text;
        if (span.Start < 0 || span.Length <= 0 || span.End > text.Length) Fail($"{path} stands at {span} of {text.Length}");
        int line = span.Start - span.Column + 1;
        bool isColumn = span.Line > 0 && span.Column > 0 && line >= 0 && (line == 0 || text[line - 1] == '\n') && !text.AsSpan(line, span.Column - 1).Contains('\n');
        if (!isColumn) Fail($"{path} stands at {span}, which is another column");
    }

    // The path of an issue names a record that there is.
    private static void Leads(Issue issue, FlatFiling flat)
    {
        if (issue.Path is not { } path || path.IndexOf('[', StringComparison.Ordinal) is not (> 0 and var open)) return;
        int close = path.IndexOf(']', StringComparison.Ordinal);
        int index = int.Parse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        if (index >= flat.Counts.GetValueOrDefault(path[..open])) Fail($"the issue {issue} names no record");
    }

    private static void Fail(string what) => Xunit.Assert.Fail(what);
}
