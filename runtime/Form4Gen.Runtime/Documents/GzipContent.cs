using System;
using System.IO;
using System.IO.Compression;

namespace Form4Gen.Runtime.Documents;

/// <summary>Unpacks gzip, as far as a limit allows.</summary>
internal static class GzipContent
{
    /// <summary>How many times a content may be packed in itself.</summary>
    private const int MaxLayers = 4;

    /// <summary>Unpacks every layer.</summary>
    /// <param name="bytes">The packed bytes.</param>
    /// <param name="options">Their limit.</param>
    /// <param name="unpacked">The content.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static Issue? Unpack(ReadOnlySpan<byte> bytes, ReadOptions options, out ReadOnlySpan<byte> unpacked)
    {
        unpacked = bytes;
        for (int layer = 0; BinaryContent.IsGzip(unpacked); layer++)
        {
            if (layer == MaxLayers) return Refused(FormattableString.Invariant($"the file is gzip in gzip, {MaxLayers} times and more"));
            try
            {
                using var gzip = new GZipStream(new MemoryStream(unpacked.ToArray()), CompressionMode.Decompress);
                if (!LimitedStream.TryReadAll(gzip, options.MaxUnpackedBytes, out ReadOnlySpan<byte> inner))
                    return Refused(FormattableString.Invariant($"the gzip file unpacks to more than {options.MaxUnpackedBytes} bytes; raise {nameof(ReadOptions)}.{nameof(ReadOptions.MaxUnpackedBytes)} to read it"));
                unpacked = inner;
            }
            catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or IOException)
            {
                return Refused($"the gzip file is damaged: {damaged.Message}");
            }
        }

        return null;
    }

    private static Issue Refused(string message) => new(IssueCatalog.NotUnpacked, IssueSeverity.Error, null, message);
}
