using System.Collections.Generic;
using static Form4Gen.Schema.Binding.ValueShape;

namespace Form4Gen.Schema.Binding;

/// <summary>The one table of legal keys; the meta-schema for editors says the same, and a test compares them.</summary>
internal static class KeyTable
{
    private static readonly KeyRule[] FieldKeys =
    [
        new("id", Id) { IsRequired = true },
        new("name", Id),
        new("doc", Text),
        new("doc-ref", Texts),
        new("unverified", Flag),
        new("box", Text),
        new("label", Texts),
        new("label-false", Texts),
        new("caption", Texts),
        new("between", Enclosures),
        new("prints", Pairs),
        new("shape", Texts),
        new("hyphened", Texts),
        new("usual", Texts),
        new("spaced", Texts),
        new("named-in", Texts),
        new("wording", Texts),
        new("close-after", Node, NodeKind.CloseAfter),
        new("codes", Id),
        new("cell-of", Id),
        new("instead-of", Id),
        new("below", Id),
        new("own-line", Flag),
        new("place", Word) { Words = ["after", "before", "section"] },
        new("printed", Flag),
        new("optional", Flag),
        new("absent", Word) { Words = ["false", "unknown"] },
        new("max-length", Number),
        new("repeat", Node, NodeKind.Repeat),
        new("footnotes", Flag),
        new("footnotes-from", XmlPath),
        new("xml", XmlPath),
        new("sec", Text),
        new("unit", Text),
        new("becomes", Node, NodeKind.Becomes),
        new("from-count", Node, NodeKind.FromCount),
        new("always", Text),
    ];

    private static readonly KeyRule[] TypeKeys =
    [
        new("doc", Text),
        new("name", Id),
        new("fields", Items, NodeKind.Field) { IsRequired = true },
        new("groups", Items, NodeKind.Group),
    ];

