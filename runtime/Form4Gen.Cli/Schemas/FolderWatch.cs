using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Form4Gen.Cli.Schemas;

/// <summary>Watches folders, with those inside, and files on disk. One save is often several events: they are answered together.</summary>
internal sealed class FolderWatch : IChangeWatch
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);
    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="paths">The folders and files.</param>
    public FolderWatch(IReadOnlyList<string> paths)
    {
        foreach (string path in paths.Distinct(StringComparer.Ordinal))
        {
            bool isFolder = Directory.Exists(path);
            var watcher = new FileSystemWatcher(isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!, isFolder ? "*.yaml" : Path.GetFileName(path)) { IncludeSubdirectories = isFolder };
            watcher.Changed += (_, _) => _events.Writer.TryWrite(true);
            watcher.Created += (_, _) => _events.Writer.TryWrite(true);
            watcher.Deleted += (_, _) => _events.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => _events.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    public async Task<bool> NextAsync(CancellationToken cancellation)
    {
        await _events.Reader.ReadAsync(cancellation);
        do await Task.Delay(Quiet, cancellation);
        while (_events.Reader.TryRead(out _));
        return true;
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers) watcher.Dispose();
    }
}
