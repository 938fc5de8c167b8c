using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class FindingFormatTests
{
    private const string Bad = """
        meta: { id: a-2020, form: a, title: A }
        fields:
          - { id: one, type: "1%, 2:\u0007", label: One }
          - { id: TwoThree, type: text, label: Two, doc: no end }
        """;

    private static async Task<ToolRun> Check(Folder folder, string format, string file = "sub dir/a-2020.form.yaml")
    {
        folder.Add(file, Bad);
        return await ToolRun.In(host => host with { Folder = folder.Path }, ["schema", "check", folder.Path, "--format", format]);
    }

    [Fact]
    public async Task Msbuild_is_a_line_each_with_paths_of_the_working_folder()
    {
        using var folder = new Folder();
        ToolRun run = await Check(folder, "msbuild");
        Assert.Equal((1, ""), (run.Code, run.Error));
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("sub dir/a-2020.form.yaml(3,22): error F4G0203: unknown type '1%, 2:\uFFFD'; ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("sub dir/a-2020.form.yaml(4,11): warning F4G0601: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("sub dir/a-2020.form.yaml(4,50): message F4G0604: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Github_gets_workflow_commands_whose_texts_cannot_end_them()
    {
        using var folder = new Folder();
        ToolRun run = await Check(folder, "github", "a,b/a-2020.form.yaml");
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.StartsWith("::error file=a%2Cb/a-2020.form.yaml,line=3,col=22,endColumn=36,title=F4G0203::unknown type '1%25, 2:\uFFFD'; ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=a%2Cb/a-2020.form.yaml,line=4,col=11,endColumn=19,title=F4G0601::", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("::notice ", lines[2], StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task Json_tells_everything_that_is_known_of_a_finding()
    {
        using var folder = new Folder();
        ToolRun run = await Check(folder, "json");
        Assert.Equal((1, 1), (run.Json.GetProperty("errors").GetInt32(), run.Json.GetProperty("warnings").GetInt32()));
        JsonElement finding = run.Json.GetProperty("findings")[0];
        Assert.Equal(
            ("F4G0203", "error", "Unknown type", "sub dir/a-2020.form.yaml", 3, 22, 36, "schema/DIAGNOSTICS.md#f4g0203"),
            (finding.GetProperty("id").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("title").GetString(), finding.GetProperty("file").GetString(),
                finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("endColumn").GetInt32(), finding.GetProperty("help").GetString()));
        Assert.Equal("info", run.Json.GetProperty("findings")[2].GetProperty("severity").GetString());
    }

    [Fact]
    public async Task Sarif_has_the_rules_and_the_places()
    {
        using var folder = new Folder();
        ToolRun run = await Check(folder, "sarif");
        Assert.Equal("2.1.0", run.Json.GetProperty("version").GetString());
        Assert.EndsWith("/sarif-schema-2.1.0.json", run.Json.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        JsonElement log = run.Json.GetProperty("runs")[0];
        JsonElement[] rules = [.. log.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        Assert.Equal(["F4G0203", "F4G0601", "F4G0604"], rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(rules, r => Assert.EndsWith(" More: schema/DIAGNOSTICS.md#" + r.GetProperty("id").GetString()!.ToLowerInvariant(), r.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.All(rules, r => Assert.True(r.GetProperty("fullDescription").GetProperty("text").GetString()!.Length > 5));
        JsonElement[] results = [.. log.GetProperty("results").EnumerateArray()];
        Assert.Equal(["error 0", "warning 1", "note 2"], results.Select(r => $"{r.GetProperty("level").GetString()} {r.GetProperty("ruleIndex").GetInt32()}"));
        JsonElement place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("sub%20dir/a-2020.form.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("3 22 36", string.Join(' ', place.GetProperty("region").EnumerateObject().Select(p => p.Value.GetInt32())));
        Assert.Equal(["tool", "columnKind", "results"], log.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["ruleId", "ruleIndex", "level", "message", "locations"], results[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"], rules[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task A_file_outside_the_working_folder_is_named_in_full()
    {
        using var folder = new Folder();
        using var elsewhere = new Folder();
        folder.Add("a-2020.form.yaml", Bad);
        ToolRun run = await ToolRun.In(host => host with { Folder = elsewhere.Path }, ["schema", "check", folder.Path, "--format", "sarif"]);
        string uri = run.Json.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.Equal(new Uri(folder["a-2020.form.yaml"]).AbsoluteUri, uri);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("msbuild")]
    [InlineData("github")]
    [InlineData("sarif")]
    public async Task A_clean_schema_gives_a_report_without_findings_and_success(string format)
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await ToolRun.Of("schema", "check", folder.Path, "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        if (format is "msbuild" or "github") Assert.Empty(run.Out);
        else Assert.NotEqual(JsonValueKind.Undefined, run.Json.ValueKind);
    }

    [Fact]
    public async Task A_long_line_is_shown_around_its_place()
    {
        using var folder = new Folder();
        folder.Add("a-2020.form.yaml", $"meta: {{ id: a-2020, form: a, title: A }}\nfields:\n  - {{ id: one, doc: {new string('x', 400)}., type: datte, label: One }}\n");
        ToolRun run = await ToolRun.Of("schema", "check", folder.Path);
        string[] lines = run.Out.Split('\n');
        int at = Array.FindIndex(lines, l => l.StartsWith("      | ", StringComparison.Ordinal));
        Assert.Equal("datte", lines[at - 1].Substring(lines[at].IndexOf('^', StringComparison.Ordinal), 5));
        Assert.All(lines[1..3], l => Assert.InRange(l.Length, 1, 160));
    }
}