    private static readonly Dictionary<NodeKind, KeyRule[]> Rules = new()
    {
        [NodeKind.FormFile] =
        [
            new("meta", Node, NodeKind.FormMeta) { IsRequired = true },
            new("furniture", TextItems, NodeKind.Furniture),
            new("types", NamedItems, NodeKind.RecordType),
            new("fields", Items, NodeKind.Field),
            new("groups", Items, NodeKind.Group),
            new("tables", Items, NodeKind.Table),
            new("footnotes", Node, NodeKind.Footnotes),
            new("checks", Items, NodeKind.Check),
            new("use", Texts),
            new("changes", Changes),
            new("reserved", Texts),
        ],
        [NodeKind.RevisionFile] =
        [
            new("meta", Node, NodeKind.FormMeta) { IsRequired = true },
            new("changes", Changes),
            new("reserved", Texts),
        ],
        [NodeKind.TypesFile] =
        [
            new("meta", Node, NodeKind.TypesMeta) { IsRequired = true },
            new("types", NamedItems, NodeKind.RecordType) { IsRequired = true },
        ],
        [NodeKind.ChangesFile] =
        [
            new("meta", Node, NodeKind.TypesMeta) { IsRequired = true },
            new("changes", Changes) { IsRequired = true },
        ],
        [NodeKind.CodesFile] =
        [
            new("meta", Node, NodeKind.CodesMeta) { IsRequired = true },
            new("codes", Items, NodeKind.Code) { IsRequired = true },
        ],
        [NodeKind.PriorsFile] =
        [
            new("meta", Node, NodeKind.PriorsMeta) { IsRequired = true },
            new("calibrations", Items, NodeKind.Calibration) { IsRequired = true },
        ],
        [NodeKind.PriorsMeta] = [new("id", FileId) { IsRequired = true }, new("doc", Text)],
        [NodeKind.Calibration] =
        [
            new("style", Word) { IsRequired = true, Words = ["whole-cells", "cut-cells", "lines", "reading-order"] },
            new("filings", Number),
            new("values", Number),
            new("weights", Pairs) { IsRequired = true },
        ],
        [NodeKind.FormMeta] =
        [
            new("id", FileId) { IsRequired = true },
            new("form", Text) { IsRequired = true },
            new("title", Text) { IsRequired = true },
            new("name", Id),
            new("namespace", Text),
            new("doc", Text),
            new("doc-ref", Texts),
            new("in-force", Node, NodeKind.InForce),
            new("recognize", Node, NodeKind.Recognize),
            new("extends", FileId),
            new("xml", Node, NodeKind.Xml),
        ],
        [NodeKind.TypesMeta] = [new("id", FileId) { IsRequired = true }, new("doc", Text)],
        [NodeKind.CodesMeta] =
        [
            new("id", Id) { IsRequired = true },
            new("name", Id),
            new("doc", Text),
            new("doc-ref", Texts),
            new("open", Flag),
        ],
        [NodeKind.InForce] = [new("from", Date), new("until", Date)],
        [NodeKind.Recognize] = [new("all", Texts), new("none", Texts)],
        [NodeKind.Xml] = [new("root", XmlPath), new("version", Id), new("versions", Texts), new("dialects", Items, NodeKind.Dialect)],
        [NodeKind.Dialect] =
        [
            new("id", Id) { IsRequired = true },
            new("versions", Texts),
            new("paths", XmlPaths) { IsRequired = true },
        ],
        [NodeKind.RecordType] = TypeKeys,
        [NodeKind.Field] = [.. FieldKeys, TypeRule(true)],
        [NodeKind.RowField] = [.. FieldKeys, TypeRule(true), new("rows", Texts)],
        [NodeKind.Column] =
        [
            .. FieldKeysOfColumn(),
            TypeRule(false),
            new("rows", Texts),
            new("header", Texts) { IsRequired = true },
            new("holds", Id),
            new("says", OnePair),
            new("columns", Items, NodeKind.Column),
        ],
        [NodeKind.Repeat] = [new("min", Number), new("max", Number)],
        [NodeKind.Becomes] = [new("when", Id) { IsRequired = true }, new("value", Text) { IsRequired = true }],
        [NodeKind.CloseAfter] = [new("of", Id) { IsRequired = true }, new("days", Number) { IsRequired = true }],
        [NodeKind.FromCount] = [new("of", Id) { IsRequired = true }, new("more-than", Number) { IsRequired = true }],
        [NodeKind.Group] =
        [
            new("id", Id) { IsRequired = true },
            new("box", Text),
            new("label", Texts),
            new("marks", Word) { IsRequired = true, Words = ["any", "at-least-one", "exactly-one"] },
            new("of", Texts) { IsRequired = true },
        ],
        [NodeKind.Table] =
        [
            new("id", Id) { IsRequired = true },
            new("title", Texts) { IsRequired = true },
            new("name", Id),
            new("doc", Text),
            new("xml", XmlPath),
            new("rows", NamedItems, NodeKind.RowKind) { IsRequired = true },
            new("columns", Items, NodeKind.Column) { IsRequired = true },
            new("fields", Items, NodeKind.RowField),
        ],
        [NodeKind.RowKind] =
        [
            new("when", Id),
            new("otherwise", Flag),
            new("xml", XmlPath),
            new("name", Id),
            new("doc", Text),
        ],
        [NodeKind.Footnotes] = [new("title", Texts) { IsRequired = true }, new("xml", XmlPath)],
        [NodeKind.Furniture] = [new("text", Text) { IsRequired = true }],
        [NodeKind.Check] =
        [
            new("id", Text) { IsRequired = true },
            new("severity", Word) { IsRequired = true, Words = ["info", "warning", "error"] },
            new("message", Text) { IsRequired = true },
            new("table", Id),
            new("balance", Node, NodeKind.Balance),
            new("equal", Texts),
            new("order", Texts),
            new("requires", Node, NodeKind.Requires),
            new("exactly-one", Texts),
            new("expects", Node, NodeKind.Expects),
            new("in-force", Node, NodeKind.InForceCheck),
            new("range", Node, NodeKind.Range),
            new("matches", Word) { Words = ["footnotes"] },
        ],
        [NodeKind.Balance] =
        [
            new("of", Id) { IsRequired = true },
            new("by", Id) { IsRequired = true },
            new("sign", Id) { IsRequired = true },
            new("same", Texts) { IsRequired = true },
        ],
        [NodeKind.Requires] =
        [
            new("when", Id) { IsRequired = true },
            new("is", Texts),
            new("then", Texts) { IsRequired = true },
        ],
        [NodeKind.Expects] = [new("of", Id) { IsRequired = true }, new("then", Id) { IsRequired = true }],
        [NodeKind.InForceCheck] = [new("of", Id) { IsRequired = true }, new("on", Id) { IsRequired = true }],
        [NodeKind.Range] = [new("of", Id) { IsRequired = true }, new("from", Text), new("to", Text)],
        [NodeKind.Code] =
        [
            new("code", Text) { IsRequired = true },
            new("meaning", Text) { IsRequired = true },
            new("name", Id),
            new("group", Text),
            new("alias", Texts),
            new("wording", Texts),
            new("expects", TextOrPairs),
            new("in-force", Node, NodeKind.InForce),
            new("unverified", Flag),
        ],
        [NodeKind.AddChange] = [new("add", ByPath), new("after", Text), new("before", Text), new("into", Text)],
        [NodeKind.ReplaceChange] = [new("replace", Text), new("with", ByPath) { IsRequired = true }],
        [NodeKind.AmendChange] = [new("amend", Text), new("set", ByPath) { IsRequired = true }],
        [NodeKind.MoveChange] = [new("move", Text), new("after", Text), new("before", Text)],
        [NodeKind.RemoveChange] = [new("remove", Text), new("why", Text) { IsRequired = true }],
        [NodeKind.ApplyChange] = [new("apply", FileId)],
    };

    /// <summary>The verbs of changes.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["add", "replace", "amend", "move", "remove", "apply"];

    /// <summary>The words that say what a check checks; a check has exactly one.</summary>
    public static IReadOnlyList<string> CheckWords { get; } =
        ["balance", "equal", "order", "requires", "exactly-one", "expects", "in-force", "range", "matches"];

    /// <summary>All rules.</summary>
    public static IReadOnlyDictionary<NodeKind, KeyRule[]> All => Rules;

    /// <summary>The legal keys of a kind.</summary>
    public static KeyRule[] Of(NodeKind kind) => Rules[kind];

    private static KeyRule TypeRule(bool required) => new("type", ValueShape.Text) { IsRequired = required };

    // A header group may go without an id.
    private static IEnumerable<KeyRule> FieldKeysOfColumn()
    {
        foreach (KeyRule rule in FieldKeys)
            yield return rule.Key == "id" ? rule with { IsRequired = false } : rule;
    }
}
