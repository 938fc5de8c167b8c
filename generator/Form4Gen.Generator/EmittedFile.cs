using System;
using System.Threading;
using Form4Gen.Generator.Emission;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Generator;

/// <summary>A file, or how emitting it failed.</summary>
/// <param name="File">The file; null where emitting it failed.</param>
/// <param name="Failure">How it failed; null: it did not.</param>
internal sealed record EmittedFile(GeneratedFile? File, SchemaDiagnostic? Failure)
{
    /// <summary>Emits a file.</summary>
    public static EmittedFile Of<TSpec>(TSpec spec, string hint, Func<TSpec, string> emit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new EmittedFile(new GeneratedFile(hint, emit(spec)), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new EmittedFile(null, InternalFailure.Emitting(hint, exception));
        }
    }
}
