using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Form4Gen.Schema.Binding;
using Form4Gen.SchemaFiles.Tests.MetaSchemas;

namespace Form4Gen.SchemaFiles.Tests;

/// <summary>An editor and the compiler know the same keys, need the same ones and take the same words.</summary>
public class MetaSchemaAgreementTests
{
    private const string Form = "form.meta-schema.json", Types = "types.meta-schema.json", Codes = "codes.meta-schema.json", Changes = "changes.meta-schema.json", Priors = "priors.meta-schema.json";

    // Kinds of declaration and where the meta-schemas describe them; a kind with several shapes has all of them here.
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["FormFile"] = [$"{Form}#"],
        ["TypesFile"] = [$"{Types}#"],
        ["ChangesFile"] = [$"{Changes}#"],
        ["CodesFile"] = [$"{Codes}#"],
        ["PriorsFile"] = [$"{Priors}#"],
        ["PriorsMeta"] = [$"{Priors}#/properties/meta"],
        ["Calibration"] = [$"{Priors}#/$defs/calibration"],
        ["FormMeta"] = [$"{Form}#/$defs/formMeta", $"{Form}#/$defs/revisionMeta"],
        ["TypesMeta"] = [$"{Types}#/properties/meta", $"{Changes}#/properties/meta"],
        ["CodesMeta"] = [$"{Codes}#/properties/meta"],
        ["InForce"] = [$"{Form}#/$defs/formMeta/properties/in-force", $"{Codes}#/$defs/code/properties/in-force"],
        ["Recognize"] = [$"{Form}#/$defs/formMeta/properties/recognize"],
        ["Xml"] = [$"{Form}#/$defs/revisionMeta/properties/xml"],
        ["Dialect"] = [$"{Form}#/$defs/dialect"],
        ["RecordType"] = [$"{Types}#/$defs/type"],
        ["Field"] = [$"{Types}#/$defs/field"],
        ["RowField"] = [$"{Form}#/$defs/rowField"],
        ["Column"] = [$"{Form}#/$defs/ownColumn", $"{Form}#/$defs/holdingColumn", $"{Form}#/$defs/columnGroup"],
        ["Repeat"] = [$"{Types}#/$defs/key-repeat"],
        ["Becomes"] = [$"{Types}#/$defs/key-becomes"],
        ["CloseAfter"] = [$"{Types}#/$defs/key-close-after"],
        ["FromCount"] = [$"{Types}#/$defs/key-from-count"],
        ["Group"] = [$"{Types}#/$defs/group"],
        ["Table"] = [$"{Form}#/$defs/table"],
        ["RowKind"] = [$"{Form}#/$defs/rowKind"],
        ["Footnotes"] = [$"{Form}#/$defs/footnotes"],
        ["Check"] = [$"{Form}#/$defs/check"],
        ["Balance"] = [$"{Form}#/$defs/check/properties/balance"],
        ["Requires"] = [$"{Form}#/$defs/check/properties/requires"],
        ["Expects"] = [$"{Form}#/$defs/check/properties/expects"],
        ["InForceCheck"] = [$"{Form}#/$defs/check/properties/in-force"],
        ["Range"] = [$"{Form}#/$defs/check/properties/range"],
        ["Code"] = [$"{Codes}#/$defs/code"],
        ["AddChange"] = [$"{Form}#/$defs/add"],
        ["ReplaceChange"] = [$"{Form}#/$defs/replace"],
        ["AmendChange"] = [$"{Form}#/$defs/amend"],
        ["MoveChange"] = [$"{Form}#/$defs/move"],
        ["RemoveChange"] = [$"{Form}#/$defs/remove"],
        ["ApplyChange"] = [$"{Form}#/$defs/apply"],
    };

    public static TheoryData<string> Kinds => [.. Places.Keys];

    [Fact]
    public void Every_kind_of_declaration_is_compared()
    {
        // A revision's keys are some of a form's; a text of the furniture has none in the file.
        string[] left = [.. KeyTable.All.Keys.Select(k => k.ToString()).Except(Places.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(["Furniture", "RevisionFile"], left);
        Assert.All(KeyTable.Of(NodeKind.RevisionFile), r => Assert.True(Shape($"{Form}#")["properties"]!.AsObject().ContainsKey(r.Key)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_know_the_same_keys(string kind)
    {
        IEnumerable<string> own = Rules(kind).Select(r => r.Key);
        // In a mapping of names the key is the id; the editor takes it in the item of a change.
        IEnumerable<string> editors = Places[kind].SelectMany(p => Shape(p)["properties"]!.AsObject().Select(e => e.Key)).Where(k => k != "id" || kind is not ("RecordType" or "RowKind"));
        Assert.Equal(own.Where(k => k.Length > 0).Order(StringComparer.Ordinal), editors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_need_the_same_keys(string kind)
    {
        IEnumerable<string>? needed = null;
        foreach (string place in Places[kind])
        {
            IEnumerable<string> here = Shape(place)["required"]?.AsArray().Select(k => k!.GetValue<string>()) ?? [];
            needed = needed is null ? here : needed.Intersect(here, StringComparer.Ordinal);
        }

        // The verb itself tells the kind of a change.
        string[] verbs = ["add", "replace", "amend", "move", "remove", "apply"];
        Assert.Equal(Rules(kind).Where(r => r.IsRequired).Select(r => r.Key).Order(StringComparer.Ordinal), needed!.Except(verbs, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_take_the_same_words(string kind)
    {
        foreach (KeyRule rule in Rules(kind).Where(r => r.Words.Length > 0))
        {
            JsonNode property = Places[kind].Select(p => Shape(p)["properties"]![rule.Key]).First(p => p is not null)!;
            string file = Places[kind][0].Split('#')[0];
            if (property["$ref"] is { } reference) property = new JsonSchema(RepositoryFiles.MetaSchema).Resolve(reference.GetValue<string>(), file).Schema;
            Assert.Equal(rule.Words.Order(StringComparer.Ordinal), property["enum"]!.AsArray().Select(w => w!.ToString()).Order(StringComparer.Ordinal));
        }
    }

    private static KeyRule[] Rules(string kind) => KeyTable.Of(Enum.Parse<NodeKind>(kind));

    private static JsonNode Shape(string place) => new JsonSchema(RepositoryFiles.MetaSchema).Resolve(place, Form).Schema;
}
