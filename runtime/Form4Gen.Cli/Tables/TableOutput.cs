using System.Globalization;
using System.IO;
using System.Linq;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;

namespace Form4Gen.Cli.Tables;

/// <summary>What a person wants to see of each file.</summary>
internal sealed class TableOutput : IFilingOutput
{
    private readonly TextWriter _writer;
    private readonly Screen _screen;
    private readonly EvidenceLevel _evidence;
    private int _files;
    private int _unread;
    private int _doubts;

    /// <summary>Starts the output.</summary>
    /// <param name="stream">Takes it; stays open.</param>
    /// <param name="evidence">Which values are explained.</param>
    /// <param name="terminal">What can be shown.</param>
    public TableOutput(Stream stream, EvidenceLevel evidence, TerminalTraits terminal)
    {
        _writer = TextOutput.On(stream);
        _screen = new Screen(_writer, terminal);
        _evidence = evidence;
    }

    public void Write(FilingDocument document)
    {
        if (_files > 0) _writer.Write('\n');
        _files++;
        if (!document.IsRead) _unread++;
        _doubts += document.Filing?.AllFields().Count(entry => entry.NeedsAttention) ?? 0;
        new FilingView(_screen, document, _evidence).Write();
        _screen.Flush();
    }

    public void Finish()
    {
        if (_files > 1) Say($"{_files} files, {_files - _unread} read");
        if (_doubts > 0) Say($"{Count(_doubts, "value")} to check, marked ?; 'form4 explain FILE PATH' shows where a value came from");
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private void Say(string line)
    {
        _screen.Gap();
        _screen.Line(line, Palette.Aside);
        _screen.Flush();
    }
}
