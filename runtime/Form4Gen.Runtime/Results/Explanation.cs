using System.Collections.Generic;

namespace Form4Gen.Runtime;

/// <summary>How one value was decided: the readings that were considered, best first.</summary>
/// <param name="Path">The field's path.</param>
/// <param name="Readings">The readings considered, best first.</param>
/// <param name="Decision">A sentence: why the first won, or why none did.</param>
public sealed record Explanation(string Path, IReadOnlyList<CandidateReading> Readings, string Decision);

/// <summary>One reading that was considered.</summary>
/// <param name="Text">The text of the reading (pieces joined); empty for "nothing stands here".</param>
/// <param name="Cost">Its cost, negative log-likelihood units: lower is better.</param>
/// <param name="Evidence">What counted for and against it.</param>
public sealed record CandidateReading(string Text, double Cost, IReadOnlyList<string> Evidence);
