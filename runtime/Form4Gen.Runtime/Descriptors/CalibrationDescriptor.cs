namespace Form4Gen.Runtime.Descriptors;

/// <summary>What was learned of how often values of a layout style are right: the weights of their evidence.</summary>
/// <param name="Style">The style it is for.</param>
/// <param name="Weights">The weights; what has none weighs nothing.</param>
public sealed record CalibrationDescriptor(LayoutStyle Style, TermWeight[] Weights);

/// <summary>The weight of a term of a value's confidence.</summary>
/// <param name="Term">The term, <c>evidence/overlap-join/date</c>; see <see cref="Calibration.ConfidenceTerms"/>.</param>
/// <param name="Weight">What it adds to the logit of the probability that the value is right, by unit of the term.</param>
public sealed record TermWeight(string Term, float Weight);
