using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Commands;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Calibrating;

/// <summary>Values that were read from filings of known truth.</summary>
/// <param name="Values">The values.</param>
/// <param name="Unread">How many files could not be read, or have no truth.</param>
internal sealed record TruthSamples(IReadOnlyList<Sample> Values, int Unread);

/// <summary>Reads filings and their truth, which is the same filing as EDGAR's XML.</summary>
/// <param name="context">What every command has.</param>
/// <param name="truth">The folder of XML files.</param>
/// <param name="options">How to read.</param>
internal sealed class TruthReader(CommandContext context, string truth, ReadOptions options)
{
    private readonly FilingSource _source = new(context.Host.Reader, context.Host.Input, options);
    private readonly Dictionary<string, RecordNode?> _truths = new(StringComparer.Ordinal);

    /// <summary>Reads all files; those without truth are named on standard error.</summary>
    public async Task<TruthSamples> ReadAsync(InputList inputs, CancellationToken cancellation)
    {
        var samples = new List<Sample>();
        int unread = 0;
        foreach (InputFile file in inputs.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            string name = Path.GetFileNameWithoutExtension(file.Source);
            RecordNode? known = await TruthOfAsync(name, cancellation);
            FilingDocument document = await _source.ReadAsync(file, cancellation);
            if (document.Filing is null || known is null)
            {
                unread++;
                string why = known is null ? $"no file '{name}.xml' that can be read is in {truth}" : "it could not be read";
                context.Error.WriteLine($"form4: {SafeText.OneLine(file.Source)}: {SafeText.OneLine(why)}");
                continue;
            }

            new SampleCollector(name, document.Extraction!.Style, options.DoubtThreshold, samples).Compare(document.Filing, known);
        }

        return new TruthSamples(samples, unread);
    }

    private async Task<RecordNode?> TruthOfAsync(string name, CancellationToken cancellation)
    {
        if (_truths.TryGetValue(name, out RecordNode? known)) return known;
        string path = Path.Combine(truth, name + ".xml");
        FilingDocument? document = File.Exists(path) ? await _source.ReadAsync(new InputFile(path), cancellation) : null;
        return _truths[name] = document?.Filing;
    }
}
