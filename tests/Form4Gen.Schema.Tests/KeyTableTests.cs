using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Form4Gen.Schema.Binding;

namespace Form4Gen.Schema.Tests;

/// <summary>The compiler's table of legal keys and the meta-schemas that editors use say the same.</summary>
public sealed class KeyTableTests
{
    public static TheoryData<string, string, string> Pairs() => new()
    {
        { "form", "", nameof(NodeKind.FormFile) + "+" + nameof(NodeKind.RevisionFile) },
        { "form", "revisionMeta", nameof(NodeKind.FormMeta) },
        { "form", "formMeta", nameof(NodeKind.FormMeta) + "-extends" },
        { "form", "rowField", nameof(NodeKind.RowField) },
        { "form", "ownColumn+holdingColumn+columnGroup", nameof(NodeKind.Column) },
        { "form", "rowKind", nameof(NodeKind.RowKind) + "+id" },
        { "form", "table", nameof(NodeKind.Table) },
        { "form", "check", nameof(NodeKind.Check) },
        { "form", "footnotes", nameof(NodeKind.Footnotes) },
        { "form", "dialect", nameof(NodeKind.Dialect) },
        { "form", "add", nameof(NodeKind.AddChange) },
        { "form", "replace", nameof(NodeKind.ReplaceChange) },
        { "form", "amend", nameof(NodeKind.AmendChange) },
        { "form", "move", nameof(NodeKind.MoveChange) },
        { "form", "remove", nameof(NodeKind.RemoveChange) },
        { "form", "apply", nameof(NodeKind.ApplyChange) },
        { "changes", "", nameof(NodeKind.ChangesFile) },
        { "types", "", nameof(NodeKind.TypesFile) },
        { "types", "field", nameof(NodeKind.Field) },
        { "types", "group", nameof(NodeKind.Group) },
        { "codes", "", nameof(NodeKind.CodesFile) },
        { "priors", "", nameof(NodeKind.PriorsFile) },
        { "priors", "calibration", nameof(NodeKind.Calibration) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_meta_schema_knows_the_same_keys(string file, string definitions, string kinds)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "schema", file + ".meta-schema.json")));

        var expected = new SortedSet<string>(Keys(kinds), StringComparer.Ordinal);
        var actual = new SortedSet<string>(definitions.Split('+').SelectMany(d => Properties(document.RootElement, d)), StringComparer.Ordinal);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("rowField", nameof(NodeKind.RowField))]
    [InlineData("table", nameof(NodeKind.Table))]
    [InlineData("check", nameof(NodeKind.Check))]
    [InlineData("formMeta", nameof(NodeKind.FormMeta))]
    [InlineData("dialect", nameof(NodeKind.Dialect))]
    [InlineData("remove", nameof(NodeKind.RemoveChange), "remove")]
    [InlineData("amend", nameof(NodeKind.AmendChange), "amend")]
    public void The_meta_schema_requires_the_same_keys(string definition, string kind, params string[] verb)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "schema", "form.meta-schema.json")));

        IEnumerable<string> expected = KeyTable.Of(Enum.Parse<NodeKind>(kind)).Where(r => r.IsRequired).Select(r => r.Key).Concat(verb);
        IEnumerable<string> actual = document.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("required").EnumerateArray().Select(e => e.GetString()!);

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_has_its_keys_once()
    {
        foreach (NodeKind kind in Enum.GetValues<NodeKind>())
        {
            KeyRule[] rules = KeyTable.Of(kind);
            Assert.NotEmpty(rules);
            Assert.Equal(rules.Length, rules.Select(r => r.Key).Distinct(StringComparer.Ordinal).Count());
        }
    }

    // "Kind+Kind+key-key"
    private static IEnumerable<string> Keys(string kinds)
    {
        string[] parts = kinds.Split('-');
        foreach (string part in parts[0].Split('+'))
        {
            if (!Enum.TryParse(part, out NodeKind kind)) yield return part;
            else foreach (KeyRule rule in KeyTable.Of(kind))
                if (!parts[1..].Contains(rule.Key)) yield return rule.Key;
        }
    }

    private static IEnumerable<string> Properties(JsonElement root, string definition)
    {
        JsonElement owner = definition.Length == 0 ? root : root.GetProperty("$defs").GetProperty(definition);
        foreach (JsonProperty property in owner.GetProperty("properties").EnumerateObject()) yield return property.Name;
    }
}
