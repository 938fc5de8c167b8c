using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;

namespace Form4Gen.Cli.Commands;

/// <summary>A command's help, followed by examples.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int WidestHelp = 110;
    private readonly HelpAction _help;
    private readonly CommandExamples _examples;

    /// <summary>Adds examples to the help.</summary>
    /// <param name="help">The help without them.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="width">Characters in a line.</param>
    public HelpWithExamples(HelpAction help, CommandExamples examples, int width)
    {
        _help = help;
        _help.MaxWidth = Math.Min(width, WidestHelp);
        _examples = examples;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = _help.Invoke(parseResult);
        IReadOnlyList<string> lines = _examples.Of(parseResult.CommandResult.Command);
        if (lines.Count == 0) return code;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string line in lines) output.WriteLine("  " + line);
        output.WriteLine();
        if (_examples.NoteOf(parseResult.CommandResult.Command) is not { } note) return code;
        output.WriteLine(note);
        output.WriteLine();
        return code;
    }
}
