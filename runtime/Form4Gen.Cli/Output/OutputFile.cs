using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Form4Gen.Cli.Commands;

namespace Form4Gen.Cli.Output;

/// <summary>The file that <c>--output</c> names.</summary>
internal static class OutputFile
{
    /// <summary>Writes it whole, or leaves what was there and says why.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="path">Its path.</param>
    /// <param name="write">Writes the content; returns the exit code.</param>
    /// <returns>That exit code, or that of a failure.</returns>
    /// <exception cref="UsageException">There can be no file at that path.</exception>
    public static async Task<int> WriteAsync(CommandContext context, string path, Func<Stream, Task<int>> write)
    {
        using AtomicFile file = AtomicFile.Create(path);
        try
        {
            int code = await write(file.Stream);
            file.Commit();
            return code;
        }
        catch (BrokenOutputException failed)
        {
            context.Error.WriteLine($"form4: --output: '{SafeText.OneLine(path)}' could not be written: {SafeText.OneLine(failed.Message)}");
            return ExitCode.Failure;
        }
    }

    /// <summary>Writes a text, as UTF-8.</summary>
    public static Task<int> WriteAsync(CommandContext context, string path, string text) => WriteAsync(context, path, stream =>
    {
        using var guarded = new GuardedStream(stream);
        guarded.Write(new UTF8Encoding(false).GetBytes(text));
        return Task.FromResult(ExitCode.Success);
    });
}
