using System;
using System.Threading;
using Form4Gen.Generator.Emission;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Generator;

/// <summary>What is emitted, or how planning it failed.</summary>
/// <param name="Plan">What is emitted.</param>
/// <param name="Failure">How planning failed; null: it did not.</param>
internal sealed record PlannedSchema(EmissionPlan Plan, SchemaDiagnostic? Failure)
{
    /// <summary>Plans what was compiled.</summary>
    public static PlannedSchema Of(CompiledSchema schema, string defaultNamespace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new PlannedSchema(PlanBuilder.Build(schema.Families, schema.CodeLists, schema.Calibrations, defaultNamespace), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new PlannedSchema(EmissionPlan.Empty, InternalFailure.Compiling(exception));
        }
    }
}
