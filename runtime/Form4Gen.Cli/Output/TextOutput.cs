using System.IO;
using System.Text;

namespace Form4Gen.Cli.Output;

/// <summary>Text on a stream: UTF-8 without a mark, lines ended by a line feed, unpaired surrogates replaced.</summary>
internal static class TextOutput
{
    private const int BufferSize = 64 * 1024;

    /// <summary>A writer on a stream, which it leaves open.</summary>
    /// <param name="stream">The stream.</param>
    public static TextWriter On(Stream stream) =>
        new StreamWriter(new GuardedStream(stream), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: false) { NewLine = "\n" };
}
