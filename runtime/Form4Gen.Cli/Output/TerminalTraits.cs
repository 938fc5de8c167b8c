using System;
using System.IO;

namespace Form4Gen.Cli.Output;

/// <summary>What the output can show.</summary>
/// <param name="Width">Characters in a line.</param>
/// <param name="UsesColor">Whether colours and other escape codes may be written.</param>
internal sealed record TerminalTraits(int Width, bool UsesColor)
{
    private const int WidthOfPipe = 160;
    private const int LeastWidth = 40;

    /// <summary>A pipe or a file: wide, and the same on every machine.</summary>
    public static TerminalTraits Redirected { get; } = new(WidthOfPipe, false);

    /// <summary>Standard output of this process.</summary>
    public static TerminalTraits OfProcess()
    {
        if (Console.IsOutputRedirected) return Redirected;
        bool plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new TerminalTraits(Math.Max(LeastWidth, WindowWidth()), !plain);
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and int width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
