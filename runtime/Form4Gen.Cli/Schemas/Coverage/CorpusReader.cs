using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Commands;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Cli.Schemas.Coverage;

/// <summary>Reads the filings that a command line names, one after the other, for commands that look at many of them.</summary>
/// <param name="context">What the command has.</param>
internal sealed class CorpusReader(CommandContext context)
{
    /// <summary>Files that were given.</summary>
    public int Files { get; private set; }

    /// <summary>Files that could not be read; each was told.</summary>
    public int Unread { get; private set; }

    /// <summary>The exit code of a command that read them.</summary>
    public int Code => Unread == 0 ? ExitCode.Success : ExitCode.Failure;

    /// <summary>An option whose value is a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="otherwise">Its value where it is not given.</param>
    public static Option<int> NumberOption(string name, string description, int otherwise) => new(name)
    {
        HelpName = "NUMBER",
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = argument => ParseNumber(name, argument, otherwise),
    };

    /// <summary>Reads files.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="see">Called for each that could be read, with the texts of its documents.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task ReadAsync(IReadOnlyList<string> paths, Action<FilingDocument, IReadOnlyList<SourceDocument>> see, CancellationToken cancellation)
    {
        InputList inputs = InputList.Of(paths, null);
        var options = new ReadOptions();
        var source = new FilingSource(context.Host.Reader, context.Host.Input, options);
        Files = inputs.Files.Count;
        foreach (InputFile file in inputs.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            (FilingDocument document, byte[] bytes) = await source.ReadWithBytesAsync(file, cancellation);
            if (document.IsRead) see(document, context.Host.Reader.Decode(bytes, options));
            else
            {
                Unread++;
                context.Error.WriteLine($"form4: {SafeText.OneLine(document.Source)}: {SafeText.OneLine(document.Issues.Count > 0 ? document.Issues[0].Message : "it could not be read")}");
            }
        }
    }

    private static int ParseNumber(string name, ArgumentResult argument, int otherwise)
    {
        string text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)) return value;
        argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: '{text}' is not a whole number, such as {otherwise}"));
        return otherwise;
    }
}
