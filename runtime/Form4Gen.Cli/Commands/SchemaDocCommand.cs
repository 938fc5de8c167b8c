using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Schemas.Catalogue;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema doc</c>: the catalogue of all fields.</summary>
internal sealed class SchemaDocCommand
{
    private readonly CommandContext _context;
    private readonly SchemaFolderOption _schema = new();
    private readonly Option<string> _format = new Option<string>("--format", "-f")
    {
        Description = "md: Markdown. html: one page with a search, that needs no other file.",
        DefaultValueFactory = _ => "md",
    }.AcceptOnlyFromAmong("md", "html");

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write to a file instead of standard output. It appears whole or not at all.",
    };

    private SchemaDocCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var doc = new SchemaDocCommand(context);
        var command = new Command("doc", "Write the catalogue of all fields: box, labels, type, revisions, XML element, column of the data sets, rules; and the code lists.")
        {
            doc._format, doc._output,
        };
        doc._schema.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => doc.RunAsync(parsed, cancellation), cancellation));
        examples.Add(command, "form4 schema doc > fields.md", "form4 schema doc --format html --output fields.html");
        examples.AddNote(command, "Exit codes: 0 written, 1 the output could not be written, 2 wrong usage (a schema with errors included).");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        FieldCatalogue catalogue = FieldCatalogue.Of(_schema.Read(parsed, cancellation).WithoutErrors().Compilation);
        string text = parsed.GetValue(_format) == "html" ? CatalogueHtml.Text(catalogue) : CatalogueMarkdown.Text(catalogue);
        if (parsed.GetValue(_output) is not { } path)
        {
            _context.Output.Write(text);
            return ExitCode.Success;
        }

        return await OutputFile.WriteAsync(_context, path, text);
    }
}
