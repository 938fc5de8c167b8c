using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Schemas.Coverage;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema coverage</c>: what filings show of the schema, and what the schema does not know of them.</summary>
internal sealed class SchemaCoverageCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _paths = new("FILES") { Arity = ArgumentArity.OneOrMore, Description = "Filings, and folders of them." };
    private readonly Option<string> _format = new Option<string>("--format", "-f")
    {
        Description = "text: for people. json: one object.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    private readonly Option<int> _top = CorpusReader.NumberOption("--top", "How many of the texts that no field claims are listed.", 40);

    private SchemaCoverageCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var coverage = new SchemaCoverageCommand(context);
        var command = new Command("coverage", "Read filings and count which labels, headers, codes and aliases of the schema stand in them; list the text that no field claims: new labels come from there.")
        {
            coverage._paths, coverage._format, coverage._top,
        };
        command.SetAction(coverage.RunAsync);
        examples.Add(command, "form4 schema coverage filings", "form4 schema coverage filings --top 200", "form4 schema coverage filings --format json > coverage.json");
        examples.AddNote(command, "Exit codes: 0 all files were read, 1 some file could not be read, 2 wrong usage. The schema is the one that the tool was built with.");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var reader = new CorpusReader(_context);
        var coverage = new CorpusCoverage();
        await reader.ReadAsync(parsed.GetValue(_paths)!, coverage.Add, cancellation);
        if (parsed.GetValue(_format) == "json") CoverageJson.Write(coverage, reader.Files, _context.Host.Output);
        else new CoverageText(_context, parsed.GetValue(_top)).Write(coverage, reader.Files);
        return reader.Code;
    }
}
