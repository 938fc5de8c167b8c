using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Schemas;
using Form4Gen.Cli.Schemas.Drawing;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema show</c>: a revision as its reader sees it.</summary>
internal sealed class SchemaShowCommand
{
    private readonly CommandContext _context;
    private readonly SchemaFolderOption _schema = new();
    private readonly Argument<string> _revision = new("REVISION") { Description = "Id of the revision, such as form4-2026." };

    private SchemaShowCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var show = new SchemaShowCommand(context);
        var command = new Command("show", "Draw a revision as it is printed, all changes done, with the ids of the fields in place of values.") { show._revision };
        show._schema.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => show.Run(parsed, cancellation), cancellation));
        examples.Add(command, "form4 schema show form4-2026", "form4 schema show form4-2026 | less -S");
        examples.AddNote(command, "Exit codes: 0 shown, 2 wrong usage (a revision that is not there included).");
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        SchemaSource schema = _schema.Read(parsed, cancellation);
        var screen = new Screen(_context.Output, _context.Host.Terminal);
        new FormDrawing(SchemaFolderOption.Revision(schema, parsed.GetValue(_revision)!), screen).Draw();
        screen.Flush();
        int errors = schema.Compilation.Diagnostics.Count(diagnostic => diagnostic.Severity == SchemaSeverity.Error);
        if (errors > 0) _context.Error.WriteLine($"form4: the schema has {Counted.Of(errors, "error")}; what they are about may be missing here: form4 schema check {SafeText.OneLine(schema.Name)}");
        return ExitCode.Success;
    }
}
