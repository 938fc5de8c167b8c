using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Calibration;

/// <summary>Turns the strengths that the reader gave to values of a layout style into probabilities, with learned weights.</summary>
internal sealed class Calibrator
{
    private readonly Dictionary<(TermKind Kind, string Name), GroupWeights> _weights = [];

    public Calibrator(CalibrationDescriptor descriptor)
    {
        foreach (TermWeight weight in descriptor.Weights)
        {
            if (!ConfidenceTerms.TryParse(weight.Term, out TermKind kind, out string name, out string? group)) continue;
            if (!_weights.TryGetValue((kind, name), out GroupWeights? groups)) _weights.Add((kind, name), groups = new GroupWeights());
            groups.Set(group, weight.Weight);
        }
    }

    /// <summary>The calibrators of a form, by style; null where nothing was learned of one.</summary>
    public static Calibrator?[] Of(FormFamily family)
    {
        var all = new Calibrator?[(int)LayoutStyle.ReadingOrder + 1];
        foreach (CalibrationDescriptor descriptor in family.Calibrations) all[(int)descriptor.Style] = new Calibrator(descriptor);
        return all;
    }

    /// <summary>Replaces strengths by probabilities, and with them what is doubtful.</summary>
    /// <param name="values">A record; the records inside it are others'.</param>
    /// <param name="options">The threshold of doubt.</param>
    public void Apply(RecordValues values, ReadOptions options)
    {
        bool isRow = values.RowNumber > 0;
        foreach (FieldDescriptor field in values.Descriptor.Fields)
        {
            ref FieldValue value = ref values[field];
            bool hasMarks = value.Provenance is { Footnotes.Count: > 0 };
            if (!value.HasValue && !hasMarks) continue;
            ConfidenceTerms.Evidence evidence = EvidenceOf(value, options);
            if (hasMarks) ApplyToMarks(field, evidence, value.Provenance!, options);
            if (!value.HasValue) continue;
            var sum = new Sum(this);
            ConfidenceTerms.Visit(ref sum, field, isRow, evidence, MarkOf(field, value));
            value = value.With(value.Status, sum.Probability, IsDoubtful(evidence, sum.Probability, options), value.Provenance);
        }

        if (values.FootnoteList is { } notes) Apply(notes, options);
    }

    /// <summary>What the confidence of a value that is not yet calibrated will be made of, the weightiest first.</summary>
    /// <param name="values">Its record.</param>
    /// <param name="field">Its field.</param>
    /// <param name="options">The threshold of doubt.</param>
    public IReadOnlyList<ConfidenceTerm> TermsOf(RecordValues values, FieldDescriptor field, ReadOptions options)
    {
        ref readonly FieldValue value = ref values[field];
        List<ConfidenceTerm> terms = [];
        var sum = new Sum(this) { Terms = terms };
        ConfidenceTerms.Visit(ref sum, field, values.RowNumber > 0, EvidenceOf(value, options), MarkOf(field, value));
        terms.Sort(static (one, other) => Math.Abs(other.Weight).CompareTo(Math.Abs(one.Weight)) is var order and not 0 ? order : string.CompareOrdinal(one.Name, other.Name));
        return terms;
    }

    private void Apply(List<Footnote> notes, ReadOptions options)
    {
        for (int i = 0; i < notes.Count; i++)
        {
            Extracted<string?> text = notes[i].Text;
            if (text.Value is null) continue;
            var sum = new Sum(this);
            ConfidenceTerms.Evidence evidence = ConfidenceTerms.Evidence.Of(text, options.DoubtThreshold);
            ConfidenceTerms.Visit(ref sum, null, false, evidence, null);
            notes[i] = notes[i] with { Text = text.With(sum.Probability, IsDoubtful(evidence, sum.Probability, options)) };
        }
    }

    private void ApplyToMarks(FieldDescriptor field, in ConfidenceTerms.Evidence evidence, Provenance provenance, ReadOptions options)
    {
        var sum = new Sum(this);
        ConfidenceTerms.VisitMarks(ref sum, field, evidence, provenance.Footnotes.Count, provenance.FootnotesBecause);
        provenance.CalibrateMarks(sum.Probability, provenance.HasDamagedMarks || sum.Probability < options.DoubtThreshold);
    }

    private static bool IsDoubtful(in ConfidenceTerms.Evidence evidence, float probability, ReadOptions options) =>
        evidence.StaysDoubtful(options.DoubtThreshold) || probability < options.DoubtThreshold;

    private static ConfidenceTerms.Evidence EvidenceOf(in FieldValue value, ReadOptions options) =>
        ConfidenceTerms.Evidence.Of(value.Status, value.Confidence, value.IsDoubtful, value.Provenance?.Because ?? [], options.DoubtThreshold);

    private static bool? MarkOf(FieldDescriptor field, in FieldValue value) => field.Type == FieldType.CheckBox ? value.Number != 0 : null;

    /// <summary>Adds up the weights of terms.</summary>
    private struct Sum(Calibrator calibrator) : ITermSink
    {
        private float _logit;

        /// <summary>Receives the terms that weigh something; null: nobody asks.</summary>
        public List<ConfidenceTerm>? Terms { get; init; }

        /// <summary>The probability that the terms make.</summary>
        public readonly float Probability => 1f / (1f + MathF.Exp(-_logit));

        public void Add(TermKind kind, string name, string? group, float degree)
        {
            if (!calibrator._weights.TryGetValue((kind, name), out GroupWeights? weights)) return;
            float weight = degree * weights.Of(group);
            _logit += weight;
            if (weight != 0) Terms?.Add(new ConfidenceTerm(ConfidenceTerms.NameOf(kind, name, group), weight));
        }
    }

    /// <summary>The weights of a term by group.</summary>
    private sealed class GroupWeights
    {
        private readonly Dictionary<string, float> _byGroup = new(StringComparer.Ordinal);
        private float _ofAll;

        public float Of(string? group) => group is null ? _ofAll : _byGroup.GetValueOrDefault(group);

        public void Set(string? group, float weight)
        {
            if (group is null) _ofAll = weight;
            else _byGroup[group] = weight;
        }
    }
}
