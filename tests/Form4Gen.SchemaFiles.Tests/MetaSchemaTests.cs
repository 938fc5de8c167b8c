using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Form4Gen.SchemaFiles.Tests.MetaSchemas;

namespace Form4Gen.SchemaFiles.Tests;

/// <summary>The meta-schemas themselves: they refuse what is wrong, and an editor can say what every key means.</summary>
public class MetaSchemaTests
{
    private const string Whole = "meta: { id: form9, form: \"9\", title: Small form }\n";
    private const string Revision = "meta: { id: form9-2, form: \"9\", title: Small form, extends: form9 }\n";
    private const string Table = Whole + "tables:\n  - id: t\n    title: T\n    rows: { row: { otherwise: true } }\n    columns:\n";

    public static TheoryData<string> Names => [.. RepositoryFiles.MetaSchemas];

    public static TheoryData<string, string, string> WrongForms => new()
    {
        { Whole + "feilds: []", "", "unknown key 'feilds'" },
        { "fields: []", "", "'meta' is missing" },
        { "meta: { id: form9, form: 9, title: Small form }", "/meta/form", "is no string" },
        { Whole + "fields:\n  - { type: text, label: A }", "/fields/0", "'id' is missing" },
        { Whole + "fields:\n  - { id: Amount, type: text, label: A }", "/fields/0/id", "does not match" },
        { Whole + "fields:\n  - { id: a, type: text, lable: A }", "/fields/0", "unknown key 'lable'" },
        { Whole + "fields:\n  - { id: a, type: text, label: [] }", "/fields/0/label", "" },
        { Whole + "fields:\n  - { id: a, type: text, label: A, place: behind }", "/fields/0/place", "is none of" },
        { Whole + "fields:\n  - { id: a, type: text, label: A, max-length: long }", "/fields/0/max-length", "is no integer" },
        { Whole + "fields:\n  - { id: a, type: text, label: A, between: [\"(\"] }", "/fields/0/between", "too few items" },
        { Whole + "groups:\n  - { id: g, marks: one, of: [a] }", "/groups/0/marks", "is none of" },
        { Table + "      - { id: c, type: text }", "/tables/0/columns/0", "'header' is missing" },
        { Table + "      - { id: c, header: C, holds: a, says: { b: A, d: D } }", "/tables/0/columns/0/says", "too many keys" },
        { Whole + "checks:\n  - { id: F4X0301, severity: error, message: m }", "/checks/0", "is missing" },
        { Whole + "checks:\n  - { id: F4X0301, severity: error, message: m, equal: [a, b], order: [a, b] }", "/checks/0", "fits 2 choices" },
        { Whole + "changes:\n  - remove: fields/a\n    why: gone", "/changes", "must not stand here" },
        { Revision + "fields:\n  - { id: a, type: text, label: A }\nchanges:\n  - remove: fields/a\n    why: gone", "/fields", "must not stand here" },
        { Revision + "changes:\n  - remove: fields/a", "/changes/0", "'why' is missing" },
        { Revision + "changes:\n  - remove: field/a\n    why: gone", "/changes/0/remove", "does not match" },
        { Revision + "changes:\n  - add: { id: a, type: text, label: A }", "/changes/0", "'after' is missing" },
        { Revision + "changes:\n  - amend: fields/a\n    set: { id: b }", "/changes/0/set", "unknown key 'id'" },
    };

