using System.CommandLine;
using System.CommandLine.Help;

namespace Form4Gen.Cli.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    /// <summary>Builds them; nothing is read before the arguments are understood.</summary>
    /// <param name="context">What every command has.</param>
    public static RootCommand Build(CommandContext context)
    {
        var examples = new CommandExamples();
        var root = new RootCommand("Reads SEC ownership filings as typed data, says where every value came from, and checks the schemas behind it.")
        {
            ExtractCommand.Build(context, examples),
            ExplainCommand.Build(context, examples),
            CalibrateCommand.Build(context, examples),
            SchemaCommand.Build(context, examples),
        };
        examples.Add(root,
            "form4 extract filing.txt",
            "form4 explain filing.txt issuer.issuerName",
            "form4 schema check schema");
        foreach (Option option in root.Options)
            if (option is HelpOption { Action: HelpAction action } help) help.Action = new HelpWithExamples(action, examples, context.Host.Terminal.Width);
        return root;
    }
}
