using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Cli.Tables;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;
using Spectre.Console;

namespace Form4Gen.Cli.Explaining;

/// <summary>Shows where a value came from and why it was read so.</summary>
/// <param name="screen">Takes it.</param>
/// <param name="document">The file and what was read from it.</param>
/// <param name="sources">The texts of the file's documents, which places point into.</param>
internal sealed class FieldExplainer(Screen screen, FilingDocument document, IReadOnlyList<SourceDocument> sources)
{
    private const int Indent = 2;
    private const int NameWidth = 12;
    private readonly PrintedNames _names = new(document.Printed);

    /// <summary>Explains one value in full.</summary>
    /// <param name="entry">The value.</param>
    public void WriteFull(FieldEntry entry)
    {
        screen.Line(SafeText.OneLine(entry.Path), Palette.Title);
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(Indent, 0, 0, 0), Width = NameWidth });
        grid.AddColumn(new GridColumn { Padding = new Padding(1, 0, 0, 0) });
        foreach ((string name, string? text) in Facts(entry))
            if (!string.IsNullOrEmpty(text)) grid.AddRow(SafeText.Shown(name, Palette.Label), SafeText.Shown(text));
        screen.Write(grid);
        WriteSource(entry);
        if (document.Extraction!.Explanations.TryGetValue(entry.Path, out Explanation? explanation))
        {
            if (explanation.Readings.Count > 0 || explanation.Decision.Length > 0) WriteReadings(explanation);
            if (explanation.Terms.Count > 0) WriteTerms(explanation.Terms);
        }
    }

    /// <summary>Explains many values, a line each.</summary>
    /// <param name="prefix">The path that theirs begin with.</param>
    /// <param name="entries">The values.</param>
    public void WriteBrief(string prefix, IReadOnlyList<FieldEntry> entries)
    {
        screen.Line(SafeText.OneLine(prefix), Palette.Title);
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Palette.Aside, Expand = false };
        foreach (string header in new[] { "path", "value", "status", "confidence", "because" })
            table.AddColumn(new TableColumn(SafeText.Shown(header, Palette.Title)));
        foreach (FieldEntry entry in entries)
            table.AddRow(
                SafeText.Shown(entry.Path.StartsWith(prefix, StringComparison.Ordinal) ? entry.Path[prefix.Length..].TrimStart('.') : entry.Path),
                SafeText.Shown(CellText.Of(entry), FactList.StyleOf(entry)),
                SafeText.Shown(StatusText.Of(entry.Status)),
                SafeText.Shown(Confidence(entry) ?? ""),
                SafeText.Shown(Because(entry)));
        screen.Write(table);
    }

    private IEnumerable<(string Name, string? Text)> Facts(FieldEntry entry)
    {
        yield return ("printed as", entry.Field is null ? null : _names.ColumnOf(entry.Field));
        yield return ("value", entry.HasValue ? CellText.Value(entry) : "none");
        yield return ("status", StatusText.Of(entry.Status) + (entry.IsDoubtful ? ", doubtful" : ""));
        yield return ("confidence", Confidence(entry));
        yield return ("suggestion", entry.Reading.Suggestion is { } suggestion ? SafeText.OneLine(suggestion) + " (not a value)" : null);
        yield return ("footnotes", SafeText.OneLine(string.Join(", ", entry.Marks)));
        yield return ("text", entry.Reading.RawText is { } raw ? SafeText.Visible(raw) : null);
        yield return ("because", Because(entry));
        foreach (Issue issue in document.Issues.Where(issue => issue.Path == entry.Path))
            yield return (StatusText.Of(issue.Severity), SafeText.OneLine($"{issue.Id}: {issue.Message}"));
    }

    private void WriteSource(FieldEntry entry)
    {
        if (entry.Reading.Source.Count == 0)
        {
            screen.Line("nothing in the source stands for it", Palette.Aside, Indent);
            return;
        }
        int index = entry.Reading.Source[0].Document;
        if (index >= sources.Count) return;
        SourceDocument source = sources[index];
        int numberWidth = source.LineCount.ToString(CultureInfo.InvariantCulture).Length;
        string margin = new(' ', Indent + numberWidth);
        IReadOnlyList<SourceExcerpt> excerpts = SourceExcerpt.Of(source, entry.Reading.Source, screen.Width - margin.Length - 3);
        if (excerpts.Count > 0)
        {
            screen.Gap();
            screen.Line($"{SafeText.OneLine(document.Source)}, {DocumentOf(index)}{Places(entry.Reading.Source)}", Palette.Aside, Indent);
        }
        foreach (SourceExcerpt excerpt in excerpts)
        {
            string number = excerpt.Line.ToString(CultureInfo.InvariantCulture).PadLeft(Indent + numberWidth);
            screen.Exact($"{number} | {excerpt.Text}");
            screen.Exact($"{margin} | {excerpt.Carets}", Palette.Doubt);
        }
    }

    private void WriteReadings(Explanation explanation)
    {
        screen.Gap();
        screen.Line("Readings considered, best first", Palette.Heading);
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Palette.Aside, Expand = false };
        table.AddColumn(new TableColumn(SafeText.Shown("cost", Palette.Title)) { Alignment = Justify.Right });
        table.AddColumn(new TableColumn(SafeText.Shown("reading", Palette.Title)));
        table.AddColumn(new TableColumn(SafeText.Shown("evidence", Palette.Title)));
        foreach (CandidateReading reading in explanation.Readings)
            table.AddRow(
                SafeText.Shown(reading.Cost.ToString("0.00", CultureInfo.InvariantCulture)),
                SafeText.Shown(reading.Text.Length == 0 ? "(nothing)" : SafeText.Visible(reading.Text)),
                SafeText.Shown(string.Join(", ", reading.Evidence)));
        if (explanation.Readings.Count > 0) screen.Write(table);
        if (explanation.Decision.Length > 0) screen.Line(SafeText.OneLine(explanation.Decision), indent: Indent);
    }

    private void WriteTerms(IReadOnlyList<ConfidenceTerm> terms)
    {
        screen.Gap();
        screen.Line("What the confidence is made of, the weightiest first", Palette.Heading);
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Palette.Aside, Expand = false };
        table.AddColumn(new TableColumn(SafeText.Shown("weight", Palette.Title)) { Alignment = Justify.Right });
        table.AddColumn(new TableColumn(SafeText.Shown("what holds", Palette.Title)));
        foreach (ConfidenceTerm term in terms)
            table.AddRow(SafeText.Shown(term.Weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)), SafeText.Shown(SafeText.OneLine(term.Name)));
        screen.Write(table);
        double sum = terms.Sum(term => term.Weight);
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"They sum up to {sum:0.00}: of 1,000 such values about {1000 / (1 + Math.Exp(-sum)):0} are right."), indent: Indent);
    }

    private string DocumentOf(int index) => document.Extraction!.Submission is { } submission && index < submission.Documents.Count
        ? string.Create(CultureInfo.InvariantCulture, $"document {index + 1} ({SafeText.OneLine(submission.Documents[index].FileName ?? "no name")}), ")
        : "";

    private static string Places(IReadOnlyList<SourceSpan> spans) => string.Join("; ", spans.Select(span =>
        string.Create(CultureInfo.InvariantCulture, $"line {span.Line} column {span.Column}")));

    private static string? Confidence(FieldEntry entry) =>
        entry.HasValue || entry.Reading.Confidence > 0 ? entry.Reading.Confidence.ToString("0.###", CultureInfo.InvariantCulture) : null;

    private static string Because(FieldEntry entry) => SafeText.OneLine(string.Join(", ", entry.Reading.Because));
}
