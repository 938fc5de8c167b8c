using System.IO;

namespace Form4Gen.Cli.Commands;

/// <summary>What every command has.</summary>
/// <param name="Host">What the tool has around it.</param>
/// <param name="Output">Text for standard output.</param>
/// <param name="Error">Text for standard error.</param>
internal sealed record CommandContext(ToolHost Host, TextWriter Output, TextWriter Error);
