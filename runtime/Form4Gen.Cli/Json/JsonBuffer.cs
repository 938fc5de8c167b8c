using System;
using System.Buffers;
using System.IO;
using System.Text.Json;

namespace Form4Gen.Cli.Json;

/// <summary>A JSON writer whose bytes go to a stream in large pieces.</summary>
/// <param name="stream">Takes the bytes; stays open.</param>
/// <param name="style">How the JSON is written.</param>
internal sealed class JsonBuffer(Stream stream, JsonWriterOptions style) : IDisposable
{
    private const int PieceSize = 64 * 1024;
    private readonly ArrayBufferWriter<byte> _bytes = new(2 * PieceSize);
    private Utf8JsonWriter? _json;

    /// <summary>The writer.</summary>
    public Utf8JsonWriter Writer => _json ??= new Utf8JsonWriter(_bytes, style);

    /// <summary>Ends a line after a whole JSON text; another may follow.</summary>
    public void EndText()
    {
        Writer.Flush();
        Writer.Reset();
        _bytes.Write("\n"u8);
    }

    /// <summary>Hands on what has been written, when it is worth a call.</summary>
    public void Drain()
    {
        Writer.Flush();
        if (_bytes.WrittenCount >= PieceSize) Send();
    }

    /// <summary>Hands on everything.</summary>
    public void Finish()
    {
        Send();
        stream.Flush();
    }

    public void Dispose() => _json?.Dispose();

    private void Send()
    {
        stream.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
