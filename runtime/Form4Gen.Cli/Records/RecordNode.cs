using System.Collections.Generic;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Records;

/// <summary>A record of a filing with its values and the records inside it, in the schema's order.</summary>
/// <param name="path">Its path in the output; empty for the filing itself.</param>
internal sealed class RecordNode(string path)
{
    /// <summary>Its path in the output; empty for the filing itself.</summary>
    public string Path { get; } = path;

    /// <summary>Its 1-based row number; 0 where it is no row of a table.</summary>
    public int Row { get; set; }

    /// <summary>What it holds, in order.</summary>
    public List<RecordItem> Items { get; } = [];

    /// <summary>Its own values, in order.</summary>
    public IEnumerable<FieldEntry> Fields
    {
        get
        {
            foreach (RecordItem item in Items)
                if (item is FieldItem field) yield return field.Entry;
        }
    }

    /// <summary>Its values and those of all records inside it, in order.</summary>
    public IEnumerable<FieldEntry> AllFields()
    {
        foreach (RecordItem item in Items)
        {
            if (item is FieldItem field) yield return field.Entry;
            foreach (RecordNode inner in item.Inner)
                foreach (FieldEntry entry in inner.AllFields()) yield return entry;
        }
    }

    /// <summary>Itself and all records inside it, in order.</summary>
    public IEnumerable<RecordNode> AllRecords()
    {
        yield return this;
        foreach (RecordItem item in Items)
            foreach (RecordNode inner in item.Inner)
                foreach (RecordNode record in inner.AllRecords()) yield return record;
    }

    /// <summary>The path of something inside it.</summary>
    /// <param name="name">Its name in the output.</param>
    public string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}

/// <summary>Something that a record holds.</summary>
internal abstract record RecordItem
{
    /// <summary>The records inside it.</summary>
    public virtual IReadOnlyList<RecordNode> Inner => [];
}

/// <summary>A value.</summary>
/// <param name="Entry">The value.</param>
internal sealed record FieldItem(FieldEntry Entry) : RecordItem;

/// <summary>A record that stands once.</summary>
/// <param name="Member">The member.</param>
/// <param name="Record">The record.</param>
internal sealed record SingleItem(RecordMember Member, RecordNode Record) : RecordItem
{
    public override IReadOnlyList<RecordNode> Inner { get; } = [Record];
}

/// <summary>A list of records, or the rows of one kind of a table.</summary>
/// <param name="Member">The member.</param>
/// <param name="Records">The records.</param>
internal sealed record ListItem(RecordMember Member, IReadOnlyList<RecordNode> Records) : RecordItem
{
    public override IReadOnlyList<RecordNode> Inner => Records;
}

/// <summary>The filing's footnotes.</summary>
/// <param name="Footnotes">The footnotes.</param>
/// <param name="Texts">Their texts as records, each with one value.</param>
internal sealed record FootnotesItem(IReadOnlyList<Footnote> Footnotes, IReadOnlyList<RecordNode> Texts) : RecordItem
{
    public override IReadOnlyList<RecordNode> Inner => Texts;
}
