using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

/// <summary>CI's script for schemas sees what is wrong, and says where.</summary>
public class SchemaScriptTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Schema = Path.Combine(Root, "schema");

    [Fact]
    public async Task A_broken_schema_fails_with_an_annotation_and_a_result_at_its_line()
    {
        using var folder = new Folder();
        string file = Copy(folder, "form4/form4-2003.form.yaml", "type: date", "type: datte");
        int line = 1 + File.ReadAllText(file).Split("type: datte")[0].Count(c => c == '\n');
        string sarif = folder["reports/schema.sarif"];

        ToolRun run = await Script("--schema", folder["schema"], "--against", Schema, "--sarif", sarif);

        Assert.Equal(1, run.Code);
        Assert.Contains($"::error file={file},line={line},", run.Out, StringComparison.Ordinal);
        Assert.Contains("title=F4G0203::unknown type 'datte'", run.Out, StringComparison.Ordinal);
        // The steps after the one that failed have run.
        Assert.Equal(["FAILED    check", "FAILED    breaking", "left out  coverage", "left out  accuracy"], Summary(run).Select(l => l.Split(':')[0]));
        JsonElement result = JsonDocument.Parse(await File.ReadAllTextAsync(sarif)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == "F4G0203");
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(new Uri(file).AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(line, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task A_schema_that_compiles_but_breaks_its_users_fails_too()
    {
        using var folder = new Folder();
        string file = Copy(folder, "codes/timeliness.codes.yaml", "code: L,", "code: N,");
        ToolRun run = await Script("--schema", folder["schema"], "--against", Schema);
        Assert.Equal(1, run.Code);
        Assert.Equal(["FAILED    breaking: the schema breaks something for those who use it"], Summary(run).Where(l => l.StartsWith("FAILED", StringComparison.Ordinal)));
        Assert.Contains($"::error file={file},", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_itself_passes_with_the_samples_read()
    {
        using var folder = new Folder();
        string sarif = folder["schema.sarif"];
        ToolRun run = await Script("--against", Schema, "--sarif", sarif);
        Assert.True(run.Code == 0, run.Out + run.Error);
        Assert.Equal(["passed    check", "passed    breaking", "passed    coverage", "left out  accuracy"], Summary(run).Select(l => l.Split(':')[0]));
        Assert.Empty(JsonDocument.Parse(await File.ReadAllTextAsync(sarif)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Theory]
    [InlineData("--schemas", "x")]
    [InlineData("--schema", "no-such-folder")]
    [InlineData("--schema", "")]
    public async Task Wrong_usage_is_told_from_findings(string option, string value)
    {
        ToolRun run = await Script(option, value);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("Usage: .ci/schema", run.Error, StringComparison.Ordinal);
    }

    private static string[] Summary(ToolRun run) => run.Out.Split("== Summary\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Copy(Folder folder, string spoiled, string old, string with)
    {
        foreach (string path in Directory.EnumerateFiles(Schema, "*.yaml", SearchOption.AllDirectories))
            folder.Add(Path.Combine("schema", Path.GetRelativePath(Schema, path)), File.ReadAllText(path));
        string file = folder["schema/" + spoiled], text = File.ReadAllText(file);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + with + text[(at + old.Length)..]);
        return file;
    }

    private static async Task<ToolRun> Script(params string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "form4.dll");
        var start = new ProcessStartInfo("bash", [Path.Combine(Root, ".ci", "schema"), "--tool", tool, "--no-accuracy", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["GITHUB_ACTIONS"] = "true";
        // The samples are the project's own; other filings are not everywhere.
        start.Environment["FORM4GEN_SHARED"] = Path.Combine(AppContext.BaseDirectory, "none");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await errors);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Form4Gen.sln above the tests");
    }
}
