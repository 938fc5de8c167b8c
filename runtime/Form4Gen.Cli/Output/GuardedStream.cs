using System;
using System.IO;

namespace Form4Gen.Cli.Output;

/// <summary>
/// A stream to write to whose failures can be told from those of the files that are read. It does not close what it writes to.
/// After the first failure it swallows the rest, so that closing writers do not fail once more.
/// </summary>
internal sealed class GuardedStream(Stream inner) : Stream
{
    private bool _broken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => Guard(static (stream, _) => stream.Flush(), default);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => Guard(static (stream, bytes) => stream.Write(bytes), buffer);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Guard(WriteAction action, ReadOnlySpan<byte> bytes)
    {
        if (_broken) return;
        try
        {
            action(inner, bytes);
        }
        catch (Exception failed) when (failed is IOException or ObjectDisposedException)
        {
            _broken = true;
            throw new BrokenOutputException(failed);
        }
    }

    private delegate void WriteAction(Stream stream, ReadOnlySpan<byte> bytes);
}
