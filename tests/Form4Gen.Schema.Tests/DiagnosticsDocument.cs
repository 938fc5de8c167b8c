using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Tests;

/// <summary>The catalogue of diagnostics as a document for people, and as the generator's list of releases.</summary>
internal static class DiagnosticsDocument
{
    private static readonly (string Block, string Title)[] Blocks =
    [
        ("F4G00", "YAML"), ("F4G01", "Keys and shapes"), ("F4G02", "Names and types"), ("F4G03", "Revisions and changes"), ("F4G04", "Labels and tables"),
        ("F4G05", "Codes and recognition"), ("F4G06", "Style"), ("F4G07", "Compatibility"), ("F4G09", "Bugs of the generator"),
    ];

    public static string PathOfDocument { get; } = Path.Combine(RepositoryFiles.Root, "schema", "DIAGNOSTICS.md");

    public static string PathOfReleases(string kind) => Path.Combine(RepositoryFiles.Root, "generator", "Form4Gen.Generator", $"AnalyzerReleases.{kind}.md");

    public static IEnumerable<DiagnosticRule> Rules => DiagnosticCatalog.All.Concat(DiagnosticCatalog.Bugs);

    /// <summary>The document.</summary>
    public static string Text()
    {
        var text = new StringBuilder(
            """
            # Diagnostics

            What the compiler, `form4 schema check` and `form4 schema breaking` say of a schema. An error stops the generation of what it is about; a warning is most likely
            a mistake; an info is a matter of style. This text is made from the catalogue, `generator/Form4Gen.Schema/Diagnostics/DiagnosticCatalog.cs`, and from the bad
            schemas of `tests/Form4Gen.Schema.Tests/Bad`, by

            ```sh
            FORM4GEN_UPDATE_DIAGNOSTICS=1 dotnet test -c Release tests/Form4Gen.Schema.Tests
            ```

            """);
        ILookup<string, string> examples = Examples();
        foreach ((string block, string title) in Blocks)
        {
            text.Append($"\n## {title}\n");
            foreach (DiagnosticRule rule in Rules.Where(r => r.Id.StartsWith(block, StringComparison.Ordinal)))
            {
                text.Append($"\n### {rule.Id}\n**{rule.Title}** ({rule.Severity.ToString().ToLowerInvariant()}). {rule.Purpose}\n\nWhat to do: {rule.Action}.\n");
                if (examples[rule.Id].FirstOrDefault() is { } example) text.Append($"\nFor example: {example}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A row of the generator's list of releases.</summary>
    public static string ReleaseRow(DiagnosticRule rule) => $"{rule.Id} | Form4Gen | {rule.Severity} | {rule.Title}; {rule.HelpUri}";

    /// <summary>The list of rules that no release has yet.</summary>
    public static string Unshipped(IEnumerable<DiagnosticRule> rules) =>
        "; Rules of the next release: form of the lists by which Roslyn tracks analyzers\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n"
        + string.Concat(rules.Select(r => ReleaseRow(r) + "\n"));

    // The messages as the bad schemas have them; a place in a test says nothing.
    private static ILookup<string, string> Examples() =>
        BadSchemaCase.Names().SelectMany(name => BadSchemaCase.Read(name).Expected).Select(e => e.Split(' ', 3)).Where(p => p[2].All(c => c != '|'))
            .ToLookup(p => p[1], p => $"`{p[2].Replace('`', '\'')}`", StringComparer.Ordinal);
}
