using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Output;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Cli.Tests.Fixtures;

/// <summary>What a run of the tool left.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static Task<ToolRun> Of(params string[] args) => Of(Reader(SampleFiling.Read), args);

    public static Task<ToolRun> Of(FilingReader reader, params string[] args) => Of(reader, [], null, args);

    public static Task<ToolRun> Of(FilingReader reader, byte[] input, TerminalTraits? terminal, string[] args, CancellationToken cancellation = default) =>
        In(host => host with { Input = new MemoryStream(input), Reader = reader, Terminal = terminal ?? TerminalTraits.Redirected }, args, cancellation);

    /// <summary>Runs the tool with something else around it.</summary>
    public static async Task<ToolRun> In(Func<ToolHost, ToolHost> around, string[] args, CancellationToken cancellation = default)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        ToolHost host = around(new ToolHost { Input = Stream.Null, Output = output, Error = error });
        int code = await Tool.RunAsync(args, host, cancellation);
        return new ToolRun(code, Text(output), Text(error));
    }

    public static FilingReader Reader(Func<string, ReadOptions, IExtraction> read) =>
        new((bytes, options) => read(Encoding.UTF8.GetString(bytes), options), (bytes, _) => [SourceDocument.Decode(bytes)], _ => SampleFiling.Printed);

    // Strict: what the tool writes must be UTF-8.
    private static string Text(MemoryStream stream) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
}
