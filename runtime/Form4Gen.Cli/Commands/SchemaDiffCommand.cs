using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Schemas;
using Form4Gen.Cli.Schemas.Changes;
using Form4Gen.Schema;
using Form4Gen.Schema.Compatibility;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema diff</c>: what is different between two schemas, two revisions or two code lists.</summary>
internal sealed class SchemaDiffCommand
{
    private const string FormSuffix = ".form.yaml";
    private const string CodesSuffix = ".codes.yaml";
    private readonly CommandContext _context;
    private readonly Argument<string> _old = new("OLD") { Description = "A folder of schema files, or one file: a form's revision (*.form.yaml) or a code list (*.codes.yaml)." };
    private readonly Argument<string> _new = new("NEW") { Description = "Another one of the same kind." };
    private readonly Option<string> _format = new Option<string>("--format", "-f")
    {
        Description = "text: for people. json: one object.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    private SchemaDiffCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var diff = new SchemaDiffCommand(context);
        var command = new Command("diff", "Show what is added, changed and removed between two schemas, and what that does to the generated code.")
        {
            diff._old, diff._new, diff._format,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => diff.Run(parsed, cancellation), cancellation));
        examples.Add(command,
            "form4 schema diff ../released/schema schema",
            "form4 schema diff schema/form4/form4-2003.form.yaml schema/form4/form4-2026.form.yaml   # two revisions",
            "form4 schema diff old/state.codes.yaml schema/codes/state.codes.yaml                    # two code lists");
        examples.AddNote(command, "Exit codes: 0 compared, 2 wrong usage. Whether a difference breaks something is what 'form4 schema breaking' says; here it is marked (!).");
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string old = parsed.GetValue(_old)!, now = parsed.GetValue(_new)!;
        (IReadOnlyList<SchemaChange> changes, SchemaSource schema) = Compare(old, now, cancellation);
        if (parsed.GetValue(_format) == "json") ChangeJson.Write(changes, _context.Host.Output);
        else new ChangeText(_context, [.. schema.Compilation.Forms.Select(form => form.Id)]).Write(changes);
        return ExitCode.Success;
    }

    private static (IReadOnlyList<SchemaChange> Changes, SchemaSource Schema) Compare(string old, string now, CancellationToken cancellation)
    {
        if (File.Exists(old) && File.Exists(now))
        {
            SchemaSource was = SchemaSource.OfFolder(SchemaSource.FolderOf(old), cancellation).WithoutErrors();
            SchemaSource current = SchemaSource.OfFolder(SchemaSource.FolderOf(now), cancellation).WithoutErrors();
            if (AreBoth(old, now, FormSuffix)) return (SchemaComparer.CompareRevisions(was.Compilation, IdOf(old, FormSuffix), current.Compilation, IdOf(now, FormSuffix)), current);
            if (AreBoth(old, now, CodesSuffix)) return (SchemaComparer.CompareCodeLists(was.Compilation, IdOf(old, CodesSuffix), current.Compilation, IdOf(now, CodesSuffix)), current);
            throw new UsageException("two files can be compared if both are revisions (*.form.yaml) or both code lists (*.codes.yaml); name their folders");
        }

        if (File.Exists(old) || File.Exists(now)) throw new UsageException("a file and a folder cannot be compared; name two of a kind");
        SchemaSource before = SchemaSource.OfFolder(old, cancellation).WithoutErrors(), after = SchemaSource.OfFolder(now, cancellation).WithoutErrors();
        return (SchemaComparer.Compare(before.Compilation, after.Compilation), after);
    }

    private static bool AreBoth(string old, string now, string suffix) => old.EndsWith(suffix, StringComparison.Ordinal) && now.EndsWith(suffix, StringComparison.Ordinal);

    private static string IdOf(string path, string suffix) => SchemaSource.IdOf(path, suffix);
}
