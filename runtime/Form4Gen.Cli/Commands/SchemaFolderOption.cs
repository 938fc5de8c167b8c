using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Form4Gen.Cli.Schemas;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Commands;

/// <summary>The option of commands that work on one schema: where it is.</summary>
internal sealed class SchemaFolderOption
{
    private readonly Option<string> _folder = new("--schema", "-s")
    {
        HelpName = "FOLDER",
        Description = "The folder of the schema.",
        DefaultValueFactory = _ => "schema",
    };

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command) => command.Add(_folder);

    /// <summary>The schema, be it not in order: one that is worked on can be looked at.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="cancellation">Stops the work.</param>
    public SchemaSource Read(ParseResult parsed, CancellationToken cancellation) => SchemaSource.OfFolder(parsed.GetValue(_folder)!, cancellation);

    /// <summary>A revision by its id.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="UsageException">There is no such revision.</exception>
    public static FormModel Revision(SchemaSource schema, string id) =>
        schema.Compilation.Forms.FirstOrDefault(form => form.Id == id)
        ?? throw new UsageException($"'{schema.Name}' has no revision '{id}'; it has {string.Join(", ", schema.Compilation.Forms.Select(form => form.Id))}");

    /// <summary>The file that declares a revision.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="id">The revision's id.</param>
    public static string FileOf(SchemaSource schema, string id) =>
        schema.Files.First(file => file.Path.Replace('\\', '/').Split('/')[^1].Equals(id + ".form.yaml", StringComparison.Ordinal)).Path;
}
