using System.Globalization;
using Form4Gen.Runtime.Decoding;

namespace Form4Gen.Runtime.Reading;

/// <summary>Says in a sentence why a reading won.</summary>
internal static class RowDecision
{
    public static string Of(in ColumnReading reading, in FieldValue value, CandidateReading[] considered)
    {
        string margin = float.IsFinite(reading.Margin) ? reading.Margin.ToString("0.0", CultureInfo.InvariantCulture) : "no rival";
        if (!reading.IsFilled)
            return value.HasValue || value.Status == ExtractionStatus.NotOnForm
                ? "The column holds nothing of this field."
                : $"Nothing stands in the column; the next best row puts something there (margin {margin}).";
        string[] evidence = EvidenceNames.Of(reading.Traits, reading.Context);
        string because = evidence.Length == 0 ? "as printed" : string.Join(", ", evidence);
        return $"The cheapest of {considered.Length.ToString(CultureInfo.InvariantCulture)} readings in the cheapest row (margin {margin}): {because}.";
    }
}
