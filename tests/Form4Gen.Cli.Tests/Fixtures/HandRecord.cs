using System;
using System.Collections.Generic;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Tests.Fixtures;

/// <summary>A record made by hand: a list of calls to the visitor.</summary>
internal sealed class HandRecord(params Action<IExtractedVisitor>[] calls) : IExtractedRecord
{
    public void Accept(IExtractedVisitor visitor)
    {
        foreach (Action<IExtractedVisitor> call in calls) call(visitor);
    }
}

/// <summary>A result made by hand.</summary>
internal sealed record HandExtraction(IExtractedRecord? Filing) : IExtraction
{
    public string? Form { get; init; } = "4";

    public string? Revision { get; init; } = "form4-2003";

    public DocumentFormat Format { get; init; } = DocumentFormat.Text;

    public LayoutStyle Style { get; init; } = LayoutStyle.CutCells;

    public IReadOnlyList<Issue> Issues { get; init; } = [];

    public IReadOnlyDictionary<string, Explanation> Explanations { get; init; } = new Dictionary<string, Explanation>();

    public Submission? Submission { get; init; }
}
