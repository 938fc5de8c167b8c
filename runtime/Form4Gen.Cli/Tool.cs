using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Commands;
using Form4Gen.Cli.Output;

namespace Form4Gen.Cli;

/// <summary>The one way into the tool.</summary>
internal static class Tool
{
    private const string Name = "form4";
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    /// <summary>Runs the tool with streams in place of a terminal.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="stdin">Standard input.</param>
    /// <param name="stdout">Takes the results.</param>
    /// <param name="stderr">Takes the messages.</param>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, Stream stdin, Stream stdout, Stream stderr) =>
        RunAsync(args, new ToolHost { Input = stdin, Output = stdout, Error = stderr });

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="host">What it has around it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, ToolHost host, CancellationToken cancellation = default)
    {
        using TextWriter output = TextOutput.On(host.Output);
        using TextWriter error = TextOutput.On(host.Error);
        try
        {
            int code = await InvokeAsync(args, host, output, error, cancellation);
            output.Flush();
            return code;
        }
        catch (UsageException wrong)
        {
            Say(error, wrong.Message);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            Say(error, "stopped");
            return ExitCode.Cancelled;
        }
        catch (BrokenOutputException)
        {
            return ExitCode.Failure;
        }
    }

    private static async Task<int> InvokeAsync(string[] args, ToolHost host, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        RootCommand root = CommandTree.Build(new CommandContext(host, output, error));
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction) return Reject(parsed, error);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = host.HandlesSignals ? TimeToEnd : null,
        };
        return await parsed.InvokeAsync(configuration, cancellation);
    }

    private static int Reject(ParseResult parsed, TextWriter error)
    {
        foreach (ParseError wrong in parsed.Errors) Say(error, wrong.Message);
        var path = new StringBuilder(Name);
        for (CommandResult? command = parsed.CommandResult; command is not null; command = command.Parent as CommandResult)
            if (command.Command is not RootCommand) path.Insert(Name.Length, " " + command.Command.Name);
        Say(error, $"try '{path} --help'");
        return ExitCode.WrongUsage;
    }

    private static void Say(TextWriter error, string message) => error.WriteLine($"{Name}: {SafeText.OneLine(message)}");
}
