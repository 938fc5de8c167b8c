using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Form4Gen.Readme.Tests;

/// <summary>Runs the built tool in the repository's root, as <c>dotnet run</c> does.</summary>
internal static class Tool
{
    public const string Command = "dotnet run -c Release --project runtime/Form4Gen.Cli -- ";

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "form4.dll");
        var start = new ProcessStartInfo("dotnet", $"\"{tool}\" {arguments}")
        {
            WorkingDirectory = ReadmeText.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
