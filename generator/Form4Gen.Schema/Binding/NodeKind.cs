namespace Form4Gen.Schema.Binding;

/// <summary>Kinds of mapping in the language; <see cref="KeyTable"/> says which keys each may have.</summary>
internal enum NodeKind : byte
{
    FormFile,
    RevisionFile,
    TypesFile,
    CodesFile,
    ChangesFile,
    PriorsFile,
    FormMeta,
    TypesMeta,
    CodesMeta,
    PriorsMeta,
    Calibration,
    InForce,
    Recognize,
    Xml,
    Dialect,
    RecordType,
    Field,
    RowField,
    Column,
    Repeat,
    Becomes,
    FromCount,
    CloseAfter,
    Group,
    Table,
    RowKind,
    Footnotes,
    Furniture,
    Check,
    Balance,
    Requires,
    Expects,
    InForceCheck,
    Range,
    Code,
    AddChange,
    ReplaceChange,
    AmendChange,
    MoveChange,
    RemoveChange,
    ApplyChange,
}

/// <summary>What may stand under a key.</summary>
internal enum ValueShape : byte
{
    /// <summary>A text that is not empty.</summary>
    Text,

    /// <summary>A name of something in the schema: letters, digits and underscores.</summary>
    Id,

    /// <summary>A name of a form, a file: hyphens too.</summary>
    FileId,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number, 0 or more.</summary>
    Number,

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>One of the rule's words.</summary>
    Word,

    /// <summary>A text, or a list of texts.</summary>
    Texts,

    /// <summary>Path of an XML element.</summary>
    XmlPath,

    /// <summary>Texts to texts.</summary>
    Pairs,

    /// <summary>Texts to paths of XML elements, which may be empty.</summary>
    XmlPaths,

    /// <summary>Exactly one text to a text.</summary>
    OnePair,

    /// <summary>A text, or texts to texts.</summary>
    TextOrPairs,

    /// <summary>A pair of texts, or a list of such pairs.</summary>
    Enclosures,

    /// <summary>A list of mappings.</summary>
    Items,

    /// <summary>A mapping of names to mappings.</summary>
    NamedItems,

    /// <summary>A list of texts, each of which has a path of its own.</summary>
    TextItems,

    /// <summary>A mapping.</summary>
    Node,

    /// <summary>The changes of a revision.</summary>
    Changes,

    /// <summary>Something whose kind the path of a change says.</summary>
    ByPath,
}
