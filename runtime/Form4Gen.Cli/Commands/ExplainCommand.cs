using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Explaining;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Cli.Commands;

/// <summary><c>form4 explain</c>: where a value came from.</summary>
internal sealed class ExplainCommand
{
    private readonly CommandContext _context;
    private readonly ReadingOptions _reading = new();
    private readonly Argument<string> _file = new("FILE") { Description = "A file, or - for standard input." };
    private readonly Argument<string> _path = new("FIELD-PATH")
    {
        Description = "A path of the output, such as nonDerivativeTransactions[0].transactionShares; that of a record or a list explains every value in it.",
    };

    private ExplainCommand(CommandContext context) => _context = context;

    /// <summary>Builds the command.</summary>
    /// <param name="context">What every command has.</param>
    /// <param name="examples">Takes its examples.</param>
    public static Command Build(CommandContext context, CommandExamples examples)
    {
        var explain = new ExplainCommand(context);
        var command = new Command("explain", "Show where a value came from: the source with the place marked, the readings considered, and why one won.")
        {
            explain._file, explain._path,
        };
        explain._reading.AddTo(command);
        command.SetAction(explain.RunAsync);
        examples.Add(command,
            "form4 explain filing.txt issuer.issuerName",
            "form4 explain filing.txt 'nonDerivativeTransactions[0].transactionShares'",
            "form4 explain filing.txt 'nonDerivativeTransactions[0]'   # every value of the row, a line each");
        examples.AddNote(command, "Exit codes: 0 explained, 1 the file could not be read, 2 wrong usage (a path that does not exist included).");
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = new InputFile(parsed.GetValue(_file)!);
        ReadOptions options = _reading.Of(parsed) with { Explain = true };
        var source = new FilingSource(_context.Host.Reader, _context.Host.Input, options);
        (FilingDocument document, byte[] bytes) = await source.ReadWithBytesAsync(file, cancellation);
        if (document.Filing is not { } filing)
        {
            string reason = document.Issues.Count > 0 ? document.Issues[0].Message : "it could not be read";
            _context.Error.WriteLine($"form4: {SafeText.OneLine(file.Source)}: {SafeText.OneLine(reason)}");
            return ExitCode.Failure;
        }
        Explain(document, filing, _context.Host.Reader.Decode(bytes, options), parsed.GetValue(_path)!);
        return ExitCode.Success;
    }

    private void Explain(FilingDocument document, RecordNode filing, IReadOnlyList<SourceDocument> sources, string path)
    {
        FieldEntry[] all = [.. filing.AllFields()];
        var screen = new Screen(_context.Output, _context.Host.Terminal);
        var explainer = new FieldExplainer(screen, document, sources);
        if (all.FirstOrDefault(entry => entry.Path == path) is { } one)
        {
            explainer.WriteFull(one);
        }
        else
        {
            FieldEntry[] many = [.. all.Where(entry => Bears(entry, path) || IsUnder(entry, path))];
            if (many.Length == 0) throw new UsageException(Unknown(path, all, filing));
            if (many.Length == 1 && Bears(many[0], path)) explainer.WriteFull(many[0]);
            else explainer.WriteBrief(path, many);
        }
        screen.Flush();
    }

    // Marks have no entry of their own: they stand with the values that bear them.
    private static bool Bears(FieldEntry entry, string path) =>
        entry.Marks.Count > 0 && path.EndsWith(entry.MarksName, StringComparison.Ordinal) && entry.Record.PathOf($"{CellMarks.Key}.{entry.MarksName}") == path;

    private static bool IsUnder(FieldEntry entry, string prefix) =>
        entry.Status != ExtractionStatus.NotOnForm && entry.Path is var path
        && path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.Ordinal) && path[prefix.Length] is '.' or '[';

    private static string Unknown(string path, IReadOnlyList<FieldEntry> all, RecordNode filing)
    {
        IEnumerable<string> known = all.Select(entry => entry.Path).Concat(filing.AllRecords().Select(record => record.Path)).Where(known => known.Length > 0);
        IReadOnlyList<string> near = NearPaths.Of(path, known.Distinct());
        string hint = near.Count > 0 ? "did you mean " + string.Join(", ", near) + "?" : "'form4 extract FILE --format json --evidence all' lists all paths";
        return $"there is no value at '{path}'; {hint}";
    }
}
