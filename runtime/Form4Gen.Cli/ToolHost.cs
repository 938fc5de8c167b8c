using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Schemas;

namespace Form4Gen.Cli;

/// <summary>What the tool has around it: its streams, its terminal and the reader of filings.</summary>
internal sealed record ToolHost
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output; takes the results.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error; takes the messages.</summary>
    public required Stream Error { get; init; }

    /// <summary>What standard output can show.</summary>
    public TerminalTraits Terminal { get; init; } = TerminalTraits.Redirected;

    /// <summary>The reader of filings.</summary>
    public FilingReader Reader { get; init; } = FilingReader.Ownership;

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Watches files and folders; each of its answers says that something changed.</summary>
    public Func<IReadOnlyList<string>, IChangeWatch> Watch { get; init; } = static paths => new FolderWatch(paths);

    /// <summary>Whether Ctrl-C and a polite request to end stop the work in order.</summary>
    public bool HandlesSignals { get; init; }

    /// <summary>The host of a real process.</summary>
    public static ToolHost OfProcess()
    {
        if (!Console.IsOutputRedirected && OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        return new ToolHost
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = Console.OpenStandardError(),
            Terminal = TerminalTraits.OfProcess(),
            HandlesSignals = true,
        };
    }
}
