using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Generator.Tests.Drills;
using Microsoft.CodeAnalysis;

namespace Form4Gen.Generator.Tests.Incremental;

/// <summary>What the last run of the generator did anew.</summary>
internal static class TrackedSteps
{
    public static readonly string[] Emitting =
        [GeneratorSteps.CodeLists, GeneratorSteps.Records, GeneratorSteps.Descriptors, GeneratorSteps.Revisions, GeneratorSteps.Readers];

    /// <summary>Why each output of a step is there.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Reasons(this GeneratorRun run, string step)
    {
        Assert.True(run.Result.TrackedSteps.ContainsKey(step), $"no step {step}");
        return [.. run.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason)];
    }

    /// <summary>Hints of the files whose text is new.</summary>
    public static string[] Reemitted(this GeneratorRun run) =>
    [
        .. Emitting.Where(run.Result.TrackedSteps.ContainsKey)
            .SelectMany(s => run.Result.TrackedSteps[s])
            .SelectMany(s => s.Outputs)
            .Where(o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(o => ((EmittedFile)o.Value).File!.Hint)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether nothing of the pipeline ran anew.</summary>
    public static void AssertAllCached(this GeneratorRun run)
    {
        foreach ((string step, var runs) in run.Result.TrackedSteps)
            foreach (var output in runs.SelectMany(r => r.Outputs))
                Assert.True(
                    output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged || !step.StartsWith("Form4Gen", StringComparison.Ordinal),
                    $"{step}: {output.Reason}");
    }
}
