using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Form4Gen.Schema;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Cli.Schemas.Findings;

/// <summary>What was found in schema files.</summary>
/// <param name="Findings">The findings, in order of file and place.</param>
/// <param name="Sources">The files they point into.</param>
/// <param name="Subject">What was looked at, for people: <c>26 files, 8 forms</c>.</param>
/// <param name="Folder">The folder that paths in reports are relative to.</param>
internal sealed record FindingReport(IReadOnlyList<SchemaDiagnostic> Findings, IReadOnlyList<SchemaFile> Sources, string Subject, string Folder)
{
    /// <summary>How many findings are errors.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == SchemaSeverity.Error);

    /// <summary>How many are warnings.</summary>
    public int Warnings => Findings.Count(finding => finding.Severity == SchemaSeverity.Warning);

    /// <summary>The exit code of a command that reports them.</summary>
    public int Code => Errors == 0 ? ExitCode.Success : ExitCode.Failure;

    /// <summary>A path as reports for programs have it: relative to their folder where it lies in it, with <c>/</c>.</summary>
    /// <param name="path">The path as given.</param>
    public string PathOf(string path)
    {
        string relative = Path.GetRelativePath(Folder, Path.GetFullPath(path, Folder));
        return (relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path, Folder) : relative).Replace('\\', '/');
    }

    /// <summary>Column behind the last character of a finding, on its first line.</summary>
    /// <param name="finding">The finding.</param>
    public int EndColumnOf(SchemaDiagnostic finding)
    {
        string? text = Sources.FirstOrDefault(file => file.Path == finding.Location.Path)?.Text;
        int length = finding.Location.Length;
        if (text is not null)
        {
            int start = Math.Min(finding.Location.Start, text.Length);
            int end = text.AsSpan(start, Math.Min(length, text.Length - start)).IndexOfAny('\n', '\r');
            if (end >= 0) length = end;
        }
        return finding.Location.Column + length;
    }
}
