using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;
using Json.Schema;

namespace Form4Gen.Cli.Tests.Sarif;

/// <summary>What the tool writes as SARIF is valid by the JSON schema of the standard.</summary>
public class SarifSchemaTests
{
    private static readonly Lazy<JsonSchema> Standard = new(Load);

    private const string Bad = """
        meta: { id: a-2020, form: a, title: A }
        fields:
          - { id: one, type: datte, label: One }
          - { id: TwoThree, type: text, label: Two, doc: no end }
        """;

    public static TheoryData<string, string> Spoiled => new()
    {
        { "runs/0/results/0/locations/0/physicalLocation/region/startLine", "0" },
        { "runs/0/results/0/level", "\"fatal\"" },
        { "runs/0/results/0/messages", "{}" },
        { "runs/0/columnKind", "\"bytes\"" },
        { "runs/0/tool/driver/rules/0/helpUri", "\"schema/DIAGNOSTICS.md#f4g0203\"" },
        { "version", "\"2.0.0\"" },
    };

    [Fact]
    public async Task Findings_of_every_severity_are_valid()
    {
        JsonNode log = await Log("check", Bad);
        Assert.Equal(["error", "warning", "note"], log["runs"]![0]!["results"]!.AsArray().Select(r => r!["level"]!.GetValue<string>()));
        Assert.Empty(Errors(log));
    }

    [Fact]
    public async Task A_log_without_findings_is_valid() => Assert.Empty(Errors(await Log("check", "meta: { id: a-2020, form: a, title: A }\nfields: [{ id: one, type: text, label: One }]\n")));

    [Fact]
    public async Task What_breaks_is_valid_too()
    {
        using var old = new Folder();
        old.Add("a-2020.form.yaml", "meta: { id: a-2020, form: a, title: A }\nfields: [{ id: one, type: text, label: One }, { id: two, type: text, label: Two }]\n");
        JsonNode log = await Log("breaking", "meta: { id: a-2020, form: a, title: A }\nfields: [{ id: one, type: date, label: One }]\n", "--against", old.Path);
        Assert.NotEmpty(log["runs"]![0]!["results"]!.AsArray());
        Assert.Empty(Errors(log));
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task The_standard_refuses_what_is_wrong(string path, string value)
    {
        JsonNode log = await Log("check", Bad);
        string[] steps = path.Split('/');
        JsonNode place = steps[..^1].Aggregate(log, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        place[steps[^1]] = JsonNode.Parse(value);
        Assert.NotEmpty(Errors(log));
    }

    private static async Task<JsonNode> Log(string command, string text, params string[] more)
    {
        using var folder = new Folder();
        folder.Add("a b/a-2020.form.yaml", text);
        ToolRun run = await ToolRun.In(host => host with { Folder = folder.Path }, ["schema", command, folder["a b"], "--format", "sarif", .. more]);
        Assert.Equal("", run.Error);
        return JsonNode.Parse(run.Out)!;
    }

    private static List<string> Errors(JsonNode log)
    {
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
        EvaluationResults results = Standard.Value.Evaluate(JsonSerializer.SerializeToElement(log), options);
        if (results.IsValid) return [];
        return [.. (results.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")), "not valid"];
    }

    // The validator begins with draft 6, which differs here in the name of one key at the top.
    private static JsonSchema Load()
    {
        JsonObject schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sarif", "sarif-2.1.0-rtm.5.json")))!.AsObject();
        schema["$schema"] = "http://json-schema.org/draft-06/schema#";
        schema.Remove("id");
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
