using System;
using System.Threading;
using System.Threading.Tasks;

namespace Form4Gen.Cli.Schemas;

/// <summary>Tells when watched files have changed.</summary>
internal interface IChangeWatch : IDisposable
{
    /// <summary>Waits for a change since the last answer, or since the watch began.</summary>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>False where there will be no further changes.</returns>
    Task<bool> NextAsync(CancellationToken cancellation);
}
