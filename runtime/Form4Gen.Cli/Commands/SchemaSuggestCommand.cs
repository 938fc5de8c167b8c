using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Schemas;
using Form4Gen.Cli.Schemas.Coverage;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema suggest</c>: labels and codes that filings print and the schema does not know, as a patch.</summary>
internal sealed class SchemaSuggestCommand
{
    private readonly CommandContext _context;
    private readonly SchemaFolderOption _schema = new();
    private readonly Argument<string[]> _paths = new("FILES") { Arity = ArgumentArity.OneOrMore, Description = "Filings, and folders of them." };
    private readonly Option<int> _least = CorpusReader.NumberOption("--least", "Only what stands in at least so many files.", 2);

    private SchemaSuggestCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var suggest = new SchemaSuggestCommand(context);
        var command = new Command("suggest", "Read filings and propose labels and headers from texts that stand at values which were found without their label, and codes that no list has, as YAML with the evidence.")
        {
            suggest._paths, suggest._least,
        };
        suggest._schema.AddTo(command);
        command.SetAction(suggest.RunAsync);
        examples.Add(command, "form4 schema suggest filings", "form4 schema suggest filings --least 10 > new-labels.yaml");
        examples.AddNote(command, "Exit codes: 0 all files were read, 1 some file could not be read, 2 wrong usage. Nothing is changed: a person takes over what is a label or a code.");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        SchemaSource schema = _schema.Read(parsed, cancellation).WithoutErrors();
        var reader = new CorpusReader(_context);
        var suggestions = new LabelSuggestions();
        var codes = new CodeSuggestions();
        await reader.ReadAsync(parsed.GetValue(_paths)!, (document, sources) => { suggestions.Add(document, sources); codes.Add(document); }, cancellation);
        int least = parsed.GetValue(_least);
        _context.Output.Write(SuggestionPatch.Text(suggestions.All.Where(found => found.Files >= least), codes.All.Where(found => found.Files >= least), schema.Compilation));
        return reader.Code;
    }
}
