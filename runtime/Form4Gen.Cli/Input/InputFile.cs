using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Form4Gen.Cli.Input;

/// <summary>A file to read, or standard input.</summary>
/// <param name="Source">Its name in messages and results: the path as given, <c>-</c> for standard input.</param>
internal sealed record InputFile(string Source)
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const int BufferSize = 64 * 1024;

    /// <summary>Reads it whole.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="limit">The greatest number of bytes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It is not there, may not be read or is too large.</exception>
    public async Task<byte[]> ReadAsync(Stream input, long limit, CancellationToken cancellation)
    {
        try
        {
            if (Source == StandardInput) return await ReadAsync(input, limit, 0, cancellation);
            var file = new FileStream(Source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize, FileOptions.SequentialScan);
            await using (file.ConfigureAwait(false))
                return await ReadAsync(file, limit, file.CanSeek ? file.Length : 0, cancellation);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException(Reason(failed));
        }
    }

    // A device or a growing file may have no end, so the limit holds while reading, not only before.
    private static async Task<byte[]> ReadAsync(Stream stream, long limit, long expected, CancellationToken cancellation)
    {
        if (expected > limit) throw TooLarge(limit);
        using var content = new MemoryStream((int)expected);
        byte[] buffer = new byte[BufferSize];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > limit) throw TooLarge(limit);
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    private static UnreadableFileException TooLarge(long limit) =>
        new(FormattableString.Invariant($"it is larger than {limit / (1024 * 1024)} MiB"));

    private string Reason(Exception failed) => failed switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => Directory.Exists(Source) ? "the folder may not be read" : "the file may not be read",
        _ => failed.Message,
    };
}
