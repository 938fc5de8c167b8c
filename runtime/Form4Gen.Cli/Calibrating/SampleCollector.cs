using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Calibration;

namespace Form4Gen.Cli.Calibrating;

/// <summary>Compares what was read from a document with the truth, value by value.</summary>
/// <param name="filing">The filing's name.</param>
/// <param name="style">How the document's text stands.</param>
/// <param name="threshold">The threshold that it was read with.</param>
/// <param name="samples">Receives the values.</param>
internal sealed class SampleCollector(string filing, LayoutStyle style, float threshold, ICollection<Sample> samples)
{
    /// <summary>Compares a record and those inside it.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="truth">What is true; null: nothing like it.</param>
    public void Compare(RecordNode read, RecordNode? truth)
    {
        Dictionary<string, FieldEntry> known = truth?.Fields.ToDictionary(entry => entry.Name, StringComparer.Ordinal) ?? [];
        foreach (FieldEntry entry in read.Fields)
        {
            if (entry.HasValue) Add(read, entry, known.GetValueOrDefault(entry.Name));
            if (entry.Marks.Count > 0 && entry.Field is not null) AddMarks(read, truth, entry);
        }

        foreach (RecordItem item in read.Items)
        {
            if (item.Inner.Count == 0) continue;
            IReadOnlyList<RecordNode> truths = truth is null ? [] : InnerOf(truth, item);
            foreach ((RecordNode record, RecordNode? match) in item is FootnotesItem notes ? PairedNotes(notes, truth) : RecordPairing.Pair(item.Inner, truths)) Compare(record, match);
        }
    }

    private void Add(RecordNode record, FieldEntry entry, FieldEntry? truth)
    {
        IReadOnlyList<KeyValuePair<string, float>> terms = ConfidenceTerms.Of(entry.Field, record.Row > 0, entry.Reading, entry.Flag, threshold);
        samples.Add(new Sample(filing, style, terms, ConfidenceTerms.StaysDoubtful(entry.Reading, threshold), ValueComparison.AreSame(entry, truth)));
    }

    private void AddMarks(RecordNode record, RecordNode? truth, FieldEntry entry)
    {
        bool isRight = MarksOf(record, entry.MarksName).SetEquals(truth is null ? [] : MarksOf(truth, entry.MarksName));
        samples.Add(new Sample(filing, style, ConfidenceTerms.OfMarks(entry.Field!, entry.Reading, threshold), entry.Reading.AreFootnotesDoubtful && !entry.IsDoubtful, isRight));
    }

    private static HashSet<string> MarksOf(RecordNode record, string name) =>
        record.Fields.Where(entry => entry.MarksName == name).SelectMany(entry => entry.Marks).ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<RecordNode> InnerOf(RecordNode truth, RecordItem item) => item switch
    {
        SingleItem single => truth.Items.OfType<SingleItem>().FirstOrDefault(other => other.Member.Id == single.Member.Id)?.Inner ?? [],
        ListItem list => truth.Items.OfType<ListItem>().FirstOrDefault(other => other.Member.Id == list.Member.Id)?.Inner ?? [],
        _ => [],
    };

    private static IEnumerable<(RecordNode Record, RecordNode? Truth)> PairedNotes(FootnotesItem notes, RecordNode? truth)
    {
        Dictionary<string, RecordNode> known = [];
        if (truth?.Items.OfType<FootnotesItem>().FirstOrDefault() is { } stated)
            for (int i = 0; i < stated.Texts.Count; i++) known.TryAdd(stated.Footnotes[i].Id, stated.Texts[i]);
        for (int i = 0; i < notes.Texts.Count; i++) yield return (notes.Texts[i], known.GetValueOrDefault(notes.Footnotes[i].Id));
    }
}
