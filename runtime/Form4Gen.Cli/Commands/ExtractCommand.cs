using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Tables;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 extract</c>: filings in, data out.</summary>
internal sealed class ExtractCommand
{
    private readonly CommandContext _context;
    private readonly ReadingOptions _reading = new();
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files, folders (their files, not those of inner folders, in order of name; names that begin with '.' are left out), or - for standard input.",
    };

    private readonly Option<string> _format = new Option<string>("--format", "-f")
    {
        Description = "table: for people. json: one text, an object for a single file, otherwise a list. ndjson: one object a line.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "json", "ndjson");

    private readonly Option<string> _evidence = new Option<string>("--evidence", "-e")
    {
        Description = "Which values are listed with where they came from: those that are doubtful, missing, repaired or concluded; all; or none.",
        DefaultValueFactory = _ => "flagged",
    }.AcceptOnlyFromAmong("flagged", "all", "none");

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write to a file instead of standard output. It appears whole or not at all.",
    };

    private ExtractCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var extract = new ExtractCommand(context);
        var command = new Command("extract", "Read filings and show what they say, with every doubtful value marked (?).")
        {
            extract._paths, extract._format, extract._evidence, extract._output,
        };
        extract._reading.AddTo(command);
        command.SetAction(extract.RunAsync);
        examples.Add(command,
            "form4 extract filing.txt                                    # what a person wants to see",
            "form4 extract filings --format ndjson --output all.ndjson   # a folder, one object a line",
            "form4 extract - --format json --evidence all < filing.txt   # with the confidence of every value",
            "form4 extract filing.txt --doubt-below 0.99                 # mark more values as doubtful");
        examples.AddNote(command, "Exit codes: 0 all files were read, 1 some file could not be read, 2 wrong usage.");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string? path = parsed.GetValue(_output);
        InputList inputs = InputList.Of(parsed.GetValue(_paths)!, path);
        var source = new FilingSource(_context.Host.Reader, _context.Host.Input, _reading.Of(parsed));
        if (path is null) return await WriteAsync(parsed, inputs, source, _context.Host.Output, _context.Host.Terminal, cancellation);
        return await OutputFile.WriteAsync(_context, path, stream => WriteAsync(parsed, inputs, source, stream, TerminalTraits.Redirected, cancellation));
    }

    private async Task<int> WriteAsync(ParseResult parsed, InputList inputs, FilingSource source, Stream stream, TerminalTraits terminal, CancellationToken cancellation)
    {
        using IFilingOutput output = CreateOutput(parsed, new GuardedStream(stream), inputs, terminal);
        int unread = await WriteAsync(inputs, source, output, cancellation);
        return unread == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private async Task<int> WriteAsync(InputList inputs, FilingSource source, IFilingOutput output, CancellationToken cancellation)
    {
        if (inputs.Files.Count == 0) _context.Error.WriteLine("form4: the folder holds no files");
        int unread = 0;
        foreach (InputFile file in inputs.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            FilingDocument document = await source.ReadAsync(file, cancellation);
            if (!document.IsRead)
            {
                unread++;
                Report(document);
            }
            output.Write(document);
        }
        output.Finish();
        return unread;
    }

    private IFilingOutput CreateOutput(ParseResult parsed, Stream stream, InputList inputs, TerminalTraits terminal)
    {
        EvidenceLevel evidence = parsed.GetValue(_evidence) switch
        {
            "all" => EvidenceLevel.All,
            "none" => EvidenceLevel.None,
            _ => EvidenceLevel.Flagged,
        };
        return parsed.GetValue(_format) switch
        {
            "json" => new JsonOutput(stream, evidence, isList: !inputs.IsOneFile),
            "ndjson" => new NdjsonOutput(stream, evidence),
            _ => new TableOutput(stream, evidence, terminal),
        };
    }

    private void Report(FilingDocument document)
    {
        string reason = document.Issues.Count > 0 ? $"{document.Issues[0].Id}: {document.Issues[0].Message}" : "it could not be read";
        _context.Error.WriteLine($"form4: {SafeText.OneLine(document.Source)}: {SafeText.OneLine(reason)}");
        _context.Error.Flush();
    }
}
