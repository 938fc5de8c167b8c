using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Form4Gen.SchemaFiles.Tests.MetaSchemas;

/// <summary>Where a value breaks a schema, and how.</summary>
/// <param name="Path">Path of the value, <c>/fields/0/type</c>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record SchemaError(string Path, string Message)
{
    public override string ToString() => $"{(Path.Length == 0 ? "/" : Path)}: {Message}";
}

/// <summary>The keywords of JSON Schema 2020-12 that the meta-schemas use. Any other keyword is an exception: nothing is silently let pass.</summary>
internal sealed class JsonSchema
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal) { "$schema", "$defs", "title", "description", "enumDescriptions", "examples" };

    private readonly Func<string, JsonNode> _load;
    private readonly Dictionary<string, JsonNode> _files = new(StringComparer.Ordinal);

    /// <summary>Creates it.</summary>
    /// <param name="load">Gives the schema in a file, for references into other files.</param>
    public JsonSchema(Func<string, JsonNode> load) => _load = load;

    /// <summary>What is wrong with a value; empty: nothing.</summary>
    public IReadOnlyList<SchemaError> Validate(JsonNode? value, string file)
    {
        var errors = new List<SchemaError>();
        Check(value, File(file), file, "", errors);
        return errors;
    }

    private JsonNode File(string name)
    {
        if (!_files.TryGetValue(name, out JsonNode? schema)) _files.Add(name, schema = _load(name));
        return schema;
    }

    private void Check(JsonNode? value, JsonNode schema, string file, string path, List<SchemaError> errors)
    {
        if (schema is JsonValue always)
        {
            if (!always.GetValue<bool>()) errors.Add(new(path, "must not stand here"));
            return;
        }

        foreach ((string keyword, JsonNode? rule) in schema.AsObject())
            if (!Annotations.Contains(keyword)) Apply(keyword, rule!, schema.AsObject(), value, file, path, errors);
    }

    private void Apply(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string file, string path, List<SchemaError> errors)
    {
        switch (keyword)
        {
            case "$ref": Reference(value, rule.GetValue<string>(), file, path, errors); break;
            case "type": Type(value, rule, path, errors); break;
            case "enum":
                if (!rule.AsArray().Any(item => JsonNode.DeepEquals(item, value))) errors.Add(new(path, $"{Show(value)} is none of {rule.ToJsonString()}"));
                break;
            case "pattern":
                if (value is JsonValue text && text.TryGetValue(out string? s) && !Regex.IsMatch(s, rule.GetValue<string>(), RegexOptions.CultureInvariant))
                    errors.Add(new(path, $"{Show(value)} does not match {rule.GetValue<string>()}"));
                break;
            case "minLength":
                if (value is JsonValue w && w.TryGetValue(out string? word) && word.Length < rule.GetValue<int>()) errors.Add(new(path, "is empty"));
                break;
            case "minimum":
                if (value is JsonValue n && n.TryGetValue(out decimal number) && number < rule.GetValue<decimal>()) errors.Add(new(path, $"{Show(value)} is less than {rule.ToJsonString()}"));
                break;
            case "minItems": Count(value is JsonArray few ? few.Count >= rule.GetValue<int>() : null, "too few items", path, errors); break;
            case "maxItems": Count(value is JsonArray many ? many.Count <= rule.GetValue<int>() : null, "too many items", path, errors); break;
            case "minProperties": Count(value is JsonObject bare ? bare.Count >= rule.GetValue<int>() : null, "too few keys", path, errors); break;
            case "maxProperties": Count(value is JsonObject full ? full.Count <= rule.GetValue<int>() : null, "too many keys", path, errors); break;
            case "items":
                for (int i = 0; value is JsonArray list && i < list.Count; i++) Check(list[i], rule, file, $"{path}/{i}", errors);
                break;
            case "required":
                foreach (JsonNode? key in rule.AsArray())
                    if (value is JsonObject has && !has.ContainsKey(key!.GetValue<string>())) errors.Add(new(path, $"'{key!.GetValue<string>()}' is missing"));
                break;
            case "properties": Properties(value, rule.AsObject(), file, path, errors); break;
            case "propertyNames":
                foreach ((string key, _) in value as JsonObject ?? []) Check(JsonValue.Create(key), rule, file, $"{path}/{key}", errors);
                break;
            case "additionalProperties": Others(value, rule, schema["properties"] as JsonObject, file, path, errors); break;
            case "anyOf": Choice(value, rule.AsArray(), false, file, path, errors); break;
            case "oneOf": Choice(value, rule.AsArray(), true, file, path, errors); break;
            default: throw new NotSupportedException($"{file}: keyword '{keyword}'");
        }
    }

    private void Reference(JsonNode? value, string reference, string file, string path, List<SchemaError> errors)
    {
        (string target, JsonNode schema) = Resolve(reference, file);
        Check(value, schema, target, path, errors);
    }

    /// <summary>The schema that a reference in a file points to, and its file.</summary>
    public (string File, JsonNode Schema) Resolve(string reference, string file)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string target = hash switch { 0 => file, < 0 => reference, _ => reference[..hash] };
        JsonNode schema = File(target);
        foreach (string step in hash < 0 ? [] : reference[(hash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries))
            schema = schema[step] ?? throw new KeyNotFoundException($"{file}: {reference} points to nothing");
        return (target, schema);
    }

    private static void Type(JsonNode? value, JsonNode rule, string path, List<SchemaError> errors)
    {
        string[] types = rule is JsonArray many ? [.. many.Select(t => t!.GetValue<string>())] : [rule.GetValue<string>()];
        if (!types.Any(type => IsOf(value, type))) errors.Add(new(path, $"{Show(value)} is no {string.Join(" or ", types)}"));
    }

    private static bool IsOf(JsonNode? value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "null" => value is null,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && value.AsValue().GetValue<decimal>() % 1 == 0,
        _ => throw new NotSupportedException($"type '{type}'"),
    };

    private static void Count(bool? holds, string message, string path, List<SchemaError> errors)
    {
        if (holds == false) errors.Add(new(path, message));
    }

    private void Properties(JsonNode? value, JsonObject rules, string file, string path, List<SchemaError> errors)
    {
        if (value is not JsonObject mapping) return;
        foreach ((string key, JsonNode? rule) in rules)
            if (mapping.ContainsKey(key)) Check(mapping[key], rule!, file, $"{path}/{key}", errors);
    }

    private void Others(JsonNode? value, JsonNode rule, JsonObject? known, string file, string path, List<SchemaError> errors)
    {
        if (value is not JsonObject mapping) return;
        foreach ((string key, JsonNode? item) in mapping)
        {
            if (known?.ContainsKey(key) == true) continue;
            if (rule.GetValueKind() == JsonValueKind.False) errors.Add(new(path, $"unknown key '{key}'"));
            else Check(item, rule, file, $"{path}/{key}", errors);
        }
    }

    private void Choice(JsonNode? value, JsonArray choices, bool onlyOne, string file, string path, List<SchemaError> errors)
    {
        List<SchemaError>? nearest = null;
        int fitting = 0;
        foreach (JsonNode? choice in choices)
        {
            var own = new List<SchemaError>();
            Check(value, choice!, file, path, own);
            if (own.Count == 0) fitting++;
            else if (nearest is null || own.Count < nearest.Count) nearest = own;
        }

        if (fitting == 0) errors.AddRange(nearest!);
        else if (fitting > 1 && onlyOne) errors.Add(new(path, $"fits {fitting} choices where only one may fit"));
    }

    private static string Show(JsonNode? value) => value?.ToJsonString() ?? "null";
}
