using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Calibrating;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 calibrate</c>: learns from filings of known truth what confidences are worth.</summary>
internal sealed class CalibrateCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Texts of filings, or folders of them.",
    };

    private readonly Option<string> _truth = new("--truth", "-t")
    {
        HelpName = "FOLDER",
        Required = true,
        Description = "The same filings as EDGAR's XML, under the same names but for the last extension.",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = $"Write what was learned, a schema file NAME{PriorsWriter.Suffix}. It appears whole or not at all.",
    };

    private CalibrateCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var calibrate = new CalibrateCommand(context);
        var command = new Command("calibrate", "Learn from filings of known truth what confidences are worth, and show whether they hold.")
        {
            calibrate._paths, calibrate._truth, calibrate._output,
        };
        command.SetAction(calibrate.RunAsync);
        examples.Add(command,
            "form4 calibrate ocr --truth xml                                             # show what stated confidences are worth",
            "form4 calibrate ocr plain --truth xml --output schema/priors/ownership.priors.yaml");
        examples.AddNote(command, "Every second filing, by name, is learned from; the others report: of the values with a confidence of 0.9, nine in ten are to be right. Exit codes: 0 done, 1 some file could not be read or nothing could be learned, 2 wrong usage.");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string truth = parsed.GetValue(_truth)!;
        string? output = parsed.GetValue(_output);
        if (!Directory.Exists(truth)) throw new UsageException($"--truth: there is no folder '{truth}'");
        if (output is not null && !output.EndsWith(PriorsWriter.Suffix, StringComparison.Ordinal)) throw new UsageException($"--output: '{output}' does not end in {PriorsWriter.Suffix}");
        var reader = new TruthReader(_context, truth, ReadOptions.Default with { Calibrate = false });
        TruthSamples samples = await reader.ReadAsync(InputList.Of(parsed.GetValue(_paths)!, output), cancellation);
        var report = new CalibrationReport(new Screen(_context.Output, _context.Host.Terminal), ReadOptions.Default.DoubtThreshold);
        List<LearnedStyle> learned = report.Learn(samples);
        int written = output is null || learned.Count == 0 ? ExitCode.Success : await OutputFile.WriteAsync(_context, output, PriorsWriter.Text(IdOf(output), learned));
        return samples.Unread == 0 && learned.Count > 0 ? written : ExitCode.Failure;
    }

    private static string IdOf(string path) => Path.GetFileName(path)[..^PriorsWriter.Suffix.Length];
}
