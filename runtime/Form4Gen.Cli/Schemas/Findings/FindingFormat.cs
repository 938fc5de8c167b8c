using System.CommandLine;
using System.IO;
using Form4Gen.Cli.Commands;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Schemas.Findings;

/// <summary>The ways in which findings are written, and the option that chooses one.</summary>
internal sealed class FindingFormat
{
    private readonly Option<string> _format = new Option<string>("--format", "-f")
    {
        Description = "text: for people. msbuild: one line each, as build tools read them. github: workflow commands that mark the lines of a pull request. json and sarif (2.1.0): for programs.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "msbuild", "github", "sarif");

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command) => command.Add(_format);

    /// <summary>Writes a report.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="report">The report.</param>
    /// <param name="context">What the command has.</param>
    /// <returns>The exit code.</returns>
    public int Write(ParseResult parsed, FindingReport report, CommandContext context)
    {
        switch (parsed.GetValue(_format))
        {
            case "json": FindingJson.Write(report, context.Host.Output); break;
            case "sarif": SarifLog.Write(report, context.Host.Output); break;
            case "msbuild": WriteLines(report, context.Output, BuildLine.OfMsBuild); break;
            case "github": WriteLines(report, context.Output, BuildLine.OfGitHub); break;
            default: new FindingText(context).Write(report); break;
        }
        return report.Code;
    }

    private static void WriteLines(FindingReport report, TextWriter output, System.Func<FindingReport, SchemaDiagnostic, string> line)
    {
        foreach (SchemaDiagnostic finding in report.Findings) output.WriteLine(line(report, finding));
        output.Flush();
    }
}
