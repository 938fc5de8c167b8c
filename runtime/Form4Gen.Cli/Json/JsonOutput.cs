using System.IO;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;

namespace Form4Gen.Cli.Json;

/// <summary>The output contract as one JSON text, for people and programs that read whole files: an object, or a list of objects.</summary>
internal sealed class JsonOutput : IFilingOutput
{
    private readonly JsonBuffer _buffer;
    private readonly ContractWriter _writer;
    private readonly bool _isList;

    /// <summary>Starts the output.</summary>
    /// <param name="stream">Takes it; stays open.</param>
    /// <param name="evidence">Which values are listed with their evidence.</param>
    /// <param name="isList">Whether several objects may come.</param>
    public JsonOutput(Stream stream, EvidenceLevel evidence, bool isList)
    {
        _buffer = new JsonBuffer(stream, JsonStyle.Indented);
        _writer = new ContractWriter(_buffer.Writer, evidence);
        _isList = isList;
        if (isList) _buffer.Writer.WriteStartArray();
    }

    public void Write(FilingDocument document)
    {
        _writer.Write(document);
        _buffer.Drain();
    }

    public void Finish()
    {
        if (_isList) _buffer.Writer.WriteEndArray();
        _buffer.EndText();
        _buffer.Finish();
    }

    public void Dispose() => _buffer.Dispose();
}
