namespace Form4Gen.Schema.Model;

/// <summary>What was learned of how often values of a layout style are right.</summary>
/// <param name="Style">The style, <c>cut-cells</c>.</param>
/// <param name="Weights">The weights, in ordinal order of their terms.</param>
public sealed record CalibrationModel(string Style, EquatableArray<TermWeightModel> Weights);

/// <summary>The weight of a term of a value's confidence.</summary>
/// <param name="Term">The term, <c>evidence/overlap-join/date</c>.</param>
/// <param name="Weight">The weight.</param>
public sealed record TermWeightModel(string Term, float Weight);
