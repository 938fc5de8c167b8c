using System;
using System.IO;

namespace Form4Gen.Cli.Output;

/// <summary>A file that appears under its name whole, or not at all.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _isDone;

    private AtomicFile(string path, string temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        Stream = stream;
    }

    /// <summary>Takes the content.</summary>
    public FileStream Stream { get; }

    /// <summary>Starts a file beside its final place, so that the renaming stays within one volume.</summary>
    /// <param name="path">Its final path.</param>
    /// <exception cref="UsageException">There can be no file at that path.</exception>
    public static AtomicFile Create(string path)
    {
        if (Directory.Exists(path)) throw new UsageException($"--output: '{path}' is a folder; name a file");
        try
        {
            string full = Path.GetFullPath(path);
            string temporary = Path.Combine(Path.GetDirectoryName(full) ?? ".", $".form4-{Path.GetRandomFileName()}.tmp");
            return new AtomicFile(full, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--output: no file can be made at '{path}': {failed.Message}");
        }
    }

    /// <summary>Puts the finished file in its place.</summary>
    /// <exception cref="BrokenOutputException">It could not be written or renamed.</exception>
    public void Commit()
    {
        try
        {
            Stream.Flush(flushToDisk: true);
            Stream.Dispose();
            File.Move(_temporary, _path, overwrite: true);
            _isDone = true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new BrokenOutputException(failed);
        }
    }

    /// <summary>Removes what was not put in its place.</summary>
    public void Dispose()
    {
        if (_isDone) return;
        _isDone = true;
        Stream.Dispose();
        File.Delete(_temporary);
    }
}
