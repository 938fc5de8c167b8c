using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Input;

/// <summary>Reads files one by one; whatever goes wrong with one of them becomes an issue of that file.</summary>
/// <param name="reader">The reader of filings.</param>
/// <param name="input">Standard input.</param>
/// <param name="options">How to read.</param>
internal sealed class FilingSource(FilingReader reader, Stream input, ReadOptions options)
{
    private const string NotOpened = "F4X0100";
    private const string ReaderFailed = "F4X0199";

    // UTF-8 spends at most three bytes on a UTF-16 code unit: what is larger is too large in any encoding.
    private const int BytesPerCharacter = 3;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<FilingDocument> ReadAsync(InputFile file, CancellationToken cancellation) =>
        (await ReadWithBytesAsync(file, cancellation)).Document;

    /// <summary>Reads a file and keeps its bytes (none where they could not be had).</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<(FilingDocument Document, byte[] Bytes)> ReadWithBytesAsync(InputFile file, CancellationToken cancellation)
    {
        try
        {
            byte[] bytes = await file.ReadAsync(input, (long)options.MaxCharacters * BytesPerCharacter, cancellation);
            // On another thread, so that Ctrl-C need not wait for the end of a large file.
            return (await Task.Run(() => Read(file, bytes), cancellation).WaitAsync(cancellation), bytes);
        }
        catch (UnreadableFileException unreadable)
        {
            return (Failed(file, NotOpened, $"the file could not be read: {unreadable.Message}"), []);
        }
        catch (Exception failed) when (failed is not (OperationCanceledException or OutOfMemoryException))
        {
            // The reader promises not to throw; if it does, the other files are still read.
            return (Failed(file, ReaderFailed, $"the reader failed: {failed.GetType().Name}: {failed.Message}"), []);
        }
    }

    private FilingDocument Read(InputFile file, byte[] bytes)
    {
        IExtraction extraction = reader.Read(bytes, options);
        RecordNode? filing = extraction.Filing is null ? null : RecordCollector.Collect(extraction.Filing);
        return new FilingDocument(file.Source, extraction, filing, reader.Describe(extraction), extraction.Issues);
    }

    private static FilingDocument Failed(InputFile file, string id, string message) =>
        new(file.Source, null, null, null, [new Issue(id, IssueSeverity.Error, null, message)]);
}
