using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Schemas;
using Form4Gen.Cli.Schemas.Findings;
using Form4Gen.Schema;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema breaking</c>: whether those who use a schema can use the changed one as they used it.</summary>
internal sealed class SchemaBreakingCommand
{
    private readonly CommandContext _context;
    private readonly FindingFormat _format = new();
    private readonly Argument<string> _path = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "schema",
        Description = "The folder of the schema.",
    };

    private readonly Option<string> _against = new("--against", "-a")
    {
        Required = true,
        HelpName = "REF|PATH",
        Description = "What it was: a folder, or a branch, tag or commit of git that has the same folder. A folder of that name comes first.",
    };

    private SchemaBreakingCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var breaking = new SchemaBreakingCommand(context);
        var command = new Command("breaking", "Show what a changed schema breaks for programs that were built with it and for filings that were read with it.")
        {
            breaking._path, breaking._against,
        };
        breaking._format.AddTo(command);
        command.SetAction(breaking.RunAsync);
        examples.Add(command,
            "form4 schema breaking --against main                           # the folder 'schema' and the same on the branch main",
            "form4 schema breaking --against origin/main --format github   # on a pull request",
            "form4 schema breaking forms --against ../released/forms");
        examples.AddNote(command, "Exit codes: 0 nothing breaks, 1 something does (or the schema has errors), 2 wrong usage. Ids that are retired under 'reserved' are warnings.");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string folder = parsed.GetValue(_path)!;
        string against = parsed.GetValue(_against)!;
        SchemaSource current = SchemaSource.OfFolder(folder, cancellation);
        SchemaSource old = SchemaSource.Of(against, await OldAsync(folder, against, cancellation), cancellation).WithoutErrors();
        IEnumerable<SchemaDiagnostic> errors = current.Compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == SchemaSeverity.Error);
        IEnumerable<SchemaDiagnostic> broken = SchemaComparer.Compare(old.Compilation, current.Compilation).Select(change => change.Finding).OfType<SchemaDiagnostic>();
        SchemaDiagnostic[] findings = [.. errors.Concat(broken).OrderBy(f => f.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Location.Start).ThenBy(f => f.Id, StringComparer.Ordinal)];
        // What is gone altogether is shown where it stood.
        IEnumerable<SchemaFile> gone = old.Files.Where(file => current.Files.All(other => other.Path != file.Path));
        return _format.Write(parsed, new FindingReport(findings, [.. current.Files, .. gone], $"{folder} against {against}", _context.Host.Folder), _context);
    }

    private static async Task<IReadOnlyList<SchemaFile>> OldAsync(string folder, string against, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"'{folder}' is no folder; files that refer to one another are compared together");
        if (!Directory.Exists(against)) return await new GitSchema(folder).ReadAsync(against, cancellation);
        return [.. SchemaFiles.Read([against]).Select(file => file with { Path = Path.Combine(folder, Path.GetRelativePath(against, file.Path)) })];
    }
}
