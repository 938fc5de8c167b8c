using System;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>
/// What reading allocates: the measure of work that is the same on every machine. Buffers come from a pool that tests of other threads share and the runtime
/// empties when memory is short, so one reading can take more than the work needs, never less.
/// </summary>
internal static class Allocation
{
    private const int Times = 3;

    /// <summary>The bytes of one call on this thread, pool or not.</summary>
    public static long Once(Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The least of a few calls: what remains when the pool has its buffers.</summary>
    public static long Least(Action read)
    {
        long least = Once(read);
        for (int i = 1; i < Times; i++) least = Math.Min(least, Once(read));
        return least;
    }
}
