using System;
using System.IO;

namespace Form4Gen.Runtime.Documents;

/// <summary>Reads a stream into memory as far as a limit allows.</summary>
internal static class LimitedStream
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>Reads to the end; false when there is more than the limit.</summary>
    public static bool TryReadAll(Stream stream, long limit, out ReadOnlySpan<byte> bytes)
    {
        byte[] buffer = new byte[FirstBuffer];
        int count = 0;
        for (int read; (read = stream.Read(buffer, count, buffer.Length - count)) > 0;)
        {
            count += read;
            if (count > limit)
            {
                bytes = default;
                return false;
            }

            if (count == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, 2L * count));
        }

        bytes = buffer.AsSpan(0, count);
        return true;
    }
}
