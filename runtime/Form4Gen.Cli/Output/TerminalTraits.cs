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
    public static TerminalTraits OfProcess() => Of(Console.IsOutputRedirected, Environment.GetEnvironmentVariable, WindowWidth);

    /// <summary>An output as it is told to be.</summary>
    /// <param name="isRedirected">Whether it is a pipe or a file.</param>
    /// <param name="variable">Environment variables: <c>NO_COLOR</c> and <c>TERM=dumb</c> ask for plain text.</param>
    /// <param name="width">Characters in a line of the terminal.</param>
    public static TerminalTraits Of(bool isRedirected, Func<string, string?> variable, Func<int> width)
    {
        if (isRedirected) return Redirected;
        bool isPlain = !string.IsNullOrEmpty(variable("NO_COLOR")) || string.Equals(variable("TERM"), "dumb", StringComparison.Ordinal);
        return new TerminalTraits(Math.Max(LeastWidth, width()), !isPlain);
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
