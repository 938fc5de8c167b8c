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

/// <summary>What files show of a schema: which of its printed texts and codes stand in them, and which of their words nothing claims.</summary>
internal sealed class CorpusCoverage
{
    /// <summary>A phrase counts as printed where a document has this share of its letters: damage takes some.</summary>
    public const float PrintedShare = 0.6f;

    private const int LongestText = 120;
    private const int LeastLetters = 3;
    private readonly Dictionary<(string Owner, PhraseKind Kind, string Text), int> _phrases = [];
    private readonly Dictionary<(string List, string Text), int> _codes = [];
    private readonly Dictionary<string, UnclaimedText> _unclaimed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _revisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeListDescriptor> _lists = new(StringComparer.Ordinal);

    /// <summary>Files that were read.</summary>
    public int Files { get; private set; }

    /// <summary>How many files are of each revision.</summary>
    public IEnumerable<KeyValuePair<string, int>> Revisions => _revisions.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Printed phrases of the revisions that the files are of, with the number of files that print them, most seen first.</summary>
    public IEnumerable<(string Owner, PhraseKind Kind, string Text, int Files)> Phrases => _phrases
        .Select(pair => (pair.Key.Owner, pair.Key.Kind, pair.Key.Text, pair.Value))
        .OrderBy(phrase => phrase.Owner, StringComparer.Ordinal).ThenBy(phrase => phrase.Kind).ThenByDescending(phrase => phrase.Value).ThenBy(phrase => phrase.Text, StringComparer.Ordinal);

    /// <summary>Codes and their aliases, with the number of values that were printed so.</summary>
    public IEnumerable<(string List, string Text, bool IsAlias, int Values)> Codes => _lists.Values.OrderBy(list => list.Id, StringComparer.Ordinal).SelectMany(list =>
        list.Codes.SelectMany(code => code.Aliases.Select(alias => (list.Id, alias, true, Count(list, alias))).Prepend((list.Id, code.Value, false, Count(list, code.Value)))));

    /// <summary>Words that neither a phrase of the form nor a value explains, those of most files first.</summary>
    public IEnumerable<UnclaimedText> Unclaimed => _unclaimed.Values.OrderByDescending(text => text.Files).ThenBy(text => text.Text, StringComparer.Ordinal);

    /// <summary>Adds a file.</summary>
    /// <param name="document">The file and what was read from it.</param>
    /// <param name="sources">The texts of its documents.</param>
    public void Add(FilingDocument document, IReadOnlyList<SourceDocument> sources)
    {
        if (document.Filing is not { } filing || document.Printed is not { } form) return;
        Files++;
        _revisions[form.Id] = _revisions.GetValueOrDefault(form.Id) + 1;
        FieldEntry[] values = [.. filing.AllFields()];
        foreach (FieldEntry value in values) AddCode(value);
        int index = values.SelectMany(value => value.Reading.Source).Select(span => span.Document).FirstOrDefault();
        if (index >= sources.Count) return;
        LabelSurvey survey = LabelSurvey.Of(sources[index], document.Extraction!.Format, form);
        AddPhrases(survey);
        AddUnclaimed(document.Source, sources[index], survey, values, index);
    }

    // Of several ways to print a label, the one that most of is there is the one that is printed; of equals the longer.
    private void AddPhrases(LabelSurvey survey)
    {
        foreach (IGrouping<(string, PhraseKind), SurveyedPhrase> label in survey.Phrases.GroupBy(phrase => (phrase.Owner, phrase.Kind)))
        {
            bool isOne = label.Key.Item2 is not (PhraseKind.Furniture or PhraseKind.FootnotesTitle or PhraseKind.BoxCaption);
            SurveyedPhrase best = label.OrderByDescending(phrase => phrase.Share).ThenByDescending(phrase => phrase.Text.Length).First();
            foreach (SurveyedPhrase phrase in label)
            {
                bool isPrinted = phrase.Share >= PrintedShare && (!isOne || phrase == best);
                var key = (phrase.Owner, phrase.Kind, phrase.Text);
                _phrases[key] = _phrases.GetValueOrDefault(key) + (isPrinted ? 1 : 0);
            }
        }
    }

    private void AddCode(FieldEntry value)
    {
        if (value.Field?.Codes is not { } list) return;
        _lists.TryAdd(list.Id, list);
        if (value.Reading.Value is not { } code) return;
        string printed = value.Reading.RawText?.Trim() ?? code;
        CodeDescriptor? known = list.Codes.FirstOrDefault(candidate => candidate.Value == code);
        string? alias = known?.Aliases.FirstOrDefault(candidate => candidate.Equals(printed, StringComparison.OrdinalIgnoreCase));
        var key = (list.Id, alias ?? code);
        _codes[key] = _codes.GetValueOrDefault(key) + 1;
    }

    private int Count(CodeListDescriptor list, string text) => _codes.GetValueOrDefault((list.Id, text));

    private void AddUnclaimed(string file, SourceDocument source, LabelSurvey survey, FieldEntry[] values, int index)
    {
        SourceSpan[] claimed = [.. values.SelectMany(value => value.Reading.Source).Where(span => span.Document == index).OrderBy(span => span.Start)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (UnexplainedText text in survey.Unexplained)
        {
            if (Overlaps(claimed, text) || Normalized(source.Text.AsSpan(text.Start, text.Length)) is not { } normal || !seen.Add(normal)) continue;
            if (_unclaimed.TryGetValue(normal, out UnclaimedText? known)) known.Files++;
            else _unclaimed.Add(normal, new UnclaimedText(normal, file, LineOf(source, text.Start)) { Files = 1 });
        }
    }

    private static bool Overlaps(SourceSpan[] claimed, UnexplainedText text)
    {
        int low = 0, high = claimed.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (claimed[middle].Start < text.Start + text.Length) low = middle + 1;
            else high = middle;
        }
        // Spans do not lie in one another but for the cut pieces of one value: a few before the place are enough.
        for (int i = low - 1; i >= Math.Max(0, low - 8); i--)
            if (claimed[i].Start + claimed[i].Length > text.Start) return true;
        return false;
    }

    private static string? Normalized(ReadOnlySpan<char> text)
    {
        string[] words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string normal = string.Join(' ', words);
        if (normal.Length > LongestText) normal = normal[..LongestText];
        return normal.Count(char.IsLetter) < LeastLetters ? null : normal;
    }

    private static int LineOf(SourceDocument source, int offset) => source.Text.AsSpan(0, offset).Count('\n') + 1;
}

/// <summary>Words of files that nothing claims.</summary>
/// <param name="Text">The words, with single spaces.</param>
/// <param name="File">The first file that has them.</param>
/// <param name="Line">Their line in it.</param>
internal sealed record UnclaimedText(string Text, string File, int Line)
{
    /// <summary>How many files have them.</summary>
    public int Files { get; set; }
}
