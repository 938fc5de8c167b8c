using System.IO;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;

namespace Form4Gen.Cli.Json;

/// <summary>The output contract as one object a line, for programs that read one filing after the other.</summary>
internal sealed class NdjsonOutput : IFilingOutput
{
    private readonly JsonBuffer _buffer;
    private readonly ContractWriter _writer;

    /// <summary>Starts the output.</summary>
    /// <param name="stream">Takes it; stays open.</param>
    /// <param name="evidence">Which values are listed with their evidence.</param>
    public NdjsonOutput(Stream stream, EvidenceLevel evidence)
    {
        _buffer = new JsonBuffer(stream, JsonStyle.Compact);
        _writer = new ContractWriter(_buffer.Writer, evidence);
    }

    public void Write(FilingDocument document)
    {
        _writer.Write(document);
        _buffer.EndText();
        _buffer.Drain();
    }

    public void Finish() => _buffer.Finish();

    public void Dispose() => _buffer.Dispose();
}