    [Theory]
    [MemberData(nameof(WrongForms))]
    public void A_wrong_form_is_refused_where_it_is_wrong(string yaml, string path, string message)
    {
        IReadOnlyList<SchemaError> errors = Validate(yaml, "form.meta-schema.json");
        Assert.Contains(errors, e => e.Path == path && e.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("codes.meta-schema.json", "meta: { id: c }\ncodes:\n  - { code: 4, meaning: four }", "/codes/0/code")]
    [InlineData("codes.meta-schema.json", "meta: { id: c }\ncodes:\n  - { code: F, meaning: f, wording: Withheld }", "/codes/0/wording")]
    [InlineData("codes.meta-schema.json", "meta: { id: c }\ncodes: []", "/codes")]
    [InlineData("changes.meta-schema.json", "meta: { id: c }\nchanges:\n  - apply: other", "/changes/0")]
    [InlineData("types.meta-schema.json", "meta: { id: t }\ntypes: { owner: { fields: [] } }", "/types/owner/fields")]
    [InlineData("types.meta-schema.json", "meta: { id: t }\ntypes: { owner: { fields: [{ id: a, typ: text }] } }", "/types/owner/fields/0")]
    public void A_wrong_list_is_refused_where_it_is_wrong(string schema, string yaml, string path) =>
        Assert.Contains(Validate(yaml, schema), e => e.Path == path);

    [Theory]
    [InlineData("form.meta-schema.json", Whole + "fields:\n  - { id: a, type: text, label: A }")]
    [InlineData("form.meta-schema.json", Table + "      - header: G\n        columns: [{ id: c, type: money, header: C }]")]
    [InlineData("form.meta-schema.json", Revision + "changes:\n  - amend: fields/a\n    set: { label: B, doc: }\n  - { move: fields/a, before: fields/b }\n  - { replace: furniture/0, with: New text }")]
    [InlineData("form.meta-schema.json", Whole + "use: t\nchanges:\n  - amend: types/owner/a\n    set: { box: \"2\" }\n  - apply: c")]
    [InlineData("changes.meta-schema.json", "meta: { id: c }\nchanges:\n  - add: { id: a, type: text, label: A }\n    into: types/owner")]
    [InlineData("types.meta-schema.json", "meta: { id: t }\ntypes: { owner: { fields: [{ id: a, type: text, label: A }] } }")]
    public void A_right_file_is_accepted(string schema, string yaml) => Assert.Empty(Validate(yaml, schema));

    [Fact]
    public void An_unknown_keyword_is_not_let_pass()
    {
        var schema = new JsonSchema(_ => JsonNode.Parse("""{ "if": true }""")!);
        Assert.Throws<NotSupportedException>(() => schema.Validate(null, "any.json"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_has_a_text_for_hovering(string name)
    {
        var schema = new JsonSchema(RepositoryFiles.MetaSchema);
        List<string> silent = [];
        foreach ((string path, JsonNode property) in Properties(RepositoryFiles.MetaSchema(name), ""))
            if (!path.Contains("/oneOf", StringComparison.Ordinal) && !IsDescribed(property, name, schema)) silent.Add(path);
        Assert.Empty(silent);
    }

    [Fact]
    public void The_language_reference_names_every_key_and_word()
    {
        string reference = RepositoryFiles.Text("README.md");
        List<string> missing = [];
        foreach (string name in RepositoryFiles.MetaSchemas)
            foreach ((string path, _) in Properties(RepositoryFiles.MetaSchema(name), ""))
                if (path.Split('/')[^1] is var key && !reference.Contains($"`{key}`", StringComparison.Ordinal)) missing.Add(key);
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void The_revision_of_the_language_reference_is_valid() => Assert.Empty(Validate(RepositoryFiles.ReferenceExample(), "form.meta-schema.json"));

    private static IReadOnlyList<SchemaError> Validate(string yaml, string schema) => new JsonSchema(RepositoryFiles.MetaSchema).Validate(YamlValue.Parse(yaml), schema);

    private static bool IsDescribed(JsonNode property, string file, JsonSchema schema)
    {
        if (property is not JsonObject rules) return false;
        if (rules["description"] is { } text) return text.GetValue<string>().Trim().Length > 0;
        if (rules["$ref"]?.GetValue<string>() is not { } reference) return false;
        (string target, JsonNode inner) = schema.Resolve(reference, file);
        return IsDescribed(inner, target, schema);
    }

    // Every entry under a "properties" anywhere in the schema, with its path.
    private static IEnumerable<(string Path, JsonNode Property)> Properties(JsonNode? node, string path)
    {
        if (node is JsonArray list)
            for (int i = 0; i < list.Count; i++)
                foreach ((string, JsonNode) inner in Properties(list[i], $"{path}/{i}")) yield return inner;
        if (node is not JsonObject mapping) yield break;
        foreach ((string key, JsonNode? value) in mapping)
        {
            if (key == "properties")
                foreach ((string name, JsonNode? property) in value!.AsObject()) yield return ($"{path}/{name}", property!);
            foreach ((string, JsonNode) inner in Properties(value, $"{path}/{key}")) yield return inner;
        }
    }
}
