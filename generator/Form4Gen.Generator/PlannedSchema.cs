using System;
using System.Threading;
using Form4Gen.Generator.Emission;

namespace Form4Gen.Generator;

/// <summary>What is emitted, or how planning it failed.</summary>
/// <param name="Plan">What is emitted.</param>
/// <param name="Failure">How compiling or planning failed; null: it did not.</param>
internal sealed record PlannedSchema(EmissionPlan Plan, string? Failure)
{
    /// <summary>Plans a compilation.</summary>
    public static PlannedSchema Of(CompiledSchema schema, string defaultNamespace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (schema.Compilation is null) return new PlannedSchema(EmissionPlan.Empty, schema.Failure);
        try
        {
            return new PlannedSchema(PlanBuilder.Build(schema.Compilation.Families, schema.Compilation.CodeLists, defaultNamespace), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new PlannedSchema(EmissionPlan.Empty, InternalFailure.Describe(exception));
        }
    }
}
