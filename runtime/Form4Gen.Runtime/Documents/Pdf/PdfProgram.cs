using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;

namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>
/// Poppler's <c>pdftotext -bbox-layout</c> as a child process: bytes in at its standard input, words out at its standard output, within limits of time,
/// memory and output. A process that goes beyond them is ended with its children.
/// </summary>
internal sealed class PdfProgram : IPdfProgram
{
    /// <summary>Each stream blocks a thread of its own: where the pool's threads are busy, the program would starve for its input until the time is up.</summary>
    private const TaskCreationOptions OnItsOwn = TaskCreationOptions.LongRunning;

    private const int LongestMessage = 4096, NotFound = 127, FirstSignal = 128;

    /// <summary>Sets the memory limit, where the system has one, and becomes the program. The arguments are never part of the script.</summary>
    private const string Script = "ulimit -v \"$1\" 2>/dev/null; exec \"$2\" -q -enc UTF-8 -bbox-layout - -";

    public static PdfProgram Instance { get; } = new();

    public PdfOutput Run(ReadOnlySpan<byte> pdf, ReadOptions options)
    {
        using var process = new Process { StartInfo = StartOf(options) };
        try
        {
            process.Start();
        }
        catch (ExternalException)
        {
            return new PdfOutput("", PdfFailure.MissingProgram);
        }

        byte[] content = pdf.ToArray();
        Task feed = Task.Factory.StartNew(() => Feed(process, content), OnItsOwn);
        Task<byte[]?> output = Task.Factory.StartNew(() => ReadAll(process.StandardOutput.BaseStream, 4L * options.MaxCharacters), OnItsOwn);
        Task<byte[]?> errors = Task.Factory.StartNew(() => ReadAll(process.StandardError.BaseStream, LongestMessage), OnItsOwn);
        var clock = Stopwatch.StartNew();
        bool isDone = output.Wait(options.PdfTimeLimit) && output.Result is not null && process.WaitForExit(Rest(options, clock));
        if (!isDone) End(process);
        Task.WaitAll([feed, output, errors], options.PdfTimeLimit);
        if (isDone) return Judge(process.ExitCode, output.Result!, Message(errors));
        return new PdfOutput("", PdfFailure.Limit, output.IsCompletedSuccessfully && output.Result is null ? nameof(ReadOptions.MaxCharacters) : nameof(ReadOptions.PdfTimeLimit));
    }

    private static ProcessStartInfo StartOf(ReadOptions options)
    {
        bool hasShell = !OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(hasShell ? "/bin/sh" : options.PdfProgram)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string kilobytes = Math.Max(1, options.PdfMemoryLimit / 1024).ToString(CultureInfo.InvariantCulture);
        foreach (string argument in hasShell ? ["-c", Script, "sh", kilobytes, options.PdfProgram] : (string[])["-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"]) start.ArgumentList.Add(argument);
        return start;
    }

    private static PdfOutput Judge(int exitCode, byte[] output, string message)
    {
        if (exitCode == 0) return new PdfOutput(Encoding.UTF8.GetString(output));
        if (exitCode == NotFound) return new PdfOutput("", PdfFailure.MissingProgram);
        if (message.Contains("password", StringComparison.OrdinalIgnoreCase)) return new PdfOutput("", PdfFailure.Encrypted);
        bool isMemory = exitCode >= FirstSignal || message.Contains("memory", StringComparison.OrdinalIgnoreCase) || message.Contains("bad_alloc", StringComparison.Ordinal);
        return isMemory ? new PdfOutput("", PdfFailure.Limit, nameof(ReadOptions.PdfMemoryLimit)) : new PdfOutput("", PdfFailure.Broken);
    }

    private static int Rest(ReadOptions options, Stopwatch clock) =>
        (int)Math.Clamp((options.PdfTimeLimit - clock.Elapsed).TotalMilliseconds, 1, int.MaxValue);

    private static string Message(Task<byte[]?> errors) =>
        errors.IsCompletedSuccessfully && errors.Result is { } bytes ? Encoding.UTF8.GetString(bytes) : "";

    private static void Feed(Process process, byte[] content)
    {
        try
        {
            using Stream input = process.StandardInput.BaseStream;
            input.Write(content);
        }
        catch (IOException)
        {
            // It has ended without reading to the end, as it does with what is no PDF.
        }
    }

    /// <summary>All that a stream has; null where that is more than the limit.</summary>
    private static byte[]? ReadAll(Stream stream, long limit)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                if (content.Length + read > limit) return null;
                content.Write(buffer, 0, read);
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // The process was ended while it wrote.
        }

        return content.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(1000);
        }
        catch (Exception gone) when (gone is InvalidOperationException or ExternalException or NotSupportedException or AggregateException)
        {
            // It ended by itself.
        }
    }
}
