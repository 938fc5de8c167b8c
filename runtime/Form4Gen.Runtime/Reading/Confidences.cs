using System.Collections.Generic;
using Form4Gen.Runtime.Calibration;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>Turns the strengths of what was read into learned probabilities, and says how they came about where that is asked for.</summary>
internal static class Confidences
{
    /// <summary>Calibrates all values of a filing.</summary>
    /// <param name="records">The filing's records.</param>
    /// <param name="calibrator">What was learned.</param>
    /// <param name="options">The threshold of doubt.</param>
    /// <param name="explanations">Receives what the confidences are made of; null: nobody asks.</param>
    public static void Calibrate(List<ScopedRecord> records, Calibrator calibrator, ReadOptions options, Dictionary<string, Explanation>? explanations)
    {
        foreach (ScopedRecord record in records)
        {
            if (explanations is not null) Explain(record, calibrator, options, explanations);
            calibrator.Apply(record.Values, options);
        }
    }

    private static void Explain(in ScopedRecord record, Calibrator calibrator, ReadOptions options, Dictionary<string, Explanation> explanations)
    {
        foreach (FieldDescriptor field in record.Values.Descriptor.Fields)
        {
            if (!record.Values[field].HasValue) continue;
            string path = record.PathOf(field);
            Explanation explanation = explanations.TryGetValue(path, out Explanation? decoded) ? decoded : new Explanation(path, [], "");
            explanations[path] = explanation with { Terms = calibrator.TermsOf(record.Values, field, options) };
        }
    }
}
