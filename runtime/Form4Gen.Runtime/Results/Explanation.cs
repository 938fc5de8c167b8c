using System.Collections.Generic;

namespace Form4Gen.Runtime;

/// <summary>How one value was decided: the readings that were considered, best first.</summary>
/// <param name="Path">The field's path.</param>
/// <param name="Readings">The readings considered, best first.</param>
/// <param name="Decision">A sentence: why the first won, or why none did.</param>
public sealed record Explanation(string Path, IReadOnlyList<CandidateReading> Readings, string Decision)
{
    /// <summary>What the value's confidence is made of, the weightiest first; empty where nothing was learned of such texts.</summary>
    public IReadOnlyList<ConfidenceTerm> Terms { get; init; } = [];
}

/// <summary>A part of the sum whose logistic a confidence is.</summary>
/// <param name="Name">What holds of the value, as weights name it (<c>evidence/overlap-join/date</c>).</param>
/// <param name="Weight">What it adds: above 0 it speaks for the value, below against.</param>
public sealed record ConfidenceTerm(string Name, double Weight);

/// <summary>One reading that was considered.</summary>
/// <param name="Text">The text of the reading (pieces joined); empty for "nothing stands here".</param>
/// <param name="Cost">Its cost, negative log-likelihood units: lower is better.</param>
/// <param name="Evidence">What counted for and against it.</param>
public sealed record CandidateReading(string Text, double Cost, IReadOnlyList<string> Evidence);
