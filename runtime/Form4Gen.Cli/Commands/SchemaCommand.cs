using System.CommandLine;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 schema</c>: what a maintainer of schemas needs.</summary>
internal static class SchemaCommand
{
    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var command = new Command("schema", "Work on the schemas that forms are described in.")
        {
            SchemaCheckCommand.Build(context, examples),
            SchemaDiffCommand.Build(context, examples),
            SchemaBreakingCommand.Build(context, examples),
            SchemaNewCommand.Build(context, examples),
            SchemaShowCommand.Build(context, examples),
            SchemaDocCommand.Build(context, examples),
            SchemaCoverageCommand.Build(context, examples),
            SchemaSuggestCommand.Build(context, examples),
        };
        examples.Add(command,
            "form4 schema check schema                  # does it compile?",
            "form4 schema breaking --against main       # does a change break those who use it?");
        return command;
    }
}
