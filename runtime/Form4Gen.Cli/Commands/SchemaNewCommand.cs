using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Schemas;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema new</c>: the file of a new revision, to be filled in.</summary>
internal sealed class SchemaNewCommand
{
    private readonly CommandContext _context;
    private readonly SchemaFolderOption _schema = new();
    private readonly Argument<string> _revision = new("REVISION") { Description = "Id of the new revision: the form and the year, such as form4-2031. It becomes the file's name." };
    private readonly Option<string> _from = new("--from")
    {
        Required = true,
        HelpName = "BASE",
        Description = "Id of the revision that it starts from, most often the newest.",
    };

    private SchemaNewCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var create = new SchemaNewCommand(context);
        var command = new Command("new", "Write the file of a new revision beside the one it starts from, with comments that guide. No file is ever overwritten.")
        {
            create._revision, create._from,
        };
        create._schema.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => create.Run(parsed, cancellation), cancellation));
        examples.Add(command, "form4 schema new form4-2031 --from form4-2026");
        examples.AddNote(command, "Exit codes: 0 written, 2 wrong usage (a file that is there included).");
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string id = parsed.GetValue(_revision)!;
        if (!IsId(id)) throw new UsageException($"'{id}' is no id; use lower-case letters, digits and hyphens, such as form4-2031");
        SchemaSource schema = _schema.Read(parsed, cancellation);
        FormModel start = SchemaFolderOption.Revision(schema, parsed.GetValue(_from)!);
        string file = SchemaFolderOption.FileOf(schema, start.Id);
        if (schema.Files.Any(other => Path.GetFileName(other.Path) == id + ".form.yaml")) throw new UsageException($"there is a revision '{id}' already: {SchemaFolderOption.FileOf(schema, id)}");
        string path = Path.Combine(Path.GetDirectoryName(file)!, id + ".form.yaml");
        string head = schema.Files.First(other => other.Path == file).Text.Split('\n')[0].TrimEnd('\r');
        Write(path, new RevisionDraft(id, start, head.StartsWith("# yaml-language-server:", StringComparison.Ordinal) ? head : null).Text());
        Tell(path, file, id, start, schema.Name);
        return ExitCode.Success;
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= 100 && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    private static void Write(string path, string text)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            file.Write(new UTF8Encoding(false).GetBytes(text));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {failed.Message}");
        }
    }

    private void Tell(string path, string file, string id, FormModel start, string folder)
    {
        var screen = new Screen(_context.Output, _context.Host.Terminal);
        screen.Line($"{path} is written", Palette.Title);
        screen.Line("What is to do now:");
        screen.Line("1. fill in the lines with TODO; until it names labels to be recognized by, F4G0504 says so", indent: 2);
        string until = RevisionDraft.FirstDay(id) is { } day && start.InForceUntil is null ? $"in-force until {RevisionDraft.DayBefore(day)}, and " : "";
        screen.Line($"2. in {file}: {until}the new label under recognize: none", indent: 2);
        screen.Line($"3. form4 schema check {folder}, and look at it: form4 schema show {id}", indent: 2);
        screen.Line("4. build; put a text of the new revision under the tests, with what must be read from it", indent: 2);
        screen.Flush();
    }
}
