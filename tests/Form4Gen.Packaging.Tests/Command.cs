using System;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace Form4Gen.Packaging.Tests;

/// <summary>A run of a program.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What it wrote, with LF.</param>
/// <param name="Error">What it wrote as errors.</param>
internal sealed record Command(int Code, string Out, string Error)
{
    /// <summary>The .NET command line that runs the tests.</summary>
    private static string Host { get; } = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";

    /// <summary>Runs the .NET command line, which must succeed, and gives what it wrote.</summary>
    public static string Dotnet(string folder, params string[] arguments) => Run(Host, folder, arguments).Expected($"dotnet {string.Join(' ', arguments)}");

    /// <summary>Runs the .NET command line, which may fail.</summary>
    public static Command TryDotnet(string folder, params string[] arguments) => Run(Host, folder, arguments);

    /// <summary>Runs a program, which must succeed, and gives what it wrote.</summary>
    public static string Program(string folder, string program, params string[] arguments) => Run(program, folder, arguments).Expected($"{program} {string.Join(' ', arguments)}");

    private static Command Run(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        // What the test host or a CI run sets for its own build is not the consumer's business.
        foreach (string name in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "CI" }) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (Path.IsPathRooted(Host)) start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Host);
        using Process process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, output.Replace("\r\n", "\n"), errors.Result);
    }

    private string Expected(string command)
    {
        Assert.True(Code == 0, $"{command}\n{Out}\n{Error}");
        return Out;
    }
}
