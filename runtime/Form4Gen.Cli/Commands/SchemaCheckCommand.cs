using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Schemas;
using Form4Gen.Cli.Schemas.Findings;
using Form4Gen.Schema;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema check</c>: what the compiler would say, without a build.</summary>
internal sealed class SchemaCheckCommand
{
    private readonly CommandContext _context;
    private readonly FindingFormat _format = new();
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Folders (with the folders inside) and schema files. Files that refer to one another are checked together: name their folder.",
    };

    private readonly Option<bool> _watch = new("--watch", "-w") { Description = "Check again whenever a file changes, until Ctrl-C." };

    private SchemaCheckCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var check = new SchemaCheckCommand(context);
        var command = new Command("check", "Compile schema files and show every finding with its place.") { check._paths, check._watch };
        check._format.AddTo(command);
        command.SetAction(check.RunAsync);
        examples.Add(command,
            "form4 schema check schema                             # everything under a folder",
            "form4 schema check schema --watch                     # again after every save",
            "form4 schema check schema --format github             # marks the lines of a pull request",
            "form4 schema check schema --format sarif > f4.sarif   # for code scanning");
        examples.AddNote(command, "Exit codes: 0 no errors, 1 errors, 2 wrong usage. What each id means: schema/DIAGNOSTICS.md.");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string[] paths = parsed.GetValue(_paths)!;
        if (!parsed.GetValue(_watch)) return await CheckAsync(parsed, paths, cancellation);
        // The watch begins before the first check, so that nothing falls between the two.
        using IChangeWatch watch = Watch(paths);
        int code;
        do code = await CheckAgainAsync(parsed, paths, cancellation);
        while (await watch.NextAsync(cancellation));
        return code;
    }

    private IChangeWatch Watch(string[] paths)
    {
        SchemaFiles.Read(paths);
        return _context.Host.Watch(paths);
    }

    // While files are saved they may be gone for a moment, or for good: the next change tells.
    private async Task<int> CheckAgainAsync(ParseResult parsed, string[] paths, CancellationToken cancellation)
    {
        try
        {
            return await CheckAsync(parsed, paths, cancellation);
        }
        catch (UsageException missing)
        {
            _context.Error.WriteLine($"form4: {SafeText.OneLine(missing.Message)}");
            _context.Error.Flush();
            return ExitCode.WrongUsage;
        }
        finally
        {
            await _context.Output.FlushAsync(CancellationToken.None);
        }
    }

    private async Task<int> CheckAsync(ParseResult parsed, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        IReadOnlyList<SchemaFile> files = SchemaFiles.Read(paths);
        SchemaCompilation compilation = await Task.Run(() => SchemaCompiler.Compile(files, cancellation), cancellation).WaitAsync(cancellation);
        string subject = $"{Counted.Of(files.Count, "file")}, {Counted.Of(compilation.Forms.Count, "form")}";
        return _format.Write(parsed, new FindingReport(compilation.Diagnostics, files, subject, _context.Host.Folder), _context);
    }
}
