using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Form4Gen.Schema.Resolution;
using Form4Gen.SchemaFiles.Tests.MetaSchemas;

namespace Form4Gen.SchemaFiles.Tests;

/// <summary>What an editor offers: words and ids to choose from, a text for each, and settings that lead to the meta-schemas.</summary>
public class EditorTests
{
    private const string Form = "form.meta-schema.json", Types = "types.meta-schema.json";
    private static readonly string Root = Path.GetDirectoryName(RepositoryFiles.Folder)!;
    private static readonly JsonObject Settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, ".vscode", "settings.json")))!["yaml.schemas"]!.AsObject();

    public static TheoryData<string> Names => [.. RepositoryFiles.MetaSchemas];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_has_a_text_of_its_own(string name)
    {
        foreach (JsonObject rules in Objects(RepositoryFiles.MetaSchema(name)).Where(o => o["enum"] is JsonArray))
        {
            string[] texts = [.. rules["enumDescriptions"]?.AsArray().Select(t => t!.GetValue<string>().Trim()) ?? []];
            Assert.Equal(rules["enum"]!.AsArray().Count, texts.Distinct(StringComparer.Ordinal).Count(t => t.EndsWith('.')));
        }
    }

    [Fact]
    public void The_types_of_the_compiler_are_offered()
    {
        JsonArray offered = RepositoryFiles.MetaSchema(Types)["$defs"]!["key-type"]!["anyOf"]![0]!["enum"]!.AsArray();
        Assert.Equal(FieldBuilder.ScalarNames.Order(StringComparer.Ordinal), offered.Select(t => t!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(".codes.yaml", Types, "$defs/key-codes")]
    [InlineData(".types.yaml", Form, "properties/use")]
    [InlineData(".changes.yaml", Form, "$defs/apply/properties/apply")]
    public void The_ids_of_the_files_that_a_key_may_name_are_offered(string suffix, string schema, string path)
    {
        JsonNode key = path.Split('/').Aggregate(RepositoryFiles.MetaSchema(schema), (node, step) => node[step]!);
        string[] ids = [.. RepositoryFiles.Yaml.Where(f => f.EndsWith(suffix, StringComparison.Ordinal)).Select(f => f.Split('/')[^1][..^suffix.Length]).Order(StringComparer.Ordinal)];
        Assert.Equal(ids, key["examples"]!.AsArray().Select(e => e!.GetValue<string>()));
    }

    [Fact]
    public void A_key_that_a_change_sets_has_the_texts_and_words_it_has_where_it_is_declared()
    {
        var schema = new JsonSchema(RepositoryFiles.MetaSchema);
        JsonObject set = RepositoryFiles.MetaSchema(Form)["$defs"]!["set"]!["properties"]!.AsObject();
        Assert.NotEmpty(set);
        foreach ((string key, JsonNode? rules) in set)
        {
            string[] places = [.. rules!["anyOf"]!.AsArray().Select(r => r!["$ref"]!.GetValue<string>())];
            // Without a value the key is taken away.
            Assert.Equal("#/$defs/gone", places[^1]);
            Assert.All(places[..^1], place => Assert.True(place.EndsWith("/" + key, StringComparison.Ordinal) || place.EndsWith("/key-" + key, StringComparison.Ordinal), $"{key}: {place}"));
            Assert.Equal(string.Join(" / ", places[..^1].Select(place => Description(schema.Resolve(place, Form), schema)).Distinct(StringComparer.Ordinal)), rules["description"]!.GetValue<string>());
        }
    }

    [Fact]
    public void The_settings_lead_every_file_to_the_meta_schema_of_its_kind()
    {
        Assert.All(Settings, s => Assert.True(File.Exists(Path.Combine(Root, s.Key)), s.Key));
        foreach (string file in RepositoryFiles.Yaml)
        {
            string[] fitting = [.. Settings.Where(s => file.EndsWith(s.Value!.GetValue<string>()[1..], StringComparison.Ordinal)).Select(s => s.Key)];
            Assert.Equal([$"./schema/{file.Split('.')[^2]}.meta-schema.json"], fitting);
        }
    }

    [Fact]
    public void The_language_reference_shows_the_same_settings()
    {
        string section = RepositoryFiles.Text("README.md").Split("\n## Editors\n")[1].Split("\n## ")[0];
        Assert.True(JsonNode.DeepEquals(Settings, JsonNode.Parse(section.Split("```json\n")[1].Split("```")[0])!["yaml.schemas"]));
        IEnumerable<string> rows = section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(Settings.Select(s => $"| `{s.Key[2..]}` | `{s.Value}` |"), rows);
    }

    private static string? Description((string File, JsonNode Schema) place, JsonSchema schema) =>
        place.Schema["description"]?.GetValue<string>() ?? Description(schema.Resolve(place.Schema["$ref"]!.GetValue<string>(), place.File), schema);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject mapping => [mapping, .. mapping.SelectMany(e => Objects(e.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
