using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Schemas;
using Form4Gen.Schema;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema check</c>: what the compiler would say, without a build.</summary>
internal sealed class SchemaCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Folders (with the folders inside) and schema files. Files that refer to one another are checked together: name their folder.",
    };

    private SchemaCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var schema = new SchemaCommand(context);
        var check = new Command("check", "Compile schema files and show every finding with its place.") { schema._paths };
        check.SetAction(schema.RunAsync);
        examples.Add(check,
            "form4 schema check schema                # everything under a folder",
            "form4 schema check schema > findings.txt");
        examples.AddNote(check, "Exit codes: 0 no errors, 1 errors, 2 wrong usage.");
        var command = new Command("schema", "Work on the schemas that forms are described in.") { check };
        examples.Add(command, "form4 schema check schema");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        IReadOnlyList<SchemaFile> files = SchemaFiles.Read(parsed.GetValue(_paths)!);
        SchemaCompilation compilation = await Task.Run(() => SchemaCompiler.Compile(files, cancellation), cancellation).WaitAsync(cancellation);
        foreach (SchemaDiagnostic diagnostic in compilation.Diagnostics) _context.Output.WriteLine(SafeText.OneLine(diagnostic.ToString()));
        int errors = compilation.Diagnostics.Count(diagnostic => diagnostic.Severity == SchemaSeverity.Error);
        int warnings = compilation.Diagnostics.Count(diagnostic => diagnostic.Severity == SchemaSeverity.Warning);
        _context.Output.WriteLine($"{Count(files.Count, "file")}, {Count(compilation.Forms.Count, "form")}: {Count(errors, "error")}, {Count(warnings, "warning")}");
        return errors == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
