using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Cli.Schemas.Coverage;

/// <summary>A text that stands where the label of a field should, and how often.</summary>
/// <param name="Revision">The revision that the files are of.</param>
/// <param name="Table">The table of the column; null for a box.</param>
/// <param name="Id">Id of the box's field, or of the column.</param>
/// <param name="Text">The text.</param>
/// <param name="Evidence">The first file, the text's line, and the value that it stands at.</param>
internal sealed record LabelSuggestion(string Revision, string? Table, string Id, string Text, string Evidence)
{
    /// <summary>How many files have it.</summary>
    public int Files { get; set; }
}

/// <summary>Finds labels that the schema does not know: texts at values that were found although nothing of their label was.</summary>
internal sealed class LabelSuggestions
{
    private const int FarthestHeader = 12;
    private readonly Dictionary<(string Revision, string? Table, string Id, string Text), LabelSuggestion> _found = [];

    /// <summary>The suggestions, those of most files first.</summary>
    public IEnumerable<LabelSuggestion> All => _found.Values
        .OrderBy(found => found.Revision, StringComparer.Ordinal).ThenByDescending(found => found.Files)
        .ThenBy(found => found.Table ?? "", StringComparer.Ordinal).ThenBy(found => found.Id, StringComparer.Ordinal).ThenBy(found => found.Text, StringComparer.Ordinal);

    /// <summary>Adds a file.</summary>
    /// <param name="document">The file and what was read from it.</param>
    /// <param name="sources">The texts of its documents.</param>
    public void Add(FilingDocument document, IReadOnlyList<SourceDocument> sources)
    {
        if (document.Filing is not { } filing || document.Printed is not { } form) return;
        FieldEntry[] values = [.. filing.AllFields().Where(value => value.HasValue && value.Reading.Source.Count > 0 && value.Status is ExtractionStatus.Found or ExtractionStatus.Repaired)];
        if (values.Length == 0 || values[0].Reading.Source[0].Document >= sources.Count) return;
        SourceDocument source = sources[values[0].Reading.Source[0].Document];
        LabelSurvey survey = LabelSurvey.Of(source, document.Extraction!.Format, form);
        var page = new SurveyedPage(survey, source, values);
        HashSet<string> printed = [.. survey.Phrases.Where(phrase => phrase.Share >= CorpusCoverage.PrintedShare && phrase.Kind is PhraseKind.BoxLabel or PhraseKind.ColumnHeader).Select(phrase => phrase.Owner)];
        var seen = new HashSet<(string? Table, string Id, string Text)>();
        foreach (BoxDescriptor box in form.Boxes)
            if (!printed.Contains(box.Id) && values.FirstOrDefault(value => ReferenceEquals(value.Field, box.Parts[0].Field)) is { } value && page.TextAt(value) is { } text)
                Suggest(null, box.Id, value, text);
        foreach (TableDescriptor table in form.Tables)
            foreach (ColumnDescriptor column in table.Columns)
                if (!printed.Contains($"{table.Id}/{column.Id}") && values.FirstOrDefault(value => IsOf(column, value)) is { } value && page.TextOver(value, FarthestHeader) is { } text)
                    Suggest(table.Id, column.Id, value, text);

        void Suggest(string? table, string id, FieldEntry value, (string Text, int Line) text)
        {
            if (!seen.Add((table, id, text.Text))) return;
            var key = (form.Id, table, id, text.Text);
            if (!_found.TryGetValue(key, out LabelSuggestion? known))
                _found.Add(key, known = new LabelSuggestion(form.Id, table, id, text.Text, FormattableString.Invariant($"{document.Source}:{text.Line} at '{value.Reading.RawText}'")));
            known.Files++;
        }
    }

    private static bool IsOf(ColumnDescriptor column, FieldEntry value) =>
        column.Fields.Any(held => held.Role == ColumnRole.Value && held.ByKind.Any(field => field is not null && ReferenceEquals(field, value.Field)));
}
