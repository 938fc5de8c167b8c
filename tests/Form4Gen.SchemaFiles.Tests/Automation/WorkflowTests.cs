using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Form4Gen.SchemaFiles.Tests.MetaSchemas;

namespace Form4Gen.SchemaFiles.Tests.Automation;

/// <summary>The workflow for pull requests runs what is in the repository, with options that it has, and may do no more than it needs.</summary>
public class WorkflowTests
{
    private static readonly string Root = Path.GetDirectoryName(RepositoryFiles.Folder)!;
    private static readonly JsonNode Workflow = YamlValue.Parse(File.ReadAllText(Path.Combine(Root, ".github", "workflows", "schema.yml")))!;
    private static readonly JsonArray Steps = Workflow["jobs"]!["schema"]!["steps"]!.AsArray();

    private static IEnumerable<string> Commands => Steps.Select(s => s!["run"]?.GetValue<string>()).OfType<string>().SelectMany(c => c.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void It_runs_for_changes_of_the_schema_and_of_itself()
    {
        string[] paths = [.. Workflow["on"]!["pull_request"]!["paths"]!.AsArray().Select(p => p!.GetValue<string>())];
        Assert.Contains("schema/**", paths);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Root, path.Replace("/**", "", StringComparison.Ordinal))), path));
    }

    [Fact]
    public void It_runs_scripts_that_are_there_with_options_that_they_have()
    {
        Assert.Contains(Commands, c => c.StartsWith(".ci/schema ", StringComparison.Ordinal));
        foreach (string[] words in Commands.Select(c => c.Split(' ')))
        {
            string script = Path.Combine(Root, words[0]);
            Assert.True(File.Exists(script), words[0]);
            if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute), $"{words[0]} cannot be run");
            string usage = File.ReadAllText(script).Split("\nEND\n")[0];
            Assert.All(words.Where(w => w.StartsWith("--", StringComparison.Ordinal)), option => Assert.Matches($"(?m)^  {Regex.Escape(option)}( |$)", usage));
        }
    }

    [Fact]
    public void What_is_uploaded_is_what_the_script_writes()
    {
        JsonNode upload = Step("github/codeql-action/upload-sarif");
        string file = upload["with"]!["sarif_file"]!.GetValue<string>();
        Assert.Contains($"--sarif {file}", string.Join('\n', Commands), StringComparison.Ordinal);
        // A step behind one that failed is left out, unless it says otherwise.
        Assert.Contains("!cancelled()", upload["if"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains($"hashFiles('{file}')", upload["if"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_commits_are_there_to_compare_with_and_the_sdk_is_that_of_the_repository()
    {
        Assert.Equal("0", Step("actions/checkout")["with"]!["fetch-depth"]!.ToString());
        Assert.True(File.Exists(Path.Combine(Root, Step("actions/setup-dotnet")["with"]!["global-json-file"]!.GetValue<string>())));
    }

    [Fact]
    public void It_may_read_the_repository_and_upload_findings_and_nothing_else()
    {
        Assert.Empty(Workflow["permissions"]!.AsObject());
        IEnumerable<string> granted = Workflow["jobs"]!["schema"]!["permissions"]!.AsObject().Select(p => $"{p.Key}: {p.Value}");
        Assert.Equal(["contents: read", "security-events: write"], granted);
        Assert.All(Steps.Select(s => s!["uses"]?.GetValue<string>()).OfType<string>(), action => Assert.Matches("^[a-z-]+(/[a-z-]+)+@v[0-9]+$", action));
    }

    private static JsonNode Step(string action) => Steps.Single(s => s!["uses"]?.GetValue<string>().StartsWith(action + "@", StringComparison.Ordinal) == true)!;
}
