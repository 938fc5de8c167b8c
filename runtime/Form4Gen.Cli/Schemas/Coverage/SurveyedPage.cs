using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Cli.Schemas.Coverage;

/// <summary>The texts of a page that nothing explains, by their place in its grid of cells.</summary>
internal sealed class SurveyedPage
{
    private readonly LabelSurvey _survey;
    private readonly SourceDocument _source;
    private readonly Dictionary<(int Row, int Column), UnexplainedText> _texts = [];

    /// <summary>Makes a page.</summary>
    /// <param name="survey">What the reader's phrases explain.</param>
    /// <param name="source">The document.</param>
    /// <param name="values">The values that were read from it.</param>
    public SurveyedPage(LabelSurvey survey, SourceDocument source, IReadOnlyList<FieldEntry> values)
    {
        _survey = survey;
        _source = source;
        HashSet<(int Row, int Column)> claimed = [.. values.SelectMany(value => value.Reading.Source).Select(span => survey.CellAt(span.Start)).OfType<(int, int)>()];
        foreach (UnexplainedText text in survey.Unexplained)
            if (!claimed.Contains((text.Row, text.Column))) _texts.TryAdd((text.Row, text.Column), text);
    }

    /// <summary>The text in the cell before a value, or in the one over it; null where none is free.</summary>
    /// <param name="value">The value.</param>
    public (string Text, int Line)? TextAt(FieldEntry value) =>
        _survey.CellAt(value.Reading.Source[0].Start) is { } cell ? TextIn(cell.Row, cell.Column - 1) ?? TextIn(cell.Row - 1, cell.Column) : null;

    /// <summary>The nearest text over a value in its column.</summary>
    /// <param name="value">The value.</param>
    /// <param name="rows">How many rows to look up.</param>
    public (string Text, int Line)? TextOver(FieldEntry value, int rows)
    {
        if (_survey.CellAt(value.Reading.Source[0].Start) is not { } cell) return null;
        for (int row = cell.Row - 1; row >= Math.Max(0, cell.Row - rows); row--)
            if (TextIn(row, cell.Column) is { } text) return text;
        return null;
    }

    // Only what has words can be a label: no number, no mark.
    private (string Text, int Line)? TextIn(int row, int column)
    {
        if (!_texts.TryGetValue((row, column), out UnexplainedText found)) return null;
        string text = string.Join(' ', _source.Text.Substring(found.Start, found.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':', ' ');
        return text.Length is > 2 and <= 120 && text.Count(char.IsLetter) * 2 > text.Length ? (text, _source.Text.AsSpan(0, found.Start).Count('\n') + 1) : null;
    }
}
